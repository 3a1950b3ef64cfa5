"""Aquaculture seed-stock park from slightly above: round tanks under light roofs, regular ponds with aerators."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(110)
kit.reset(haze=1900, haze_color=(0.64, 0.69, 0.74), haze_max=.8)
SUN = (-105, 38)

grass = kit.plain("grass", (.095, .135, .045), .95, vary=.35, scale=.5, rough_bump=.8, bscale=6)
road = kit.bricks("road", (.40, .39, .37), (.36, .35, .33), (.20, .20, .19), 4.5, 5.0, .03, 0, .8, vary=.15)
apron = kit.bricks("apron", (.46, .45, .42), (.42, .41, .39), (.25, .24, .23), 2.5, 2.5, .02, 0, .75, vary=.12)
liner = kit.plain("liner", (.17, .18, .18), .5, vary=.15, scale=1.0)
kerb = kit.plain("kerb", (.56, .55, .52), .8, vary=.1)
water = kit.water("water", (.03, .065, .05), 1.0, .3, .06, .02)
pale = kit.water("pale", (.05, .15, .15), 2.2, .25, .04, .02)
tank = kit.plain("tank", (.08, .28, .50), .4, vary=.06, coat=.3)
white = kit.plain("white", (.76, .76, .74), .45, vary=.05)
blue = kit.plain("blue", (.08, .24, .42), .45, .2, vary=.06, scale=.3)
wallm = kit.plain("wall", (.68, .67, .63), .7, vary=.08)
metal = kit.plain("metal", (.48, .49, .50), .4, .8, vary=.1)
dark = kit.plain("dark", (.04, .04, .045), .5)
float_ = kit.plain("float", (.10, .22, .50), .45, vary=.1)
red = kit.plain("motor", (.45, .06, .04), .5)
foam = kit.plain("foam", (.84, .86, .86), .7, vary=.1, scale=6)
film = kit.thin_glass("film", (.86, .90, .90), 1.6)
glass = kit.pane_glass("glass", (.03, .05, .06), (.12, .17, .19), 1.6, 3.2)
bark = kit.plain("bark", (.12, .09, .07), .9)
leafm, leaf2 = kit.leaf("leaf", (.07, .125, .03)), kit.leaf("leaf2", (.11, .15, .035))
field = kit.bricks("field", (.15, .21, .06), (.24, .24, .09), (.11, .13, .04), 80, 40, 1.5, .4, .9, vary=.25)

g = Geo()
g.face([(-1800, -100, -1.3), (1800, -100, -1.3), (1800, 5000, -1.3), (-1800, 5000, -1.3)], field)
g.box(-190, -60, -1.25, 190, 330, -.05, grass)
for x0, x1 in ((-5, 5), (-110, -102), (116, 124)):
    g.box(x0, -60, -.2, x1, 330, .02, road)
for x in (-5, 5):
    g.box(x - .15, -60, -.1, x + .15, 330, .14, kerb)
for y in (88, 172, 256):
    g.box(-190, y, -.2, 190, y + 7, .03, road)
g.box(9, 22, -.1, 112, 84, .04, apron)
g.obj("land")
g = Geo()                                                      # ponds on the left: lined basins with kerbs
PW, PL = 29.0, 36.0


def pond(x, y, w, d):
    g.box(x - .6, y - .6, -.02, x + w + .6, y + d + .6, .06, kerb)
    for k in range(2):
        g.box(x + .35 * k, y + .35 * k, .07 - .001, x + w - .35 * k, y + d - .35 * k, .075 + .002 * k, liner if k == 0 else water)
    g.box(x - .2, y - .2, .06, x + w + .2, y, .5, kerb)
    g.box(x - .2, y + d, .06, x + w + .2, y + d + .2, .5, kerb)
    g.box(x - .2, y, .06, x, y + d, .5, kerb)
    g.box(x + w, y, .06, x + w + .2, y + d, .5, kerb)


PONDS = [(-9 - (i + 1) * (PW + 2.6), y, PW, PL) for i in range(3) for y in (8, 47, 97, 135, 182, 220)]
PONDS += [(9 + i * (PW + 6), y, PW, PL) for i in range(3) for y in (182, 220)]
PONDS += [(128 + i * 31, y, 28, PL) for i in range(2) for y in (47, 97, 135, 182)]
for p in PONDS:
    pond(*p)
g.obj("ponds")
a = Geo()                                                      # paddle-wheel aerator with its spray
for x in (-.75, .75):
    a.tube([(x, -1.1, 0), (x, 1.1, 0)], .16, float_, 8)
a.box(-.7, -.08, .1, .7, .08, .18, metal)
a.tube([(-1.3, 0, .32), (1.3, 0, .32)], .03, metal, 6)
a.lathe((0, 0, .3), [(.17, 0), (.17, .3), (.1, .36)], red, 10)
for x in (-1.15, -.4, .4, 1.15):
    for k in range(8):
        t = math.pi * k / 4
        a.slab((x, 0), (1, 0), (0, 1), -.08, .08, .36 * math.cos(t) - .03, .36 * math.cos(t) + .03, .26 + .36 * math.sin(t), .38 + .36 * math.sin(t), metal)
    for k in range(90):
        t = rnd.random()
        a.ball((x + rnd.gauss(0, .16), -.25 - 1.5 * t + rnd.gauss(0, .08), 3 * t * (1 - t) * rnd.random() + .02), rnd.uniform(.015, .05), foam, 5, 3)
for k in range(300):
    t = rnd.random() ** .8
    a.ball((rnd.gauss(0, .7 + .6 * t), -.3 - 6.5 * t * t, 0), (rnd.uniform(.03, .09), rnd.uniform(.04, .16), .008), foam, 6, 3)
aer = a.mesh("aerator")
for x, y, w, d in PONDS:
    for q in (.28, .72):
        place(aer, (x + w * (.5 + rnd.uniform(-.12, .12)), y + d * q, .16), rnd.choice((90, 270, 80, 100)), 1.25)

t = Geo()                                                      # round tank: blue wall, inlet bridge, centre standpipe
t.lathe((0, 0, 0), [(4.35, 0), (4.35, 1.15), (4.42, 1.2), (4.42, 1.28), (4.2, 1.28), (4.2, .95)], tank, 48, False)
t.lathe((0, 0, 0), [(4.21, 1.0), (.05, 1.0)], pale, 48, False)
for k in range(16):
    q = 2 * math.pi * k / 16
    t.turned(4.4 * math.cos(q), 4.4 * math.sin(q), 0, .1, .16, 1.2, metal, math.degrees(q))
t.box(-4.5, -.3, 1.35, .5, .3, 1.42, metal)
for s in (-.3, .3):
    t.tube([(-4.5, s, 2.2), (.4, s, 2.2)], .03, metal, 5)
    for k in range(6):
        t.tube([(-4.4 + .95 * k, s, 1.4), (-4.4 + .95 * k, s, 2.2)], .025, metal, 5)
t.tube([(0, 0, .9), (0, 0, 1.6)], .14, white, 10)
t.tube([(4.7, 1.2, 0), (4.7, 1.2, 1.7), (3.6, .9, 1.7), (3.5, .9, 1.3)], .09, white, 8)
for k in range(120):
    q, r = rnd.uniform(0, 6.3), abs(rnd.gauss(0, .7))
    t.ball((r * math.cos(q), r * math.sin(q), 1.0), (rnd.uniform(.02, .08), rnd.uniform(.02, .08), .01), foam, 5, 3)
tk = t.mesh("tank")
for i in range(8):
    for j in range(5):
        place(tk, (16 + 12.6 * i, 29 + 12.2 * j, .04), 0)
g = Geo()
for j in range(5):                                             # supply pipes, walkways between the rows
    g.tube([(9, 29 + 12.2 * j + 6.1, .5), (112, 29 + 12.2 * j + 6.1, .5)], .13, float_, 8)
    for k in range(18):
        g.box(11 + 6 * k, 29 + 12.2 * j + 5.95, 0, 11.2 + 6 * k, 29 + 12.2 * j + 6.25, .5, kerb)
g.obj("pipes")


def arched(x, y, w, d, h, mat):
    """Greenhouse with arched bays."""
    g = Geo()
    bays = round(w / 9)
    b = w / bays
    for k in range(bays):
        g.sheet(lambda u, v, k=k: (x + b * (k + .5 - .5 * math.cos(math.pi * u)), y + d * v, h + 1.7 * math.sin(math.pi * u)), 12, 1, mat)
        g.face([(x + b * (k + .5 - .5 * math.cos(math.pi * u / 12)), y, h + 1.7 * math.sin(math.pi * u / 12)) for u in range(13)], mat)
        for q in range(int(d / 4) + 1):
            g.tube([(x + b * (k + .5 - .5 * math.cos(math.pi * u / 10)), y + 4 * q, h + .04 + 1.7 * math.sin(math.pi * u / 10)) for u in range(11)], .07, metal, 4)
    g.box(x, y, 0, x + w, y + d, h, white)
    g.box(x - .05, y - .06, .8, x + w + .05, y + .02, h - .3, glass)
    for k in range(int(w / 2.25) + 1):
        g.box(x + 2.25 * k - .06, y - .14, 0, x + 2.25 * k + .06, y, h, white)
    g.box(x - .3, y - .3, h - .3, x + w + .3, y + d + .3, h, white)
    g.obj("arched")


roofw = kit.plain("roofw", (.70, .74, .76), .35, .1, vary=.06, scale=.2)
arched(10, 98, 99, 32, 4.2, roofw)
arched(10, 136, 99, 32, 4.2, roofw)
arched(-105, 262, 90, 36, 5, roofw)
g = Geo()                                                      # main building: long, white, blue roof edge
X0, Y0 = 12, 266
g.box(X0, Y0, 0, X0 + 92, Y0 + 20, 13.5, white)
for f in range(3):
    g.box(X0 + 2, Y0 - .1, 1.2 + 4.2 * f, X0 + 90, Y0 + .1, 3.7 + 4.2 * f, glass)
for k in range(31):
    g.box(X0 + 2 + 3 * k - .2, Y0 - .5, 0, X0 + 2 + 3 * k + .2, Y0, 13.5, white)
g.box(X0 - .8, Y0 - .9, 13.5, X0 + 92.8, Y0 + 20.8, 14.6, blue)
g.box(X0 + 36, Y0 - 4, 0, X0 + 56, Y0 + 20, 19, white)
g.box(X0 + 38, Y0 - 4.2, 2, X0 + 54, Y0 - 3.9, 17, glass)
g.box(X0 + 35.5, Y0 - 4.6, 19, X0 + 56.5, Y0 + 20.6, 20, blue)
for k in range(16):                                            # a town far off
    x = rnd.uniform(-900, 900)
    g.box(x, 2100, 0, x + rnd.uniform(25, 60), 2130, rnd.uniform(25, 85), wallm)
g.obj("main")

trees = [life.tree(s, (bark, m), h, sp, 5200, .17, .22) for s, m, h, sp in ((1, leafm, 6, 2.1), (2, leaf2, 6.6, 2.3), (3, leafm, 9, 3.0))]
for k in range(40):
    for x in (-7.0, 7.0):
        if not (x < 0 and k < 3):
            place(trees[k % 2], (x, -4 + 8.2 * k, -.05), rnd.uniform(0, 360), rnd.uniform(.55, .75))
for k in range(46):
    for y in (86.2, 170.4, 254):
        if abs(-185 + 8.2 * k) < 9:
            continue
        place(trees[k % 2], (-185 + 8.2 * k, y, -.05), rnd.uniform(0, 360), rnd.uniform(.45, .7))
for k in range(300):
    place(trees[2], (-500 + 3.4 * k + rnd.uniform(-2, 2), 345 + rnd.uniform(0, 30), -1), rnd.uniform(0, 360), rnd.uniform(.9, 1.4))
for k in range(400):
    place(trees[2], (rnd.uniform(-1000, 1000), rnd.choice((620, 900, 1300)) + rnd.uniform(-14, 14), -1), rnd.uniform(0, 360), rnd.uniform(1.2, 2))
hd = life.hedge(4, leafm, 7.6, .7, .6, 3500, .06)
for k in range(40):
    for x in (-6.2, 6.2):
        place(hd, (x, -8 + 8.2 * k, -.05), 90, (1, 1, .7))
pole = Geo()
pole.tube([(0, 0, 0), (0, 0, 6.5)], [.09, .06], white, 8)
pole.tube([(0, 0, 6.4), (1.6, 0, 6.7)], .04, white, 6)
pole.box(1.1, -.12, 6.66, 1.8, .12, 6.74, metal)
pm = pole.mesh("pole")
for k in range(14):
    place(pm, (-5.7, 8 + 22 * k, 0), 0)
walk, men = life.crowd(6, 5), life.crowd(5, 4, "stand")
for i, (x, y, deg) in enumerate(((-1.4, 33, 180), (-.6, 33.4, 175), (2.4, 52, 10), (10.3, 46, 40), (-1, 74, 0), (22.3, 35, 90))):
    place((walk + men)[i % 9], (x, y, .03), deg)

kit.sun(*SUN, 4.8, (1, .93, .82), .5)
kit.sky(SUN[0], SUN[1], .13, .5, (6.6, 6.7, 7.0), .8, 31, .6)
kit.camera((1.5, -12, 18.5), 27, yaw=8, shift_y=-.145)
kit.render(1700, 1130, exposure=0, samples=8)
