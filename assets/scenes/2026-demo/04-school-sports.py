"""School sports day: a relay comes down the red track, classmates cheer behind the line, school and hills at the back."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2021"))
import extras
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(2604)
kit.reset(haze=900, haze_color=(.68, .73, .78), haze_max=.85)
SUN = (-126, 40)
track = kit.plain("track", (.42, .085, .05), .8, vary=.12, scale=.8, rough_bump=.35, bscale=80)
line = kit.plain("line", (.78, .77, .74), .7, vary=.06)
turf = kit.plain("turf", (.10, .22, .045), .9, vary=.2, scale=.6, rough_bump=1, bscale=40)
paving = kit.bricks("paving", (.46, .44, .41), (.42, .40, .37), (.24, .23, .22), .6, .3, .01, .5, .75, vary=.1)
white, cream = kit.plain("white", (.76, .75, .72), .7, vary=.05), kit.plain("cream", (.72, .52, .34), .75, vary=.06)
brickr = kit.plain("brickr", (.46, .17, .11), .75, vary=.1)
glass = kit.pane_glass("glass", (.03, .045, .055), (.16, .20, .22), 1.6, 1.8, .01)
dark, steel = kit.plain("dark", (.04, .04, .045), .5), kit.plain("steel", (.55, .56, .57), .35, .5)
forest = kit.plain("forest", (.05, .09, .035), .95, vary=.5, scale=.03, rough_bump=1, bscale=.2)
bark, leafm, fresh = kit.plain("bark", (.12, .09, .07), .9), kit.leaf("leaf", (.07, .125, .03)), kit.leaf("fresh", (.13, .20, .04), .3, .45)
flagm = [kit.plain(f"flag{i}", c, .75, vary=.06) for i, c in enumerate(((.66, .05, .035), (.78, .55, .05), (.06, .24, .52), (.10, .42, .18), (.70, .28, .04)))]

g = Geo()
g.face([(-400, -60, -.02), (400, -60, -.02), (400, 600, -.02), (-400, 600, -.02)], turf)
g.face([(-3.2, -30, .0), (6.6, -30, .0), (6.6, 92, .0), (-3.2, 92, .0)], track)
for k in range(9):
    x = -3.1 + 1.2 * k
    g.box(x - .025, -30, 0, x + .025, 92, .004, line)
for y in (9.4, 9.9, 26):
    g.box(-3.1, y, 0, 6.5, y + .05, .005, line)
g.face([(6.9, -30, .01), (16, -30, .01), (16, 100, .01), (6.9, 100, .01)], paving)
g.face([(-60, 104, .02), (60, 104, .02), (60, 124, .02), (-60, 124, .02)], paving)
g.obj("ground")
g = Geo()                                                      # school: four floors, open galleries, a stair tower
for x0, x1, y, f in ((-46, 30, 128, 4), (34, 70, 118, 5)):
    g.box(x0, y, 0, x1, y + 12, 3.7 * f, cream)
    for k in range(f):
        z = 3.7 * k
        g.box(x0 + .3, y - .05, z + .2, x1 - .3, y, z + 2.9, glass)
        g.box(x0 - .4, y - 2.6, z + 3.4, x1 + .4, y, z + 3.7, white)
        if k:
            g.box(x0 - .4, y - 2.6, z, x1 + .4, y - 2.45, z + 1.15, white if k % 2 else brickr)
    for k in range(int((x1 - x0) / 4.2) + 1):
        g.box(x0 + 4.2 * k - .22, y - 2.6, 0, x0 + 4.2 * k + .22, y - 2.2, 3.7 * f, white)
    g.box(x0 - .8, y - 3, 3.7 * f, x1 + .8, y + 12.5, 3.7 * f + .9, brickr)
g.box(28, 122, 0, 35, 134, 22, brickr)
g.box(29.5, 121.9, 3, 33.5, 122, 19, glass)
g.tube([(-8, 112, 0), (-8, 112, 15)], [.10, .06], steel, 8)
g.sheet(lambda u, v: (-8 + 2.9 * u, 112 + .25 * math.sin(4 * u + 2 * v), 14.8 - 1.9 * v), 10, 4, flagm[0])
g.obj("school")
for y, h, q in ((420, 90, .6), (700, 190, 2.4), (1200, 360, 3.9)):
    g = Geo()
    w = 1.6 * y
    top = lambda u: h * (.35 + .3 * (1 + math.sin(u * 11 + q)) * .5 + .2 * (1 + math.sin(u * 27 + 2 * q)) * .5 + .09 * math.sin(u * 71 + q) + .04 * math.sin(u * 230))
    g.sheet(lambda u, v: (-w + 2 * w * u, y + .4 * y * v, max(-2, top(u) * math.sin(.5 * math.pi * min(1, 1.7 * v)) ** .8)), 260, 8, forest)
    g.obj("range")
tr = [life.tree(s, (bark, m), h, sp, 6000, .16, .32) for s, h, sp, m in ((1, 9, 3.2, leafm), (2, 8, 2.8, fresh))]
for k in range(22):
    place(tr[k % 2], (17.5 + rnd.uniform(-.5, .5), 12 + 5.2 * k, 0), rnd.uniform(0, 360), rnd.uniform(.8, 1.1))
for k in range(34):
    place(tr[k % 2], (-70 + 4.2 * k, 102 + rnd.uniform(-2, 2), 0), rnd.uniform(0, 360), rnd.uniform(.55, .8))
for k in range(30):
    place(tr[k % 2], (-44 + rnd.uniform(-3, 3), 30 + 4 * k, 0), rnd.uniform(0, 360), rnd.uniform(.8, 1.2))

skin, hair = kit.plain("skin", life.SKIN, .5, vary=.06), kit.plain("hair", life.HAIR, .4)
shoe = [kit.plain(f"shoe{i}", c, .5) for i, c in enumerate(((.72, .72, .70), (.62, .06, .04), (.05, .16, .46)))]
tops = [kit.plain(f"top{i}", c, .75, vary=.06, scale=9) for i, c in enumerate(((.66, .05, .04), (.78, .56, .05), (.06, .24, .56), (.10, .44, .20), (.74, .74, .72), (.74, .32, .04)))]
short = [kit.plain("sh0", (.04, .06, .14), .8), kit.plain("sh1", (.05, .05, .055), .8), kit.plain("sh2", (.06, .14, .34), .8)]


def runner(seed, top, phase, tall):
    """A standing child's limbs swung into a run: legs about hip and knee, arms about shoulder and elbow."""
    me = life.person(seed, (top, short[seed % 3], skin, hair, shoe[seed % 3]), "stand", True, None, tall)
    k = tall / 1.7

    def turn(v, z0, y0, deg):
        a = math.radians(deg)
        y, z = v.co.y - y0, v.co.z - z0
        v.co.y, v.co.z = y0 + y * math.cos(a) - z * math.sin(a), z0 + y * math.sin(a) + z * math.cos(a)

    for v in me.vertices:
        x, z = v.co.x / k, v.co.z / k
        s = 1 if (x > 0) == phase else -1
        arm = z < 1.36 and (abs(x) > .178 if z < .96 else abs(x) > .142 if z < 1.26 else abs(x) > .15) and z > .7
        if arm:
            if z < 1.10:
                turn(v, 1.10 * k, 0, -88)
            turn(v, 1.36 * k, 0, 42 * s)
        elif z < .86:
            if z < .48:
                turn(v, .48 * k, -.02 * k, 78 if s < 0 else 16)
            turn(v, .90 * k, 0, -46 if s > 0 else 30)
    for v in me.vertices:
        turn(v, 0, 0, 9)
    return me


