"""Village in April from slightly above: rape in flower, a pond with a pavilion, white houses along a clean lane, wheat and poplars."""
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

rnd = random.Random(2105)
kit.reset(haze=1300, haze_color=(.68, .73, .78), haze_max=.8)
SUN = (-108, 33)
M = stock.old_style()
grass = kit.plain("grass", (.10, .15, .04), .95, vary=.35, scale=.5, rough_bump=.8, bscale=6)
wheat = kit.bricks("wheat", (.085, .17, .03), (.105, .19, .04), (.06, .10, .025), 60, .45, .06, .5, .95, vary=.18)
earth = kit.plain("earth", (.26, .19, .12), .95, vary=.25, scale=.6, rough_bump=.6, bscale=8)
lane = kit.bricks("lane", (.47, .46, .43), (.44, .43, .40), (.24, .23, .22), 4.0, 4.0, .02, 0, .8, vary=.12)
slabs = kit.bricks("slabs", (.42, .36, .30), (.37, .32, .265), (.2, .18, .16), .6, .3, .012, .5, .75, vary=.15)
kerb = kit.plain("kerb", (.60, .59, .56), .8, vary=.1, scale=2)
white = kit.plain("white", (.76, .75, .71), .85, vary=.07, scale=.6, rough_bump=.15)
skirt = kit.bricks("skirt", (.25, .255, .26), (.21, .215, .22), (.38, .38, .37), .3, .1, .008, .5, .85, wall=True)
redtile = kit.plain("redtile", (.33, .10, .06), .7, vary=.25, scale=2.5)
door = kit.plain("door", (.40, .05, .035), .4, vary=.08, coat=.3)
frame = kit.plain("frame", (.12, .10, .09), .5)
glass = kit.pane_glass("glass", (.03, .04, .045), (.18, .20, .20), .9, 1.4, .01)
metal = kit.plain("metal", (.5, .51, .52), .35, .8)
solar = kit.plain("solar", (.02, .03, .06), .1, vary=.1, coat=.6)
water = kit.water("water", (.035, .06, .045), .9, .22, .05, .02)
rape, rape2, green = kit.leaf("rape", (.86, .62, .01), .2, .2), kit.leaf("rape2", (.90, .72, .04), .2, .2), kit.leaf("rgreen", (.12, .20, .05), .3, .3)
leafm, fresh = M["leaf"], kit.leaf("fresh", (.15, .21, .045), .3, .45)
peach = kit.leaf("peach", (.66, .30, .36), .25, .3)

g = Geo()
g.face([(-2500, -60, -.3), (2500, -60, -.3), (2500, 6000, -.3), (-2500, 6000, -.3)], wheat)
g.box(-120, -30, -.29, 120, 175, -.06, grass)
PX, PY, RX, RY = -17.0, 41.0, 15.0, 13.0                       # the pond
edge = [(PX + RX * (1 + .10 * math.sin(3 * a + 1)) * math.cos(a), PY + RY * (1 + .12 * math.sin(2 * a)) * math.sin(a)) for a in (2 * math.pi * k / 60 for k in range(60))]
g.face([(PX + 1.14 * (x - PX), PY + 1.14 * (y - PY), -.03) for x, y in edge], slabs)
g.face([(x, y, .0) for x, y in edge], water)
for k, (x, y) in enumerate(edge):
    x2, y2 = edge[(k + 1) % 60]
    g.tube([(x, y, .05), (x2, y2, .05)], .17 + .03 * (k % 3), kerb, 7)
mid = lambda t: (9.5 + 9 * math.sin(.028 * t - .4) - .05 * t, t)   # the lane winds between the houses
for k in range(110):
    (x0, y0), (x1, y1) = mid(-6 + 1.6 * k), mid(-6 + 1.6 * k + 1.62)
    g.face([(x0 - 2.2, y0, .01), (x0 + 2.2, y0, .01), (x1 + 2.2, y1, .01), (x1 - 2.2, y1, .01)], lane)
    for s in (-1, 1):
        g.face([(x0 + s * 2.2 - .1, y0, .09), (x0 + s * 2.2 + .1, y0, .09), (x1 + s * 2.2 + .1, y1, .09), (x1 + s * 2.2 - .1, y1, .09)], kerb)
        g.face([(x0 + s * 2.1, y0, .0), (x1 + s * 2.1, y1, .0), (x1 + s * 2.1, y1, .09), (x0 + s * 2.1, y0, .09)], kerb)
g.obj("land")


