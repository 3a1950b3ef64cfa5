"""New line for masks: blue masks on the belt in front, the machine with its rolls of fabric behind, gowned staff."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import works
import kit
from mesh import Geo, place

rnd = random.Random(205)
kit.reset(haze=200, haze_color=(.70, .74, .76), haze_max=.4)
p = kit.plain
floor = p("floor", (.42, .46, .44), .2, vary=.05, scale=.4, spec=.6, coat=.3)
wall = kit.bricks("wall", (.74, .75, .74), (.72, .73, .72), (.50, .51, .51), 1.2, 3.6, .012, 0, .35, wall=True, vary=.03)
ceil = kit.bricks("ceil", (.76, .77, .76), (.74, .75, .74), (.46, .47, .47), 1.2, .6, .02, 0, .6, vary=.03)
white = p("white", (.74, .75, .75), .3, vary=.04, scale=1.5, coat=.3)
alu = p("alu", (.60, .61, .62), .3, .85, vary=.06)
steel = p("steel", (.50, .51, .53), .22, .95, vary=.08, scale=3)
dark = p("dark", (.03, .032, .036), .4)
green = p("belt", (.035, .24, .17), .55, vary=.06)
teal = p("teal", (.03, .30, .34), .4, vary=.05)
cloth = p("mask", (.30, .56, .76), .85, vary=.06, scale=14, rough_bump=.25, bscale=120)
cloth2 = p("maskw", (.76, .78, .79), .9, vary=.05, scale=14, rough_bump=.25, bscale=120)
loop = p("loop", (.80, .80, .79), .8)
clear = kit.thin_glass("clear", (.90, .94, .95), 1.2)
amber = kit.thin_glass("amber", (.92, .74, .42), 1.2)
lamp = kit.glow("panel", (.96, .98, 1), 6, False)
scr = kit.bricks("screen", (.10, .45, .70), (.55, .75, .85), (.02, .06, .12), .13, .05, .018, .3, .2, wall=True, emit=1.1)
red, yellow = p("red", (.60, .03, .03), .4), p("yellow", (.78, .54, .05), .4)
card = p("card", (.46, .31, .17), .8, vary=.08, scale=4)
sig = (kit.glow("sg", (.1, 1, .25), 5, False), p("sa", (.7, .4, .03), .3), p("sr", (.4, .03, .02), .3))

X0, X1, Y1, H = -10, 9, 24, 3.3
works.shell(X0, X1, -4, Y1, H, floor, wall, ceil, teal, .16)
g = Geo()
for i in range(6):
    for j in range(11):
        x, y = X0 + 1.7 + 3.1 * i, -3 + 2.4 * j
        g.box(x - .58, y - .28, H - .012, x + .58, y + .28, H - .004, lamp)
g.box(X0, Y1 - .05, 1.0, X1, Y1 - .02, 2.2, dark)
for k in range(7):
    g.box(X0 + .3 + 2.7 * k, Y1 - .07, 1.06, X0 + 2.8 + 2.7 * k, Y1 - .04, 2.14, clear)
for k in range(5):
    g.box(X0, 2 + 4.4 * k, 0, X0 + .05, 3.2 + 4.4 * k, 2.1, teal)
    g.box(X0 + .05, 2.35 + 4.4 * k, 1.2, X0 + .06, 2.85 + 4.4 * k, 1.9, dark)
g.obj("details")


def mask(mat):
    """Flat-folded mask on the belt: three pleats, nose wire, two ear loops."""
    g = Geo()
    w, d = .0875, .0475
    prof = [(-d, .004), (-.026, .009), (-.024, .004), (-.003, .010), (-.001, .005), (.020, .011), (.022, .006), (.040, .007), (.042, .0095), (d, .004)]
    for k in range(len(prof) - 1):
        (y0, z0), (y1, z1) = prof[k], prof[k + 1]
        g.sheet(lambda u, v: (w * (2 * u - 1), y0 + (y1 - y0) * v, (z0 + (z1 - z0) * v) * (1 + .7 * math.sin(math.pi * u))), 8, 1, mat)
    for s in (-1, 1):
        g.box(s * w - .004, -d, .002, s * w + .004, d, .007, cloth2)
        g.tube([(s * w, d * .9, .005), (s * (w + .03), d * .75, .006), (s * (w + .045), .0, .006), (s * (w + .03), -d * .75, .006), (s * w, -d * .9, .005)], .0017, loop, 5)
    return g.mesh("mask")


blue_m = mask(cloth)


def line(x, seed, near):
    """One machine along y with its belt towards the camera. Masks lie two abreast on the belt."""
    r, g = random.Random(seed), Geo()
    y0, y1 = (.45, 5.2) if near else (1.8, 5.2)
    g.box(x - .26, y0, .86, x + .26, y1, .90, green)
    for s in (-1, 1):
        g.box(x + s * .29 - .03, y0, .80, x + s * .29 + .03, y1, .925, alu)
        y = y0 + .2
        while y < y1:
            g.box(x + s * .29 - .03, y, .05, x + s * .29 + .03, y + .06, .80, alu)
            y += 1.35
    g.tube([(x - .26, y0, .88), (x + .26, y0, .88)], .024, steel, 12)
    Ym = 5.2
    for k in range(4):                                         # stations under guards: feed, fold, weld, loops
        a = Ym + 2.35 * k
        g.box(x - .6, a, .1, x + .6, a + 2.1, .84, white)
        g.box(x - .61, a + .1, .25, x + .61, a + 1.0, .72, alu)
        g.box(x - .62, a, .84, x + .62, a + 2.1, .88, steel)
        for sx in (-.58, .55):
            for sy in (.02, 1.02, 2.05):
                g.box(x + sx, a + sy, .88, x + sx + .03, a + sy + .03, 1.78, alu)
        g.box(x - .6, a, 1.75, x + .6, a + 2.1, 1.79, alu)
        for sx in (-.575, .565):
            g.face([(x + sx, a + .05, .9), (x + sx, a + 2.05, .9), (x + sx, a + 2.05, 1.75), (x + sx, a + .05, 1.75)], amber if k % 2 else clear)
        for q in range(4):                                     # welders, drums, cylinders inside
            yy = a + .3 + .48 * q
            g.box(x - .3, yy - .05, .88, x - .22, yy + .05, 1.5, white)
            g.box(x - .3, yy - .05, 1.42, x + .3, yy + .05, 1.52, white)
            g.tube([(x + r.uniform(-.1, .1), yy, 1.5), (x, yy, 1.05)], .045, steel if q % 2 else teal, 10)
            g.tube([(x - .24, yy + .2, 1.0), (x + .24, yy + .2, 1.0)], .07, steel, 14)
        g.box(x + .62, a + .7, 1.15, x + .68, a + 1.15, 1.55, white)
        g.box(x + .68, a + .74, 1.24, x + .685, a + 1.11, 1.5, scr)
    g.box(x - .14, Ym - .02, 1.2, x + .14, Ym, 1.5, white)
    g.ball((x + .40, Ym - .03, 1.4), (.035, .02, .035), red, 10, 6)
    g.box(x + .30, Ym - .03, 1.5, x + .52, Ym, 1.68, scr)
    g.box(x - .62, Ym - .02, .88, x - .2, Ym + .01, 1.0, teal)
    for k in range(3):                                         # rolls of fabric on stands above the feed
        a = Ym + .9 + 2.9 * k
        z = 2.25
        for s in (-1, 1):
            g.box(x + s * .34 - .02, a - .04, 1.79, x + s * .34 + .02, a + .04, z + .05, alu)
        g.tube([(x - .40, a, z), (x + .40, a, z)], .02, steel, 8)
        m, rr = ((cloth, .33), (cloth2, .38), (cloth2, .28))[k]
        g.loft([[(x + u, a + rr * math.cos(t), z + rr * math.sin(t)) for t in (2 * math.pi * j / 40 for j in range(40))] for u in (-.12, .12)], m, True)
        g.loft([[(x + u, a + .05 * math.cos(t), z + .05 * math.sin(t)) for t in (2 * math.pi * j / 16 for j in range(16))] for u in (-.125, .125)], card, True)
        g.sheet(lambda u, v: (x - .12 + .24 * u, a + rr * (1 - v) - .9 * v, z + (1.75 - z) * v + .05 * math.sin(math.pi * v)), 2, 10, m)
    g.tube([(x + .5, Ym + .2, 1.79), (x + .5, Ym + .2, 2.1)], .018, steel, 6)
    for k, c in enumerate(sig):
        g.tube([(x + .5, Ym + .2, 2.1 + .09 * k), (x + .5, Ym + .2, 2.18 + .09 * k)], .045, c, 12)
    g.obj("line", .004)
    y = y0 + .08
    while y < Ym - .1:                                          # masks on the belt
        for s in (-1, 1):
            if r.random() < .97:
                place(blue_m, (x + s * .125 + r.uniform(-.006, .006), y + r.uniform(-.005, .005), .90), r.uniform(-4, 4), .92)
        y += .115


line(-.15, 1, True)
line(-3.5, 2, False)
line(3.4, 3, False)
line(6.6, 4, False)

# packing table on the right: stacks of masks, open cartons
g = Geo()
tx, ty = 1.28, 2.3
g.box(tx - .42, ty - 1.25, .80, tx + .42, ty + 1.45, .84, white)
for a in (-.38, .38):
    for b in (-1.2, 1.4):
        g.box(tx + a - .025, ty + b - .025, 0, tx + a + .025, ty + b + .025, .8, alu)
for k in range(3):
    yy = ty - .1 + .52 * k
    for a, b, c, d in ((.02, -.2, .03, .2), (.37, -.2, .38, .2), (.02, -.2, .38, -.19), (.02, .19, .38, .2)):
        g.box(tx + a, yy + b, .84, tx + c, yy + d, 1.08, card)
    g.sheet(lambda u, v: (tx + .38 + .16 * u, yy - .2 + .4 * v, 1.08 + .08 * u), 1, 1, card)
    g.sheet(lambda u, v: (tx + .02 - .12 * u, yy - .2 + .4 * v, 1.08 + .10 * u), 1, 1, card)
g.obj("packing", .003)
for k in range(3):
    for q in range(14):
        place(blue_m, (tx + .2, ty - .1 + .52 * k - .1, .85 + .013 * q), rnd.uniform(-3, 3), .95)
        place(blue_m, (tx + .2, ty - .1 + .52 * k + .08, .85 + .013 * q), rnd.uniform(-3, 3), .95)
for k in range(4):
    for q in range((9, 16, 5, 12)[k]):
        place(blue_m, (tx - .22 + rnd.uniform(-.004, .004), ty - .95 + .16 * k, .84 + .0105 * q), rnd.uniform(-4, 4), .95)

gown = p("gown", (.76, .78, .79), .85, vary=.07, scale=8, rough_bump=.4, bscale=14)
gown2 = p("gown2", (.34, .55, .72), .85, vary=.07, scale=8, rough_bump=.4, bscale=14)
face = p("face", (.42, .64, .80), .8)
S = lambda i, pose, gm, t: works.staff(60 + i, gm, gm, pose, True, t, gm, gm, face)
for i, (x, y, a, pose, gm) in enumerate(((1.95, 1.95, -84, "work", gown), (1.95, 3.15, -96, "work", gown), (-1.05, 3.9, 84, "work", gown2), (-1.3, 7.4, 70, "work", gown), (2.3, 7.2, -80, "work", gown),
                                         (-2.5, 4.4, -90, "work", gown), (1.5, 10.5, 0, "walk", gown), (-1.7, 12.5, 180, "walk", gown2), (4.9, 4.6, -90, "work", gown), (5.2, 8, 90, "stand", gown))):
    works.put(S(i, pose, gm, 1.60 + .03 * (i % 4)), x, y, a)

for x in (-6, -1.5, 3, 7):
    kit.area((x, 9, H - .03), (1.2, 26), 230, (.97, .98, 1), hidden=True)
kit.area((0, 9, 2.2), (18, 26), 260, (.9, .94, .95), (180, 0, 0), True)
kit.area((-1.2, -.8, 2.6), (2.4, 1.2), 45, (1, .98, .95), (48, 0, -22), True)
kit.backdrop((.8, .84, .86), .25)
kit.camera((-.50, -.35, 1.50), 32, yaw=9, pitch=-6, shift_y=-.04, focus=2.2, fstop=2.8)
kit.render(1600, 1067, exposure=.4, samples=10, bounces=5, clamp=3)
