"""Oath: a row of figures from behind, right fists raised, before a stage with red flags; one in front at a book."""
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

rnd = random.Random(174)
kit.reset()
M = people.wardrobe()
carpet = group.carpet("carpet", (.30, .028, .024), (.25, .020, .020))
riser = kit.plain("riser", (.34, .17, .08), .4, vary=.12, scale=2, coat=.2)
cream = kit.bricks("cream", (.64, .55, .41), (.60, .51, .38), (.40, .32, .22), 1.5, 1.2, .012, 0, .6, wall=True, vary=.05)
velvet = kit.plain("velvet", (.34, .014, .018), .8, 0, .25, .08, 2, Sheen=.4)
red = kit.plain("flag", (.66, .020, .016), .6, 0, .25, .06, 2, Sheen=.2)
gold = kit.plain("goldm", (.62, .44, .14), .3, .7, vary=.05)
pole = kit.plain("pole", (.55, .40, .18), .35, .5, vary=.05)
white, lamp = kit.plain("white", (.72, .70, .66), .6, vary=.04), kit.glow("lamp", (1, .93, .80), 4, False)
wood = kit.plain("wood", (.26, .10, .045), .35, vary=.15, scale=3, coat=.3)

Y = 6.2                                                        # front edge of the stage
g = Geo()
g.face([(-22, -10, 0), (16, -10, 0), (16, 16, 0), (-22, 16, 0)], carpet)
g.box(-22, 11.6, 0, 16, 11.8, 7, cream)
g.box(-22.2, -10, 0, -22, 12, 7, cream)
for k in range(7):                                             # pilasters on the left wall
    g.box(-22, -8 + 3.2 * k, 0, -21.7, -7.2 + 3.2 * k, 7, white)
g.obj("room")
hall.stage(-16, 12, Y, (carpet, riser), 5.4, .75)
hall.ceiling(-22, 16, -10, 12, 6.6, white, lamp, 2.7)
group.curtain(-11.6, 5.6, 11.3, .75, 6.6, kit.plain("drape", (.60, .49, .35), .85, 0, .2, .06, 2), .26, .08, seed=4)
for x in (-16, 4.6):
    group.curtain(x, x + 4.8, 10.9, .75, 6.6, velvet, seed=5)
flags = [hall.flag(red, pole, gold, 3.9, 1.15, 2.1, s) for s in (1, 2, 3)]
for k in range(5):
    place(flags[k % 3], (-10.6 + .78 * k, 10.3, .75), rnd.uniform(-8, 8))
    place(flags[(k + 1) % 3], (-2.3 + .78 * k, 10.3, .75), rnd.uniform(-8, 8))
g = Geo()                                                      # table of the presidium
g.box(-6.2, 8.3, .75, 2.2, 8.95, 1.52, kit.plain("cloth", (.42, .030, .028), .85, vary=.1, scale=3))
g.obj("table", .02)
group.pots([-11 + .46 * k for k in range(42)], Y + .32, 5)     # flowers along the edge, on the stage
for ob in list(kit.bpy.data.objects):
    if ob.name.startswith(("pot", "shrub")):
        ob.location.z += .75

# the row: seven figures, facing the stage
for k in range(8):
    female = k in (2, 5)
    me = people.figure(M, 60 + k, "oath", female, 1.64 if female else 1.70 + .02 * (k % 4), False, None, k % 5, None, 0, False, 1 + .02 * (k % 3))
    place(me, (-5.5 + .86 * k, 3.0 + rnd.uniform(-.05, .05), 0), 180 + rnd.uniform(-4, 4))
me = people.figure(M, 80, "oath", False, 1.75, False, "brushed back", 2, None, 0, False)
place(me, (-2.5, 4.65, 0), 180)
g = Geo()                                                      # stand with the book
g.box(-2.75, 5.15, 0, -2.25, 5.5, 1.02, wood)
g.box(-2.85, 5.05, 1.02, -2.15, 5.6, 1.08, wood)
g.box(-2.64, 5.18, 1.08, -2.36, 5.46, 1.13, red)
g.obj("stand", .01)
seatm, frame = kit.plain("seat", (.30, .06, .05), .8, vary=.1, scale=4), kit.plain("frame", (.1, .1, .1), .4, .5)
ch = hall.chair(seatm, frame)
aud = [people.figure(M, 90 + i, "clap", i % 3 == 1, 1.70, True, None, None, None, 0, False) for i in range(5)]
for row, y in enumerate((.35, -.75)):                           # first rows of the audience, seated
    for k in range(11):
        x = -6.6 + .66 * k + .3 * row
        if x > -.3 - 1.0 * row:
            continue
        place(ch, (x, y, 0), 180)
        place(aud[(k * 2 + row) % 5], (x, y, 0), 180 + rnd.uniform(-10, 10))

kit.area((-2, 4.6, 6.2), (14, 1.4), 900, (1, .94, .84), (20, 0, 0), True)
kit.area((-2, 8.5, 6.3), (16, 1.2), 900, (1, .93, .82), (24, 0, 0), True)
kit.area((0, 1.0, 6.2), (14, 3), 620, (1, .95, .88), (0, 0, 0), True)
kit.area((4.5, 1.5, 3.2), (2.5, 2.5), 160, (1, .95, .9), (60, 0, 60), True)
kit.backdrop((1, .94, .86), .22)
kit.camera((1.7, -1.3, 1.22), 35, yaw=-27, shift_y=.085, focus=5.0, fstop=2.4)
kit.render(1700, 1133, exposure=.1, samples=11, bounces=5, clamp=3)
