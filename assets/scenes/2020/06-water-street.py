"""Pedestrian water street: a narrow channel with lotus and stepping stones between white-walled houses, plank bridges."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2022"))
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(206)
kit.reset(haze=520, haze_color=(.70, .72, .72))
SUN = (118, 50)
M = stock.old_style()
p = kit.plain
slab, kerb, dark = kit.bricks("slab", (.27, .26, .24), (.215, .21, .195), (.10, .095, .09), 1.2, .6, .012, .5, .6, wet=.35, vary=.12), M["kerb"], M["dark"]
water = kit.water("water", (.03, .055, .045), 1.6, .28, .05, .03)
rock = p("rock", (.34, .325, .29), .85, vary=.3, scale=3, rough_bump=1, bscale=7)
pad = p("pad", (.10, .24, .07), .5, vary=.25, scale=6)
lotus = p("lotus", (.80, .36, .46), .5, vary=.1)
reed = kit.leaf("reed", (.12, .19, .035))
white = p("plaster", (.72, .70, .66), .85, vary=.10, scale=.7, rough_bump=.2)

C0, C1 = -1.7, 2.1                                             # channel edges, bending a little with y
bend = lambda y: .9 * math.sin(y * .055)
g = Geo()
g.face([(-60, -20, -.62), (60, -20, -.62), (60, 200, -.62), (-60, 200, -.62)], water)
g.obj("water")
g = Geo()
N = 120
for k in range(N):
    y0, y1 = -6 + 1.2 * k, -6 + 1.2 * (k + 1)
    a0, a1 = bend(y0), bend(y1)
    for xe, s in ((C0, -1), (C1, 1)):
        far = 40 * s
        g.face([(xe + a0, y0, 0), (far, y0, 0), (far, y1, 0), (xe + a1, y1, 0)][::s], slab)
        g.loft([[(xe + a + d * s, y, z) for d, z in ((-.06, -.8), (-.06, .07), (.42, .07), (.42, -.8))] for a, y in ((a0, y0), (a1 * 1, y1 + .01))], kerb, False)
        for q in (-.36,):
            g.loft([[(xe + a + d * s, y, z) for d, z in ((-.07, q - .02), (-.07, q + .02), (-.05, q + .02), (-.05, q - .02))] for a, y in ((a0, y0), (a1, y1))], dark, False)
g.obj("banks")

# houses: white walls with stepped gables towards the street, shop fronts of timber below
Hs = ("white hall", "brick hall", "white hall")
for side in (-1, 1):
    y = 4.5 if side < 0 else 1.5
    for i, (w, st) in enumerate(((9, 2), (8, 1), (11, 2), (9, 2), (8, 1), (12, 2), (10, 2), (9, 1), (12, 2), (11, 2))):
        g = Geo()
        x = side * (10.4 + .5 * (i % 2)) + .4
        build.hall(g, x, y + w / 2, w - 1.0, 8.0, st, M[Hs[(i + (side > 0)) % 3]], 90 if side < 0 else -90, 0, 3.15 + .1 * (i % 3), eave=M["edge"], seed=30 + i + (side > 0) * 20)
        # fire wall between the houses, rising in steps
        low = 0.0
        for k, (d, h) in enumerate(((4.7, 1.1), (3.2, 1.9), (1.6, 2.7))):
            hh = .35 + 3.3 * st + h
            g.box(x - d, y - .22, low, x + d, y + .12, hh, white)
            low = hh
            for q in (-1, 1):
                a, b = sorted((x + q * d, x + q * (d - 1.6 if k < 2 else 0)))
                g.box(a - .12, y - .36, hh, b + .12, y + .26, hh + .14, M["tile"])
                g.box(a - .04, y - .18, hh + .14, b + .04, y + .08, hh + .26, M["ridge"])
        g.obj("house")
        y += w + .5
g = Geo()                                                      # gate tower closing the view
build.hall(g, 3.6, 103, 17, 8, 3, M["brick hall"], 0, 1.8, 4.2, eave=M["edge"], seed=70, rise=4.2)
g.obj("tower")

g = Geo()                                                      # small arched bridges
for yb, w in ((17.5, 2.4), (39, 2.6), (62, 2.6)):
    b = bend(yb)
    xm, half = (C0 + C1) / 2 + b, (C1 - C0) / 2 + 1.5
    deck = lambda x: .75 * max(0, 1 - ((x - xm) / half) ** 2) + .06
    for k in range(44):
        x0, x1 = xm - half + 2 * half * k / 44, xm - half + 2 * half * (k + 1) / 44
        c = (x0 + x1) / 2
        g.box(x0, yb, max(-.7, deck(c) - .5 - .6 * max(0, abs(c - xm) - 1.2)), x1 + .005, yb + w, deck(c), kerb)
        for yy in (yb, yb + w - .16):
            g.box(x0, yy, deck(c) + .62, x1 + .005, yy + .16, deck(c) + .76, kerb)
            g.box(x0, yy + .04, deck(c), x1 + .005, yy + .12, deck(c) + .5 if k % 11 else deck(c) + .62, kerb)
            if k % 11 == 0 or k == 43:
                g.box(x0, yy - .03, deck(c), x0 + .22, yy + .19, deck(c) + 1.0, kerb)
g.obj("bridges")
g = Geo()
for k in range(6):                                             # stepping stones in front
    y, x = 7.4 + .05 * k, C0 + .45 + .62 * k + bend(7.4)
    g.loft([[(x + r * math.cos(a) * (1 + .12 * math.sin(3 * a + k)), y + r * math.sin(a) * .9 + .2 * math.sin(k), z) for a in (2 * math.pi * j / 14 for j in range(14))] for r, z in ((.27, -.7), (.27, -.30), (.24, -.26))], rock, False)
for k in range(54):                                            # stones along the banks
    y = rnd.uniform(2, 60)
    s = rnd.choice((-1, 1))
    x = (C0 + rnd.uniform(.05, .4) if s < 0 else C1 - rnd.uniform(.05, .4)) + bend(y)
    r = rnd.uniform(.10, .32)
    g.ball((x, y, -.60), (r, r * rnd.uniform(.7, 1.2), r * rnd.uniform(.5, 1.0)), rock, 9, 6)
g.obj("stones")
g = Geo()                                                      # lotus leaves and flowers
for _ in range(150):
    y = 3.2 + rnd.random() ** 1.5 * 50
    if abs(y - 7.4) < .9:
        continue
    u = rnd.choice((.16, .84)) + rnd.gauss(0, .09)
    x = C0 + .2 + (C1 - C0 - .4) * min(1, max(0, u)) + bend(y)
    r, up = rnd.uniform(.12, .26), rnd.choice((0, 0, .12, .25))
    z = -.60 + up
    if up:
        g.tube([(x, y, -.7), (x, y, z)], .008, pad, 5)
    tx, ty = rnd.uniform(-.2, .2), rnd.uniform(-.2, .2)
    g.sheet(lambda a, b: (x + r * b * math.cos(2 * math.pi * a), y + r * b * math.sin(2 * math.pi * a),
                          z + .012 + (r * .35 * b * b if up else .0) + r * b * (tx * math.cos(2 * math.pi * a) + ty * math.sin(2 * math.pi * a)) * (1 if up else .1)), 18, 3, pad)
    if rnd.random() < .28:
        fx, fy, fz = x + rnd.uniform(-.2, .2), y + rnd.uniform(-.2, .2), -.60 + rnd.uniform(.3, .5)
        g.tube([(fx, fy, -.7), (fx, fy, fz)], .008, pad, 5)
        for q in range(10):
            a = 2.4 * q
            o = .045 if q < 5 else .085
            g.ball((fx + o * math.cos(a), fy + o * math.sin(a), fz + .05 - .25 * o), (.036, .036, .07), lotus, 7, 5)
g.obj("lotus")
tuft = Geo()
for k in range(60):
    a, h = rnd.uniform(0, 6.28), rnd.uniform(.4, .95)
    c, s, o = math.cos(a), math.sin(a), rnd.uniform(0, .12)
    w = rnd.uniform(.05, .35)
    tuft.sheet(lambda u, v: (c * (o + w * u * u) - s * (v - .5) * .022 * (1 - u), s * (o + w * u * u) + c * (v - .5) * .022 * (1 - u), h * u), 6, 1, reed)
tm = tuft.mesh("reed")
for k in range(46):
    y = rnd.uniform(3.0, 70)
    s = rnd.choice((-1, 1))
    place(tm, ((C0 + .22 if s < 0 else C1 - .22) + bend(y), y, -.64), rnd.uniform(0, 360), rnd.uniform(.6, 1.15))

lan = build.lantern((M["silk"], M["gold"]), .24)
for k in range(20):
    place(lan, (-5.25 + bend(6 + 3 * k) * 0, 6 + 3.0 * k, 3.1), rnd.uniform(0, 90))
    place(lan, (5.95, 4 + 3.0 * k, 3.1), rnd.uniform(0, 90))
cloth = [p(f"flag{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.07, .16, .26), (.60, .42, .12), (.55, .07, .05), (.66, .62, .52)))]
g = Geo()
for k in range(9):
    for x, s in ((-5.1, 1), (5.9, -1)):
        yy, c = 7.5 + 7.0 * k + (3 if s > 0 else 0), cloth[(k + (s > 0)) % 4]
        g.tube([(x - s * .3, yy, 3.95), (x + s * 1.3, yy, 4.05)], .02, M["lattice"], 5)
        g.sheet(lambda u, v: (x + s * (.3 + .7 * u), yy + .07 * math.sin(3 * u + 5 * v), 3.98 - 1.5 * v), 6, 10, c)
for k in range(7):                                             # tea tables and parasols on the right bank
    yy = 9.5 + 7.2 * k
    x = 4.5
    g.tube([(x, yy, 0), (x, yy, 2.5)], .025, M["wood"], 6)
    g.loft([[(x + r * math.cos(a), yy + r * math.sin(a), z) for a in (2 * math.pi * j / 8 for j in range(8))] for r, z in ((1.35, 2.15), (.05, 2.75))], cloth[(1, 3, 2)[k % 3]], False)
    g.lathe((x, yy, 0), [(.22, 0), (.22, .03), (.04, .06), (.04, .7), (.42, .71), (.42, .75)], M["wood"], 18)
    for a in (0.4, 2.5, 4.4):
        g.lathe((x + .8 * math.cos(a), yy + .8 * math.sin(a), 0), [(.17, 0), (.15, .44), (.18, .46), (.01, .47)], M["wood"], 12)
g.obj("street", .003)
sit = life.crowd(77, 8, "sit")
for k in range(7):
    for q, a in enumerate((.4, 2.5, 4.4)):
        if (k + q) % 4:
            place(sit[(k * 3 + q) % 8], (4.5 + .8 * math.cos(a), 9.5 + 7.2 * k + .8 * math.sin(a), -.02), math.degrees(a) - 90)
w = [life.willow(s, (M["bark"], M["willow"]), h, sp, 420) for s, h, sp in ((1, 6.8, 2.3), (2, 6.2, 2.1))]
for k, yy in enumerate((12.5, 26, 33.5, 47, 55, 70)):
    place(w[k % 2], (C0 - 1.0 + bend(yy), yy, 0), rnd.uniform(0, 360), rnd.uniform(.8, .95))
place(w[1], (C1 + .95 + bend(29), 29, 0), 100, .8)
place(w[0], (C1 + .95 + bend(52), 52, 0), 10, .85)
bam = life.shrub(5, M["leaf"], .5, 1100, .06)
for k in range(14):
    place(bam, (-4.9, 5.2 + 6 * k, .1), k * 50, rnd.uniform(.7, 1.0))
walk, stand = life.crowd(78, 14), life.crowd(79, 6, "stand")
stock.scatter(walk, 22, (-4.4, -2.6), (9, 80), rnd, (), .9)
stock.scatter(walk, 14, (2.9, 3.5), (10, 80), rnd, (), .9)
for x, yy, a, me in ((.5, 18.6, 10, stand[2]), (-.2, 18.4, -20, stand[4]), (.9, 40, 90, walk[3]), (-2.6, 8.6, 100, stand[1]), (-2.75, 7.7, 60, walk[5])):
    place(me, (x, yy, .78 if 17 < yy < 20 or 39 < yy < 42 else 0), a, 1)

kit.sun(*SUN, 5.0, (1, .93, .80), .5)
kit.sky(SUN[0], SUN[1], .14, .45, (7.2, 7.2, 7.3), .9, 41)
kit.camera((.35, -.6, 1.28), 27, yaw=.6, shift_y=.075)
kit.render(1600, 1067, exposure=.0, samples=8, bounces=4)
