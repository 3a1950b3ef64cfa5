"""Pedestrian street in the old style, late afternoon: memorial arch, lanterns, a crowd of strollers."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(108)
kit.reset(haze=620, haze_color=(0.72, 0.66, 0.58))
SUN = (132, 25)
M = stock.old_style()
kerb, dark = M["kerb"], M["dark"]
paving = kit.bricks("paving", (.36, .32, .27), (.28, .25, .215), (.10, .09, .08), 1.0, .5, .012, .5, .5, wet=.3, vary=.12)
strip = kit.bricks("strip", (.17, .16, .15), (.14, .13, .125), (.06, .06, .06), .5, .5, .012, 0, .45, wet=.2)
awning = [kit.plain(f"awn{i}", c, .8, vary=.12, scale=3) for i, c in enumerate(((.50, .08, .05), (.16, .26, .16), (.58, .44, .20), (.12, .18, .30)))]
warm = kit.glow("warm", (1, .68, .34), 6, False)
board = kit.plain("board", (.05, .035, .03), .4, vary=.1)

g = Geo()
g.box(-40, -20, -1, 40, 400, 0, paving)
for x in (-4.2, 3.4):
    g.box(x, -20, 0, x + .8, 400, .004, strip)
for k in range(40):
    g.box(-7, 4 + 7 * k, 0, 7, 4.5 + 7 * k, .005, strip)
g.obj("ground")
for s in (-1, 1):
    y = -4.0 if s > 0 else -1.0
    for i, (w, st, hip) in enumerate(((11, 2, 0), (12, 2, 0), (9, 2, 0), (13, 3, 1.5), (11, 2, 0), (12, 2, 1.4), (10, 1, 0), (13, 2, 0), (12, 3, 1.5), (12, 2, 0),
                                      (14, 2, 1.4), (13, 2, 0))):
        i2 = i + (s > 0) * 3
        g = Geo()
        build.hall(g, s * (11.9 + .4 * (i2 % 2)), y + w / 2, w - .7, 8.5, st, M[("brick hall", "white hall")[i2 % 2]], -90 * s, hip, 3.4 + .15 * (i2 % 3),
                   eave=M["edge"], seed=i2)
        x = s * 6.7
        g.box(min(x, x + s * .12), y + w * .25, 3.3, max(x, x + s * .12), y + w * .75, 4.05, board)
        if i2 % 2:
            g.sheet(lambda u, v, y=y, w=w: (s * (7.3 - 1.7 * u), y + w * (.1 + .8 * v), 3.05 - .5 * u), 3, 6, awning[i2 % 4])
        g.obj("hall")
        y += w + .25

g = Geo()                                                      # memorial arch: four posts, three roofs
YA = 46.0
for x, h in ((-5.8, 5.2), (-2.6, 7.6), (2.6, 7.6), (5.8, 5.2)):
    g.box(x - .3, YA - .3, 0, x + .3, YA + .3, h, M["wood"])
    g.box(x - .5, YA - .9, 0, x + .5, YA + .9, .9, kerb)
for x0, x1, h in ((-5.8, -2.6, 4.3), (-2.6, 2.6, 6.3), (2.6, 5.8, 4.3)):
    for q in (0, 1.0):
        g.box(x0, YA - .18, h - .3 + q, x1, YA + .18, h + .15 + q, M["wood"])
    g.box(x0, YA - .1, h + .1, x1, YA + .1, h + .75, M["gold"] if x0 == -2.6 else M["lattice"])
    c, w = (x0 + x1) / 2, x1 - x0
    build.roof(g, c, YA, h + 1.4, w + .3, .9, .95, M["tile"], M["ridge"], 0, .3, .75, .6, .24, M["edge"])
g.obj("arch")
g = Geo()
build.hall(g, 0, 172, 20, 14, 4, M["brick hall"], 0, 2.0, 4.6, eave=M["edge"], seed=60, rise=5)
g.obj("tower")

lan, big = build.lantern((M["silk"], M["gold"]), .27), build.lantern((M["silk"], M["gold"]), .4)
for s in (-1, 1):
    for k in range(46):
        place(lan if k % 2 else big, (s * 6.5, 2.2 + 1.9 * k, 3.2), rnd.uniform(0, 90))
for j in range(9):
    yy = 9 + 8.0 * j
    if abs(yy - YA) > 2:
        stock.string_of(lan, (-6.6, yy, 6.0), (6.6, yy + 1.2, 6.0), .45, 9, dark, rnd, .85)
stall = Geo()                                                  # market stalls with cloth roofs and wares
for x in (-1, 1):
    for yy in (-.7, .7):
        stall.tube([(x, yy, 0), (x, yy, 2.25)], .04, M["lattice"], 6)
stall.box(-1.05, -.7, .75, 1.05, .7, .82, M["wood"])
stall.box(-1.0, -.65, .1, 1.0, .65, .75, M["lattice"])
for k in range(60):
    stall.ball((rnd.uniform(-.9, .9), rnd.uniform(-.6, .6), .88), rnd.uniform(.05, .1), awning[k % 3], 8, 5)
for k, yy in enumerate((15, 22, 29, 36, 52, 60, 68)):
    for s in (-1, 1):
        if (k + (s > 0)) % 3:
            place(stall.mesh("stall"), (s * 4.9, yy + s, 0), 90)
            a = Geo()
            a.sheet(lambda u, v: (s * 4.9 - 1.0 + 2.0 * u, yy + s - 1.3 + 2.6 * v, 2.25 + .55 * math.sin(math.pi * u)), 8, 4, awning[(k + s) % 4])
            a.box(s * 4.9 - .3, yy + s - .5, 2.2, s * 4.9 + .3, yy + s + .5, 2.24, warm)
            a.obj("awning")
sh = life.shrub(3, M["leaf"], .45, 1200, .06)
g = Geo()
for k in range(9):
    for s in (-1, 1):
        yy = 11 + 8.3 * k + s
        g.lathe((s * 5.9, yy, 0), [(.22, 0), (.34, .3), (.36, .5), (.28, .52)], M["pot"], 16)
        place(sh, (s * 5.9, yy, .45), k * 50)
g.obj("pots")
t = [life.tree(s, (M["bark"], M["leaf"]), 10, 3.4, 4500, .18) for s in (1, 2)]
for k in range(30):
    place(t[k % 2], (rnd.uniform(-50, 50), rnd.uniform(185, 230), 0), rnd.uniform(0, 360), rnd.uniform(1, 1.5))

walk, stand = life.crowd(8, 16), life.crowd(9, 6, "stand")
used = stock.scatter(walk, 9, (-3.6, 3.4), (16, 24), rnd, (), 1.1)
stock.scatter(walk, 110, (-3.9, 3.5), (24, 120), rnd, used, .8)
for k in range(20):
    s = rnd.choice((-1, 1))
    place(rnd.choice(stand), (s * rnd.uniform(3.6, 4.0), rnd.uniform(16, 70), 0), -90 * s + rnd.uniform(-30, 30) + 180)

kit.sun(*SUN, 6.2, (1, .78, .52), .6)
kit.sky(SUN[0], SUN[1], .13, .3, (8.2, 7.2, 6.2), .9, 21, 2.5)
kit.camera((.4, 0, 3.1), 28, yaw=-.5, shift_y=.03)
kit.render(1700, 1130, exposure=.35, samples=9)
