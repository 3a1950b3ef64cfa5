"""Precision mould shop: a steel mould laid open on the fitter's bench, machining centres in two rows behind; shallow focus."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extras
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(2107)
kit.reset(haze=200, haze_color=(.50, .54, .58), haze_max=.4)
floor = kit.plain("floor", (.10, .26, .22), .22, vary=.12, scale=.6, spec=.5, coat=.25)
lane = kit.plain("lane", (.30, .32, .33), .28, vary=.12, scale=.8, coat=.15)
yellow = kit.plain("yellow", (.76, .52, .05), .4, vary=.08, scale=2)
wall = kit.bricks("wall", (.64, .66, .67), (.62, .64, .65), (.44, .46, .48), 1.0, 9, .02, 0, .6, wall=True, vary=.05)
ceil = kit.plain("ceil", (.38, .40, .42), .8, vary=.1)
white = kit.plain("white", (.72, .73, .73), .35, vary=.05, coat=.2)
grey = kit.plain("grey", (.20, .22, .25), .38, vary=.06, coat=.2)
steel = kit.plain("steel", (.60, .61, .63), .30, .6, vary=.10, scale=8)
bright = kit.plain("bright", (.74, .75, .77), .24, .7, vary=.06, scale=14)
brass = kit.plain("brass", (.70, .48, .20), .28, .6, vary=.06)
copper = kit.plain("copper", (.66, .30, .16), .28, .6, vary=.06)
dark = kit.plain("dark", (.028, .03, .034), .4, vary=.1)
blue, red = kit.plain("blue", (.03, .18, .48), .4, vary=.05, coat=.2), kit.plain("red", (.58, .04, .03), .4)
wood = kit.plain("wood", (.40, .24, .12), .5, vary=.22, scale=7)
rubber = kit.plain("rubber", (.035, .05, .07), .55, vary=.1, scale=4)
tube = kit.glow("tube", (.95, .98, 1), 6, False)
inside = kit.glow("inside", (.80, .92, 1), 1.0, False)
glass = kit.thin_glass("glass", (.70, .82, .86), 1.2)
sky_ = kit.glow("sky", (.82, .91, 1), 1.7, False)
sig = [kit.glow("sg", (.1, 1, .25), 4, False), kit.glow("sa", (1, .5, .05), 3, False)]
scr = kit.bricks("screen", (.08, .40, .65), (.45, .68, .80), (.01, .04, .09), .10, .04, .014, .3, .2, wall=True, emit=1.1)

X0, X1, L, H = -8.5, 10.5, 44, 6.4
g = Geo()
g.face([(X0, -6, 0), (X1, -6, 0), (X1, L, 0), (X0, L, 0)], floor)
g.box(-.6, -6, .001, 2.2, L, .004, lane)
for x in (-.7, 2.2):
    g.box(x, -6, .001, x + .1, L, .006, yellow)
g.face([(X0, -6, H), (X1, -6, H), (X1, L, H), (X0, L, H)], ceil)
g.box(X0, L, 0, X1, L + .1, H, wall)
g.box(X0, -6.1, 0, X1, -6, H, wall)
for x, s in ((X0, 1), (X1, -1)):
    g.box(min(x, x - s * .1), -6, 0, max(x, x - s * .1), L, H, wall)
    for k in range(10):
        y = -4 + 5 * k
        g.box(min(x, x + s * .04), y, 3.7, max(x, x + s * .04), y + 4, 5.4, sky_)
        for q in range(5):
            g.box(min(x, x + s * .08), y + q - .03, 3.7, max(x, x + s * .08), y + q + .03, 5.4, white)
for k in range(9):
    y = -3 + 5.4 * k
    g.tube([(X0, y, 5.6), (X1, y, 5.6)], .07, white, 6)
    for j in range(10):
        x, w = X0 + (X1 - X0) * j / 10, (X1 - X0) / 10
        g.tube([(x, y, 5.6), (x + w / 2, y, H), (x + w, y, 5.6)], .04, white, 5)
for x in (-5.6, -1.8, 3.4, 7.2):
    for k in range(13):
        y = -4 + 3.6 * k
        g.box(x - .09, y, 5.0, x + .09, y + 2.5, 5.03, tube)
        g.box(x - .16, y - .05, 5.03, x + .16, y + 2.55, 5.1, white)
        for q in (.4, 2.1):
            g.tube([(x, y + q, 5.1), (x, y + q, 5.6)], .01, steel, 4)
for y in (12, 13.4):                                           # overhead crane across the hall
    g.box(X0, y - .16, 5.05, X1, y + .16, 5.5, yellow)
g.box(3.6, 11.7, 4.8, 4.9, 13.7, 5.3, yellow)
g.tube([(4.2, 12.7, 4.8), (4.2, 12.7, 3.3)], .02, dark, 4)
g.box(4.05, 12.55, 3.0, 4.35, 12.85, 3.3, red)
g.obj("hall")


def centre(seed, tone):
    """Machining centre: cabinet with sliding glass doors, lit inside, spindle, panel on an arm, signal column; front at −Y."""
    r, g = random.Random(seed), Geo()
    g.box(-1.25, -.2, .08, 1.25, 1.9, .95, grey)
    g.box(-1.25, .0, .95, -1.05, 1.9, 2.35, tone)
    g.box(1.05, .0, .95, 1.25, 1.9, 2.35, tone)
    g.box(-1.25, .0, 2.1, 1.25, 1.9, 2.5, tone)
    g.box(-1.25, 1.7, .95, 1.25, 1.9, 2.4, tone)
    g.box(-1.05, 1.6, .95, 1.05, 1.7, 2.1, inside)
    for s in (-1, 1):
        x0, x1 = (-1.05, -.02) if s < 0 else (.02, 1.05)
        g.box(x0, -.06, .95, x1, .0, 1.18, tone)
        g.box(x0, -.06, 1.95, x1, .0, 2.1, tone)
        g.box(x0, -.06, 1.18, x0 + .09, .0, 1.95, tone)
        g.box(x1 - .09, -.06, 1.18, x1, .0, 1.95, tone)
        g.face([(x0, -.03, 1.18), (x1, -.03, 1.18), (x1, -.03, 1.95), (x0, -.03, 1.95)], glass)
        g.box(s * .08 - .02, -.11, 1.3, s * .08 + .02, -.06, 1.75, steel)
    g.box(-.7, .4, .95, .7, 1.2, 1.08, steel)
    g.box(-.28, .55, 1.08, .28, 1.0, 1.3, bright)
    g.box(-.2, .7, 1.75, .2, 1.3, 2.1, white)
    g.tube([(0, .85, 1.32), (0, .85, 1.42)], .012, bright, 8)
    g.tube([(0, .85, 1.42), (0, .85, 1.8)], [.05, .09], steel, 14)
    g.box(-1.26, -.21, .62, 1.26, -.19, .72, blue)
    g.tube([(1.25, .3, 2.2), (1.62, -.1, 2.2), (1.62, -.1, 1.95)], .03, grey, 8)
    g.box(1.36, -.16, 1.15, 1.9, -.04, 1.95, grey)
    g.box(1.41, -.165, 1.5, 1.85, -.16, 1.9, scr)
    for q in range(12):
        g.box(1.42 + .07 * (q % 6), -.17, 1.22 + .1 * (q // 6), 1.465 + .07 * (q % 6), -.16, 1.27 + .1 * (q // 6), (white, yellow, red)[q % 3] if q > 8 else white)
    g.tube([(-.9, 1, 2.5), (-.9, 1, 2.7)], .02, steel, 6)
    for q, m in enumerate((sig[0], dark, dark)):
        g.tube([(-.9, 1, 2.7 + .08 * q), (-.9, 1, 2.77 + .08 * q)], .04, m, 10)
    g.tube([(.5, 1.5, 2.5), (.5, 1.5, H)], .06, steel, 8)
    return g.mesh("centre")


kinds = [centre(1, white), centre(2, white), centre(3, grey)]
for k in range(9):
    place(kinds[k % 3 if k % 4 else 0], (-3.2, 5.4 + 4.2 * k, 0), 90)         # fronts to the lane
    place(kinds[(k + 1) % 2], (4.9, 7.2 + 4.2 * k, 0), -90)

g = Geo()                                                      # fitter's bench in front: rubber mat, tools, the opened mould
BX0, BX1, BY0, BY1, Z = -1.75, 1.55, .95, 2.0, .86
g.box(BX0, BY0, Z - .06, BX1, BY1, Z, wood)
g.box(BX0 - .01, BY0 - .012, Z - .075, BX1 + .01, BY0, Z + .004, steel)
g.box(BX0 + .04, BY0 + .04, Z, BX1 - .04, BY1 - .04, Z + .005, rubber)
for x in (BX0 + .1, BX1 - .1):
    for y in (BY0 + .1, BY1 - .1):
        g.box(x - .05, y - .05, 0, x + .05, y + .05, Z - .06, blue)
g.box(BX0 + .3, BY0 + .1, .25, BX1 - .3, BY1 - .1, .3, steel)
g.obj("bench", .003)


def plate(g, x0, y0, z0, w, d, h, m):
    g.box(x0, y0, z0, x0 + w, y0 + d, z0 + h, m)


Z0 = Z + .005
g = Geo()                                                      # lower half: base plate, block with cavities, guide pins
plate(g, -.56, 1.18, Z0, .62, .46, .035, steel)
plate(g, -.53, 1.20, Z0 + .037, .56, .42, .05, bright)
plate(g, -.53, 1.20, Z0 + .089, .56, .42, .075, steel)
g.obj("mould", .004)
g = Geo()
zt = Z0 + .164
plate(g, -.43, 1.26, zt, .36, .30, .022, bright)                # the insert, standing proud, with four rows of pockets
zi = zt + .022
for i in range(4):
    for j in range(3):
        x, y = -.385 + .09 * i, 1.305 + .095 * j
        g.lathe((x, y, zi), [(.036, .0006), (.034, -.0), (.030, .004), (.012, .006), (.001, .012)], copper if (i + j) % 4 == 0 else bright, 26, False)
        g.lathe((x, y, zi), [(.038, .0), (.038, .002), (.036, .002)], dark, 26, False)
        if i < 3:
            g.box(x + .036, y - .003, zi, x + .054, y + .003, zi + .0012, dark)
for x in (-.49, -.01):
    for y in (1.24, 1.58):
        g.lathe((x, y, zt), [(.022, 0), (.022, .10), (.017, .125), (.001, .127)], bright, 20)
        g.lathe((x, y, zt), [(.030, 0), (.030, .006), (.022, .006)], brass, 20)
for x in (-.47, -.03):
    for y in (1.33, 1.41, 1.49):
        g.lathe((x, y, zt), [(.010, 0), (.010, .008), (.004, .008)], dark, 12)
for k in range(3):                                             # water nozzles at the side
    g.tube([(.03, 1.30 + .1 * k, Z0 + .12), (.08, 1.30 + .1 * k, Z0 + .12)], .011, brass, 10)
g.obj("insert", .0012)
g = Geo()                                                      # upper half, laid open at its side
plate(g, .30, 1.24, Z0, .52, .40, .10, steel)
plate(g, .36, 1.29, Z0 + .10, .40, .30, .035, bright)
for i in range(4):
    for j in range(3):
        x, y = .425 + .09 * i, 1.345 + .095 * j
        g.lathe((x, y, Z0 + .135), [(.030, 0), (.028, .018), (.022, .026), (.001, .028)], bright, 24)
for x in (.33, .79):
    for y in (1.27, 1.61):
        g.lathe((x, y, Z0 + .10), [(.026, 0), (.026, .006), (.017, .006), (.017, .001)], brass, 18, False)
g.obj("upper", .003)
g = Geo()                                                      # caliper, micrometer, copper electrodes, files, drawing
def turned(x, y, w, d, h, m, deg, z=Z0):
    g.turned(x, y, z, w, d, h, m, deg)
turned(-.95, 1.20, .30, .018, .008, bright, 24)
turned(-.84, 1.25, .05, .04, .014, steel, 24)
turned(-1.09, 1.09, .012, .09, .008, bright, 24)
turned(-1.02, 1.13, .012, .08, .008, bright, 24)
turned(-1.22, 1.52, .44, .32, .002, white, -8)
for k in range(7):
    turned(-1.30 + .04 * k, 1.48 + .02 * (k % 3), .003, .20, .0026, blue, -8)
    turned(-1.20, 1.42 + .035 * k, .34, .003, .0026, blue, -8)
for k in range(5):
    turned(1.05 + .07 * k, 1.22, .045, .045, .05 + .02 * (k % 3), copper, 10 * k)
    g.lathe((1.05 + .07 * k, 1.22, Z0 + .05 + .02 * (k % 3)), [(.014, 0), (.010, .03), (.001, .031)], copper, 14)
for k in range(4):
    a = .12 * k
    g.tube([(1.0 + .02 * k, 1.42 + .06 * k, Z0 + .012), (1.26 + .02 * k, 1.45 + .06 * k, Z0 + .012)], .009, steel, 8)
    g.tube([(1.26 + .02 * k, 1.45 + .06 * k, Z0 + .014), (1.40 + .02 * k, 1.465 + .06 * k, Z0 + .014)], .015, (red, blue, yellow, wood)[k], 10)
g.lathe((-.74, 1.78, Z0), [(.05, 0), (.05, .16), (.03, .19), (.02, .22)], blue, 18)
g.obj("tools", .001)
for x, y, c in ((3.2, 16, blue), (2.9, 25, yellow), (-.3, 30, blue)):   # pallets with mould blocks
    g = Geo()
    g.box(x - .5, y - .5, .0, x + .5, y + .5, .14, wood)
    for q in range(3):
        g.box(x - .4, y - .4 + .02 * q, .14 + .14 * q, x + .4, y + .3, .27 + .14 * q, (steel, bright, steel)[q])
    g.obj("pallet", .004)
coat = [kit.plain("coat", (.06, .16, .34), .85, vary=.12, scale=8, rough_bump=.3, bscale=20), kit.plain("coat2", (.34, .37, .40), .85, vary=.12, scale=8)]
navy, skin, shoe = kit.plain("navy", (.04, .05, .08), .85, vary=.1), kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("shoe", (.04, .04, .04), .5)
hair, cap = kit.plain("hair", life.HAIR, .4), kit.plain("cap", (.06, .15, .32), .8, vary=.1)
place(life.person(811, (coat[0], navy, skin, hair, shoe), "work", False, None, 1.74), (-1.05, 6.35, 0), 96)   # two at a machine, one with the drawing
place(life.person(812, (coat[1], navy, skin, hair, shoe), "stand", False, None, 1.70), (-.55, 5.7, 0), 62)
place(life.person(813, (coat[0], navy, skin, hair, shoe), "work", True, None, 1.64), (1.75, 7.6, 0), -84)
for i, (x, y, a, p) in enumerate(((-1.35, 9.6, 88, "work"), (-1.2, 14.0, 95, "stand"), (2.9, 11.4, -92, "work"), (.7, 19, 184, "walk"), (1.3, 19.4, 178, "walk"), (2.95, 20, -90, "work"),
                                  (-1.3, 22, 90, "work"), (.9, 31, 0, "walk"))):
    place(life.person(820 + i, (coat[i % 2], navy, skin, hair, shoe), p, i % 3 == 2, None, 1.66 + .02 * (i % 3)), (x, y, 0), a)
for x in (-5.6, -1.8, 3.4, 7.2):
    kit.area((x, 18, 4.97), (.7, 46), 700, (.95, .98, 1), hidden=True)
kit.area((-.9, .1, 2.7), (1.2, .8), 40, (1, .95, .88), (25, -12, 0))
kit.area((1.4, 18, 2.2), (16, 46), 260, (.86, .93, .95), (180, 0, 0), True)
kit.backdrop((.72, .78, .82), .22)
kit.camera((.40, .02, 1.50), 33, yaw=-8, shift_y=-.075, focus=1.75, fstop=4.0, pitch=-7)
kit.render(1620, 1080, exposure=.35, samples=8, bounces=4, clamp=2)
