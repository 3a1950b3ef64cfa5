"""Automatic line for medical syringes, close: carriers under a row of grippers, guards, a technician behind; shallow focus."""
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

rnd = random.Random(2106)
kit.reset()
floor = kit.plain("floor", (.32, .45, .52), .16, vary=.05, scale=.4, spec=.6, coat=.3)
wall = kit.bricks("wall", (.72, .75, .77), (.70, .73, .75), (.46, .50, .52), 1.2, 3.4, .012, 0, .35, wall=True, vary=.03)
ceil = kit.bricks("ceil", (.76, .77, .77), (.74, .75, .75), (.44, .45, .46), 1.2, .6, .02, 0, .6, vary=.03)
white = kit.plain("white", (.76, .77, .78), .28, vary=.04, scale=1.5, coat=.4)
steel = kit.plain("steel", (.60, .61, .63), .30, .4, vary=.1, scale=6)
alu = kit.plain("alu", (.66, .67, .69), .35, .4, vary=.06, scale=4)
blue = kit.plain("blue", (.03, .20, .50), .35, vary=.05, coat=.3)
bluel = kit.plain("bluel", (.20, .48, .72), .3, vary=.04, coat=.5)
dark = kit.plain("dark", (.03, .032, .036), .35, vary=.06)
rubber = kit.plain("rubber", (.10, .36, .40), .5, vary=.06)
clear = kit.thin_glass("clear", (.90, .95, .97), 1.3)
tube = kit.plain("tube", (.70, .80, .87), .22, vary=.02, coat=.7)
part = kit.plain("part", (.84, .86, .88), .18, coat=.8, vary=.02)
teal = kit.plain("teal", (.04, .42, .40), .3, vary=.04, coat=.5)
yellow = kit.plain("yellow", (.74, .50, .05), .4)
lamp = kit.glow("panel", (.94, .98, 1), 5, False)
led = kit.glow("led", (.9, .97, 1), 4, False)
scr = kit.bricks("screen", (.10, .45, .70), (.55, .75, .85), (.02, .06, .12), .09, .035, .012, .3, .2, wall=True, emit=1.1)
sig = [kit.glow("sg", (.1, 1, .3), 3, False), kit.glow("sa", (1, .5, .06), 2, False), kit.plain("sr", (.4, .03, .02), .3)]

H = 3.3
g = Geo()
g.face([(-9, -4, 0), (12, -4, 0), (12, 30, 0), (-9, 30, 0)], floor)
g.face([(-9, -4, H), (12, -4, H), (12, 30, H), (-9, 30, H)], ceil)
g.box(-9, 30, 0, 12, 30.1, H, wall)
g.box(-9.1, -4, 0, -9, 30, H, wall)
g.box(12, -4, 0, 12.1, 30, H, wall)
g.box(-9, -4.1, 0, 12, -4, H, wall)
for i in range(14):
    for x in (-6.6, -3.2, .2, 3.6, 7.0, 10.4):
        y = -3 + 2.4 * i
        g.box(x - .58, y - .28, H - .012, x + .58, y + .28, H - .004, lamp)
g.obj("room")

S = Geo()                                                      # one syringe lying in its nest along x: barrel, plunger, cap
S.tube([(-.062, 0, 0), (.05, 0, 0)], .0125, tube, 18)
S.tube([(-.060, 0, 0), (-.01, 0, 0)], .0095, part, 14)
S.tube([(-.012, 0, 0), (.002, 0, 0)], .0122, dark, 16)
S.tube([(-.118, 0, 0), (-.06, 0, 0)], .006, part, 10)
S.tube([(-.120, 0, 0), (-.116, 0, 0)], .0135, part, 18)
S.box(-.066, -.021, -.004, -.062, .021, .004, part)
S.tube([(.05, 0, 0), (.062, 0, 0)], .006, bluel, 10)
S.tube([(.060, 0, 0), (.066, 0, 0), (.11, 0, 0)], [.007, .0075, .0045], bluel, 12)
syr = S.mesh("syringe")
C = Geo()                                                      # carrier plate with eight nests
C.box(-.15, -.19, 0, .15, .19, .022, white)
for k in range(8):
    y = -.165 + .047 * k
    for x in (-.085, .03):
        C.box(x - .012, y - .017, .022, x + .012, y + .017, .036, teal)
