"""Riverside street in the old style from the water: shopfronts and promenade, willows, an arched bridge (square)."""
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

rnd = random.Random(107)
kit.reset(haze=700, haze_color=(0.68, 0.70, 0.71))
SUN = (-118, 38)
M = stock.old_style()
stone, kerb, dark = M["stone"], M["kerb"], M["dark"]
water = kit.water("water", (.035, .06, .045), .8, .35, .07, .03)
hull = kit.plain("hull", (.20, .09, .045), .5, vary=.2, scale=3)

Q, B = 5.2, -9.4                                              # quay edges: right and left of the canal
g = Geo()
g.face([(-60, -40, -1.7), (60, -40, -1.7), (60, 300, -1.7), (-60, 300, -1.7)], water)
g.box(Q, -20, -3, 80, 300, 0, stone)
g.box(-80, -20, -3, B, 300, 0, stone)
for x, s in ((Q, 1), (B, -1)):
    g.box(min(x, x + s * .7) - .06, -20, -.16, max(x, x + s * .7) + .06, 300, .05, kerb)
    for k in range(3):                                         # courses of the quay wall
        g.box(x - .06, -20, -.62 - .5 * k, x + .06, 300, -.57 - .5 * k, dark)
    y = -6.0
    while y < 150:
        xx = x + s * .3
        g.box(xx - .12, y - .12, .05, xx + .12, y + .12, 1.1, kerb)
        g.lathe((xx, y, 1.1), [(.12, 0), (.08, .05), (.13, .13), (.11, .22), (.02, .27)], kerb, 8)
        g.box(xx - .06, y, .86, xx + .06, y + 2.2, .97, kerb)
        g.box(xx - .04, y, .15, xx + .04, y + 2.2, .62, kerb)
        for q in range(3):
            g.box(xx - .05, y + .5 + .55 * q, .62, xx + .05, y + .65 + .55 * q, .86, kerb)
        y += 2.2
g.obj("quays")

y = 2.0
for i, (w, st, hip) in enumerate(((10, 2, 0), (12, 2, 1.4), (9, 1, 0), (12, 3, 1.5), (11, 2, 0), (10, 1, 0), (13, 2, 1.4), (11, 2, 0), (13, 2, 1.4))):
    g = Geo()
    build.hall(g, 15.2 + .5 * (i % 2), y + w / 2, w - 1.0, 8.5, st, M[("white hall", "brick hall")[i % 2]], -90, hip, 3.3 + .15 * (i % 3),
               eave=M["edge"], seed=i)
    g.obj("hall")
    y += w + .6
y = 6.0
for i, (w, st, hip) in enumerate(((12, 1, 0), (13, 2, 1.4), (10, 1, 0), (12, 2, 0), (14, 2, 1.4), (11, 1, 0), (13, 2, 1.4))):
    g = Geo()
    build.hall(g, -18.6 - .4 * (i % 2), y + w / 2, w - 1.0, 8.5, st, M[("brick hall", "white hall")[i % 2]], 90, hip, 3.3, eave=M["edge"], seed=20 + i)
    g.obj("hall")
    y += w + 2.2
g = Geo()
build.hall(g, -2.2, 96, 18, 14, 5, M["brick hall"], 0, 2.0, 4.6, eave=M["edge"], seed=50, rise=5.5)
g.obj("tower")

g = Geo()                                                      # one tall arch across the canal, stairs, parapet
Y0, Y1, xa, xb = 46.0, 50.0, B - 2.4, Q + 2.4
xm, half = (xa + xb) / 2, (xb - xa) / 2
deck = lambda x: 4.6 * (1 - ((x - xm) / half) ** 2) ** .9 + .05 if abs(x - xm) < half else .05
R = 5.6
for k in range(140):
    x0, x1 = xa + (xb - xa) * k / 140, xa + (xb - xa) * (k + 1) / 140
    c = (x0 + x1) / 2
    under = -2.0 + (math.sqrt(R * R - (c - xm) ** 2) * .86 if abs(c - xm) < R else -1)
    top = round(deck(c) / .16) * .16
    g.box(x0, Y0, under, x1, Y1, top, stone)
    for yy in (Y0 - .12, Y1 - .12):
        g.box(x0, yy, deck(c) - .08, x1 + .01, yy + .24, deck(c) + .12, kerb)
        g.box(x0, yy + .05, deck(c) + .12, x1 + .01, yy + .19, deck(c) + .66, kerb)
        g.box(x0, yy, deck(c) + .66, x1 + .01, yy + .24, deck(c) + .80, kerb)
        if k % 10 == 4:
            g.box(x0, yy - .04, deck(c), x0 + .28, yy + .28, deck(c) + 1.15, kerb)
    if abs(c - xm) < R:
        g.box(x0, Y0 - .1, under - .02, x1 + .01, Y0 + .02, under + .42, kerb)
