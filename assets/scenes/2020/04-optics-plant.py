"""New plant for optics: white and glass factory front with a round stair tower, forecourt, lawns, young trees."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import build
import kit
import life
import wheels
from mesh import Geo, place

rnd = random.Random(204)
kit.reset(haze=1300, haze_color=(.64, .70, .78))
SUN = (-140, 40)
p = kit.plain
panel = kit.bricks("panel", (.60, .615, .63), (.565, .58, .60), (.42, .43, .45), 2.4, 1.2, .02, 0, .4, wall=True, vary=.04)
greyp = kit.bricks("greyp", (.22, .235, .255), (.205, .22, .24), (.10, .11, .12), 1.2, .6, .012, 0, .4, wall=True, vary=.05)
glass = kit.pane_glass("glass", (.018, .045, .075), (.06, .12, .17), 1.5, 1.2, .01)
frame = p("frame", (.60, .62, .64), .35, .5, vary=.04)
blue = p("blue", (.02, .14, .42), .4, vary=.05)
white = p("white", (.74, .75, .75), .4, vary=.04)
roofm = p("roof", (.46, .47, .48), .6, vary=.08)
stone = kit.bricks("stone", (.33, .32, .305), (.28, .275, .26), (.16, .155, .15), .8, .4, .01, .5, .6, wet=.2, vary=.1)
asphalt = p("asphalt", (.085, .085, .085), .75, vary=.25, scale=.3, rough_bump=.4, bscale=50)
line = p("line", (.74, .74, .72), .7, vary=.12, scale=3)
kerb = p("kerb", (.42, .41, .39), .8, vary=.12, scale=2)
grass = p("grass", (.085, .15, .03), .95, vary=.25, scale=1.0, rough_bump=1, bscale=16)
bark, leafm, leaf2 = p("bark", (.13, .10, .07), .9, vary=.3, scale=6), kit.leaf("leaf", (.085, .15, .03)), kit.leaf("leaf2", (.15, .18, .035))
hedgem = kit.leaf("hedge", (.06, .13, .03), trans=.2)
dark, metal = p("dark", (.02, .02, .022), .5), p("metal", (.6, .61, .62), .25, .9, vary=.05)
inside, lampm = p("inside", (.30, .28, .25), .7), kit.glow("inlamp", (1, .9, .75), 2, False)
jet = p("jet", (.86, .90, .92), .3)
water = kit.water("water", (.03, .06, .06), 1.5, .25, .05, .03)

g = Geo()
g.face([(-500, -60, -.06), (500, -60, -.06), (500, 800, -.06), (-500, 800, -.06)], grass)
g.box(-90, -20, -.4, 90, 7.5, -.02, asphalt)
for k in range(30):
    g.box(-88 + 6 * k, -1.6, -.02, -85 + 6 * k, -1.45, -.012, line)
g.box(-90, 7.2, -.3, 90, 7.6, .1, kerb)
g.box(-26, 7.6, -.3, 32, 40, .05, stone)                       # forecourt
for x0, x1, y0, y1 in ((-24, -7.5, 12, 32), (12.5, 30, 12, 32), (-90, -27, 8, 60), (33, 90, 8, 60)):
    g.box(x0, y0, -.1, x1, y1, .16, kerb)
    g.box(x0 + .2, y0 + .2, -.1, x1 - .2, y1 - .2, .2, grass)
g.box(-3.6, 15, 0, 8.6, 27, .38, kerb)
g.box(-3.2, 15.4, .3, 8.2, 26.6, .385, dark)
g.face([(-3.2, 15.4, .40), (8.2, 15.4, .40), (8.2, 26.6, .40), (-3.2, 26.6, .40)], water)
g.obj("ground")

g = Geo()                                                      # office wing: glass between white slabs, three storeys
F, y = 4.0, 42
g.box(-30, y, 0, 6, y + 16, 3 * F + .6, greyp)
for f in range(3):
    z = f * F
    g.box(-30, y - .12, z + .9, 6, y - .06, z + 3.5, glass)
    g.box(-30.4, y - 1.0, z + 3.5, 6.4, y, z + 4.2, panel)
    for k in range(25):
        g.box(-30 + 1.5 * k - .04, y - .22, z + .9, -30 + 1.5 * k + .04, y - .06, z + 3.5, frame)
    g.box(-30, y - .25, z, 6, y, z + .9, greyp)
for k in range(13):                                            # blue and white fins on the upper floors
    x = -29 + 2.9 * k
    g.box(x - .12, y - 1.25, F + .2, x + .12, y - .2, 3 * F - .5, blue if k % 3 == 1 else white)
g.box(-30.4, y - 1.0, 3 * F, 6.4, y + 16, 3 * F + 1.1, panel)
g.obj("office", .01)
g = Geo()                                                      # round glass tower at the corner
R, cx, cy, N = 6.2, 8.4, y + 4.0, 48
for k in range(N):
    a, b = 2 * math.pi * k / N, 2 * math.pi * (k + 1) / N
    P = lambda t, r, z: (cx + r * math.cos(t), cy + r * math.sin(t), z)
    g.face([P(a, R, .3), P(b, R, .3), P(b, R, 15.4), P(a, R, 15.4)], glass)
    g.tube([P(a, R + .05, .2), P(a, R + .05, 15.4)], .05, frame, 5)
for z in (4.0, 8.0, 12.0):
    g.lathe((cx, cy, z), [(R - .2, -.3), (R + .22, -.3), (R + .22, .3), (R - .2, .3)], panel, 64, False)
g.lathe((cx, cy, 15.2), [(R, -.2), (R + 1.4, .0), (R + 1.4, .5), (R + .6, .7), (.01, .8)], panel, 64)
g.box(cx - 4.6, cy - R - 4.4, 3.6, cx + 4.6, cy - R + 1, 4.1, panel)   # canopy over the entrance
for x in (-4.2, 4.2):
    g.tube([(cx + x, cy - R - 3.9, 0), (cx + x, cy - R - 3.9, 3.6)], .16, metal, 16)
g.box(cx - 1.7, cy - R - .3, 0, cx + 1.7, cy - R + .2, 2.9, dark)
for x in (-1.6, -.02, 1.6):
    g.box(cx + x - .04, cy - R - .36, 0, cx + x + .04, cy - R - .2, 2.9, metal)
for k in range(3):
    g.box(cx - 5.4 + .3 * k, cy - R - 5.2 + .35 * k, 0, cx + 5.4 - .3 * k, cy, .05 + .14 * (k + 1), kerb)
g.obj("tower")
g = Geo()                                                      # long production hall to the right, band windows, roof lights
g.box(14.8, y + 1, 0, 92, y + 70, 11.2, panel)
g.box(14.8, y + .8, 0, 92, y + 1, 1.3, greyp)
for z0, z1 in ((2.6, 4.3), (7.0, 8.8)):
    g.box(15.6, y + .9, z0, 91, y + .98, z1, glass)
    for k in range(52):
        g.box(15.6 + 1.5 * k - .04, y + .84, z0, 15.6 + 1.5 * k + .04, y + .96, z1, frame)
g.box(14.8, y + .7, 10.2, 92, y + 1.2, 11.8, blue)
for k in range(8):
    g.box(17 + 9.6 * k, y + .78, 0, 17.5 + 9.6 * k, y + 1, 10.2, white)
for k in range(3):
    x = 24 + 19 * k                                             # dock doors
    g.box(x, y + .7, .0, x + 4.4, y + .95, 4.6, roofm)
    for q in range(9):
        g.box(x, y + .66, .5 * q, x + 4.4, y + .7, .5 * q + .06, frame)
for k in range(7):
    g.tube([(20 + 10 * k, y + 12, 11), (20 + 10 * k, y + 12, 12.6)], .5, metal, 12)
    g.lathe((20 + 10 * k, y + 12, 12.6), [(.9, 0), (.9, .2), (.1, .7)], metal, 16)
g.obj("hall")
g = Geo()                                                      # second hall far behind, neighbours
for x, yy, w, h in ((-120, 120, 70, 12), (-20, 150, 60, 16), (60, 170, 70, 14)):
    g.box(x, yy, 0, x + w, yy + 30, h, white)
    g.box(x, yy - .1, h - 3, x + w, yy, h - 1.6, glass)
    g.box(x, yy - .1, h - 1, x + w, yy, h, blue)
g.obj("far")

g = Geo()                                                      # flag poles with plain flags, lamps, bollards
red = p("red", (.66, .02, .016), .6, vary=.06)
for k, m in enumerate((blue, red, white)):
    x = -13.5 + 2.3 * k
    h = 8.6 if k == 1 else 7.8
    g.tube([(x, 20, 0), (x, 20, h)], [.09, .05], metal, 10)
    g.sheet(lambda u, v: (x + 1.9 * u, 20 + .22 * math.sin(7 * u + k) * u, h - .1 - 1.5 * v - .25 * u - .06 * math.sin(8 * u + 2 * v)), 18, 8, m)
g.box(-15, 18.6, 0, -6.8, 21.4, .5, kerb)
for k in range(12):
    g.tube([(-5.8 + 1.5 * k, 8.4, .05), (-5.8 + 1.5 * k, 8.4, .85)], .08, metal, 10)
for k in range(5):                                             # fountain jets
    for q in range(4):
        x = -1.4 + 2.0 * k
        g.tube([(x, 21, .4), (x + .03 * q, 21, 1.5 + .3 * math.sin(k * 1.2)), (x + .08 * (q - 1.5), 21 + .1 * (q - 2), .5)], [.03, .05, .08], jet, 5)
g.obj("things")
post = build.lamp_post(metal, white, 7)
for x, yy in ((-25, 10.2), (-5.8, 33), (10.8, 30), (31.5, 10.2)):
    place(post, (x, yy, .05), 90)
trees = [life.tree(s, (bark, m), h, sp, n, .11, c) for s, m, h, sp, n, c in ((1, leafm, 6.8, 2.3, 8000, .32), (2, leaf2, 6.0, 2.0, 7000, .34), (3, leafm, 8.5, 2.8, 9000, .3))]
for k in range(4):
    for x in (-22, -9.8, 14.8, 27.8):
        place(trees[(k + int(x)) % 2], (x + rnd.uniform(-.3, .3), 14 + 5.4 * k, .2), rnd.uniform(0, 360), rnd.uniform(.85, 1.05))
for k in range(13):
    place(trees[2 if k % 3 else 0], (-88 + 4.6 * k, 10.5 + rnd.uniform(-1, 1), .1), rnd.uniform(0, 360), rnd.uniform(.8, 1.1))
    place(trees[2 if k % 3 else 1], (36 + 4.6 * k, 11 + rnd.uniform(-1, 1), .1), rnd.uniform(0, 360), rnd.uniform(.7, .9))
    place(trees[2], (-86 + 14 * k, 108 + rnd.uniform(-8, 8), 0), rnd.uniform(0, 360), 1.3)
hd = life.hedge(4, hedgem, 4.2, .8, .6, 4000)
for k in range(4):
    for x in (-22.2, -18, -13.8, -9.6, 14.6, 18.8, 23, 27.2):
        if k in (0, 3):
            place(hd, (x, 12.8 if k == 0 else 31.2, .2), 0)
tyre, rim = p("tyre", (.02, .02, .022), .8), p("rim", (.55, .56, .58), .3, .9)
cg, lw, lr = p("cg", (.012, .015, .018), .05, vary=0, coat=1), p("lw", (.8, .8, .78), .1), p("lr", (.4, .02, .02), .2)
cars = [wheels.car(p(f"paint{i}", c, .28, .2, vary=0, coat=1), cg, tyre, rim, dark, lw, lr) for i, c in enumerate(((.74, .74, .72), (.02, .025, .035), (.32, .33, .35)))]
place(cars[1], (3.2, 31.5, .05), 96)
place(cars[0], (-10, 1.6, -.02), 90)
for k in range(7):
    place(cars[(k * 2) % 3], (17.5 + 3.0 * k, 37.3, .05), 180 + rnd.uniform(-2, 2))
walk, stand = life.crowd(53, 12), life.crowd(55, 6, "stand")
for i, (x, yy, a) in enumerate(((9.9, 24, 10), (10.5, 24.3, 6), (-5.6, 17, 190), (9.6, 33, 180), (7.6, 35.6, 0), (-5.2, 29, 20), (11.2, 19.5, 200), (9.4, 15.6, 95), (10.0, 16.4, 100), (-5.4, 21.0, -170), (6.3, 33.5, 30))):
    place(walk[i % 12], (x, yy, .05), a)

kit.sun(*SUN, 4.8, (1, .94, .85), .5)
kit.sky(SUN[0], SUN[1], .13, .55, (7.2, 7.3, 7.6), 1.0, 21)
kit.camera((-5.6, 7.9, 1.9), 25, yaw=15, shift_y=.10)
kit.render(1960, 1307, exposure=-.1, samples=8, bounces=4)
