"""Show of hands: rows of delegates from behind, right hands raised; stage with presidium far in front."""
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

rnd = random.Random(175)
kit.reset(haze=120, haze_color=(.62, .55, .48), haze_max=.3)
M = people.wardrobe()
carpet = group.carpet("carpet", (.22, .030, .026), (.17, .024, .022))
riser = kit.plain("riser", (.34, .17, .08), .4, vary=.12, scale=2, coat=.2)
wall = kit.bricks("wall", (.56, .42, .26), (.52, .385, .235), (.28, .18, .10), 1.2, 1.5, .012, 0, .5, wall=True, vary=.06)
velvet = kit.plain("velvet", (.24, .018, .020), .8, 0, .25, .08, 2, Sheen=.4)
red = kit.plain("flag", (.66, .020, .016), .6, vary=.06)
gold, pole = kit.plain("goldm", (.62, .44, .14), .3, .7, vary=.05), kit.plain("pole", (.55, .40, .18), .35, .5)
white, lamp = kit.plain("white", (.72, .70, .66), .6, vary=.04), kit.glow("lamp", (1, .95, .86), 5, False)
desktop = kit.plain("desktop", (.34, .16, .07), .3, vary=.12, scale=2.5, coat=.4)
front = kit.plain("front", (.28, .125, .055), .4, vary=.12, scale=2.5)
seatm, frame = kit.plain("seat", (.45, .38, .28), .8, vary=.1, scale=4), kit.plain("frame", (.1, .1, .1), .4, .5)
paper, blue = kit.plain("paper", (.78, .78, .75), .8), kit.plain("blue", (.04, .10, .25), .5)
cup = kit.plain("cup", (.80, .80, .79), .2, vary=.02, coat=.5)

X0, X1, Y1, H = -11, 11, 23, 7.2
g = Geo()
g.face([(X0, -6, 0), (X1, -6, 0), (X1, Y1, 0), (X0, Y1, 0)], carpet)
g.box(X0, Y1, 0, X1, Y1 + .1, H, wall)
for x, s in ((X0, 1), (X1, -1)):
    g.box(min(x, x - s * .1), -6, 0, max(x, x - s * .1), Y1, H, wall)
    for k in range(9):
        y = -4 + 3.1 * k
        g.box(min(x, x + s * .25), y, 0, max(x, x + s * .25), y + .6, H, white)
        g.box(min(x, x + s * .18), y + 1.5, 2.6, max(x, x + s * .18), y + 1.75, 3.5, lamp)
g.obj("room")
hall.ceiling(X0, X1, -6, Y1, H, white, lamp, 2.75)
hall.stage(-10, 10, 17.4, (carpet, riser), 5.6, .9)
group.curtain(-9, 9, 22.4, .9, H, velvet, .24, .09, 3)
flags = [hall.flag(red, pole, gold, 4.3, 1.15, 2.3, s) for s in (1, 2, 3)]
for k in range(5):
    place(flags[k % 3], (-8.2 + .95 * k, 21.8, .9), rnd.uniform(-8, 8))
    place(flags[(k + 1) % 3], (3.6 + .95 * k, 21.8, .9), rnd.uniform(-8, 8))
group.pots([-9.2 + .52 * k for k in range(36)], 17.75, 6)
for ob in list(kit.bpy.data.objects):
    if ob.name.startswith(("pot", "shrub")):
        ob.location.z += .9
cloth = kit.plain("cloth", (.45, .030, .028), .85, vary=.08, scale=3)
far = [people.figure(M, 150 + i, "vote", i == 2, 1.70, True, None, None, None, 0, True) for i in range(4)]
for row in range(2):                                           # presidium in two rows, the second one higher
    z, y = .9 + .35 * row, 19.0 + 1.5 * row
    g = Geo()
    g.box(-5.2, y, z, 5.2, y + .5, z + .76, cloth)
    g.box(-5.6, y + .5, .9, 5.6, y + 1.5, z + .003, carpet)
    g.obj("presidium", .02)
    for k in range(11):
        place(far[(k + row * 2) % 4], (-4.6 + .92 * k, y + .72, z), rnd.uniform(-4, 4))

ch = hall.chair(seatm, frame)
ths = [hall.things(i, cup, paper, red, blue) for i in range(4)]
kinds = [people.figure(M, 100 + i, ("up", "up", "vote", "up", "up", "vote", "up", "up", "vote", "up")[i], i in (2, 5, 8), 1.64 if i in (2, 5, 8) else 1.72, True,
                       None, None, None, (0, 8, -6, 4, 0, -10, 6, 0, 3, -4)[i], False, 1 + .03 * (i % 3)) for i in range(10)]
last = -1
for row in range(10):
    y = 1.9 + 1.36 * row
    for x0, x1 in ((-8.9, -.65), (.65, 8.9)):
        g = Geo()
        hall.desk(g, x0, x1, y + .62, desktop, front)
        g.obj("desk", .006)
        n = 11
        for k in range(n):
            x = x0 + (x1 - x0) * (k + .5) / n
            if abs(x) > 3.5 + 1.2 * row:
                continue
            xx, yy = x + rnd.uniform(-.03, .03), y + rnd.uniform(-.04, .04)
            place(ch, (xx, yy - .02, 0), 180)
            i = rnd.randrange(10)
            i = i if i != last else (i + 3) % 10
            last = i
            place(kinds[i], (xx, yy, 0), 180 + rnd.uniform(-7, 7), rnd.uniform(.97, 1.03))
            place(ths[k % 4], (xx, y + .64, .76), 180)

kit.area((0, 8, H - .4), (17, 16), 2300, (1, .95, .87), hidden=True)
kit.area((0, 18.5, H - .4), (15, 2), 1500, (1, .94, .84), (14, 0, 0), True)
kit.area((0, -2.5, 4.5), (10, 2), 300, (1, .95, .9), (58, 0, 0), True)
kit.backdrop((1, .95, .88), .2)
kit.camera((-2.5, -.7, 2.35), 34, yaw=9, shift_y=-.05, focus=4.6, fstop=2.2)
kit.render(1700, 1133, exposure=.15, samples=11, bounces=5, clamp=3)
