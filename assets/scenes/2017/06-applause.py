"""Applause: delegates at long desks, seen from the side, clapping; windows and pilasters behind."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import group
import hall
import people
import kit
from mesh import Geo, place

rnd = random.Random(176)
kit.reset()
M = people.wardrobe()
carpet = group.carpet("carpet", (.20, .075, .045), (.26, .10, .06))
wall = kit.plain("wall", (.66, .60, .50), .7, vary=.05, scale=.6)
panel = kit.bricks("panel", (.42, .24, .11), (.38, .215, .095), (.20, .10, .05), 1.1, 2, .012, 0, .4, wall=True, vary=.06)
white, lamp = kit.plain("white", (.74, .72, .68), .5, vary=.04), kit.glow("lamp", (1, .95, .86), 5, False)
day = kit.glow("day", (.86, .93, 1), 1.8, False)
drape = kit.plain("drape", (.58, .44, .24), .85, 0, .2, .08, 3)
desktop = kit.plain("desktop", (.40, .20, .09), .3, vary=.12, scale=2.5, coat=.4)
front = kit.plain("front", (.34, .16, .07), .4, vary=.12, scale=2.5)
seatm, frame = kit.plain("seat", (.36, .045, .04), .8, vary=.1, scale=4), kit.plain("frame", (.1, .1, .1), .4, .5)
paper, blue, red = kit.plain("paper", (.78, .78, .75), .8), kit.plain("blue", (.04, .10, .25), .5), kit.plain("red", (.55, .03, .025), .5)
cup = kit.plain("cup", (.80, .80, .79), .2, vary=.02, coat=.5)

# the rows run along y (away from the camera); all face −X, where the stage would be
Y1, H = 15.5, 5.6
g = Geo()
g.face([(-16, -6, 0), (18, -6, 0), (18, Y1, 0), (-16, Y1, 0)], carpet)
g.box(-16, Y1, 0, 18, Y1 + .1, 1.0, panel)
g.box(-16, Y1 - .05, .98, 18, Y1, 1.06, front)
g.box(-16, Y1, 4.4, 18, Y1 + .1, H, wall)
for k in range(9):                                             # tall windows between pilasters
    x = -15 + 3.6 * k
    g.box(x - .75, Y1 - .02, 1.0, x + .75, Y1 + .1, 4.4, wall)
    g.box(x - .35, Y1 - .22, 0, x + .35, Y1, H, white)
    g.face([(x + .75, Y1 + .06, 1), (x + 2.85, Y1 + .06, 1), (x + 2.85, Y1 + .06, 4.4), (x + .75, Y1 + .06, 4.4)], day)
    for q in (.75, 1.78, 2.79):
        g.box(x + q, Y1 - .01, 1, x + q + .06, Y1 + .05, 4.4, white)
    g.box(x + .75, Y1 - .01, 3.4, x + 2.85, Y1 + .05, 3.46, white)
g.box(18, -6, 0, 18.1, Y1, H, panel)
g.obj("room")
for k in range(9):
    x = -15 + 3.6 * k
    group.curtain(x + .55, x + 1.15, Y1 - .12, .1, 4.5, drape, .15, .05, k)
    group.curtain(x + 2.45, x + 3.05, Y1 - .12, .1, 4.5, drape, .15, .05, k + 9)
hall.ceiling(-16, 18, -6, Y1, H, white, lamp, 2.4)

ch = hall.chair(seatm, frame)
ths = [hall.things(i, cup, paper, red, blue) for i in range(4)]
women = (1, 4, 7, 10)
kinds = [people.figure(M, 200 + i, ("clap", "apart")[i % 2], i in women, 1.63 if i in women else 1.72, True, None, None, None,
                       (-6, 4, 0, 8, -4, 0, 6, -8, 3, 0, 5, -3)[i], True, 1 + .03 * (i % 3)) for i in range(12)]
A = math.radians(82)                                           # the rows stand a little askew to the picture
last = []
for row in range(8):
    base = -2.55 + 1.52 * row
    g = Geo()
    hall.desk(g, -.4, 10.2, 0, desktop, front)
    ob = g.obj("desk", .006)
    # row frame: its x axis runs away from the camera, its −y axis is where people look
    ox, oy = base, 2.2 + .12 * row
    put = lambda a, b: (ox + a * math.cos(A) + b * math.sin(A), oy + a * math.sin(A) - b * math.cos(A))
    ob.location, ob.rotation_euler = (ox, oy, 0), (0, 0, A)
    for k in range(15):
        a = .02 + .69 * k
        i = rnd.randrange(12)
        while i in last:
            i = rnd.randrange(12)
        last = (last + [i])[-4:]
        x, y = put(a, .60 + rnd.uniform(-.03, .03))
        place(ch, (x, y, 0), 82 + 180)
        place(kinds[i], (x, y, 0), 82 + 180 + rnd.uniform(-9, 9), rnd.uniform(.97, 1.03))
        x, y = put(a, .0)
        place(ths[(k + row) % 4], (x, y, .76), 82 + 180)

kit.area((1, 6, H - .4), (18, 10), 1500, (1, .96, .89), hidden=True)
kit.area((-5, .5, 3.6), (4, 3), 420, (1, .96, .9), (62, 0, -58), True)
kit.area((1, Y1 - .4, 2.7), (24, 3), 500, (.88, .94, 1), (90, 0, 0), True)
kit.backdrop((1, .95, .88), .22)
kit.camera((-4.2, -.9, 1.62), 42, yaw=39, shift_y=-.095, focus=4.2, fstop=2.4)
kit.render(1700, 1133, exposure=.1, samples=9, bounces=4, clamp=3)
