"""Renewed estate: terracotta and white blocks round a play court with fitness equipment, residents, evening sun."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import build
import kit
import life
import wheels
from mesh import Geo, place

rnd = random.Random(202)
kit.reset(haze=700, haze_color=(.66, .66, .66))
SUN = (-112, 27)
p = kit.plain
terra = p("terra", (.50, .215, .125), .8, vary=.06, scale=.35, rough_bump=.15, bscale=40)
white = p("white", (.74, .72, .66), .75, vary=.06, scale=.4, rough_bump=.15, bscale=40)
grey = p("greyband", (.40, .40, .40), .7, vary=.06, scale=.5)
base = kit.bricks("base", (.30, .29, .28), (.26, .25, .24), (.16, .16, .15), .6, .3, .01, .5, .7, wall=True)
frame = p("frame", (.72, .73, .73), .4, vary=.03)
glass = kit.pane_glass("glass", (.02, .03, .04), (.24, .22, .18), .85, 1.45, .01)
roofm, metal, ac = p("roof", (.24, .10, .07), .7, vary=.15, scale=3), p("metal", (.30, .32, .34), .4, .7), p("ac", (.68, .67, .62), .5, vary=.12, scale=2)
paving = kit.bricks("paving", (.44, .41, .36), (.38, .355, .31), (.24, .23, .21), .4, .2, .008, .5, .8, vary=.12)
asphalt = p("asphalt", (.075, .074, .072), .8, vary=.3, scale=.35, rough_bump=.4, bscale=50)
kerb = p("kerb", (.54, .53, .50), .8, vary=.12, scale=2)
grass = p("grass", (.075, .125, .03), .95, vary=.3, scale=1.2, rough_bump=1, bscale=14)
court = [p(f"court{i}", c, .85, vary=.07, scale=1.5, rough_bump=.3, bscale=80) for i, c in enumerate(((.06, .25, .42), (.62, .22, .06), (.10, .34, .14), (.72, .55, .12)))]
bark = p("bark", (.12, .09, .07), .9, vary=.3, scale=6, rough_bump=.6, bscale=18)
leafm, leaf2, hedgem = kit.leaf("leaf", (.075, .14, .03)), kit.leaf("leaf2", (.13, .16, .03)), kit.leaf("hedge", (.05, .12, .03), trans=.2)
wood = p("wood", (.36, .19, .09), .55, vary=.2, scale=4)
kit_c = [p(f"gear{i}", c, .3, coat=.4, vary=.05) for i, c in enumerate(((.03, .16, .50), (.80, .56, .03), (.60, .04, .03), (.05, .38, .16)))]
tyre, rim, dark = p("tyre", (.02, .02, .022), .8), p("rim", (.55, .56, .58), .3, .9), p("dark", (.02, .02, .02), .5)

g = Geo()
g.face([(-200, -60, -.06), (200, -60, -.06), (200, 300, -.06), (-200, 300, -.06)], grass)
g.box(-26, -20, -.3, 24, 38, 0, paving)
g.box(-26, 30.5, -.3, 40, 36.5, .01, asphalt)
disc = lambda cx, cy, rx, ry, z, m: g.face([(cx + rx * math.cos(a), cy + ry * math.sin(a), z) for a in (2 * math.pi * j / 64 for j in range(64))], m)
disc(1.5, 16.5, 9.2, 7.4, .012, kerb)
disc(1.5, 16.5, 9.0, 7.2, .016, court[0])
disc(-1.6, 14.0, 3.6, 2.9, .020, court[3])
disc(4.4, 18.4, 4.4, 3.2, .020, court[1])
disc(-1.6, 14.0, 1.7, 1.35, .024, court[2])
for x0, x1, y0, y1 in ((-24, -10, 8, 28), (-24, -6, -8, 4), (12, 22, -8, 6), (12.5, 22, 11, 28)):
    g.box(x0, y0, -.1, x1, y1, .14, kerb)
    g.box(x0 + .12, y0 + .12, -.1, x1 - .12, y1 - .12, .16, grass)
g.obj("ground")

m1, m2 = (terra, white, frame, glass, roofm, metal, ac, base), (white, grey, frame, glass, roofm, metal, ac, base)
for x0, y0, ax, ln, fl, m, s in ((-30, 40, (1, 0), 36, 6, m1, 1), (9, 43, (1, 0), 36, 6, m2, 2), (-27, 4, (0, 1), 24, 5, m2, 3), (25.5, 30, (0, -1), 36, 5, m1, 4)):
    g = Geo()
    build.estate(g, x0, y0, ax, ln, fl, m, s)
    g.obj("block")
    if ax == (1, 0):                                           # new hipped roofs
        g = Geo()
        build.roof(g, x0 + ln / 2, y0 + 6, fl * 2.9 + .9, ln, 12, 3.0, roofm, grey, 0, 4, .5, .0, .5)
        g.obj("roof")
far = p("far", (.52, .46, .40), .8, vary=.08)
g = Geo()
for k, (x, y, h) in enumerate(((-52, 110, 46), (4, 122, 58), (40, 116, 50))):
    g.box(x, y, 0, x + 24, y + 14, h, far)
    for f in range(int(h / 2.9)):
        for q in range(7):
            g.box(x + 1 + q * 3.3, y - .05, 1 + f * 2.9, x + 3 + q * 3.3, y, 2.6 + f * 2.9, glass)
g.obj("far")

g = Geo()                                                      # play tower with slide
T = lambda pts, r, m, n=8: g.tube(pts, r, m, n)
cx, cy = 4.6, 19.4
for a in (-.8, .8):
    for b in (-.8, .8):
        T([(cx + a, cy + b, 0), (cx + a, cy + b, 3.1)], .06, kit_c[0])
g.box(cx - .8, cy - .8, 1.3, cx + .8, cy + .8, 1.38, kit_c[3])
for a, b, c, d in ((-.8, .76, .8, .8), (.76, -.8, .8, .8)):
    g.box(cx + a, cy + b, 1.38, cx + c, cy + d, 2.1, kit_c[1])
g.loft([[(cx + x * q, cy + y * q, z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))] for q, z in ((1.1, 3.0), (.02, 4.0))], kit_c[2], False)
g.sheet(lambda u, v: (cx - .8 - 2.6 * u, cy - .45 + .9 * v - .3 * u, 1.36 * (1 - u) ** 1.3 + .18 + .25 * (2 * v - 1) ** 4), 14, 10, kit_c[1])
for k in range(6):
    T([(cx - .4, cy - .8 - .12 * (6 - k), .22 * k + .1), (cx + .4, cy - .8 - .12 * (6 - k), .22 * k + .1)], .035, kit_c[2])
for s in (-.42, .42):
    T([(cx + s, cy - 1.55, 0), (cx + s, cy - .8, 1.4)], .035, kit_c[0])
sx, sy = 6.6, 14.6                                             # swings
for a in (-1.7, 1.7):
    T([(sx + a, sy - .7, 0), (sx + a, sy, 2.5), (sx + a, sy + .7, 0)], .05, kit_c[2])
T([(sx - 1.7, sy, 2.5), (sx + 1.7, sy, 2.5)], .05, kit_c[0])
for a, sw in ((-.8, .25), (.7, -.1)):
    for q in (-.2, .2):
        T([(sx + a + q, sy, 2.45), (sx + a + q, sy + sw, .55)], .012, dark, 5)
    g.box(sx + a - .24, sy + sw - .1, .5, sx + a + .24, sy + sw + .1, .55, kit_c[1])
for k, (x, y) in enumerate(((-4.8, 12.4), (-3.6, 10.9), (-2.0, 10.2), (-.4, 10.0))):   # fitness equipment
    c, d = kit_c[k % 2], kit_c[(k + 1) % 2]
    T([(x, y, 0), (x, y, 1.35)], .07, c, 12)
    T([(x - .5, y, 1.3), (x + .5, y, 1.3)], .035, d)
    if k % 2:
        for s in (-.42, .42):
            T([(x + s, y, 1.3), (x + s, y - .25, .25)], .03, d)
            g.box(x + s - .09, y - .45, .2, x + s + .09, y - .1, .25, dark)
    else:
        for s in (-.5, .5):
            g.loft([[(x + s + q, y + .30 * math.cos(t), 1.3 + .30 * math.sin(t)) for t in (2 * math.pi * j / 24 for j in range(24))] for q in (-.02, .02)], d, True)
g.obj("play", .004)

g = Geo()                                                      # pergola with a bench
for k in range(4):
    for b in (0, 2.2):
        g.box(-9.3 + b - .07, 9.6 + 2.6 * k - .07, 0, -9.3 + b + .07, 9.6 + 2.6 * k + .07, 2.5, white)
for b in (0, 2.2):
    g.box(-9.3 + b - .06, 9.2, 2.5, -9.3 + b + .06, 17.8, 2.66, wood)
for k in range(18):
    g.box(-9.9, 9.3 + .49 * k, 2.66, -6.5, 9.36 + .49 * k, 2.78, wood)
g.box(-9.2, 9.8, .42, -8.8, 17.4, .48, wood)
for k in range(5):
    g.box(-9.15, 9.9 + 1.8 * k, 0, -8.85, 10.0 + 1.8 * k, .42, white)
g.obj("pergola", .006)
trees = [life.tree(s, (bark, m), h, sp, n, .1) for s, m, h, sp, n in ((1, leafm, 7.5, 2.8, 11000), (2, leaf2, 6.5, 2.4, 9000), (3, leafm, 5.6, 2.2, 9000))]
for x, y, k, s in ((-14, 12, 0, 1), (-13, 20, 1, 1.1), (-12, 26.5, 2, 1.1), (-18, 25, 0, 1.1), (14.5, 13, 1, 1), (15, 21, 0, 1), (17, 27, 2, 1.1), (-19, 17, 2, 1), (14.5, 4, 2, .9), (18, 0, 0, 1.1),
                   (-4, 38.6, 2, .9), (7, 38.4, 1, .9), (-14, 38.4, 1, .8), (16, 40, 2, .9), (-8.5, -1, 1, .95)):
    place(trees[k], (x, y, .1), rnd.uniform(0, 360), s)
hd = life.hedge(4, hedgem, 4.2, .7, .6, 5000)
for k in range(5):
    place(hd, (-10.6, 10 + 4.1 * k, .12), 90)
    place(hd, (12.9, 12.6 + 3.9 * k, .12), 90)
for k in range(4):
    place(hd, (-7.6 - 4.0 * k, 3.5, .12), 0)
fl = [life.shrub(50 + i, kit.leaf(f"fl{i}", c, .2, .2), .34, 500, .04) for i, c in enumerate(((.62, .08, .16), (.70, .42, .05)))]
for k in range(26):
    place(fl[k % 2], (-7.0 - .62 * k, 2.7 + rnd.uniform(-.15, .15), .1), k * 40, rnd.uniform(.8, 1.1))
    place(fl[(k + 1) % 2], (12.6, 10.9 + .62 * k, .1), k * 40, rnd.uniform(.7, 1.0))
cars = [wheels.car(p(f"paint{i}", c, .28, .2, vary=0, coat=1), p("cg", (.012, .015, .018), .05, vary=0, coat=1), tyre, rim, dark, p("lw", (.8, .8, .78), .1), p("lr", (.4, .02, .02), .2))
        for i, c in enumerate(((.72, .72, .70), (.10, .12, .16), (.35, .04, .03)))]
for k in range(9):
    if k not in (3, 6):
        place(cars[(k * 2 + k // 3) % 3], (-22 + 5.2 * k, 35.2, .02), 90)
walk, stand, sit, work = life.crowd(43, 12), life.crowd(45, 8, "stand"), life.crowd(47, 6, "sit"), life.crowd(48, 6, "work")
for i, (x, y, a, me, s) in enumerate(((-3.6, 10.4, 0, work[1], 1), (-.4, 9.5, 0, work[4], 1), (-4.8, 11.9, 10, stand[2], 1), (2.0, 12.6, 60, walk[0], 1), (1.2, 12.3, 70, walk[7], .72), (.2, 15.3, 200, walk[5], .66),
                                      (2.9, 17.4, 20, walk[7], .68), (6.0, 17.2, 250, stand[4], 1), (8.2, 15.9, 110, stand[1], 1), (-1.4, 18.6, 160, walk[6], .7), (-2.4, 20.4, 140, stand[6], 1), (-6.3, 7.0, 190, walk[2], 1),
                                      (-5.6, 7.2, 186, walk[9], 1), (9.6, 8.2, -30, walk[8], 1), (-3, 32.6, 90, walk[3], 1), (5, 29.0, 80, walk[4], 1), (5.9, 14.9, 0, sit[2], .8), (3.2, 24, 10, walk[10], 1))):
    place(me, (x, y, .02), a, s)
for k, y in enumerate((10.6, 11.4, 13.6, 15.9)):
    place(sit[k % 6], (-8.95, y, 0), 90)
place(stand[5], (-7.7, 12.6, 0), -80)

kit.sun(*SUN, 5.0, (1, .84, .64), .5)
kit.sky(SUN[0], SUN[1], .16, .35, (7, 6.8, 6.6), 1.0, 12)
kit.camera((.6, -3.2, 3.6), 27, yaw=.5, shift_y=.02)
kit.render(1960, 1307, exposure=.0, samples=8, bounces=4)