g.obj("bridge")

lan, big = build.lantern((M["silk"], M["gold"]), .25), build.lantern((M["silk"], M["gold"]), .36)
for k in range(50):
    place(lan if k % 2 else big, (10.0, 2.8 + 1.9 * k, 3.15 + .1 * math.sin(k * 1.7)), rnd.uniform(0, 90))
    if k % 2:
        place(lan, (-13.3, 6 + 1.9 * k, 3.1), rnd.uniform(0, 90))
for k, x in enumerate((-6.4, -4.2, -2.1, 0, 2.2)):
    place(lan, (x, Y0 - .25, deck(x) - .02), k * 30, .9)
cloth = [kit.plain(f"flag{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.55, .06, .04), (.60, .40, .10), (.07, .16, .24), (.62, .55, .42)))]
g = Geo()
for k in range(12):
    yy, c = 5.0 + 7.0 * k, cloth[k % 4]
    g.tube([(10.1, yy, 3.9), (8.4, yy, 4.0)], .02, M["lattice"], 5)
    g.sheet(lambda u, v, yy=yy: (9.8 - .7 * u - .5, yy + .07 * math.sin(3 * u + 5 * v), 3.93 - 1.5 * v), 6, 10, c)
    g.lathe((9.4, yy + 2.2, 0), [(.2, 0), (.32, .3), (.34, .5), (.28, .52)], M["pot"], 16)
g.obj("flags")
sh = life.shrub(3, M["leaf"], .42, 1000, .06)
for k in range(12):
    place(sh, (9.4, 7.2 + 7 * k, .45), k * 50)

w = [life.willow(s, (M["bark"], M["willow"]), h, sp, 800) for s, h, sp in ((1, 8.2, 3.0), (2, 7.6, 2.8))]
for k, yy in enumerate((31, 56, 67, 79, 92)):
    place(w[k % 2], (Q + 1.4, yy, 0), rnd.uniform(0, 360), rnd.uniform(.8, .95))
for k, yy in enumerate((22, 34, 57, 68, 80, 92)):
    place(w[(k + 1) % 2], (B - 1.4, yy, 0), rnd.uniform(0, 360), rnd.uniform(.9, 1.0))
t = [life.tree(s, (M["bark"], M["leaf"]), 10, 3.4, 4500, .18) for s in (1, 2)]
for k in range(46):
    place(t[k % 2], (rnd.uniform(-60, 60), rnd.uniform(128, 200), 0), rnd.uniform(0, 360), rnd.uniform(.9, 1.4))

walk, stand = life.crowd(8, 14), life.crowd(9, 6, "stand")
used = stock.scatter(walk, 34, (6.9, 9.0), (14, 90), rnd, (), .9)
stock.scatter(walk, 16, (-12.8, -11.2), (20, 90), rnd, (), .9)
for i, (x, yy, a) in enumerate(((-5.0, 48, 90), (-4.2, 46.6, 0), (-1.5, 48.4, -90), (-6.4, 48.2, 90), (.6, 46.6, 20), (1.2, 46.8, 0), (-2.9, 46.6, 10))):
    place((stand[i % 6] if i in (1, 4, 5, 6) else walk[i]), (x, yy, deck(x)), a)
for yy in (20.5, 30, 31):
    place(stand[int(yy) % 6], (6.75, yy, 0), 90)

for bx, by, q, deg in ((1.2, 25, .95, 8), (-5.9, 36, .9, -4)):          # rowing boats with a mat roof
    g = Geo()
    g.loft([[(-ww, yy, z1), (-ww * .55, yy, z0), (ww * .55, yy, z0), (ww, yy, z1)] for yy, ww, z0, z1 in
            ((-3.6, .25, .45, .75), (-2.6, .62, .05, .5), (0, .85, -.1, .42), (2.6, .62, .05, .5), (3.6, .25, .45, .75))], hull, False)
    g.sheet(lambda u, v: (.8 * math.cos(math.pi * u), -1.3 + 2.6 * v, .4 + 1.05 * math.sin(math.pi * u)), 14, 6, M["edge"])
    place(g.mesh("boat"), (bx, by, -1.72), deg, q)
    place(stand[3], (bx + .1, by + 2.4, -1.45), 0)

kit.sun(*SUN, 5.2, (1, .91, .77), .5)
kit.sky(SUN[0], SUN[1], .13, .4, (7.2, 7.2, 7.3), .9, 16)
kit.camera((-1.0, 2, 1.9), 44, yaw=1.0, shift_y=.035)
kit.render(1400, 1400, exposure=.12, samples=9)