for x in (-.14, .14):
    for y in (-.175, .175):
        C.lathe((x, y, .022), [(.007, 0), (.007, .005), (.001, .005)], steel, 10)
car = C.mesh("carrier")
X = .10
g = Geo()                                                      # the line: profile rails, belt, side cover with a blue stripe
g.box(X - .21, -1, .90, X - .165, 26, 1.0, alu)
g.box(X + .165, -1, .90, X + .21, 26, 1.0, alu)
for q in (.925, .965):
    g.box(X + .21, -1, q, X + .213, 26, q + .012, dark)
    g.box(X - .213, -1, q, X - .21, 26, q + .012, dark)
g.box(X - .165, -1, .93, X + .165, 26, .955, rubber)
g.box(X - .5, -1, .25, X + .3, 26, .86, white)
g.box(X + .30, -1, .60, X + .302, 26, .68, blue)
g.box(X - .5, -1, .86, X + .36, 26, .885, steel)
for k in range(27):
    y = -.5 + k
    g.box(X + .3, y - .005, .25, X + .304, y + .005, .86, dark)
    g.tube([(X + .3, y + .2, .78), (X + .32, y + .2, .78)], .018, steel, 10)
g.obj("rail", .002)
y = .35
while y < 25:
    place(car, (X, y, .955), 0)
    for k in range(8):
        if rnd.random() < .985:
            place(syr, (X, y - .165 + .047 * k, .955 + .044), 0)
    y += .405
P = Geo()                                                      # picking head over the line: gantry, slide, eight grippers
for x in (-.34, .34):
    P.box(x - .03, -.03, -.07, x + .03, .03, 1.06, alu)
P.box(-.42, -.045, .98, .42, .045, 1.06, alu)
P.box(-.36, -.075, .84, .36, -.045, .90, steel)
P.box(-.13, -.12, .66, .13, -.075, .98, white)
P.box(-.115, -.124, .70, .115, -.12, .76, blue)
P.tube([(-.07, -.10, .66), (-.07, -.10, .42)], .012, steel, 12)
P.tube([(.07, -.10, .66), (.07, -.10, .42)], .012, steel, 12)
P.box(-.11, -.24, .38, .11, .04, .42, alu)
for k in range(8):
    yy = -.265 + .047 * k
    P.box(-.035, yy - .012, .26, .035, yy + .012, .38, dark)
    for s in (-1, 1):
        P.box(s * .02 - .006, yy - .006, .16, s * .02 + .006, yy + .006, .27, steel)
    P.tube([(0, yy, .38), (0, yy - .02, .50), (-.06, -.09 + .005 * k, .62)], .004, bluel if k % 2 else dark, 6)
P.box(.20, -.11, .70, .30, -.045, .95, dark)
for k in range(5):
    P.tube([(.25 + .012 * k, -.08, .95), (.30, -.06, 1.15), (.38 + .01 * k, 0, 1.22), (.42, .1, 1.06)], .006, dark, 6)
P.box(.30, -.06, .1, .325, -.02, .2, yellow)
head = P.mesh("head")
for k in range(15):
    place(head, (X, 1.75 + 1.6 * k, .955), 0)
g = Geo()                                                      # guards: profiles, clear doors with handles, light strips, air units
for k in range(17):
    y = .95 + 1.6 * k
    for x in (X - .62, X + .46):
        if x > X and k < 3:                                    # the doors next to the camera stand open
            continue
        g.box(x - .022, y - .022, .885 if x < X else .3, x + .022, y + .022, 2.2, alu)
    if k > 2:
        g.face([(X - .62, y - 1.55, .92), (X - .62, y - .05, .92), (X - .62, y - .05, 2.15), (X - .62, y - 1.55, 2.15)], clear)
    g.box(X - .60, y - .03, 2.12, X + .46, y + .03, 2.2, alu)
for x in (X - .62, X + .46):
    g.box(x - .03, .93, 2.14, x + .03, 26, 2.22, alu)
