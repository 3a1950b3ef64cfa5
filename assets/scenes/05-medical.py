"""Clean workshop for medical devices: filling line, cabinets, gowned staff, light panels, glossy floor."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kit
import life
from mesh import Geo, place

rnd = random.Random(55)
kit.reset()

floor = kit.plain("floor", (.30, .42, .40), .16, vary=.04, scale=.4, spec=.6, coat=.3)
wall = kit.bricks("wall", (.72, .74, .74), (.70, .72, .73), (.45, .47, .48), 1.2, 3.4, .012, 0, .35, wall=True, vary=.03)
ceil = kit.bricks("ceil", (.74, .75, .75), (.72, .73, .73), (.40, .41, .42), 1.2, .6, .02, 0, .6, vary=.03)
white = kit.plain("white", (.74, .75, .76), .3, vary=.04, scale=1.5, coat=.3)
steel = kit.plain("steel", (.50, .51, .53), .28, .95, vary=.08, scale=3)
alu = kit.plain("alu", (.58, .59, .60), .35, .8, vary=.05)
blue = kit.plain("blue", (.05, .19, .42), .4, vary=.05)
dark = kit.plain("dark", (.03, .032, .036), .4)
glass = kit.thin_glass("glass", (.88, .94, .95))
acryl = kit.thin_glass("acryl", (.92, .95, .97), 1.4)
belt = kit.plain("belt", (.05, .11, .10), .5)
part = kit.plain("part", (.78, .80, .82), .25, coat=.5)
partb = kit.plain("partb", (.12, .38, .55), .3, coat=.5)
yellow = kit.plain("yellow", (.72, .52, .06), .5)
red = kit.plain("red", (.55, .05, .04), .4)
lamp = kit.glow("panel", (.93, .97, 1), 6, False)
scr = kit.bricks("screen", (.10, .45, .70), (.55, .75, .85), (.02, .06, .12), .13, .05, .018, .3, .2, wall=True, emit=1.1)
green = kit.glow("green", (.1, 1, .25), 3, False)
amber = kit.glow("amber", (1, .55, .08), 3, False)

W0, W1, L, H = -5.2, 6.2, 44, 3.1
g = Geo()
g.face([(W0, -4, 0), (W1, -4, 0), (W1, L, 0), (W0, L, 0)], floor)
g.face([(W0, -4, H), (W1, -4, H), (W1, L, H), (W0, L, H)], ceil)
g.face([(W0, L, 0), (W1, L, 0), (W1, L, H), (W0, L, H)], wall)
g.face([(W0, -4, 0), (W1, -4, 0), (W1, -4, H), (W0, -4, H)], wall)
g.box(W0 - .1, -4, 0, W0, L, .95, wall)                        # left: wall with a long window to the corridor
g.box(W0 - .1, -4, 2.35, W0, L, H, wall)
g.box(W1, -4, 0, W1 + .1, L, H, wall)
g.box(W0 - 2.5, -4, 0, W0 - 2.4, L, H, wall)
g.face([(W0 - 2.4, -4, 0), (W0, -4, 0), (W0, L, 0), (W0 - 2.4, L, 0)], floor)
g.face([(W0 - 2.4, -4, H), (W0, -4, H), (W0, L, H), (W0 - 2.4, L, H)], ceil)
for k in range(20):
    y = -2 + 2.4 * k
    g.box(W0 - .08, y - .04, .95, W0 + .02, y + .04, 2.35, alu)
g.face([(W0 - .02, -4, .95), (W0 - .02, L, .95), (W0 - .02, L, 2.35), (W0 - .02, -4, 2.35)], glass)
for s, x in ((1, W0), (-1, W1)):                               # coved skirting, gas rail
    g.box(x, -4, 0, x + s * .03, L, .12, alu)
for y0 in (6, 20, 34):                                         # doors on the right
    g.box(W1 - .04, y0, 0, W1, y0 + 1.1, 2.15, blue)
    g.box(W1 - .05, y0 + .3, 1.2, W1 - .03, y0 + .8, 1.9, dark)
g.box(W0 + 1.75, -4, .001, W0 + 1.83, L, .003, yellow)
g.box(W1 - 3.0, -4, .001, W1 - 2.92, L, .003, yellow)
for i in range(18):                                            # light panels and diffusers
    y = -1.8 + 2.4 * i
    for x in (-3.4, 0.2, 3.8):
        g.box(x - .58, y - .28, H - .012, x + .58, y + .28, H - .004, lamp)
        g.box(x - .62, y - .32, H - .008, x + .62, y + .32, H - .001, alu)
    for x in (-1.6, 2.0):
        if i % 2:
            g.box(x - .3, y + .9, H - .05, x + .3, y + 1.5, H - .002, white)
            for q in range(4):
                g.box(x - .26, y + .96 + .13 * q, H - .056, x + .26, y + 1.02 + .13 * q, H - .05, dark)
g.obj("room")


def machine(x, y, w=1.7, d=1.5, seed=1, side=1):
    """Enclosed station with acrylic doors, control panel and signal column; open side to +X (side 1) or −X."""
    r, g = random.Random(seed), Geo()
    g.box(x - w / 2, y - d / 2, .1, x + w / 2, y + d / 2, .88, white)
    for px in (-1, 1):
        for py in (-1, 1):
            g.tube([(x + px * (w / 2 - .1), y + py * (d / 2 - .1), 0), (x + px * (w / 2 - .1), y + py * (d / 2 - .1), .12)], .04, steel, 8)
            g.box(x + px * (w / 2 - .04) - .03, y + py * (d / 2 - .04) - .03, .88, x + px * (w / 2 - .04) + .03, y + py * (d / 2 - .04) + .03, 1.85, alu)
    g.box(x - w / 2, y - d / 2, 1.85, x + w / 2, y + d / 2, 2.08, white)
    fx = x + side * (w / 2 + .004)
    for q in range(2):
        y0 = y - d / 2 + .05 + q * (d / 2 - .03)
        g.face([(fx, y0, .93), (fx, y0 + d / 2 - .08, .93), (fx, y0 + d / 2 - .08, 1.82), (fx, y0, 1.82)], acryl)
        g.box(fx - .01, y0 + (d / 2 - .2 if q == 0 else .06), 1.2, fx + .05, y0 + (d / 2 - .17 if q == 0 else .09), 1.5, steel)
        g.box(fx - .008, y0 + .05, .2, fx + .008, y0 + d / 2 - .14, .8, steel)
        g.box(fx - .014, y0 + .07, .22, fx + .014, y0 + d / 2 - .16, .78, white)
    for yy in (y - d / 2 - .004, y + d / 2 + .004):
        g.face([(x - w / 2 + .08, yy, .93), (x + w / 2 - .08, yy, .93), (x + w / 2 - .08, yy, 1.82), (x - w / 2 + .08, yy, 1.82)], acryl)
    g.box(fx - .01, y - d / 2, .84, fx + .012, y + d / 2, .90, blue)
    g.lathe((x, y, .88), [(.42, 0), (.42, .06), (.1, .08), (.09, .5), (.2, .52), (.2, .6)], steel, 24)
    for k in range(10):
        a = 2 * math.pi * k / 10
        g.lathe((x + .34 * math.cos(a), y + .34 * math.sin(a), .94), [(.03, 0), (.03, .14), (.012, .17)], (part, partb)[k % 2], 8)
    for k in range(3):
        g.tube([(x - .5 + .1 * k, y + .4, .9), (x - .5 + .1 * k, y + .4, 1.6), (x - .1, y + .1 * k, 1.65)], .02, dark, 6)
    g.tube([(x + .4, y - .4, 1.85), (x + .4, y - .4, 1.4)], .06, steel, 10)
    g.tube([(x + .4, y - .4, 1.4), (x + .4, y - .4, 1.2)], .025, steel, 8)
    px = x + side * (w / 2 + .16)
    g.tube([(x + side * w / 2, y + d * .36, 1.72), (px, y + d * .36, 1.72), (px, y + d * .36, 1.6)], .022, alu, 6)
    g.box(px - .04, y + d * .36 - .2, 1.22, px + .04, y + d * .36 + .2, 1.6, white)
    g.box(px + side * .04 - .003, y + d * .36 - .17, 1.3, px + side * .04 + .003, y + d * .36 + .17, 1.57, scr)
    g.box(px - .036, y + d * .36 - .206, 1.27, px + .036, y + d * .36 - .2, 1.57, dark)
    c = (x - side * w * .35, y - d * .35)
    g.tube([(*c, 2.08), (*c, 2.22)], .016, steel, 6)
    for k, m in enumerate((green, amber, red)):
        g.tube([(*c, 2.22 + .07 * k), (*c, 2.285 + .07 * k)], .032, m, 10)
    g.tube([(x, y + .3, 2.08), (x, y + .3, H)], .07, steel, 12)
    if r.random() < .6:
        g.tube([(x + .4, y + .2, 2.08), (x + .4, y + .2, H)], .03, blue, 8)
    g.obj("machine", .012)


for k in range(13):
    machine(-2.2, 4.6 + 2.9 * k, 1.5, 1.7, k, 1)
for k in range(10):
    machine(4.9, 9.5 + 3.4 * k, 1.4, 1.9, 40 + k, -1)

g = Geo()                                                      # line down the middle right with trays of parts
x0, x1 = 1.15, 1.75
for y in range(3, 42, 2):
    for x in (x0, x1):
        g.box(x - .03, y - .03, 0, x + .03, y + .03, .82, alu)
    g.box(x0, y - .02, .3, x1, y + .02, .34, alu)
g.box(x0 - .05, 3, .74, x0 + .01, 42, .9, alu)
g.box(x1 - .01, 3, .74, x1 + .05, 42, .9, alu)
g.box(x0, 3, .8, x1, 42, .86, belt)
y = 3.2
while y < 41:
    g.box(x0 + .08, y, .86, x1 - .08, y + .42, .885, white)
    for i in range(5):
        for j in range(4):
            if rnd.random() < .9:
                c = (x0 + .14 + .085 * i, y + .06 + .1 * j, .885)
                g.lathe(c, [(.028, 0), (.028, .09), (.012, .11), (.012, .13)], partb if (i + j) % 3 == 0 else part, 8)
    y += .62
for y in range(6, 42, 6):                                     # cable bridge and lamps over the line
    g.box(x0 - .3, y - .03, .0, x0 - .24, y + .03, 2.2, alu)
    g.box(x1 + .24, y - .03, .0, x1 + .3, y + .03, 2.2, alu)
    g.box(x0 - .3, y - .03, 2.14, x1 + .3, y + .03, 2.2, alu)
    g.box(x0 + .1, y - .5, 2.04, x1 - .1, y + .5, 2.08, lamp)
    g.box(x0 + .05, y - .52, 2.08, x1 - .05, y + .52, 2.13, white)
for k in range(14):                                           # stools and trolleys
    y = 7.2 + 2.4 * k
    g.lathe((2.15, y, 0), [(.22, 0), (.22, .03), (.03, .06), (.03, .44)], steel, 14)
    g.lathe((2.15, y, .44), [(.17, 0), (.18, .05), (.1, .07)], blue, 14)
for x, y in ((-.2, 9), (-.35, 17.5), (-.1, 27)):
    for z in (.25, .6, .95):
        g.box(x - .35, y - .25, z, x + .35, y + .25, z + .03, steel)
        for i in range(3):
            if rnd.random() < .8:
                g.box(x - .3 + .22 * i, y - .18, z + .03, x - .13 + .22 * i, y + .18, z + .2, (blue, white, part)[i])
    for sx in (-1, 1):
        for sy in (-1, 1):
            g.tube([(x + .33 * sx, y + .23 * sy, .08), (x + .33 * sx, y + .23 * sy, 1.1)], .015, steel, 6)
            g.ball((x + .33 * sx, y + .23 * sy, .05), .05, dark, 8, 6)
g.obj("line", .004)

gown = [kit.plain("gownw", (.70, .72, .74), .85, vary=.08, scale=8, rough_bump=.4, bscale=14),
        kit.plain("gownb", (.22, .42, .62), .85, vary=.08, scale=8, rough_bump=.4, bscale=14)]
skin = kit.plain("skin", life.SKIN, .5, vary=.05)
mask = kit.plain("mask", (.50, .66, .76), .8)
shoe = kit.plain("shoe", (.6, .62, .63), .6)
staff = []
for i in range(8):
    gm = gown[i % 2]
    staff.append(life.person(60 + i, (gm, gm, skin, mask, shoe), ("work", "work", "stand", "work", "sit", "work", "sit", "walk")[i],
                             i % 2 == 0, gm, 1.62 + .03 * (i % 5), gm))
for i, (x, y, a, k) in enumerate(((2.35, 6.4, 90, 5), (-1.05, 8.2, -90, 0), (-1.0, 14.2, -90, 1), (-1.05, 19.6, -90, 3), (-1, 25.6, -90, 5), (-1, 31.4, -90, 0), (-.95, 11.2, -80, 5),
                                  (3.75, 13.2, 90, 1), (3.75, 20, 90, 5), (3.8, 26.5, 90, 0), (.2, 22, 0, 7), (-.1, 13.3, 60, 2), (3.2, 30, 180, 7), (.5, 34, 0, 7))):
    place(staff[k], (x, y, 0), a)
for k in range(14):
    if k not in (4, 9, 12):
        place(staff[4 if k % 2 else 6], (2.15, 7.2 + 2.4 * k, 0), -90)

for x, p in ((-3.4, 420), (.2, 420), (3.8, 420)):               # what the panels give, as three long lamps
    kit.area((x, 20, H - .03), (1.2, 47), p, (.94, .97, 1), hidden=True)
kit.area((.5, 20, 2.35), (11, 47), 300, (.85, .95, .95), (180, 0, 0), True)
kit.area((W0 - 1.2, 20, H - .03), (1, 47), 160, hidden=True)
kit.backdrop((.75, .8, .85), .25)
kit.camera((.25, 0, 1.62), 24, yaw=2, shift_y=-.03)
kit.render(1900, 1250, exposure=.45, samples=12, bounces=5, clamp=3)
