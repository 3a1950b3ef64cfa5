"""Injection-moulding shop: a row of horizontal machines with hoppers and take-out robots, parts on belts, staff."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import works
import kit
from mesh import Geo, place

rnd = random.Random(201)
kit.reset(haze=260, haze_color=(.62, .64, .64), haze_max=.5)
p = kit.plain
floor = p("floor", (.26, .33, .30), .2, vary=.12, scale=.5, spec=.5, coat=.25)
lane = p("lane", (.36, .36, .34), .28, vary=.15, scale=.8, coat=.15)
yellow = p("yellow", (.76, .52, .04), .4, vary=.08, scale=2)
wall = kit.bricks("wall", (.68, .68, .64), (.66, .66, .62), (.48, .48, .46), 1.0, 9, .02, 0, .6, wall=True, vary=.05)
blue = p("blue", (.07, .22, .38), .4, vary=.06)
ceil = p("ceil", (.42, .44, .45), .8, vary=.1)
ivory = p("ivory", (.70, .67, .58), .35, vary=.05, scale=1.5, coat=.3)
navy = p("navy", (.035, .075, .19), .35, vary=.06, scale=1.5, coat=.3)
steel = p("steel", (.50, .51, .53), .25, .9, vary=.1, scale=3)
alu = p("alu", (.62, .63, .64), .35, .8, vary=.05)
dark = p("dark", (.03, .032, .036), .45, vary=.1)
hose = p("hose", (.02, .02, .022), .4)
red = p("red", (.58, .04, .03), .4)
clear = kit.thin_glass("clear", (.84, .90, .92), 1.2)
hop = p("hop", (.66, .68, .70), .22, .8, vary=.05)
scr = kit.bricks("screen", (.08, .40, .65), (.45, .68, .80), (.01, .04, .09), .12, .05, .02, .3, .2, wall=True, emit=1.2)
tube = kit.glow("tube", (.96, .98, 1), 8, False)
sky_ = kit.glow("sky", (.84, .92, 1), 2.6, False)
sig = (kit.glow("sg", (.1, 1, .25), 4, False), kit.glow("sa", (1, .5, .05), 2, False), p("sr", (.4, .03, .02), .3))
part = [p(f"part{i}", c, .28, vary=.03, coat=.5) for i, c in enumerate(((.78, .79, .78), (.05, .24, .52), (.72, .12, .05), (.82, .62, .10)))]

X0, X1, L, H = -9.5, 10.5, 58, 7.6
works.shell(X0, X1, -5, L, H, floor, wall, ceil, blue, 1.3)
g = Geo()
g.box(-1.0, -5, .001, 1.9, L, .004, lane)
for x in (-1.1, 1.9):
    g.box(x, -5, .001, x + .1, L, .006, yellow)
for k in range(10):                                            # roof lights, trusses, crane rails
    y = -3 + 6.2 * k
    g.box(-2.6, y, H - .03, 3.4, y + 2.6, H - .01, sky_)
    g.tube([(X0, y + 4.2, 6.5), (X1, y + 4.2, 6.5)], .08, ivory, 6)
    for j in range(10):
        x, w = X0 + (X1 - X0) * j / 10, (X1 - X0) / 10
        g.tube([(x, y + 4.2, 6.5), (x + w / 2, y + 4.2, H), (x + w, y + 4.2, 6.5)], .05, ivory, 5)
    for x, s in ((X0, 1), (X1, -1)):
        g.box(min(x, x + s * .4), y + 4, 0, max(x, x + s * .4), y + 4.4, H, ivory)
        g.box(min(x, x + s * .05), y + .2, 4.0, max(x, x + s * .05), y + 3.6, 5.6, sky_)
for x in (-5.2, 5.9):
    for k in range(16):
        g.box(x - .1, -3 + 3.8 * k, 5.9, x + .1, -.4 + 3.8 * k, 5.94, tube)
        g.box(x - .2, -3.1 + 3.8 * k, 5.94, x + .2, -.3 + 3.8 * k, 6.02, alu)
for x, z, r, m in ((-7.8, 5.4, .22, alu), (-7.2, 5.2, .07, blue), (8.0, 5.4, .24, alu), (7.4, 5.2, .07, red)):
    g.tube([(x, -5, z), (x, L, z)], r, m, 12)
g.obj("hall")


def machine(mx, y, s, seed):
    """Horizontal injection moulding machine along x: mould end near the aisle at mx, injection end away (s = ±1)."""
    r, g = random.Random(seed), Geo()
    a, b = (ivory, navy) if seed % 3 else (navy, ivory)
    B = lambda u0, u1, d0, d1, z0, z1, m: g.box(mx + min(s * u0, s * u1), y + d0, z0, mx + max(s * u0, s * u1), y + d1, z1, m)
    B(0, 5.6, -.62, .62, .0, .16, dark)
    B(.02, 5.5, -.60, .60, .16, .86, a)                        # bed
    B(.03, 5.49, -.61, .61, .70, .80, b)
    B(0, 2.9, -.58, .58, .86, 1.0, steel)
    B(.0, .55, -.58, .58, .86, 2.0, a)                          # clamping end
    B(.72, 1.0, -.52, .52, .92, 1.9, steel)                     # platens, tie bars, mould halves
    B(1.75, 2.0, -.52, .52, .92, 1.9, steel)
    B(1.05, 1.30, -.34, .34, 1.08, 1.72, alu)
    B(1.50, 1.74, -.34, .34, 1.08, 1.72, alu)
    for d in (-.42, .42):
        for z in (1.05, 1.77):
            g.tube([(mx + s * .5, y + d, z), (mx + s * 2.1, y + d, z)], .05, steel, 8)
    for d0, d1 in ((-.64, -.60), (.60, .64)):                   # sliding safety doors with a window
        B(.5, 2.2, d0, d1, .84, 1.02, a)
        B(.5, 2.2, d0, d1, 1.86, 2.02, a)
        for u in (.5, 1.28, 2.06):
            B(u, u + .14, d0, d1, .84, 2.02, a)
        B(.55, 2.15, d0 + .01, d1 - .01, 1.02, 1.86, clear)
        B(1.33, 1.37, d0 - .03, d1 + .03, 1.2, 1.6, dark)
    B(.4, 2.3, -.66, .66, 2.02, 2.10, b)
    B(2.2, 2.7, -.58, .58, .86, 1.9, a)
    g.tube([(mx + s * 2.6, y, 1.35), (mx + s * 4.0, y, 1.35)], .14, steel, 14)   # barrel with heater bands
    for k in range(6):
        g.tube([(mx + s * (2.75 + .19 * k), y, 1.35), (mx + s * (2.88 + .19 * k), y, 1.35)], .175, dark if k % 2 else alu, 16)
    B(2.65, 3.9, -.30, .30, 1.52, 1.60, b)
    B(3.9, 5.3, -.45, .45, .86, 1.75, a)
    B(4.2, 5.2, -.46, .46, 1.2, 1.5, b)
    g.lathe((mx + s * 3.95, y, 1.75), [(.10, 0), (.12, .25), (.36, .75), (.36, 1.35), (.30, 1.45), (.05, 1.5)], hop, 24)
    g.lathe((mx + s * 3.95, y, 3.25), [(.16, 0), (.16, .35), (.04, .4)], b, 16)
    g.tube([(mx + s * 3.95, y, 3.6), (mx + s * 4.0, y + .1, 4.4), (mx + s * 4.3, y + .2, 5.2)], .05, hose, 6)
    # take-out robot above the mould
    B(1.2, 1.4, -.55, .75, 2.1, 2.75, dark)
    B(1.15, 1.45, -1.9, .85, 2.75, 2.95, ivory)
    q = r.uniform(-1.5, .1)
    B(1.12, 1.48, q - .15, q + .15, 2.62, 3.05, b)
    B(1.22, 1.38, q - .08, q + .08, 1.75 if q > -.8 else 1.2, 3.7, alu)
    B(1.14, 1.46, q - .16, q + .16, (1.75 if q > -.8 else 1.2) - .05, 1.75 if q > -.8 else 1.2, dark)
    # control panel on a swinging arm
    g.tube([(mx + s * 2.4, y - .6, 1.95), (mx + s * 2.4, y - .85, 1.9), (mx + s * 2.4, y - .9, 1.6)], .03, alu, 6)
    B(2.16, 2.62, -1.0, -.9, 1.15, 1.75, ivory)
    B(2.20, 2.58, -1.005, -1.0, 1.42, 1.70, scr)
    for k in range(4):
        g.ball((mx + s * (2.24 + .09 * k), y - 1.005, 1.28), .02, (red, sig[0], yellow, blue)[k], 8, 5)
    g.tube([(mx + s * .2, y, 2.0), (mx + s * .2, y, 2.3)], .02, steel, 6)
    for k, c in enumerate(sig):
        g.tube([(mx + s * .2, y, 2.3 + .1 * k), (mx + s * .2, y, 2.39 + .1 * k)], .05, c, 10)
    for d in (-.3, -.1, .1, .3):
        g.tube([(mx + s * .04, y + d, 1.5), (mx - s * .10, y + d * 1.1, 1.1), (mx + s * .05, y + d, .6)], .018, red if d < 0 else blue, 5)
    g.obj("machine", .008)
    g = Geo()                                                  # belt beside the machine with parts, running to the aisle
    yb = y - 1.45
    B2 = lambda u0, u1, d0, d1, z0, z1, m: g.box(mx + min(s * u0, s * u1), yb + d0, z0, mx + max(s * u0, s * u1), yb + d1, z1, m)
    B2(-.1, 1.9, -.3, .3, .70, .76, BELT)
    for d in (-.34, .30):
        B2(-.1, 1.9, d, d + .04, .64, .80, alu)
    for u in (.0, 1.75):
        for d in (-.32, .30):
            B2(u, u + .05, d, d + .03, 0, .66, alu)
    m = part[seed % 4]
    for k in range(7):
        c = (mx + s * (.1 + .26 * k), yb + r.uniform(-.1, .1), .76)
        for dx, dy in ((-.06, -.1), (.07, .08)):
            g.lathe((c[0] + dx, c[1] + dy, c[2]), [(.075, 0), (.085, .09), (.095, .14), (.085, .14), (.075, .02), (.005, .015)], m, 18)
    g.obj("belt", .003)


BELT = p("belt", (.05, .20, .15), .6)
for k in range(13):
    machine(-2.3, 3.4 + 4.1 * k, -1, k + 1)
    machine(3.2, 5.2 + 4.1 * k, 1, k + 30)

cr = [works.crate(m) for m in (blue, part[3], blue, p("grey", (.40, .41, .42), .5))]
g = Geo()
for k in range(12):                                            # crates of parts at the end of each belt
    for s, x, y in ((-1, -1.65, 1.95 + 4.1 * k), (1, 2.35, 3.75 + 4.1 * k)):
        m, n = part[(k + (0 if s < 0 else 2)) % 4], rnd.choice((1, 2, 2, 3))
        for z in range(n):
            place(cr[(k + z) % 4], (x, y, .12 + .29 * z), 90 + rnd.uniform(-4, 4))
        g.box(x - .3, y - .4, 0, x + .3, y + .4, .12, yellow if k % 3 else dark)
        for _ in range(14):
            a, b = rnd.uniform(-.13, .13), rnd.uniform(-.22, .22)
            g.lathe((x + a, y + b, .12 + .29 * n - .12 + rnd.uniform(0, .05)), [(.07, 0), (.085, .10), (.08, .10), (.065, .01), (.005, .01)], m, 12)
# inspection table in front, right: bowls in a row, trays
tx, ty = 2.05, 2.6
g.box(tx - .42, ty - .95, .80, tx + .42, ty + .95, .84, ivory)
for a in (-.38, .38):
    for b in (-.9, .9):
        g.box(tx + a - .025, ty + b - .025, 0, tx + a + .025, ty + b + .025, .8, alu)
g.box(tx - .4, ty - .93, .3, tx + .4, ty + .93, .33, alu)
for i in range(3):
    for j in range(7):
        c = (tx - .26 + .24 * i, ty - .78 + .235 * j, .84)
        if i == 2 and j > 4:
            continue
        for q in range(rnd.choice((1, 2, 3, 4))):
            g.lathe((c[0], c[1], c[2] + .035 * q), [(.07, 0), (.095, .11), (.105, .13), (.09, .13), (.07, .02), (.005, .015)], part[(0, 3, 1)[i]], 22)
g.obj("parts", .002)
coat, legs = p("coat", (.10, .22, .44), .85, vary=.1, scale=8, rough_bump=.4, bscale=14), p("legs", (.06, .07, .10), .85)
cap, mask = p("cap", (.12, .28, .52), .7), p("mask", (.60, .72, .80), .8)
for i, (x, y, a, pose, f) in enumerate(((2.85, 2.75, -82, "work", True), (-1.55, 8.6, 95, "work", False), (.4, 13.5, 8, "walk", False), (2.5, 17, -95, "work", True), (-1.5, 21, 80, "stand", True), (.9, 27, 190, "walk", True), (1.5, 36, 0, "walk", False))):
    works.put(works.staff(20 + i, coat, legs, pose, f, 1.63 + .03 * (i % 3) + (0 if f else .06), cap, None, mask), x, y, a)

for x in (-5.2, 5.9):
    kit.area((x, 24, 5.8), (.8, 56), 1200, (.97, .98, 1), hidden=True)
kit.area((.4, 24, H - .1), (5.5, 56), 1900, (.88, .94, 1), hidden=True)
kit.area((0, 24, 2.6), (18, 56), 450, (.9, .92, .9), (180, 0, 0), True)
kit.area((1.0, -2.2, 3.6), (3, 2), 170, (1, .96, .90), (56, 0, -10), True)
kit.backdrop((.75, .78, .8), .2)
kit.camera((.62, -.4, 1.80), 28, yaw=1.5, shift_y=-.03, focus=4.8, fstop=3.5)
kit.render(2100, 1400, exposure=.35, samples=10, bounces=5, clamp=3)