for i, (x, y, a, ph, t) in enumerate(((-1.3, 8.6, 2, True, 1.42), (1.15, 9.7, -3, False, 1.46), (3.55, 11.4, 1, True, 1.40), (-.1, 12.6, 3, False, 1.44), (4.7, 15.0, -2, True, 1.42),
                                      (2.3, 20.4, 0, False, 1.44), (-2.5, 23.0, 2, True, 1.4), (5.9, 24.5, 0, True, 1.42))):
    place(runner(40 + i, tops[i % 6], ph, t), (x, y, .07), a)
    if i < 5:
        b = Geo()                                              # baton
        b.tube([(-.02, -.34, .98 * t / 1.42), (.03, -.44, 1.16 * t / 1.42)], .017, flagm[i % 5], 8)
        place(b.mesh("baton"), (x + (.20 if not ph else -.20), y, .07), a)
kids = []
for i in range(14):
    kids.append(life.person(80 + i, (tops[(i * 5 + 4) % 6], short[i % 3], skin, hair, shoe[i % 3]), ("stand", "work")[i % 3 == 1], i % 2 == 0, None, 1.36 + .04 * (i % 4)))
for row in range(3):
    for k in range(50):
        if rnd.random() < .9:
            place(rnd.choice(kids), (7.5 + .75 * row + rnd.uniform(-.15, .15), 8.4 + .92 * k + rnd.uniform(-.2, .2) + .4 * row, 0), -90 + rnd.gauss(0, 22) - 12 if k > 8 else -70 + rnd.gauss(0, 18))
for k in range(44):
    if rnd.random() < .85:
        place(rnd.choice(kids), (-4.2 - rnd.uniform(0, 1.3), 15 + 1.1 * k, 0), 90 + rnd.gauss(0, 20))
for i, (x, y, a) in enumerate(((-4.4, 12.6, 70), (7.0, 27, -90), (-4.6, 27, 90), (10.4, 11.4, -80))):
    place(life.crowd(9, 4, "stand")[i], (x, y, 0), a)
g = Geo()                                                      # pennants on two lines, cones, a finish arch of balloons
for y0, x0, x1, h in ((30, -6, 10, 4.2), (46, -6, 10, 4.4), (62, -6, 10, 4.4)):
    at = lambda t: (x0 + (x1 - x0) * t, y0, h - .55 * 4 * t * (1 - t))
    g.tube([at(t / 16) for t in range(17)], .012, dark, 4)
    for s in (x0, x1):
        g.tube([(s, y0, 0), (s, y0, h + .1)], .04, steel, 8)
    for k in range(34):
        a, b = at(k / 34), at((k + .7) / 34)
        g.face([a, b, ((a[0] + b[0]) / 2, y0 + rnd.uniform(-.1, .1), a[2] - .45)], flagm[k % 5])
for k in range(64):
    t = math.pi * k / 63
    for q in range(2):
        g.ball((1.7 + 6.0 * math.cos(t) + rnd.gauss(0, .06), 27 + .3 * q, 5.0 * math.sin(t) ** .7 + .2 + rnd.gauss(0, .06)), rnd.uniform(.2, .27), flagm[(k // 3 + q) % 5], 12, 8)
for k in range(8):
    x = -3.1 + 1.2 * k
    g.lathe((x, 26.0, 0), [(.16, 0), (.16, .02), (.11, .02), (.02, .42)], flagm[4], 12)
g.obj("festive")
kit.sun(*SUN, 5.0, (1, .92, .80), .5)
kit.sky(SUN[0], SUN[1], .13, .5, (7.2, 7.2, 7.4), .9, 83)
kit.camera((.6, .4, 1.35), 47, yaw=2.2, shift_y=.05, focus=9.4, fstop=2.5)
kit.render(1500, 1000, exposure=.15, samples=7, bounces=4)
