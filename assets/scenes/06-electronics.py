"""Electronics workshop: long assembly benches with machines, magnifier lamps and screens, staff in blue."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kit
import life
from mesh import Geo, place

rnd = random.Random(66)
kit.reset(haze=260, haze_color=(.55, .57, .58), haze_max=.6)

floor = kit.bricks("floor", (.27, .30, .31), (.25, .28, .29), (.20, .22, .23), 2.4, 2.4, .01, 0, .22, vary=.08, spec=.5)
green = kit.plain("green", (.055, .20, .14), .34, vary=.22, scale=1.1, spec=.5)
mat_ = kit.plain("mat", (.06, .20, .19), .5, vary=.12, scale=2)
wall = kit.plain("wall", (.66, .67, .66), .7, vary=.05)
ceil = kit.plain("ceil", (.36, .38, .39), .8, vary=.1)
white = kit.plain("white", (.70, .71, .70), .4, vary=.05)
beige = kit.plain("beige", (.56, .54, .48), .4, vary=.06)
alu = kit.plain("alu", (.60, .61, .62), .35, .8, vary=.05)
steel = kit.plain("steel", (.48, .49, .50), .3, .9, vary=.1)
duct = kit.plain("duct", (.55, .56, .57), .4, .8, vary=.12, scale=3)
dark = kit.plain("dark", (.028, .03, .034), .45)
blue = kit.plain("binblue", (.04, .14, .42), .4)
yellow = kit.plain("binyellow", (.70, .45, .04), .4)
red = kit.plain("binred", (.5, .05, .04), .4)
pcb = kit.bricks("pcb", (.03, .22, .09), (.04, .16, .08), (.45, .36, .12), .021, .013, .003, .4, .35)
tube = kit.glow("tube", (.94, .98, 1), 9, False)
scr = [kit.bricks(f"screen{i}", a, b, c, w, h, .02, .3, .2, wall=True, emit=1.3) for i, (a, b, c, w, h) in
       enumerate((((.05, .25, .55), (.35, .55, .75), (.01, .03, .08), .11, .06), ((.08, .4, .2), (.5, .6, .3), (.01, .04, .03), .16, .04),
                  ((.6, .65, .7), (.35, .5, .7), (.7, .75, .8), .2, .07)))]
sig = [kit.glow("sg", (.1, 1, .25), 3, False), kit.glow("sa", (1, .5, .05), 3, False)]
glass = kit.pane_glass("glass", (.03, .04, .045), (.14, .17, .18), .7, .7)

W, L, H = 13.5, 58, 4.6
g = Geo()
g.face([(-W, -5, 0), (W, -5, 0), (W, L, 0), (-W, L, 0)], floor)
g.box(-.75, -5, .001, .75, L, .004, green)
for x in (-.8, .74):
    g.box(x, -5, .001, x + .06, L, .006, yellow)
g.face([(-W, -5, H), (W, -5, H), (W, L, H), (-W, L, H)], ceil)
g.box(-W, L, 0, W, L + .1, H, wall)
g.box(-W, -5.1, 0, W, -5, H, wall)
for s in (-1, 1):
    g.box(s * W - .1, -5, 0, s * W + .1, L, H, wall)
    for k in range(14):
        g.box(s * (W - .12) - .02, -3 + 4.4 * k, 1.2, s * (W - .12) + .02, .2 + 4.4 * k, 3.2, glass)
    for k in range(8):
        g.box(s * 8.5 - .22, 4 + 8 * k, 0, s * 8.5 + .22, 4.44 + 8 * k, H, wall)
        g.box(s * 8.5 - .225, 3.995 + 8 * k, 0, s * 8.5 + .225, 4.445 + 8 * k, 1.2, yellow if k % 2 == 3 else white)
    g.tube([(s * 3.4, -5, 4.1), (s * 3.4, L, 4.1)], .3, duct, 16)
    for k in range(22):
        g.tube([(s * 3.4, -2 + 2.8 * k, 4.1), (s * 3.4, -1.93 + 2.8 * k, 4.1)], .325, alu, 16)
    g.box(s * 1.2 - .15, -5, 3.85, s * 1.2 + .15, L, 3.93, alu)
    g.tube([(s * 5.3, -5, 4.25), (s * 5.3, L, 4.25)], .05, red, 8)
    g.tube([(s * 8.6, -5, 4.2), (s * 8.6, L, 4.2)], .06, blue, 8)
g.obj("room")


def bench_row(x, seed, face):
    """A production line along y; people sit on the side `face` (±1) of it."""
    r, g = random.Random(seed), Geo()
    w = .95
    g.box(x - w / 2, 1.5, .72, x + w / 2, 52, .76, white)
    g.box(x - w / 2 + (.02 if face < 0 else .35), 1.5, .76, x + w / 2 - (.35 if face < 0 else .02), 52, .766, mat_)
    g.box(x - w / 2 - .01, 1.5, .69, x + w / 2 + .01, 52, .73, alu)
    back = x - face * .34
    g.box(back - .16, 1.5, .77, back + .16, 52, .80, dark)      # conveyor
    for k in range(35):
        y = 1.5 + 1.5 * k
        for q in (-1, 1):
            g.box(x + q * .42 - .025, y - .025, 0, x + q * .42 + .025, y + .025, .72, alu)
        if k < 34:
            g.box(x - .4, y + .2, .12, x + .4, y + .24, .15, alu)
        p = x - face * .5
        g.box(p - .025, y - .025, .7, p + .025, y + .025, 2.25, alu)
        g.box(p - .025, y - .02, 2.05, p + face * .55, y + .02, 2.1, alu)
    p = x - face * .5
    for z in (1.35, 1.68):
        g.box(min(p, p + face * .3), 1.5, z, max(p, p + face * .3), 52, z + .02, alu)
    g.box(p - .02, 1.5, 2.2, p + .02, 52, 2.25, alu)
    y = 1.7
    while y < 51.5:                                            # bins on the shelves, boards and tools on the bench
        for z in (1.37, 1.70):
            if r.random() < .8:
                m = r.choice((blue, blue, yellow, red, white, beige))
                b = p + face * .04
                g.box(min(b, b + face * .22), y, z, max(b, b + face * .22), y + .17, z + r.uniform(.09, .16), m)
        if r.random() < .75:
            c = x - face * r.uniform(.25, .38)
            g.box(c - .09, y, .80, c + .09, y + .15, .806, pcb)
            for _ in range(5):
                a, b = c + r.uniform(-.07, .05), y + r.uniform(.01, .12)
                g.box(a, b, .806, a + r.uniform(.01, .03), b + r.uniform(.01, .03), .806 + r.uniform(.004, .02), r.choice((dark, dark, steel)))
        y += .21
    for k in range(23):                                        # stations
        y = 2.3 + 2.15 * k
        g.box(p + face * .3 - .05, y - .6, 2.0, p + face * .3 + .05, y + .6, 2.03, tube)
        g.box(p + face * .3 - .07, y - .62, 2.03, p + face * .3 + .07, y + .62, 2.07, white)
        kind = r.random()
        if kind < .42:                                         # screen on an arm, seen from along the aisle
            m = r.choice(scr)
            c = p + face * .22
            g.box(c - .24, y + .52, 1.02, c + .24, y + .55, 1.34, dark)
            g.box(c - .225, y + .515, 1.035, c + .225, y + .522, 1.325, m)
            g.tube([(c, y + .56, 1.15), (p, y + .56, 1.15)], .018, dark, 6)
        elif kind < .7:                                        # bench machine
            m = r.choice((white, beige, blue))
            c = x - face * .12
            g.box(c - .27, y + .2, .77, c + .27, y + .75, 1.22, m)
            g.box(c + face * .27 - .01, y + .28, .86, c + face * .27 + .01, y + .6, 1.14, dark)
            g.box(c - .2, y + .19, .9, c + .2, y + .2, 1.14, glass)
            g.tube([(c, y + .45, 1.22), (c, y + .45, 1.34)], .03, sig[k % 2], 8)
        g.tube([(x, y - .35, .77), (x + face * .05, y - .35, 1.12), (x + face * .2, y - .28, 1.1)], .012, steel, 6)
        g.lathe((x + face * .2, y - .28, 1.07), [(.09, 0), (.09, .03)], white, 14)
        g.box(x + face * .05, y - .1, .77, x + face * .05 + .08, y + .02, .86, r.choice((dark, blue, beige)))
        if k == 0 and abs(x) < 3:
            continue
        s = x + face * .82                                     # stool
        g.lathe((s, y, 0), [(.24, 0), (.22, .03), (.03, .06), (.03, .44)], dark, 12)
        g.lathe((s, y, .44), [(.18, 0), (.19, .05), (.1, .07)], blue, 14)
    g.obj("row", .003)


ROWS = [(s * x, -s) for s in (-1, 1) for x in (2.0, 4.6, 7.2, 9.8)]        # (x, side the people sit on)
for i, (x, f) in enumerate(ROWS):
    bench_row(x, 70 + i, f)
g = Geo()                                                      # strip lights over the aisles
for x in (-7.1, -3.0, 0, 3.0, 7.1):
    for k in range(19):
        y = -2 + 3.1 * k
        g.box(x - .06, y, 3.5, x + .06, y + 2.4, 3.53, tube)
        g.box(x - .12, y - .05, 3.53, x + .12, y + 2.45, 3.58, white)
        for q in (.3, 2.1):
            g.tube([(x, y + q, 3.58), (x, y + q, H)], .006, alu, 4)
g.obj("lights")

coat = [kit.plain("coatb", (.13, .30, .55), .85, vary=.1, scale=8, rough_bump=.4, bscale=14),
        kit.plain("coatw", (.62, .65, .68), .85, vary=.1, scale=8, rough_bump=.4, bscale=14)]
trou = kit.plain("trou", (.05, .06, .09), .8)
skin, hair = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("hair", life.HAIR, .4)
shoe = kit.plain("shoe", (.05, .05, .05), .5)
staff = [life.person(80 + i, (coat[0], trou, skin, hair, shoe), "sit", i % 3 != 0, coat[0] if i != 4 else coat[1], 1.6 + .03 * i,
                     (coat[0] if i % 2 else None) if i != 4 else coat[1]) for i in range(6)]
up = [life.person(95 + i, (coat[i % 2], trou, skin, hair, shoe), p, i % 2 == 0, coat[i % 2], 1.68, coat[i % 2] if i < 2 else None) for i, p in
      enumerate(("walk", "work", "stand", "walk"))]
for x, f in ROWS:
    for k in range(23):
        if rnd.random() < .82 and not (k == 0 and abs(x) < 3):
            place(rnd.choice(staff), (x + f * .80, 2.3 + 2.15 * k, 0), -90 * f + rnd.uniform(-6, 6))
for i, (x, y, a) in enumerate(((-.3, 11, 190), (.35, 17, 100), (-.3, 17.3, -60), (.2, 27, 0), (0, 38, 180))):
    place(up[i % 4], (x, y, 0), a)

for x in (-7.1, -3.0, 0, 3.0, 7.1):                            # what the strip lights give, as five long lamps
    kit.area((x, 26, 3.48), (.5, 58), 560, (.95, .98, 1), hidden=True)
kit.area((0, 26, 2.6), (26, 58), 800, (.9, .95, .95), (180, 0, 0), True)
kit.backdrop((.7, .75, .8), .2)
kit.camera((.15, -1.6, 1.85), 26, yaw=-1, shift_y=-.04)
kit.render(1900, 1250, exposure=.55, samples=12, bounces=5, clamp=3)
