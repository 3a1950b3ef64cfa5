"""Community service hall: a long counter, residents helped by the staff, daylight from a glass front."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(104)
kit.reset()

floor = kit.bricks("floor", (.60, .57, .52), (.56, .535, .49), (.36, .34, .31), .8, .8, .006, 0, .14, vary=.05, spec=.5)
wall = kit.plain("wall", (.74, .72, .68), .7, vary=.04)
ceil = kit.bricks("ceil", (.76, .76, .75), (.75, .75, .74), (.50, .50, .49), .6, .6, .012, 0, .7, vary=.02)
oak = kit.plain("oak", (.46, .28, .14), .4, vary=.2, scale=4, coat=.2)
top = kit.plain("top", (.74, .73, .70), .2, vary=.06, scale=3, coat=.5)
red = kit.plain("red", (.56, .03, .025), .4, vary=.05, coat=.2)
gold = kit.plain("gold", (.70, .48, .12), .3, .6, vary=.05)
white = kit.plain("white", (.76, .76, .75), .4, vary=.04)
alu = kit.plain("alu", (.60, .61, .62), .35, .8, vary=.05)
dark = kit.plain("dark", (.03, .032, .036), .35, vary=.05)
grey = kit.plain("grey", (.30, .32, .34), .5, vary=.08)
blue = kit.plain("blue", (.06, .20, .42), .5, vary=.08)
paper = kit.plain("paper", (.80, .79, .75), .7, vary=.05, scale=9)
glass = kit.thin_glass("glass", (.90, .95, .95))
pot = kit.plain("pot", (.72, .71, .68), .3, coat=.4)
leafm = kit.leaf("leaf", (.05, .14, .03), .3, .25)
lamp = kit.glow("lamp", (1, .98, .94), 6, False)
warm = kit.glow("warm", (1, .86, .66), 3, False)
day = kit.glow("day", (.86, .93, 1), 2.6, False)
scr = [kit.bricks(f"screen{i}", a, b, c, w, h, .02, .3, .2, wall=True, emit=1.0) for i, (a, b, c, w, h) in
       enumerate((((.62, .08, .05), (.70, .52, .20), (.45, .03, .02), .5, .13), ((.10, .35, .62), (.60, .72, .82), (.03, .10, .22), .4, .11), ((.70, .74, .78), (.40, .55, .75), (.8, .82, .84), .2, .06)))]
poster = [kit.plain(f"poster{i}", c, .5, vary=.3, scale=1.6) for i, c in enumerate(((.62, .10, .06), (.70, .56, .26), (.20, .42, .56), (.34, .50, .26)))]

X0, X1, Y1, H = -6.5, 9.5, 24, 3.9
g = Geo()
g.face([(X0, -6, 0), (X1, -6, 0), (X1, Y1, 0), (X0, Y1, 0)], floor)
g.face([(X0, -6, H), (X1, -6, H), (X1, Y1, H), (X0, Y1, H)], ceil)
g.box(X0, Y1, 0, X1, Y1 + .1, H, wall)
g.box(X0, -6.1, 0, X1, -6, H, wall)
g.box(X0 - .1, -6, 0, X0, Y1, H, wall)
g.box(X1, -6, 0, X1 + .1, Y1, .35, wall)                       # right: window front
g.box(X1, -6, 3.3, X1 + .1, Y1, H, wall)
g.face([(X1 + .06, -6, .35), (X1 + .06, Y1, .35), (X1 + .06, Y1, 3.3), (X1 + .06, -6, 3.3)], glass)
g.face([(X1 + .9, -8, -1), (X1 + .9, Y1 + 2, -1), (X1 + .9, Y1 + 2, 5), (X1 + .9, -8, 5)], day)
for k in range(16):
    y = -5 + 1.9 * k
    g.box(X1 - .03, y - .05, .35, X1 + .12, y + .05, 3.3, alu)
g.box(X1 - .03, -6, 2.5, X1 + .12, Y1, 2.58, alu)
for k in range(4):
    y = 3 + 6 * k
    g.box(4.9, y - .3, 0, 5.5, y + .3, H, wall)
    g.box(4.88, y - .32, 0, 5.52, y + .32, .16, grey)
# back wall behind the counter: wood panels, a red band, blank screens
for k in range(22):
    y = -5.8 + 1.35 * k
    g.box(X0, y, .1, X0 + .05, y + 1.32, 2.55, oak)
g.box(X0, -6, 2.75, X0 + .09, Y1, 3.32, red)
g.box(X0, -6, 2.72, X0 + .11, Y1, 2.76, gold)
g.box(X0, -6, 3.31, X0 + .11, Y1, 3.35, gold)
for k in range(6):
    y = 3.2 + 3.9 * k
    g.box(X0 + .05, y, 1.25, X0 + .1, y + 1.5, 2.2, poster[k % 4])
    g.box(X0 + .04, y - .04, 1.21, X0 + .07, y + 1.54, 2.24, white)
g.box(-2.2, Y1 - .1, 1.2, 3.4, Y1 - .02, 3.1, poster[0])           # end wall
g.box(-2.35, Y1 - .06, 1.05, 3.55, Y1 - .01, 3.25, dark)
for k, x in enumerate((4.4, 5.7, 7.0)):
    g.box(x, Y1 - .06, 1.0, x + 1.05, Y1 - .01, 2.5, poster[(k + 1) % 4])
for j in range(13):                                            # ceiling: panels in three rows, a cove over the counter
    y = -4.5 + 2.2 * j
    for x in (.6, 3.6, 7.0):
        g.box(x - .58, y - .58, H - .012, x + .58, y + .58, H - .004, lamp)
        g.box(x - .62, y - .62, H - .008, x + .62, y + .62, H - .001, alu)
g.box(-5.0, -6, H - .35, -1.6, Y1, H - .25, white)
g.box(-5.05, -6, H - .30, -1.55, Y1, H - .27, oak)
g.box(-1.58, -6, H - .24, -1.52, Y1, H - .2, warm)
for j in range(26):
    for x in (-4.2, -2.3):
        y = -5 + 1.1 * j
        g.lathe((x, y, H - .36), [(.08, 0), (.08, .005)], lamp, 12)
g.obj("room")

XC = -2.4                                                      # counter along y, residents on the right of it
g = Geo()
g.box(XC - .55, -4, 0, XC + .25, 22, .72, oak)
for k in range(40):
    g.box(XC + .25, -3.9 + .65 * k, .16, XC + .265, -3.9 + .65 * k + .62, .68, oak)
g.box(XC + .25, -4, 0, XC + .27, 22, .12, dark)
g.box(XC - .75, -4, .72, XC + .42, 22, .77, top)
g.box(XC + .2, -4, .64, XC + .275, 22, .70, red)
g.box(XC - .05, -4, .77, XC + .02, 22, .98, white)
g.box(XC - .09, -4, .98, XC + .12, 22, 1.01, top)
STA = [1.2 + 1.95 * k for k in range(11)]
for k, y in enumerate(STA):
    g.box(XC - .5, y + .93, .77, XC + .30, y + .96, 1.42, glass)
    g.box(XC - .5, y + .925, 1.40, XC + .30, y + .965, 1.43, alu)
    g.box(XC - .42, y - .62, 1.02, XC - .39, y - .14, 1.34, dark)    # screen, keyboard, papers
    g.box(XC - .43, y - .6, 1.04, XC - .415, y - .16, 1.32, scr[2])
    g.tube([(XC - .38, y - .38, .77), (XC - .38, y - .38, 1.1)], .02, dark, 6)
    g.box(XC - .68, y - .55, .77, XC - .55, y - .1, .785, dark)
    for q in range(3):
        z = .772 + .004 * q
        x, yy = XC - .35 + rnd.uniform(-.1, .1), y + .2 + rnd.uniform(-.1, .2)
        g.turned(x, yy, z, .21, .3, .003, paper, rnd.uniform(-20, 20))
    g.turned(XC + .25, y + rnd.uniform(-.2, .2), .775, .21, .3, .003, paper, rnd.uniform(-20, 20))
    g.box(XC + .02, y + .55, 1.01, XC + .06, y + .8, 1.19, (red, blue, white)[k % 3])
    g.lathe((XC - .02, y + .42, 1.01), [(.03, 0), (.035, .09), (.03, .09)], (white, red)[k % 2], 12)
    # hanging number plate, blank
    g.box(XC - .3, y - .3, 2.55, XC - .26, y + .3, 2.85, blue)
    g.box(XC - .255, y - .26, 2.59, XC - .25, y + .26, 2.81, white)
    for q in (-.25, .25):
        g.tube([(XC - .28, y + q, 2.85), (XC - .28, y + q, H - .3)], .008, alu, 4)
    # cabinets behind
for k in range(16):
    y = -4 + 1.7 * k
    g.box(X0 + .06, y, 0, X0 + .5, y + 1.66, .95, white)
    g.box(X0 + .5, y + .81, .05, X0 + .505, y + .84, .92, grey)
    if k % 3 == 0:
        g.box(X0 + .12, y + .3, .95, X0 + .42, y + .8, 1.25, grey)
    elif k % 3 == 1:
        for q in range(8):
            g.box(X0 + .14, y + .3 + .07 * q, .95, X0 + .4, y + .36 + .07 * q, 1.25, (blue, red, white, oak)[q % 4])
g.obj("counter", .004)


def chair(m):
    g = Geo()
    g.loft([[(x * q, y * q, z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))] for q, z in ((.21, .42), (.23, .45), (.21, .49))], m, False)
    g.sheet(lambda u, v: (-.2 + .4 * u, .21 + .05 * v - .05 * math.sin(math.pi * u), .55 + .42 * v), 6, 4, m)
    for x in (-.17, .17):
        g.tube([(x, -.17, 0), (x, -.17, .44)], .014, alu, 6)
        g.tube([(x, .18, 0), (x, .2, .5), (x, .24, .95)], .014, alu, 6)
    return g.mesh("chair")


ch, chb = chair(red), chair(blue)
beam = Geo()                                                   # waiting seats in threes
for k in range(4):
    x = -.87 + .58 * k
    beam.loft([[(x + a * .26, b, z) for a, b in ((-1, -.24), (1, -.24), (1, .24), (-1, .24))] for z in (.41, .45)], alu, False)
    beam.loft([[(x + a * .26, .24 + b, z) for a, b in ((-1, 0), (1, 0), (1, .03), (-1, .03))] for z in (.48, .66, .88)], alu, False)
beam.box(-1.2, -.04, .33, 1.2, .04, .4, dark)
for x in (-.9, .9):
    beam.box(x - .03, -.28, 0, x + .03, .28, .05, dark)
    beam.box(x - .03, -.03, 0, x + .03, .03, .36, dark)
bm = beam.mesh("beam")
for k in range(4):
    place(bm, (3.3, 7.5 + 3.6 * k, 0), 90)
    place(bm, (7.6, 5.5 + 3.6 * k, 0), 90)

shirt = kit.plain("shirt", (.62, .72, .82), .8, vary=.08, scale=8, rough_bump=.3, bscale=30)
vest = kit.plain("vest", (.58, .05, .04), .75, vary=.08, scale=8, rough_bump=.3, bscale=30)
navy = kit.plain("navy", (.03, .04, .08), .8, vary=.1)
skin, hair, shoe = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("hair", life.HAIR, .4), kit.plain("shoe", (.03, .03, .03), .4)
staff = [life.person(400 + i, ((shirt, vest)[i % 3 == 2], navy, skin, hair, shoe), ("sit", "sit", "work", "stand", "walk", "sit")[i], i % 2 == 0, None, 1.66) for i in range(6)]
sit, stand, walk, work = life.crowd(7, 10, "sit"), life.crowd(5, 10, "stand"), life.crowd(3, 8), life.crowd(12, 6, "work")
for k, y in enumerate(STA):
    place(chb, (XC - 1.15, y, 0), 90)
    if k != 5:
        place(staff[(0, 1, 5, 0, 2, 1)[k % 6]], (XC - (1.02 if k % 6 != 4 else .95), y, .0), 90 + rnd.uniform(-8, 8))
    what = (0, 1, 2, 0, 1, 0, 2, 1, 0, 1, 0)[k]
    if k == 0:
        place(ch, (XC + 1.0, y - .1, 0), -100)
        continue
    if what == 0:
        place(ch, (XC + .95, y, 0), -90)
        place(sit[k % 10], (XC + .90, y, 0), -90 + rnd.uniform(-8, 8))
        if k == 3:
            place(stand[6], (XC + 1.1, y + .75, 0), -80)
    elif what == 1:
        place(work[k % 6], (XC + .78, y, 0), -90 + rnd.uniform(-10, 10))
    else:
        place(ch, (XC + .95, y - .3, 0), -90)
        place(sit[(k + 3) % 10], (XC + .90, y - .3, 0), -84)
        place(stand[k % 10], (XC + 1.0, y + .45, 0), -100)
place(staff[3], (1.9, 6.6, 0), -40)                              # a helper in a red vest with an old resident
place(life.person(420, (vest, navy, skin, hair, shoe), "work", True, None, 1.64), (.55, 5.3, 0), 62)
place(life.person(421, (kit.plain("old", (.34, .36, .38), .85, vary=.1, scale=8), navy, skin, kit.plain("ghair", (.45, .45, .44), .5), shoe), "stand", False, None, 1.66), (1.25, 5.15, 0), -70)
for i, (x, y, a) in enumerate(((.9, 10.5, 190), (1.6, 14, 5), (.4, 17.5, 180), (5.9, 9, 20), (1.2, 20, 0))):
    place(walk[i], (x, y, 0), a)
for k in range(4):
    for q in range(4):
        if rnd.random() < .5:
            place(sit[(k * 3 + q) % 10], (3.28, 7.5 + 3.6 * k - .87 + .58 * q, -.03), -90)
        if rnd.random() < .35:
            place(sit[(k + q * 2) % 10], (7.58, 5.5 + 3.6 * k - .87 + .58 * q, -.03), -90)


def plant(seed, h):
    g = Geo()
    r = random.Random(seed)
    g.lathe((0, 0, 0), [(.16, 0), (.24, .05), (.27, .42), (.24, .42), (.22, .36), (.01, .36)], pot, 24)
    for k in range(34):
        a, ln = 2.4 * k, h * r.uniform(.35, .9)
        c, s = math.cos(a), math.sin(a)
        reach = r.uniform(.2, .62)
        g.sheet(lambda u, v: (c * reach * u ** 1.6 - s * (v - .5) * .11 * math.sin(math.pi * min(1, .1 + .9 * u)), s * reach * u ** 1.6 + c * (v - .5) * .11 * math.sin(math.pi * min(1, .1 + .9 * u)),
                              .36 + ln * u - .25 * ln * u ** 3), 7, 2, leafm)
    return g.mesh("plant")


pl = [plant(1, .95), plant(2, 1.2)]
for i, (x, y) in enumerate(((4.5, 3.2), (4.5, 9.2), (4.5, 15.2), (-2.3, -4.5), (9.0, 4), (9.0, 10), (9, 16), (4.2, 23.2), (-2.2, 22.6))):
    place(pl[i % 2], (x, y, 0), 60 * i, rnd.uniform(.9, 1.15))
g = Geo()                                                      # small pots on the counter
for k, y in enumerate(STA):
    if k % 2 == 0:
        g.lathe((XC + .02, y + .72, 1.01), [(.04, 0), (.055, .09), (.045, .09), (.01, .08)], pot, 12)
g.obj("pots")
sh = life.shrub(3, leafm, .11, 160, .022)
for k, y in enumerate(STA):
    if k % 2 == 0:
        place(sh, (XC + .02, y + .72, 1.08), 40 * k)

for x, p in ((.6, 300), (3.6, 300), (7.0, 260)):
    kit.area((x, 9, H - .03), (1.2, 30), p, (1, .98, .95), hidden=True)
kit.area((-3.3, 9, H - .4), (1.6, 28), 260, (1, .93, .84), hidden=True)
kit.area((X1 + .3, 9, 2), (2.8, 28), 900, (.90, .95, 1), (0, 90, 0), True)
kit.area((1, 9, 2.2), (14, 28), 130, (1, .97, .92), (180, 0, 0), True)
kit.backdrop((.8, .85, .9), .25)
kit.camera((2.0, -1.2, 1.75), 26, yaw=-13, shift_y=-.045)
kit.render(1700, 1130, exposure=.2, samples=9, bounces=5, clamp=3)