def farmhouse(seed, w, storeys, roof, yard=True):
    """House with its walled yard in front (−Y): white walls on grey brick, tiled gable roof, gate."""
    r, g = random.Random(seed), Geo()
    d, h = 7.5, 3.2 * storeys + .3
    g.box(-w / 2, 0, 0, w / 2, d, h, white)
    g.box(-w / 2 - .03, -.03, 0, w / 2 + .03, d + .03, .8, skirt)
    n = max(3, round(w / 3.4))
    for f in range(storeys):
        for k in range(n):
            x, z = -w / 2 + w * (k + .5) / n, .3 + 3.2 * f
            if f == 0 and k == n // 2:
                g.box(x - .9, -.06, 0, x + .9, .02, 2.5, door)
                g.box(x - 1.0, -.5, 2.6, x + 1.0, 0, 2.75, roof)
                continue
            g.box(x - .85, -.05, z + .8, x + .85, .02, z + 2.2, glass)
            for q in (-.85, 0, .8):
                g.box(x + q, -.09, z + .8, x + q + .06, .0, z + 2.2, frame)
            g.box(x - .95, -.14, z + .7, x + .95, 0, z + .8, skirt)
        g.box(-w / 2 - .05, -.12, 3.2 * (f + 1) + .1, w / 2 + .05, .0, 3.2 * (f + 1) + .3, skirt)
    if storeys == 2:
        g.box(-w / 2, -1.2, 3.35, w / 2, 0, 3.5, white)
        for k in range(int(w / .35)):
            g.box(-w / 2 + .35 * k, -1.18, 3.5, -w / 2 + .35 * k + .1, -1.1, 4.3, white)
        g.box(-w / 2, -1.22, 4.3, w / 2, -1.06, 4.42, white)
    build.roof(g, 0, d / 2, h, w, d, 1.9, roof, M["ridge"], 0, 0, .55, .15, .36, frame, white)
    g.tube([(w * .2, d * .25, h + 1.2), (w * .2 + 1.7, d * .25, h + 1.2)], .2, metal, 10)
    g.face([(w * .2, d * .25 - .1, h + 1.15), (w * .2 + 1.7, d * .25 - .1, h + 1.15), (w * .2 + 1.7, -.4, h + .42), (w * .2, -.4, h + .42)], solar)
    if yard:
        for x0, y0, x1, y1 in ((-w / 2, -7.5, -w / 2 + .24, 0), (w / 2 - .24, -7.5, w / 2, 0), (-w / 2, -7.5, -1.4, -7.26), (1.4, -7.5, w / 2, -7.26)):
            g.box(x0, y0, 0, x1, y1, 1.7, white)
            g.box(x0 - .02, y0 - .02, 0, x1 + .02, y1 + .02, .5, skirt)
            g.box(x0 - .12, y0 - .12, 1.7, x1 + .12, y1 + .12, 1.85, M["tile"])
        for s in (-1, 1):
            g.box(s * 1.6 - .22, -7.6, 0, s * 1.6 + .22, -7.1, 2.6, skirt)
            g.box(min(0, s * 1.4), -7.42, 0, max(0, s * 1.4), -7.36, 2.2, door)
        build.roof(g, 0, -7.35, 2.6, 3.8, .7, .6, roof, M["ridge"], 0, 0, .35, .2, .3, frame, white)
        g.box(-w / 2 + .3, -7.2, .01, w / 2 - .3, 0, .02, slabs)
    return g.mesh("farmhouse")


kinds = [farmhouse(1, 12, 2, M["tile"]), farmhouse(2, 11, 1, M["tile"]), farmhouse(3, 13, 2, redtile), farmhouse(4, 12, 2, M["tile"], False), farmhouse(5, 12, 1, redtile)]
spots = []
for j, y in enumerate((64, 88, 112, 136, 160)):
    for i in range(-4, 6):
        x = 16.5 * i + 4 + 3 * (j % 2)
        if abs(x - mid(y)[0]) < 9.5 or (j == 0 and x < -34):
            continue
        spots.append((x, y + rnd.uniform(-1.5, 1.5), kinds[(i * 3 + j * 2) % 5]))
for x, y, k in ((24, 34, 0), (41, 36, 4), (24, 52, 2), (58, 36, 0), (42, 55, 1)):
    spots.append((x, y, kinds[k]))
for x, y, me in spots:
    place(me, (x, y, 0), rnd.gauss(0, 1.2))
g = Geo()                                                      # pavilion on the far shore, stone table
px, py = -14.0, 56.5
g.box(px - 2.6, py - 2.6, 0, px + 2.6, py + 2.6, .35, kerb)
for sx in (-1, 1):
    for sy in (-1, 1):
        g.tube([(px + 2 * sx, py + 2 * sy, .35), (px + 2 * sx, py + 2 * sy, 3.3)], .15, M["wood"], 12)
    g.box(px - 2, py + 2 * sx - .06, 2.9, px + 2, py + 2 * sx + .06, 3.2, M["wood"])
    g.box(px + 2 * sx - .06, py - 2, 2.9, px + 2 * sx + .06, py + 2, 3.2, M["wood"])
    g.box(px + 2 * sx - .18, py - 2, .75, px + 2 * sx + .18, py + 2, .83, M["wood"])
build.roof(g, px, py, 3.25, 4.2, 4.2, 1.9, M["tile"], M["ridge"], 0, 1.9, .9, .55, .24, M["wood"])
g.lathe((px, py, 5.3), [(.2, 0), (.32, .15), (.12, .32), (.2, .45), (.02, .75)], M["ridge"], 12)
for k in range(9):                                             # street lamps with solar panels
    x, y = mid(18 + 15 * k)
    g.tube([(x + 2.8, y, 0), (x + 2.8, y, 5.2), (x + 1.6, y, 5.5)], .06, metal, 8)
    g.box(x + 1.2, y - .12, 5.45, x + 1.8, y + .12, 5.52, white)
    g.box(x + 2.4, y - .4, 5.5, x + 3.2, y + .4, 5.56, solar)
