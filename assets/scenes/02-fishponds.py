"""Fish farm: a grid of ponds with paddle-wheel aerators, seen from the raised end of a dyke."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(22)
kit.reset(haze=2400, haze_color=(0.62, 0.67, 0.72), haze_max=.75)
SUN = (-62, 36)

grass = kit.plain("grass", (.105, .115, .045), .95, vary=.5, scale=1.1, rough_bump=1.0, bscale=9)
earth = kit.plain("earth", (.30, .235, .155), .95, vary=.25, scale=.6, rough_bump=.6, bscale=8)
road = kit.bricks("road", (.34, .32, .285), (.30, .285, .25), (.13, .12, .10), 4.4, 5.0, .03, 0, .85, vary=.22)
liner = kit.plain("liner", (.20, .20, .19), .6, vary=.2, scale=1.5)
water = kit.water("water", (.03, .05, .035), 1.3, .3, .06, .02)
field = kit.bricks("field", (.16, .22, .05), (.26, .25, .08), (.12, .13, .04), 90, 34, 1.2, .4, .9, vary=.25)
blue = kit.plain("blue", (.05, .16, .33), .45, .2, vary=.08, scale=.3)
wallm = kit.plain("wall", (.66, .65, .61), .7, vary=.1)
metal = kit.plain("metal", (.45, .46, .47), .4, .8, vary=.1)
dark = kit.plain("dark", (.04, .04, .045), .5)
yellow = kit.plain("float", (.12, .20, .42), .45, vary=.1)
red = kit.plain("motor", (.42, .05, .04), .5)
foam = kit.plain("foam", (.8, .82, .82), .7, vary=.1, scale=6)
tube_ = kit.plain("pole", (.40, .38, .35), .8)
bark = kit.plain("bark", (.13, .10, .08), .9, vary=.3, scale=6)
leafm = kit.leaf("leaf", (.075, .125, .03))
weed = kit.leaf("weed", (.125, .14, .045))
poplar = kit.leaf("poplar", (.09, .14, .04))
window = kit.pane_glass("window", w=1.2, h=1.2)

PW, PL, DYKE = 34.0, 58.0, 5.0          # pond width, length, dyke
cols, rows = range(-5, 5), range(0, 9)
g = Geo()
g.face([(-1500, -60, -1.2), (1500, -60, -1.2), (1500, 4000, -1.2), (-1500, 4000, -1.2)], field)
g.face([(-400, -60, -1.1), (400, -60, -1.1), (400, 640, -1.1), (-400, 640, -1.1)], water)
X = lambda i: 6.0 + i * (PW + DYKE)
Y = lambda j: 8.0 + j * (PL + DYKE)


def dyke(x0, y0, x1, y1, top):
    """Bank with lined slopes and uneven grass shoulders."""
    s = 1.7
    g.box(x0 + .05, y0 + .05, -1.3, x1 - .05, y1 - .05, 0, top)
    along_y = (y1 - y0) > (x1 - x0)
    n = int(max(x1 - x0, y1 - y0) / 3)
    for side in (0, 1):
        def fn(u, v):
            t = v
            wob = (.16 * math.sin(u * n * 1.3 + side) + .12 * math.sin(u * n * 3.1 + 2 * side)) * (1 - v)
            out = -.75 + wob + (s + .75) * t
            z = .05 + .05 * math.sin(u * n * 2.3) * (1 - v) - 1.45 * max(0, t - .30)
            if along_y:
                x = x0 - out if side == 0 else x1 + out
                return (x, y0 + (y1 - y0) * (u if side else 1 - u), z)
            y = y0 - out if side == 0 else y1 + out
            return (x0 + (x1 - x0) * (1 - u if side else u), y, z)
        g.sheet(lambda u, v: fn(u, v * .45), n, 3, grass)
        g.sheet(lambda u, v: fn(u, .45 + v * .55), n, 2, liner)


for i in list(cols) + [5]:
    main = i == 0
    dyke(X(i) - DYKE - (1.5 if main else 0), -30, X(i), Y(9), road if main else earth)
for j in rows:
    dyke(-260, Y(j) - DYKE, 260, Y(j), earth if j % 3 else road)
g.obj("land")

# aerators
a = Geo()
for x in (-.75, .75):
    a.tube([(x, -1.1, 0), (x, 1.1, 0)], .16, yellow, 10)
a.box(-.7, -.08, .1, .7, .08, .18, metal)
a.tube([(-1.3, 0, .32), (1.3, 0, .32)], .03, metal, 6)
a.lathe((0, 0, .3), [(.17, 0), (.17, .3), (.1, .36)], red, 12)
for x in (-1.15, -.4, .4, 1.15):
    for k in range(8):
        t = math.pi * k / 4
        a.slab((x, 0), (1, 0), (0, 1), -.08, .08, .36 * math.cos(t) - .03, .36 * math.cos(t) + .03,
               .32 + .36 * math.sin(t) - .06, .32 + .36 * math.sin(t) + .06, metal)
    for k in range(70):
        t = rnd.random()
        a.ball((x + rnd.gauss(0, .16), -.25 - 1.3 * t + rnd.gauss(0, .08), .75 * 4 * t * (1 - t) * rnd.random() + .02),
               rnd.uniform(.008, .028), foam, 5, 3)
for k in range(260):
    t = rnd.random() ** .8
    a.ball((rnd.gauss(0, .7 + .5 * t), -.3 - 5.5 * t * t, 0), (rnd.uniform(.015, .05), rnd.uniform(.02, .09), .006), foam, 6, 3)
aer = a.mesh("aerator")
for i in cols:
    for j in rows:
        for k in range(2 if j < 5 else 1):
            place(aer, (X(i) + PW * (.35 + .35 * k) + rnd.uniform(-2, 2), Y(j) + PL * (.3 + .35 * k) + rnd.uniform(-5, 5), -1.02),
                  rnd.choice((0, 90, 180, 200)), 1.15)

# feeding platform, poles with wires, sheds
g = Geo()
for j in rows:
    x = X(0) - 6.0
    if j < 7:
        y = Y(j) + 6
        g.tube([(x, y, -.2), (x, y, 7.5)], [.13, .09], tube_, 8)
        g.box(x - .7, y - .05, 6.9, x + .7, y + .05, 7.0, tube_)
        for q in (-.6, 0, .6):
            y2 = y + PL + DYKE
            g.tube([(x + q, y + (y2 - y) * t, 7.02 - 1.0 * 4 * t * (1 - t) * .5) for t in (k / 8 for k in range(9))], .012, dark, 3)
for i, j, side in ((0, 0, 1), (-1, 0, -1), (0, 1, 1), (-1, 1, -1), (-1, 2, -1), (0, 2, 1), (-2, 1, 1), (1, 1, 1)):
    x, y = (X(0) if side > 0 else X(0) - DYKE - 1.5), Y(j) + PL * .42
    if i in (0, -1):
        g.box(x - .1, y - .7, -.25, x + side * 4.5, y + .7, -.15, metal) if side > 0 else g.box(x - 4.5, y - .7, -.25, x + .1, y + .7, -.15, metal)
        cx = x + side * 4.0
        for q in (-.6, .6):
            g.tube([(cx, y + q, -1.4), (cx, y + q, .75)], .03, metal, 6)
        g.lathe((cx, y, .1), [(.12, -.1), (.5, .45), (.5, 1.0), (.15, 1.2)], yellow, 14)


def shed(x, y, w, d, h):
    g.box(x, y, -.1, x + w, y + d, h, wallm)
    g.loft([[(x - .5, y - .5, h), (x + w + .5, y - .5, h), (x + w + .5, y - .5, h + .08), (x - .5, y - .5, h + .08)],
            [(x - .5, y + d / 2, h + d * .17), (x + w + .5, y + d / 2, h + d * .17), (x + w + .5, y + d / 2, h + d * .17 + .08), (x - .5, y + d / 2, h + d * .17 + .08)],
            [(x - .5, y + d + .5, h), (x + w + .5, y + d + .5, h), (x + w + .5, y + d + .5, h + .08), (x - .5, y + d + .5, h + .08)]], blue, False)
    for q in (0, 1):
        g.face([(x + q * w, y, h), (x + q * w, y + d / 2, h + d * .165), (x + q * w, y + d, h)], wallm)
    for k in range(int(w / 3)):
        g.box(x + 1 + 3 * k, y - .03, .9, x + 2.4 + 3 * k, y + .02, 2.2, window)
    g.box(x - .02, y + d * .3, 0, x + .02, y + d * .7, 2.5, dark)


shed(13, Y(1) - 4.7, 9, 4.3, 2.9)
shed(14, Y(2) - 4.6, 14, 4.4, 3.0)
shed(-21, Y(3) - 4.6, 10, 4.3, 2.8)
shed(70, Y(4) - 4.6, 36, 4.4, 4.4)
shed(-120, Y(5) - 4.6, 40, 4.4, 4.2)
shed(20, Y(9) + 6, 70, 18, 6.5)
shed(-90, Y(9) + 4, 60, 16, 6)
shed(120, Y(9) + 20, 80, 20, 7)
for k in range(12):                                            # a town far off
    x = rnd.uniform(-700, 900)
    g.box(x, 1900, 0, x + rnd.uniform(25, 60), 1930, rnd.uniform(25, 75), liner)
g.obj("things")

trees = [life.tree(s, (bark, m), h, sp, 4200, .17, .22) for s, m, h, sp in
         ((1, leafm, 8, 2.8), (2, leafm, 9.5, 3.2), (3, poplar, 13, 2.3), (4, poplar, 12, 2.0))]
for k in range(230):
    place(trees[rnd.choice((0, 1, 2, 3))], (-420 + 4.0 * k + rnd.uniform(-2, 2), Y(9) + 30 + rnd.uniform(0, 30), -1), rnd.uniform(0, 360), rnd.uniform(.8, 1.4))
for k in range(420):
    place(trees[rnd.choice((2, 3, 0))], (rnd.uniform(-900, 900), rnd.choice((900, 1150, 1500)) + rnd.uniform(-12, 12), -1), rnd.uniform(0, 360), rnd.uniform(1.2, 1.9))
for x, y in ((31, Y(2) - 1.5), (-9, Y(3) - 2), (-24, Y(3) - 2), (66, Y(4) - 2), (110, Y(4) - 2.4), (42, Y(3) - 2.3), (-46, Y(2) - 2)):
    place(trees[rnd.choice((0, 1))], (x, y, -.2), rnd.uniform(0, 360), .8)
tuft = life.shrub(8, weed, .3, 420, .05)
for k in range(7000):                                           # weeds on the near banks
    i = rnd.choice((0, 0, 0, 1, -1))
    x = rnd.choice((X(i) + rnd.uniform(-.7, .5), X(i) - DYKE - (1.5 if i == 0 else 0) - rnd.uniform(-.7, .5)))
    place(tuft, (x, -4 + 110 * rnd.random() ** 1.9, -.05), rnd.uniform(0, 360), rnd.uniform(.12, .42))
for k in range(1500):
    place(tuft, (rnd.uniform(-40, 70), Y(rnd.choice((0, 0, 1))) + rnd.choice((.1, -DYKE - .1)) + rnd.uniform(-.6, .6), -.05), 0, rnd.uniform(.12, .4))

men = life.crowd(5, 4, "stand")
go = life.crowd(6, 4)
place(men[1], (X(0) - 3.4, 34, 0), 60)
place(men[2], (X(0) - 2.2, 34.6, 0), 200)
place(go[0], (X(0) - 3.8, 58, 0), 10)
place(go[3], (22, Y(1) - 2.4, 0), 90)

kit.sun(*SUN, 4.6, (1, .93, .82), .5)
kit.sky(SUN[0], SUN[1], .12, .55, (6.4, 6.5, 6.8), .8, 9, .4)
kit.camera((X(0) + 1.5, -9, 7.6), 30, yaw=9, shift_y=-.07)
kit.render(1900, 1250, exposure=-.1, samples=10)