g.box(X - .55, 1.0, 2.2, X + .42, 26, 2.42, white)
g.box(X - .05, 1.1, 2.19, X + .05, 26, 2.2, led)
for k in range(8):
    y = 3.4 + 3.2 * k
    g.tube([(X + .2, y, 2.42), (X + .2, y, 2.58)], .012, steel, 6)
    for q in range(3):
        g.tube([(X + .2, y, 2.58 + .07 * q), (X + .2, y, 2.64 + .07 * q)], .03, sig[q], 10)
    g.tube([(X + .46, y + .8, 1.75), (X + .72, y + .8, 1.75), (X + .72, y + .8, 1.6)], .02, alu, 8)
    g.box(X + .60, y + .76, 1.24, X + .98, y + .80, 1.58, white)
    g.box(X + .63, y + .755, 1.29, X + .95, y + .76, 1.55, scr)
g.obj("guard", .003)
for lx, face in ((-3.1, 1), (-6.2, 1), (4.4, -1), (7.6, -1)):  # neighbouring lines, out of focus
    g = Geo()
    for k in range(15):
        y = 1 + 1.9 * k
        g.box(lx - .6, y, .1, lx + .6, y + 1.75, .9, white)
        g.box(lx - .6, y, 1.95, lx + .6, y + 1.75, 2.3, white)
        g.box(lx - .62, y + .1, .6, lx + .62, y + 1.65, .68, blue)
        for s in (-1, 1):
            g.face([(lx + s * .59, y + .05, .9), (lx + s * .59, y + 1.7, .9), (lx + s * .59, y + 1.7, 1.95), (lx + s * .59, y + .05, 1.95)], clear)
            g.box(lx + s * .6 - .02, y - .03, .9, lx + s * .6 + .02, y + .03, 1.95, alu)
        g.box(lx - .3, y + .3, .9, lx + .3, y + 1.2, 1.2, steel)
        g.lathe((lx, y + .9, 1.2), [(.2, 0), (.2, .2), (.05, .25), (.05, .5)], steel, 16)
        if k % 2 == 0:
            g.box(lx - .2, y + .02, 1.3, lx + .2, y + .05, 1.65, scr)
        g.tube([(lx, y + .5, 2.3), (lx, y + .5, 2.6)], .03, sig[k % 2], 8)
    g.obj("neighbour")
gown = [kit.plain("gownw", (.72, .75, .78), .85, vary=.08, scale=8, rough_bump=.4, bscale=14), kit.plain("gownb", (.26, .50, .70), .85, vary=.08, scale=8, rough_bump=.4, bscale=14)]
skin, mask, shoe = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("mask", (.46, .66, .80), .8), kit.plain("shoe", (.6, .62, .63), .6)
for i, (x, y, a, p) in enumerate(((1.02, 3.9, -94, "work"), (1.4, 9.2, -90, "work"), (2.2, 13, 0, "walk"), (-1.6, 7, 90, "work"), (-1.7, 11.4, 80, "work"), (3.3, 7.4, 90, "work"))):
    me = life.person(60 + i, (gown[i % 2], gown[i % 2], skin, gown[i % 2], shoe), p, True, gown[i % 2], 1.66, gown[i % 2])
    place(me, (x, y, 0), a)
    m = Geo()
    m.ball((0, -.066, 1.552 * 1.66 / 1.7), (.068, .062, .055), mask, 14, 8)
    place(m.mesh("mask"), (x, y, 0), a)
for x, p in ((-3.2, 230), (1.9, 260), (7.0, 230)):
    kit.area((x, 12, H - .03), (1.6, 30), p, (.95, .98, 1), hidden=True)
kit.area((X, 12, 2.17), (.5, 24), 190, (.92, .97, 1), hidden=True)
kit.area((1.4, -1.4, 2.4), (1.6, 1.0), 34, (1, .98, .95), (48, 0, 30), True)
kit.backdrop((.75, .82, .88), .28)
kit.camera((.50, -.12, 1.44), 36, yaw=-9, shift_y=-.05, focus=1.7, fstop=4.0, pitch=-7)
kit.render(1620, 1080, exposure=.35, samples=8, bounces=4, clamp=2)
