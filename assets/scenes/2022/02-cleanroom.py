"""Clean workshop for medical devices: rows of gowned workers at bright assembly benches."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(102)
kit.reset(haze=300, haze_color=(.68, .75, .78), haze_max=.45)

floor = kit.plain("floor", (.34, .47, .56), .18, vary=.05, scale=.4, spec=.6, coat=.3)
wall = kit.bricks("wall", (.74, .76, .77), (.72, .74, .75), (.48, .50, .52), 1.2, 3.6, .012, 0, .35, wall=True, vary=.03)
ceil = kit.bricks("ceil", (.76, .77, .77), (.74, .75, .75), (.44, .45, .46), 1.2, .6, .02, 0, .6, vary=.03)
white = kit.plain("white", (.76, .77, .78), .3, vary=.04, scale=1.5, coat=.3)
steel = kit.plain("steel", (.50, .51, .53), .28, .95, vary=.08, scale=3)
alu = kit.plain("alu", (.60, .61, .62), .35, .8, vary=.05)
blue = kit.plain("blue", (.05, .22, .48), .4, vary=.05)
teal = kit.plain("teal", (.05, .36, .36), .4, vary=.05)
mat_ = kit.plain("mat", (.10, .34, .38), .5, vary=.08, scale=2)
dark = kit.plain("dark", (.03, .032, .036), .4)
clear = kit.thin_glass("clear", (.90, .95, .97), 1.4)
glass = kit.thin_glass("glass", (.86, .93, .95))
part = kit.plain("part", (.80, .82, .84), .2, coat=.6)
partb = kit.plain("partb", (.10, .40, .60), .3, coat=.5)
partg = kit.plain("partg", (.20, .55, .34), .3, coat=.5)
lamp = kit.glow("panel", (.94, .98, 1), 6, False)
scr = kit.bricks("screen", (.10, .45, .70), (.55, .75, .85), (.02, .06, .12), .13, .05, .018, .3, .2, wall=True, emit=1.1)

X0, X1, Y1, H = -13, 15, 27, 3.4
g = Geo()
g.face([(X0, -5, 0), (X1, -5, 0), (X1, Y1, 0), (X0, Y1, 0)], floor)
g.face([(X0, -5, H), (X1, -5, H), (X1, Y1, H), (X0, Y1, H)], ceil)
for x in (X0 - .1, X1):
    g.box(x, -5, 0, x + .1, Y1, H, wall)
g.box(X0, -5.1, 0, X1, -5, H, wall)
g.box(X0, Y1, 0, X1, Y1 + .1, 1.0, wall)                      # far wall with a long window, a lit corridor behind
g.box(X0, Y1, 2.4, X1, Y1 + .1, H, wall)
g.box(X0, Y1 - .02, .82, X1, Y1, 1.0, blue)
g.box(X0, Y1 + 2.4, 0, X1, Y1 + 2.5, H, wall)
g.face([(X0, Y1 - .01, 1), (X1, Y1 - .01, 1), (X1, Y1 - .01, 2.4), (X0, Y1 - .01, 2.4)], glass)
g.face([(X0, Y1, H), (X1, Y1, H), (X1, Y1 + 2.4, H), (X0, Y1 + 2.4, H)], lamp)
for k in range(14):
    g.box(X0 + 2.1 * k - .04, Y1 - .03, 1, X0 + 2.1 * k + .04, Y1 + .05, 2.4, alu)
for k in range(12):                                            # side walls: doors, pass boxes, return grilles
    for x, s in ((X0, 1), (X1, -1)):
        y = 1 + 4.2 * k
        if y < Y1 - 2:
            g.box(min(x, x + s * .03), y, .2, max(x, x + s * .03), y + .9, .7, alu)
            if k % 2:
                g.box(min(x, x + s * .04), y + 1.6, 0, max(x, x + s * .04), y + 2.7, 2.15, blue)
                g.box(min(x, x + s * .05), y + 1.95, 1.2, max(x, x + s * .05), y + 2.35, 1.9, dark)
for i in range(8):
    for j in range(13):
        x, y = X0 + 1.9 + 3.5 * i, -3.6 + 2.4 * j
        g.box(x - .58, y - .28, H - .012, x + .58, y + .28, H - .004, lamp)
        g.box(x - .62, y - .32, H - .008, x + .62, y + .32, H - .001, alu)
g.obj("room")

gown = [kit.plain("gownw", (.74, .76, .78), .85, vary=.08, scale=8, rough_bump=.4, bscale=14), kit.plain("gownb", (.30, .52, .72), .85, vary=.08, scale=8, rough_bump=.4, bscale=14)]
skin, mask, shoe = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("mask", (.46, .66, .80), .8), kit.plain("shoe", (.6, .62, .63), .6)
glove = kit.plain("glove", (.72, .74, .76), .5)


def worker(seed, pose, gm, tall):
    """Gowned, hood and mask; gloves instead of bare hands."""
    me = life.person(seed, (gm, gm, skin, gm, shoe), pose, True, gm, tall, gm)
    m = Geo()
    k, drop = tall / 1.7, .40 if pose == "sit" else 0
    m.ball((0, -.066 * k, (1.552 - drop) * k), (.068 * k, .062 * k, .055 * k), mask, 14, 8)
    for s in (-1, 1):
        if pose in ("sit", "work"):
            m.ball((s * .135 * k, -.31 * k, (1.08 - drop) * k), (.042 * k, .055 * k, .05 * k), glove, 10, 6)
    return me, m.mesh("mask")


sitting = [worker(60 + i, "sit", gown[0 if i % 4 else 1], 1.60 + .025 * (i % 5)) for i in range(8)]
upright = [worker(80 + i, p, gown[i % 2], 1.66) for i, p in enumerate(("work", "stand", "walk"))]


def put(pair, x, y, deg):
    for me in pair:
        place(me, (x, y, 0), deg)


seat = Geo()
seat.lathe((0, 0, 0), [(.23, 0), (.22, .03), (.03, .06), (.03, .42)], steel, 14)
seat.lathe((0, 0, .42), [(.17, 0), (.18, .05), (.1, .06)], blue, 16)
seatm = seat.mesh("seat")


def bench(y, x0, x1, seed):
    """Assembly bench along x; the staff sit behind it, facing the camera (−Y)."""
    r, g = random.Random(seed), Geo()
    g.box(x0, y - .42, .73, x1, y + .42, .77, white)
    g.box(x0 + .02, y + .02, .77, x1 - .02, y + .40, .774, mat_)
    g.box(x0, y - .425, .70, x1, y - .41, .775, blue)
    g.box(x0, y - .40, .774, x1, y - .12, .80, dark)          # belt with trays in front
    g.box(x0, y - .42, .774, x1, y - .40, .83, alu)
    g.box(x0, y - .12, .774, x1, y - .10, .83, alu)
    k = int((x1 - x0) / 1.5)
    for i in range(k + 1):
        x = x0 + (x1 - x0) * i / k
        for q in (-.38, .38):
            g.box(x - .025, y + q - .025, 0, x + .025, y + q + .025, .73, alu)
        g.box(x - .02, y - .38, .2, x + .02, y + .38, .24, alu)
        g.tube([(x, y + .09, 2.5), (x, y + .09, H)], .006, alu, 4)
    g.box(x0, y + .02, 2.47, x1, y + .16, 2.50, lamp)
    g.box(x0, y + .0, 2.50, x1, y + .18, 2.54, white)
    x = x0 + .1
    while x < x1 - .5:
        g.box(x, y - .37, .80, x + .44, y - .15, .815, white)
        for i in range(7):
            for j in range(3):
                if r.random() < .9:
                    g.lathe((x + .045 + .058 * i, y - .33 + .07 * j, .815), [(.017, 0), (.017, .075), (.007, .09), (.007, .115)], (part, partb, part, partg)[seed % 4], 8)
        x += r.uniform(.52, .7)
    x = x0 + .75
    i = 0
    while x < x1 - .5:
        place(seatm, (x, y + .86, 0), 0)
        put(sitting[(seed * 3 + i * 5) % 8], x, y + .84, r.uniform(-7, 7))
        for q in (-.52, .46):
            m = r.choice((blue, teal, white, white))
            bx = x + q
            g.box(bx - .1, y + .08, .776, bx + .1, y + .32, .78, m)
            for a, b, c, d in ((-.1, .08, -.092, .32), (.092, .08, .1, .32), (-.1, .08, .1, .088), (-.1, .312, .1, .32)):
                g.box(bx + a, y + b, .78, bx + c, y + d, .87, m)
            for _ in range(14):
                g.ball((bx + r.uniform(-.08, .08), y + r.uniform(.1, .3), .80 + r.uniform(0, .05)), (.022, .022, .016), r.choice((part, partb, part)), 6, 4)
        if i % 3 == seed % 3:                                  # small fixture or magnifier
            g.box(x - .12, y - .06, .775, x + .12, y + .10, .80, steel)
            g.box(x - .02, y - .05, .80, x + .02, y - .02, 1.05, steel)
            g.box(x - .05, y - .05, 1.0, x + .05, y + .10, 1.07, white)
        else:
            g.lathe((x, y + .14, .775), [(.05, 0), (.05, .02), (.012, .03), (.012, .1), (.03, .12)], partb, 12)
        x += 1.18
        i += 1
    g.obj("bench", .003)


for i, y in enumerate((3.3, 6.3, 9.3, 12.3, 15.3, 18.3, 21.3)):
    bench(y, -9.6 + .0 * i, 5.2, i)
    bench(y, 7.4, 13.8, i + 3)
g = Geo()                                                      # trolleys in the aisle
for x, y in ((6.0, 8.2), (6.6, 14.4), (6.0, 19.5)):
    for z in (.25, .6, .95):
        g.box(x - .35, y - .25, z, x + .35, y + .25, z + .03, steel)
        for i in range(3):
            g.box(x - .3 + .22 * i, y - .18, z + .03, x - .13 + .22 * i, y + .18, z + .2, (blue, white, part)[i])
    for sx in (-1, 1):
        for sy in (-1, 1):
            g.tube([(x + .33 * sx, y + .23 * sy, .08), (x + .33 * sx, y + .23 * sy, 1.1)], .015, steel, 6)
g.obj("trolleys")
put(upright[1], 6.4, 5.4, 40)
put(upright[0], 6.2, 9.0, 10)
put(upright[2], 6.5, 16.5, 0)

for x in (-10, -4.5, 1, 6.5, 12):
    kit.area((x, 11, H - .03), (1.2, 32), 330, (.95, .98, 1), hidden=True)
kit.area((1, 11, 2.3), (27, 32), 420, (.88, .95, .98), (180, 0, 0), True)
kit.area((2, -3.5, 2.6), (9, 1.2), 120, (1, 1, 1), (64, 0, 0), True)
kit.backdrop((.75, .8, .85), .25)
kit.camera((4.6, .2, 1.95), 29, yaw=-24, shift_y=-.06)
kit.render(1700, 1130, exposure=.5, samples=10, bounces=5, clamp=3)
