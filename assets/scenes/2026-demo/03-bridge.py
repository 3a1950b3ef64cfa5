"""New arch bridge over the river of a hill county: white arches and hangers, promenade in front, town and hills behind."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2021"))
import extras
import stock
import build
import kit
import life
import wheels
from mesh import Geo, place

rnd = random.Random(2603)
kit.reset(haze=1500, haze_color=(.66, .72, .78), haze_max=.86)
SUN = (-112, 34)
M = stock.old_style()
water = kit.water("water", (.03, .065, .055), .4, .26, .08, .02)
stone = kit.bricks("stone", (.46, .43, .385), (.40, .375, .34), (.17, .16, .15), .9, .45, .012, .5, .6, vary=.12)
red = kit.plain("redway", (.38, .10, .07), .7, vary=.12, scale=.6)
kerb = kit.plain("kerb", (.56, .55, .52), .75, vary=.15, scale=2)
steel = kit.plain("steel", (.80, .80, .79), .35, vary=.04, coat=.3)
concrete = kit.plain("concrete", (.56, .55, .53), .8, vary=.1, scale=.1)
cable, dark = kit.plain("cable", (.55, .56, .57), .4), kit.plain("dark", (.03, .032, .035), .45, .3)
grass = kit.plain("grass", (.10, .165, .04), .95, vary=.3, scale=.4, rough_bump=1, bscale=8)
forest = kit.plain("forest", (.045, .08, .03), .95, vary=.5, scale=.03, rough_bump=1, bscale=.2)
white, cream = kit.plain("white", (.74, .73, .70), .7, vary=.06), kit.plain("cream", (.66, .58, .46), .7, vary=.06)
tile, roofr = kit.plain("tile", (.11, .115, .12), .75, vary=.3, scale=2), kit.plain("roofr", (.36, .13, .08), .7, vary=.2)
glass = kit.pane_glass("glass", (.03, .045, .055), (.16, .20, .22), 2.2, 3, .01)
bark, leafm, fresh = M["bark"], M["leaf"], kit.leaf("fresh", (.14, .21, .045), .3, .45)
flower = [kit.plain(f"fl{i}", c, .6, vary=.2, scale=9) for i, c in enumerate(((.74, .08, .16), (.80, .56, .05), (.68, .26, .52)))]
carm = [kit.plain(f"car{i}", c, .3, vary=0, coat=.6) for i, c in enumerate(((.72, .72, .70), (.05, .05, .06), (.46, .05, .04), (.10, .20, .40)))]

Q = -9.0                                                      # edge of the near quay (left bank)
g = Geo()
g.face([(-40, -80, 0), (150, -80, 0), (260, 1200, 0), (-40, 1200, 0)], water)
g.box(-400, -40, -2, Q, 1200, 1.6, grass)
g.box(Q - 8.5, -40, 1.5, Q, 700, 1.75, stone)
g.box(Q - 5.4, -40, 1.6, Q - 2.2, 700, 1.77, red)
g.box(Q - .4, -40, -1, Q + .05, 700, 1.85, kerb)
for k in range(3):
    g.box(Q - .2, -40, .2 + .5 * k, Q + .09, 700, .24 + .5 * k, dark)
g.face([(112, -40, 1.2), (700, -40, 1.2), (700, 1500, 1.2), (128, 1500, 1.2)], grass)
g.face([(106, -40, -.2), (112, -40, 1.2), (128, 1500, 1.2), (122, 1500, -.2)], kerb)
y = -4.0
while y < 240:
    g.tube([(Q - .2, y, 1.8), (Q - .2, y, 2.85)], .035, dark, 6)
    for z in (2.1, 2.35, 2.6):
        g.tube([(Q - .2, y, z), (Q - .2, y + 2.2, z)], .013, steel, 5)
    g.tube([(Q - .2, y, 2.86), (Q - .2, y + 2.2, 2.86)], .04, M["wood"], 6)
    y += 2.2
g.obj("banks")

YB, X0, X1, ZD, RISE = 128.0, -16.0, 122.0, 11.0, 36.0          # main span along x
g = Geo()
g.box(-160, YB - 11, ZD - 1.6, 300, YB + 11, ZD, concrete)
g.box(-160, YB - 11.6, ZD - .5, 300, YB - 11, ZD + .5, steel)
g.box(-160, YB + 11, ZD - .5, 300, YB + 11.6, ZD + .5, steel)
for s in (-1, 1):
    arc = lambda t: (X0 + (X1 - X0) * t, YB + s * (9.2 - 4.6 * 4 * t * (1 - t)), ZD + RISE * 4 * t * (1 - t))
    g.tube([arc(k / 48) for k in range(49)], 1.05, steel, 12)
    for k in range(2, 31):
        t = k / 32
        p = arc(t)
        g.tube([(p[0], YB + s * 9.2, ZD), p], .10, cable, 5)
for k in range(5, 28, 3):                                      # braces between the ribs
    t = k / 32
    x, h = X0 + (X1 - X0) * t, ZD + RISE * 4 * t * (1 - t)
    o = 9.2 - 4.6 * 4 * t * (1 - t)
    g.tube([(x, YB - o, h), (x, YB + o, h)], .5, steel, 8)
for x in (X0, X1):
    g.box(x - 3, YB - 12, -3, x + 3, YB + 12, ZD - 1.5, concrete)
    g.box(x - 4, YB - 13, -3, x + 4, YB + 13, 1.2, concrete)
for x in (-44, -72, -100, 150, 178, 206):
    for s in (-7, 7):
        g.box(x - 1, YB + s - 1.4, 0, x + 1, YB + s + 1.4, ZD - 1.6, concrete)
    g.box(x - 1.3, YB - 9.5, ZD - 2.8, x + 1.3, YB + 9.5, ZD - 1.6, concrete)
for k in range(46):
    x = -155 + 10 * k
    for s in (-1, 1):
        g.tube([(x, YB + s * 10.6, ZD), (x, YB + s * 10.6, ZD + 8), (x, YB + s * 8.8, ZD + 8.6)], .09, steel, 5)
for k in range(40):
    x, s = rnd.uniform(-150, 290), rnd.choice((-6, -3, 3, 6))
    g.box(x, YB + s - .9, ZD + .3, x + 4.4, YB + s + .9, ZD + 1.1, carm[k % 4])
    g.box(x + .9, YB + s - .8, ZD + 1.1, x + 3.5, YB + s + .8, ZD + 1.65, dark)
g.obj("bridge")


def block(seed):
    r, g = random.Random(seed), Geo()
    w, f = r.uniform(20, 34), r.choice((5, 6, 6, 11, 15))
    m, rf = (white, cream)[seed % 2], (tile, roofr)[seed % 3 == 0]
    g.box(-w / 2, -6, -1, w / 2, 6, f * 3, glass)
    for k in range(int(w / 4.2) + 1):
        g.box(-w / 2 + 4.2 * k - 1.1, -6.4, 0, -w / 2 + 4.2 * k + 1.1, 6.4, f * 3, m)
    for q in range(f + 1):
        g.box(-w / 2, -6.3, q * 3 - .7, w / 2, 6.3, q * 3 + .8, m)
    g.loft([[(-w / 2 - 1, y, z), (w / 2 + 1, y, z), (w / 2 + 1, y, z + .3), (-w / 2 - 1, y, z + .3)] for y, z in ((-7.2, f * 3), (0, f * 3 + 3.4), (7.2, f * 3))], rf, False)
    return g.mesh("block")


bl = [block(i) for i in range(8)]
for i in range(90):
    x, y = rnd.uniform(140, 420), 40 + 9 * i
    place(bl[i % 8], (x + .05 * y, y, 1), rnd.choice((0, 90, 80)) + rnd.gauss(0, 4))
for i in range(46):
    place(bl[(i * 3) % 8], (rnd.uniform(-230, -55), 170 + 12 * i, 1), rnd.choice((0, 90, 10)) + rnd.gauss(0, 4))
for i in range(60):
    place(bl[(i * 5) % 8], (rnd.uniform(-150, 420), rnd.uniform(720, 1000), 1), rnd.gauss(0, 8))
for y, h, q in ((1150, 150, .6), (1700, 300, 2.4), (2600, 560, 3.9), (4200, 900, 5.2)):
    g = Geo()
    w = 1.6 * y
    top = lambda u: h * (.35 + .3 * (1 + math.sin(u * 11 + q)) * .5 + .2 * (1 + math.sin(u * 27 + 2 * q)) * .5 + .09 * math.sin(u * 71 + q) + .04 * math.sin(u * 230))
    g.sheet(lambda u, v: (-w + 2 * w * u, y + .4 * y * v, max(-2, 1.5 * top(u) * math.sin(.5 * math.pi * min(1, 1.7 * v)) ** .8)), 300, 8, forest)
    g.obj("range")
tr = [life.tree(s, (bark, m), h, sp, 6000, .16, .3) for s, h, sp, m in ((1, 8, 2.9, leafm), (2, 7, 2.5, fresh))]
wl = life.willow(1, (bark, kit.leaf("will", (.18, .24, .045), .25, .5)), 8, 3.0, 520, .11)
for k in range(22):
    place(tr[k % 2], (Q - 10.2 + rnd.uniform(-.3, .3), 16 + 9 * k, 1.6), rnd.uniform(0, 360), rnd.uniform(.8, 1.0))
for k in range(60):
    place(tr[k % 2], (rnd.uniform(-60, Q - 16), 20 + 8 * k, 1.5), rnd.uniform(0, 360), rnd.uniform(.9, 1.3))
for k in range(110):
    place(rnd.choice(tr), (114 + .011 * 9 * k + rnd.uniform(1, 22), 8 + 9 * k, 1.1), rnd.uniform(0, 360), rnd.uniform(.8, 1.3))
place(wl, (Q - 7.6, 10.5, 1.6), 30, .95)
g = Geo()
for k in range(16):                                            # flower boxes along the railing
    y = 6 + 6.6 * k
    g.box(Q - 1.15, y, 1.7, Q - .5, y + 3.6, 2.15, M["wood"])
    for _ in range(170):
        g.ball((rnd.uniform(Q - 1.15, Q - .5), rnd.uniform(y, y + 3.6), rnd.uniform(2.2, 2.42)), rnd.uniform(.035, .07), flower[k % 3] if rnd.random() < .7 else leafm, 6, 4)
g.obj("boxes")
post = build.lamp_post(dark, white, 4.8)
for k in range(12):
    place(post, (Q - 1.8, 12 + 14 * k, 1.7), 90)
walk = life.crowd(8, 14)
for i, (x, y, a) in enumerate(((Q - 3.0, 11.5, 184), (Q - 3.9, 12.2, 176), (Q - 4.4, 17, 6), (Q - 2.9, 22, 184), (Q - 6.4, 15, 180), (Q - 6.9, 26, 0), (Q - 3.8, 30, 180), (Q - 4.6, 38, 0),
                               (Q - 3.2, 47, 180), (Q - 6.2, 40, 4), (Q - 3.8, 60, 180), (Q - 4.8, 72, 0))):
    place(walk[i], (x, y, 1.77), a)
tyre, metal = kit.plain("tyre", (.02, .02, .022), .8), kit.plain("metal", (.5, .5, .5), .35, .7)
bi = wheels.bicycle(flower[0], tyre, metal)
sit = life.crowd(7, 6, "sit")
for x, y, a, i in ((Q - 4.9, 20.5, 0, 0), (Q - 3.4, 34, 180, 1)):
    place(bi, (x, y, 1.77), a)
    s = 1 if a == 0 else -1
    place(sit[i], (x, y + .26 * s, 1.77 + .42), a)
for x, y, a in ((24, 60, 20), (52, 96, -30), (18, 108, 60), (60, 190, 0)):
    b = Geo()
    b.loft([[(-w, yy, z1), (-w * .6, yy, z0), (w * .6, yy, z0), (w, yy, z1)] for yy, w, z0, z1 in ((-7, .3, .8, 1.4), (-4.5, 1.6, 0, 1.1), (4, 1.8, 0, 1.0), (6, 1.5, .1, 1.1))], white, False)
    b.box(-1.3, -3.4, 1, 1.3, 3.6, 2.6, glass)
    b.box(-1.5, -3.8, 2.6, 1.5, 4, 2.8, roofr)
    place(b.mesh("ferry"), (x, y, .0), a)
kit.sun(*SUN, 5.0, (1, .92, .79), .5)
kit.sky(SUN[0], SUN[1], .13, .5, (7.2, 7.2, 7.4), .9, 71, .8)
kit.camera((-11.2, -1.5, 5.2), 23, yaw=17, shift_y=.10)
kit.render(2400, 1600, exposure=.1, samples=6, bounces=4)