g.obj("things")

cl = []                                                        # rape: slender stems, open yellow heads
for s in range(4):
    r, c = random.Random(40 + s), Geo()
    for k in range(20):
        x, y, h = r.uniform(-.55, .55), r.uniform(-.55, .55), r.uniform(.75, 1.15)
        c.tube([(x, y, 0), (x + r.gauss(0, .06), y + r.gauss(0, .06), h)], .012, green, 4)
        life._leaves(c, r, (x, y, h * .35), (.18, .18, .25), 10, .09, green)
        life._leaves(c, r, (x, y, h), (.15, .15, .13), 46, .05, (rape, rape2)[k % 2])
    cl.append(c.mesh("rape"))
for j in range(30):
    for i in range(60):
        x, y = -33 + .92 * i + rnd.uniform(-.3, .3), 10.5 + .85 * j * (1 + .01 * j) + rnd.uniform(-.25, .25)
        dx, dy = (x - PX) / (RX * 1.26), (y - PY) / (RY * 1.26)
        if dx * dx + dy * dy < 1 or x > mid(y)[0] - 3.6 or abs(x + 6.5 - .25 * (y - 10)) < .7:
            continue
        place(cl[(i * 7 + j * 3) % 4], (x, y, -.05), rnd.uniform(0, 360), rnd.uniform(.8, 1.08))
for j in range(16):                                            # and a second field on the right
    for i in range(34):
        x, y = mid(12 + j)[0] + 3.4 + .95 * i, 10 + .9 * j + rnd.uniform(-.25, .25)
        if y < 25:
            place(cl[(i * 5 + j) % 4], (x, y, -.05), rnd.uniform(0, 360), rnd.uniform(.8, 1.05))
tr = [life.tree(s, (M["bark"], m), h, sp, 7000, .15, .3) for s, h, sp, m in ((1, 8, 2.7, leafm), (2, 7, 2.5, fresh), (3, 3.6, 1.5, peach))]
pop = life.tree(7, (M["bark"], fresh), 14, 2.3, 6000, .2, .25, 60)
wl = life.willow(1, (M["bark"], kit.leaf("will", (.17, .23, .045), .25, .45)), 7, 2.8, 420, .11)
for x, y in ((-30, 50), (-6, 54.5), (-24, 56), (-3.5, 33)):
    place(wl, (x, y, 0), rnd.uniform(0, 360), rnd.uniform(.8, 1))
for x, y, me in spots:
    place(tr[rnd.choice((0, 1, 2, 2))], (x + rnd.choice((-4.4, 4.2)), y - rnd.uniform(3, 5.5), 0), rnd.uniform(0, 360), rnd.uniform(.7, .95))
    if rnd.random() < .6:
        place(tr[rnd.choice((0, 1))], (x + rnd.uniform(-6, 6), y + 10, 0), rnd.uniform(0, 360), rnd.uniform(.9, 1.2))
for k in range(130):
    place(pop, (-130 + 2.2 * k + rnd.uniform(-1, 1), 186 + 6 * math.sin(k * .3) + rnd.uniform(-3, 3), 0), rnd.uniform(0, 360), rnd.uniform(1.1, 1.7))
for k in range(70):
    x, y = rnd.uniform(-90, 100), rnd.choice((76, 100, 124, 148)) + rnd.uniform(-1.5, 1.5)
    if abs(x - mid(y)[0]) > 5:
        place(rnd.choice((pop, tr[1], pop)), (x, y, 0), rnd.uniform(0, 360), rnd.uniform(.8, 1.15))
for k in range(260):
    place(pop, (rnd.uniform(-900, 900), rnd.choice((520, 800, 1200)) + rnd.uniform(-12, 12), 0), rnd.uniform(0, 360), rnd.uniform(1.3, 2.0))
for k in range(26):
    place(tr[2], (mid(14 + 6 * k)[0] - 3.6, 14 + 6 * k, 0), rnd.uniform(0, 360), rnd.uniform(.6, .8))
walk, stand = life.crowd(8, 10), life.crowd(9, 6, "stand")
for i, (y, o, a) in enumerate(((26, -.6, 170), (26.5, .1, 176), (39, .9, 10), (51, -.7, 185), (66, .5, 0), (80, -.4, 180))):
    place(walk[i], (mid(y)[0] + o, y, .01), a)
for i, (x, y, a) in enumerate(((-13.2, 55.5, 40), (-14.6, 56, 250), (-5.4, 23, 180))):
    place(stand[i], (x, y, .35 if y > 50 else 0), a)
kit.sun(*SUN, 5.0, (1, .92, .78), .5)
kit.sky(SUN[0], SUN[1], .13, .42, (7.0, 7.1, 7.3), .8, 40)
kit.camera((1.0, -4, 8.4), 27, yaw=2, shift_y=-.10)
kit.render(1620, 1080, exposure=.1, samples=7)
