"""Town seen over a park lake on a calm spring morning: lawns, willows and blossom in front, towers mirrored in the water."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extras
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(2112)
kit.reset(haze=2100, haze_color=(.74, .76, .78), haze_max=.85)
SUN = (-72, 19)
M = stock.old_style()
water = kit.water("water", (.03, .05, .045), .55, .16, .05, .015)
grass = kit.plain("grass", (.10, .17, .04), .95, vary=.25, scale=.4, rough_bump=1, bscale=9)
path = kit.bricks("path", (.50, .40, .32), (.46, .365, .29), (.3, .25, .2), .4, .2, .006, .5, .8, vary=.12)
wood = kit.bricks("deck", (.34, .22, .13), (.29, .185, .11), (.05, .035, .025), 3.0, .15, .01, .5, .55, vary=.2)
kerb = kit.plain("kerb", (.56, .55, .52), .75, vary=.15, scale=2)
dark, white = kit.plain("dark", (.03, .032, .035), .45, .3), kit.plain("white", (.74, .73, .71), .5, vary=.06)
alu = kit.plain("alu", (.60, .61, .62), .35, .5, vary=.05)
cream, stone = kit.plain("cream", (.66, .60, .50), .7, vary=.06, scale=.1), kit.plain("stone", (.50, .47, .43), .7, vary=.06, scale=.1)
brown = kit.plain("brown", (.40, .27, .19), .7, vary=.06, scale=.1)
glass = [kit.pane_glass(f"glass{i}", a, b, w, 3.6, .008) for i, (a, b, w) in enumerate((((.02, .05, .07), (.10, .17, .21), 1.5), ((.03, .035, .04), (.15, .17, .18), 3.2), ((.03, .06, .07), (.16, .22, .25), 2.2)))]
leafm, fresh, will = M["leaf"], kit.leaf("fresh", (.15, .22, .045), .3, .45), kit.leaf("will", (.19, .25, .045), .25, .5)
pink, pale = kit.leaf("pink", (.72, .34, .42), .2, .4), kit.leaf("pale", (.78, .68, .70), .15, .4)
reed = kit.leaf("reed", (.22, .25, .07), .3, .4)
flower = [kit.plain(f"fl{i}", c, .6, vary=.2, scale=9) for i, c in enumerate(((.72, .06, .10), (.80, .56, .04), (.66, .22, .50), (.76, .74, .70)))]

shore = lambda x: 15.5 + 3.2 * math.sin(x * .055 + .6) + 1.5 * math.sin(x * .13)      # near bank
g = Geo()
g.face([(-900, -60, -.6), (900, -60, -.6), (900, 190, -.6), (-900, 190, -.6)], water)
n = 160
for k in range(n):
    x0, x1 = -80 + k, -79 + k
    a, b = shore(x0), shore(x1)
    g.face([(x0, -30, .25), (x1, -30, .25), (x1, b - 1.2, .12), (x0, a - 1.2, .12)], grass)
    g.face([(x0, a - 1.2, .12), (x1, b - 1.2, .12), (x1, b + .6, -.75), (x0, a + .6, -.75)], grass)
    p, q = a - 6.6, b - 6.6
    g.face([(x0, p - 1.5, .26), (x1, q - 1.5, .26), (x1, q + 1.5, .245), (x0, p + 1.5, .245)], path)
    for s in (-1.55, 1.55):
        g.face([(x0, p + s - .07, .29), (x1, q + s - .07, .29), (x1, q + s + .07, .29), (x0, p + s + .07, .29)], kerb)
g.obj("near")
far = lambda x: 150 + 10 * math.sin(x * .018) + 6 * math.sin(x * .045 + 1)
g = Geo()
for k in range(120):
    x0, x1 = -600 + 10 * k, -590 + 10 * k
    g.face([(x0, far(x0), -.6), (x1, far(x1), -.6), (x1, far(x1) + 3, .5), (x0, far(x0) + 3, .5)], kerb)
    g.face([(x0, far(x0) + 3, .5), (x1, far(x1) + 3, .5), (x1, 230, 1.2), (x0, 230, 1.2)], grass)
g.face([(-2000, 229, 1.1), (2000, 229, 1.1), (2000, 3000, 1.1), (-2000, 3000, 1.1)], grass)
g.obj("far bank")

g = Geo()                                                      # wooden landing with railing, running out to a pavilion
DX = 10.0
ang = lambda t: (DX + 3.4 * t, shore(DX) - 3 + 15 * t)
for k in range(40):
    (x0, y0), (x1, y1) = ang(k / 40), ang((k + 1) / 40)
    g.face([(x0 - 1.2, y0, .45), (x0 + 1.2, y0, .45), (x1 + 1.2, y1, .45), (x1 - 1.2, y1, .45)], wood)
    for s in (-1.2, 1.2):
        g.face([(x0 + s, y0, .28), (x1 + s, y1, .28), (x1 + s, y1, .45), (x0 + s, y0, .45)], M["wood"])
        if k % 4 == 0:
            g.tube([(x0 + s, y0, -1), (x0 + s, y0, 1.45)], .06, M["wood"], 8)
        g.tube([(x0 + s, y0, 1.4), (x1 + s, y1, 1.4)], .045, M["wood"], 6)
        g.tube([(x0 + s, y0, .9), (x1 + s, y1, .9)], .03, M["wood"], 6)
px, py = ang(1.0)
py += 2.6
g.box(px - 3.2, py - 3.2, .2, px + 3.2, py + 3.2, .5, wood)
for sx in (-1, 1):
    for sy in (-1, 1):
        g.tube([(px + 2.4 * sx, py + 2.4 * sy, -1), (px + 2.4 * sx, py + 2.4 * sy, 4.0)], .16, M["wood"], 12)
    g.box(px - 2.4, py + 2.4 * sx - .07, 3.5, px + 2.4, py + 2.4 * sx + .07, 3.85, M["wood"])
    g.box(px + 2.4 * sx - .07, py - 2.4, 3.5, px + 2.4 * sx + .07, py + 2.4, 3.85, M["wood"])
    for z in (.95, 1.45):
        g.tube([(px + 3.1 * sx, py - 3.1, z), (px + 3.1 * sx, py + 3.1, z)], .04, M["wood"], 6)
g.tube([(px - 3.1, py + 3.1, 1.45), (px + 3.1, py + 3.1, 1.45)], .04, M["wood"], 6)
build.roof(g, px, py, 3.9, 5.0, 5.0, 2.3, M["tile"], M["ridge"], 0, 2.3, 1.0, .65, .24, M["wood"])
g.lathe((px, py, 6.5), [(.2, 0), (.34, .18), (.12, .36), (.22, .5), (.02, .85)], M["ridge"], 12)
g.obj("pavilion")
g = Geo()                                                      # the town
T = [(-120, 330, 40, 34, 30, 0, alu, None, 6), (-58, 300, 34, 30, 22, 2, white, white, 0), (-8, 360, 38, 36, 42, 0, alu, None, 8), (46, 320, 34, 32, 27, 1, cream, brown, 0),
     (92, 340, 36, 34, 35, 2, white, stone, 5), (150, 310, 44, 30, 20, 0, dark, dark, 0), (-190, 310, 44, 30, 18, 1, cream, cream, 0)]
for x, y, w, d, f, m, fr, band, r in T:
    build.curtain(g, build.rounded(x, y, w, d, r, 5), 1, f, 3.8, glass[m], fr, band, 1.6, .4, 1.1, .3, crown=5)
    g.box(x - w * .2, y - 4, f * 3.8 + 4, x + w * .2, y + 4, f * 3.8 + 10, fr)
for i in range(34):
    x, y = -460 + 27 * i + rnd.uniform(-8, 8), rnd.uniform(380, 620)
    w, f = rnd.uniform(18, 30), rnd.choice((16, 18, 22, 26, 30, 33))
    build.curtain(g, build.rounded(x, y, w, 16), 1, f, 3.0, glass[1], rnd.choice((cream, white, stone)), rnd.choice((cream, brown, stone, white)), 3.2, .7, 1.4, .4, crown=2)
for i in range(16):
    x = -330 + 42 * i
    build.curtain(g, build.rounded(x + rnd.uniform(-6, 6), 262, rnd.uniform(26, 36), 14), 1, rnd.choice((4, 5, 6)), 3.4, glass[1], white, rnd.choice((cream, brown, white)), 3.0, .5, 1.3, .4)
g.obj("town")
g = Geo()                                                      # low bridge of white arches on the right
for k in range(200):
    t = k / 200
    x, y = 40 + 130 * t, 136
    q = abs((t * 7) % 1 - .5) / .45
    top = 3.0 + 2.4 * math.sin(math.pi * t)
    g.box(x, y, -1 if q > 1 else -1 + (top) * math.sqrt(max(0, 1 - q * q)), x + .66, y + 6, top, kerb)
    g.box(x, y - .2, top, x + .66, y, top + .9, kerb)
g.obj("bridge")
wl = [life.willow(s, (M["bark"], will), h, sp, 700, .1) for s, h, sp in ((1, 8.4, 3.0), (2, 7.6, 2.8))]
for x, q, k in ((-13.6, 1.05, 0), (-27, 1.0, 1), (20.5, 1.0, 1), (33, 1.05, 0), (46, 1, 1), (-40, 1, 0)):
    place(wl[k], (x, shore(x) - 2.0, .1), rnd.uniform(0, 360), q)
ch = [life.tree(s, (M["bark"], m), 4.6, 1.9, 8000, .075, .28) for s, m in ((1, pink), (2, pale))]
for x, o, k in ((-11, -9.6, 0), (-6.4, -10.4, 1), (17.5, -9.6, 0), (22, -10.2, 1), (-21, -9.8, 1), (27, -9.4, 0)):
    place(ch[k], (x, shore(x) + o + 1.2, .2), 50 * x, rnd.uniform(.8, 1.05))
tr = [life.tree(s, (M["bark"], m), h, sp, 3500, .2) for s, h, sp, m in ((1, 10, 3.6, leafm), (2, 9, 3.2, fresh), (4, 11, 4, leafm))]
wf = life.willow(3, (M["bark"], will), 8, 3.2, 240, .16)
for k in range(240):
    x = -330 + 2.8 * k + rnd.uniform(-2, 2)
    place(rnd.choice(tr), (x, far(x) + rnd.uniform(8, 60), .6), rnd.uniform(0, 360), rnd.uniform(.8, 1.3))
    if k % 4 == 0:
        place(wf, (x, far(x) + 4, .3), rnd.uniform(0, 360), rnd.uniform(.8, 1.1))
    if k % 5 == 0:
        place(ch[k % 2], (x + 1, far(x) + 5, .3), rnd.uniform(0, 360), rnd.uniform(1, 1.5))
rd = Geo()
r2 = random.Random(8)
for k in range(80):
    x, y, h = r2.gauss(0, .5), r2.gauss(0, .35), r2.uniform(.7, 1.5)
    a, w = r2.uniform(0, 6.28), .018
    lx, ly = r2.gauss(0, .22), r2.gauss(0, .22)
    rd.face([(x - w * math.cos(a), y - w * math.sin(a), -.1), (x + w * math.cos(a), y + w * math.sin(a), -.1), (x + lx * .6 + w * .8 * math.cos(a), y + ly * .6, h * .7), (x + lx, y + ly, h)], reed)
rm = rd.mesh("reed")
for k in range(90):
    x = rnd.choice((rnd.uniform(-30, 4), rnd.uniform(15, 40)))
    place(rm, (x, shore(x) + rnd.uniform(-.2, .7), -.55), rnd.uniform(0, 360), rnd.uniform(.7, 1.1))
g = Geo()                                                      # a flower bed in the lawn, in sweeps of colour
for k in range(5200):
    u, v = rnd.random(), rnd.random()
    x = -13 + 19 * u
    y = shore(x) - 9.6 - 2.6 * v + .5 * math.sin(x * .9)
    c = int((v + .14 * math.sin(x * .8)) * 3.6) % 4
    g.ball((x, y, .40 + rnd.uniform(0, .12)), (.055, .055, .035), flower[c], 6, 3)
g.obj("flowers")
bl = life.shrub(3, leafm, .5, 800, .05)
for k in range(110):
    x = -13 + 19 * rnd.random()
    place(bl, (x, shore(x) - 9.6 - 2.6 * rnd.random() + .5 * math.sin(x * .9), .05), rnd.uniform(0, 360), (.9, .9, .55))
lamp = build.lamp_post(dark, white, 4.0)
for x in (-30, -17, -3, 14, 28, 42):
    place(lamp, (x, shore(x) - 4.7, .2), 90)
be = build.bench(M["wood"], dark)
for x in (-8.5, 1.5, 20):
    place(be, (x, shore(x) - 4.4, .22), 180)
walk, stand = life.crowd(8, 14), life.crowd(9, 6, "stand")
for i, (x, a) in enumerate(((-9.5, 88), (-8.7, 92), (-1.2, -86), (3.4, 95), (4.1, 100), (15, -92), (20.4, 85), (-16, -90), (-22, 92), (27, 90))):
    place(walk[i % 14], (x, shore(x) - 6.6 + rnd.uniform(-.8, .8), .26), a)
for i, (t, a) in enumerate(((.35, 190), (.62, 0), (.66, 30))):
    x, y = ang(t)
    place(walk[i + 3], (x + .3 * (-1) ** i, y, .46), a)
for i, (x, y, a) in enumerate(((px - 1.2, py - 1, 60), (px + 1.4, py + .6, 240), (px + .9, py - 1.6, 150))):
    place(stand[i], (x, y, .5), a)
sit = life.crowd(7, 6, "sit")
for i, x in enumerate((-8.7, -8.1, 1.7)):
    place(sit[i], (x, shore(x) - 4.42, .22), 180)
for bx, by, dg in ((-8, 44, 70), (30, 70, 100), (-34, 86, 80)):         # small covered boats
    g = Geo()
    g.loft([[(-w, y, z1), (-w * .6, y, z0), (w * .6, y, z0), (w, y, z1)] for y, w, z0, z1 in ((-2.2, .3, .3, .6), (-1.2, .8, 0, .5), (1.2, .8, 0, .5), (2.2, .3, .3, .6))], white, False)
    for sx in (-.6, .6):
        for sy in (-1, 1):
            g.tube([(sx, sy, .5), (sx, sy, 1.9)], .03, dark, 6)
    g.loft([[(x, y, z) for x, z in ((-.8, 1.85), (0, 2.15), (.8, 1.85), (0, 1.95))] for y in (-1.3, 1.3)], flower[1], False)
    place(g.mesh("boat"), (bx, by, -.62), dg)
kit.sun(*SUN, 5.4, (1, .84, .64), .6)
kit.sky(SUN[0], SUN[1], .13, .5, (7.6, 7.2, 6.9), .9, 54, 1.4)
kit.camera((-1.0, -6.5, 3.6), 27, yaw=4, shift_y=.075)
kit.render(1620, 1080, exposure=.15, samples=6, bounces=4)
