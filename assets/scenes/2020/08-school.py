"""School: white and brick classroom wings with open galleries behind the running track, pupils on the field."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import kit
import life
from mesh import Geo, place

rnd = random.Random(208)
kit.reset(haze=1200, haze_color=(.66, .70, .76))
SUN = (150, 38)
p = kit.plain
brick = kit.bricks("brick", (.42, .13, .075), (.36, .11, .065), (.46, .40, .35), .24, .08, .008, .5, .8, wall=True, vary=.1)
white = p("white", (.76, .74, .69), .75, vary=.05, scale=.5, rough_bump=.15, bscale=40)
inner = p("inner", (.62, .60, .55), .8, vary=.06)
glass = kit.pane_glass("glass", (.02, .03, .04), (.16, .19, .20), 1.1, 1.5, .01)
frame = p("frame", (.72, .73, .73), .4, vary=.03)
rail = p("rail", (.68, .68, .66), .4)
door = p("door", (.30, .15, .07), .5, vary=.1)
roofm = p("roof", (.28, .11, .08), .7, vary=.12, scale=2)
track = p("track", (.36, .080, .05), .85, vary=.10, scale=.6, rough_bump=.35, bscale=90)
line = p("line", (.78, .77, .74), .7, vary=.08, scale=3)
kerb = p("kerb", (.56, .55, .52), .8, vary=.12, scale=2)
paving = kit.bricks("paving", (.48, .43, .37), (.42, .375, .32), (.26, .24, .21), .6, .3, .01, .5, .8, vary=.1)
bark, leafm, leaf2 = p("bark", (.12, .09, .07), .9, vary=.3, scale=6), kit.leaf("leaf", (.07, .135, .03)), kit.leaf("leaf2", (.13, .16, .03))
metal, dark, red = p("metal", (.6, .61, .62), .3, .8, vary=.05), p("dark", (.03, .03, .03), .6), p("redflag", (.66, .02, .016), .6, vary=.05)


def turf(name):
    """Artificial turf, mown stripes."""
    def build(nt):
        s = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=kit.position(nt))
        f = kit.op(nt, "GREATER_THAN", kit.op(nt, "FRACT", kit.op(nt, "MULTIPLY", s.outputs[0], .125)), .5)
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=kit.position(nt), Scale=14.0, Detail=4.0).outputs[0]
        col = kit.mixc(nt, kit.op(nt, "MULTIPLY", n, .5), kit.mixc(nt, f, (.060, .145, .035), (.085, .19, .05)), (.03, .10, .02))
        return kit.principled(nt, col, .9)
    return kit.material(name, build)


green = turf("turf")
g = Geo()
g.face([(-400, -80, -.08), (400, -80, -.08), (400, 600, -.08), (-400, 600, -.08)], paving)
# an oval of six lanes: straight along x near the camera, bends left and right
yc, half, r0 = 27.0, 30.0, 15.0
lane = 1.22


def oval(r, z, m, w=None):
    pts = [(half + r * math.cos(a), yc + r * math.sin(a)) for a in (math.radians(-90 + 180 * k / 40) for k in range(41))]
    pts += [(-half + r * math.cos(a), yc + r * math.sin(a)) for a in (math.radians(90 + 180 * k / 40) for k in range(41))]
    if w is None:
        g.face([(x, y, z) for x, y in pts], m)
        return
    q = [(half + (r + w) * math.cos(a), yc + (r + w) * math.sin(a)) for a in (math.radians(-90 + 180 * k / 40) for k in range(41))]
    q += [(-half + (r + w) * math.cos(a), yc + (r + w) * math.sin(a)) for a in (math.radians(90 + 180 * k / 40) for k in range(41))]
    for i in range(len(pts)):
        j = (i + 1) % len(pts)
        g.face([(*pts[i], z), (*q[i], z), (*q[j], z), (*pts[j], z)], m)


oval(r0 + 6 * lane + .6, .0, track)
oval(r0 - .02, .012, green)
for k in range(7):
    oval(r0 + k * lane, .006, line, .06)
oval(r0 - .16, .03, kerb, .14)
for x in (-22, -2, 18):                                        # lines across the lanes and on the pitch
    g.box(x, yc - r0 - 6 * lane, .004, x + .08, yc - r0, .007, line)
B = lambda x0, y0, x1, y1: g.box(x0, y0, .013, x1, y1, .016, line)
B(-28, yc - 13, 28, yc - 12.9); B(-28, yc + 12.9, 28, yc + 13); B(-.05, yc - 13, .05, yc + 13); B(-28, yc - 13, -27.9, yc + 13); B(27.9, yc - 13, 28, yc + 13)
for k in range(60):
    a, b = 2 * math.pi * k / 60, 2 * math.pi * (k + 1) / 60
    g.face([(4.5 * math.cos(a), yc + 4.5 * math.sin(a), .016), (4.6 * math.cos(a), yc + 4.6 * math.sin(a), .016), (4.6 * math.cos(b), yc + 4.6 * math.sin(b), .016), (4.5 * math.cos(b), yc + 4.5 * math.sin(b), .016)], line)
g.box(-80, yc + 25, -.1, 80, yc + 27.5, .1, kerb)
g.obj("field")

FH = 3.7


def wing(x0, x1, y, floors, depth=9.0, stair=True):
    """Classroom wing along x: gallery in front of class rooms, brick piers, white parapets."""
    g = Geo()
    H = floors * FH + .6
    g.box(x0, y + 2.2, 0, x1, y + depth, H, inner)
    for f in range(floors + 1):
        z = .6 + f * FH
        g.box(x0 - .2, y - .15, z - .3, x1 + .2, y + 2.3, z, white)
        if f < floors:
            if f:
                g.box(x0, y - .1, z, x1, y, z + .78, white if f % 2 else brick)
                g.box(x0, y - .12, z + 1.0, x1, y - .04, z + 1.06, rail)
            x = x0 + .4
            while x < x1 - 2.6:                                 # class rooms: door and window bands
                g.box(x + .3, y + 2.1, z + .95, x + 5.6, y + 2.2, z + 2.75, glass)
                for q in range(6):
                    g.box(x + .3 + 1.06 * q - .03, y + 2.04, z + .95, x + .3 + 1.06 * q + .03, y + 2.2, z + 2.75, frame)
                g.box(x + .3, y + 2.04, z + 2.1, x + 5.6, y + 2.12, z + 2.15, frame)
                g.box(x + 5.9, y + 2.1, z, x + 6.9, y + 2.2, z + 2.2, door)
                g.box(x + 6.0, y + 2.07, z + 1.3, x + 6.8, y + 2.11, z + 2.0, glass)
                x += 7.6
    k = int((x1 - x0) / 3.8)
    for i in range(k + 1):
        x = x0 + (x1 - x0) * i / k
        g.box(x - .22, y - .18, 0, x + .22, y + .25, H, brick if i % 2 == 0 else white)
    g.box(x0 - .4, y - .5, H, x1 + .4, y + depth + .3, H + .35, white)
    g.box(x0 - .2, y - .2, H + .35, x1 + .2, y - .05, H + 1.1, brick)
    g.obj("wing", .01)


Y = yc + 31
wing(-58, -9, Y, 4)
wing(9, 58, Y, 4)
g = Geo()                                                      # main block in the middle: brick frame, tall glass, clock without figures
g.box(-9, Y - 2.2, 0, 9, Y + 10, 5 * FH + 1.2, brick)
g.box(-9.4, Y - 2.6, 5 * FH + 1.2, 9.4, Y + 10.4, 5 * FH + 2.0, white)
g.box(-6.4, Y - 2.5, 4.4, 6.4, Y - 2.15, 5 * FH - .6, white)
g.box(-6, Y - 2.56, 4.6, 6, Y - 2.5, 5 * FH - .8, glass)
for k in range(9):
    g.box(-6 + 1.5 * k - .05, Y - 2.75, 4.6, -6 + 1.5 * k + .05, Y - 2.5, 5 * FH - .8, frame)
for f in range(1, 5):
    g.box(-6, Y - 2.66, .6 + f * FH + .2, 6, Y - 2.5, .6 + f * FH + .9, white)
g.box(-7.5, Y - 6.2, 3.6, 7.5, Y - 2.2, 4.3, white)
for x in (-6.8, -2.4, 2.4, 6.8):
    g.box(x - .35, Y - 6.0, 0, x + .35, Y - 5.3, 3.6, brick)
for k in range(5):
    g.box(-8.5 + .3 * k, Y - 7.6 + .35 * k, 0, 8.5 - .3 * k, Y - 2, .13 * (k + 1), kerb)
for x in (-5.4, -1.9, 1.9, 5.4):
    g.box(x - 1.2, Y - 2.3, .6, x + 1.2, Y - 2.15, 3.3, dark)
g.box(-3.0, Y - 1.5, 5 * FH + 2.0, 3.0, Y + 4.5, 5 * FH + 7.2, white)   # clock tower
g.box(-3.3, Y - 1.8, 5 * FH + 7.2, 3.3, Y + 4.8, 5 * FH + 7.7, white)
g.loft([[(x * q, Y + 1.5 + yy * q, z) for x, yy in ((-3.4, -3.4), (3.4, -3.4), (3.4, 3.4), (-3.4, 3.4))] for q, z in ((1, 5 * FH + 7.7), (.05, 5 * FH + 10.4))], roofm, False)
yy, zz = Y - 1.52, 5 * FH + 4.7
for r, m, d in ((1.75, brick, .0), (1.55, line, .04)):
    g.loft([[(r * math.cos(a), yy - d - q, zz + r * math.sin(a)) for a in (2 * math.pi * j / 40 for j in range(40))] for q in (0, .04)], m, True)
for k in range(12):
    a = math.pi * k / 6
    g.tube([(1.25 * math.cos(a), yy - .1, zz + 1.25 * math.sin(a)), (1.42 * math.cos(a), yy - .1, zz + 1.42 * math.sin(a))], .045, dark, 4)
g.tube([(0, yy - .11, zz), (-.55, yy - .11, zz + .62)], .06, dark, 5)
g.tube([(0, yy - .12, zz), (.25, yy - .12, zz + 1.2)], .045, dark, 5)
g.obj("main", .01)
g = Geo()                                                      # flag pole on its platform, goals, basketball stand
g.box(-2.4, yc + 20.6, 0, 2.4, yc + 23.4, .6, kerb)
g.tube([(0, yc + 22, .6), (0, yc + 22, 13)], [.10, .05], metal, 10)
g.sheet(lambda u, v: (2.7 * u, yc + 22 + .25 * math.sin(6 * u) * u, 12.8 - 1.75 * v - .35 * u - .08 * math.sin(7 * u + 2 * v)), 18, 8, red)
for s in (-1, 1):
    x = 26.5 * s
    g.tube([(x, yc - 2.5, 0), (x, yc - 2.5, 2.1), (x, yc + 2.5, 2.1), (x, yc + 2.5, 0)], .06, line, 8)
    g.tube([(x + s * 1.0, yc - 2.5, 0), (x, yc - 2.5, 2.1)], .03, line, 6)
    g.tube([(x + s * 1.0, yc + 2.5, 0), (x, yc + 2.5, 2.1)], .03, line, 6)
g.obj("things")

trees = [life.tree(s, (bark, m), h, sp, n, .12) for s, m, h, sp, n in ((1, leafm, 8, 3, 9000), (2, leaf2, 7, 2.6, 8000), (3, leafm, 9, 3.2, 9000))]
for k in range(18):
    x = -62 + 7.3 * k
    if abs(x) > 10:
        place(trees[k % 3], (x, yc + 28.2 + rnd.uniform(-.4, .4), 0), rnd.uniform(0, 360), rnd.uniform(.62, .85))
for k in range(12):
    place(trees[k % 3], (-70 + 13 * k, Y + 26 + rnd.uniform(-4, 4), 0), rnd.uniform(0, 360), rnd.uniform(1.2, 1.6))
    for s in (-1, 1):
        place(trees[(k + 1) % 3], (s * 57 + rnd.uniform(-2, 2), 4 + 5.4 * k, 0), rnd.uniform(0, 360), rnd.uniform(.9, 1.15))
place(trees[2], (-11.2, 2.6, 0), 40, 1.05)                        # framing tree in front

# pupils in blue-and-white track suits
blue, wht, navy = p("suitb", (.03, .14, .42), .8, vary=.1, scale=9), p("suitw", (.74, .74, .73), .8, vary=.08, scale=9), p("navy", (.03, .06, .17), .8, vary=.1)
skin, hair, shoe = p("skin", life.SKIN, .5, vary=.05), p("hair", life.HAIR, .4), p("shoe", (.6, .6, .6), .5)
scarf = p("scarf", (.62, .03, .03), .7)
run = [life.person(300 + i, ((blue, wht)[i % 2], navy, skin, hair, shoe), "walk", i % 2 == 0, None, 1.36 + .04 * (i % 4)) for i in range(8)]
stand = [life.person(320 + i, ((blue, wht)[i % 2], navy, skin, hair, shoe), "stand", i % 2 == 0, None, 1.36 + .04 * (i % 4)) for i in range(6)]
adult = life.crowd(63, 6, "stand")
y1 = yc - r0
for i, (x, k) in enumerate(((-4.2, 4), (-2.6, 2), (-.9, 3), (.6, 1), (2.8, 2), (4.9, 3), (-6.5, 1), (8.8, 2))):
    place(run[i], (x, y1 - (k - .5) * lane + .0, .01), 90 + rnd.uniform(-5, 5))
for row in range(6):                                           # a class lined up on the pitch, a teacher in front
    for k in range(9):
        place(stand[rnd.randrange(6)], (4.6 + 1.5 * k + rnd.uniform(-.1, .1), yc - 4 + 1.5 * row, .02), rnd.uniform(-14, 14))
place(adult[0], (9.5, yc - 6.6, .02), 180)
for i, (x, y, a) in enumerate(((-9, yc - 2, 40), (-7.6, yc - 3.2, 220), (-11.5, yc + 1.5, 100), (-5.6, yc + 3, 300), (-14, yc - 6, 60), (-9.6, yc - 7, 10), (-16, yc + 4, 140), (-20, yc - 1, 80))):
    place(run[i], (x, y, .02), a)
g = Geo()
g.ball((-8.3, yc - 2.9, .13), .11, line, 14, 10)
g.obj("ball")
place(adult[2], (6.9, y1 - 6.9 * lane, 0), 200)
walk = life.crowd(66, 8)
for k in range(8):
    place(run[k], (-20 + 6 * k + rnd.uniform(-2, 2), yc + 25.8, .1), rnd.choice((90, 270)))

kit.sun(*SUN, 4.8, (1, .93, .82), .5)
kit.sky(SUN[0], SUN[1], .13, .5, (7.2, 7.3, 7.6), 1.0, 33)
kit.camera((-4.5, -1.6, 2.5), 26, yaw=7, shift_y=.08)
kit.render(1600, 1067, exposure=-.1, samples=8, bounces=4)
