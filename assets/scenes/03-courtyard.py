"""Renovated housing compound: repainted six-storey blocks around a courtyard with a pavilion."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build
import kit
import life
import wheels
from mesh import Geo, place

rnd = random.Random(33)
kit.reset(haze=900, haze_color=(0.62, 0.66, 0.72))
SUN = (128, 42)

wall = kit.plain("wall", (.66, .54, .36), .8, vary=.06, scale=.35, rough_bump=.15, bscale=40)
wall2 = kit.plain("wall2", (.68, .62, .52), .8, vary=.06, scale=.35, rough_bump=.15, bscale=40)
band = kit.plain("band", (.74, .72, .68), .7, vary=.06, scale=.5)
brick = kit.bricks("base", (.30, .12, .08), (.25, .10, .07), (.42, .38, .34), .24, .08, .008, .5, .8, wall=True)
frame = kit.plain("frame", (.70, .71, .71), .4, vary=.03)
glass = kit.pane_glass("glass", (.02, .025, .03), (.20, .20, .18), .85, 1.45, .01)
roofm = kit.plain("roof", (.2, .19, .18), .8)
metal = kit.plain("metal", (.32, .33, .35), .4, .7)
ac = kit.plain("ac", (.68, .67, .62), .5, vary=.12, scale=2)
paving = kit.bricks("paving", (.42, .25, .19), (.36, .21, .16), (.22, .17, .14), .4, .2, .008, .5, .8, vary=.12)
grey = kit.bricks("grey", (.40, .39, .37), (.34, .33, .32), (.2, .2, .19), .6, .3, .01, .5, .75, vary=.12)
asphalt = kit.plain("asphalt", (.085, .083, .08), .8, vary=.35, scale=.35, rough_bump=.4, bscale=50)
line = kit.plain("line", (.75, .75, .72), .7, vary=.12, scale=3)
kerb = kit.plain("kerb", (.50, .49, .46), .8, vary=.15, scale=2)
grass = kit.plain("grass", (.07, .11, .03), .95, vary=.3, scale=1.2, rough_bump=1, bscale=14)
wood = kit.plain("wood", (.30, .11, .06), .5, vary=.2, scale=4)
tile = kit.plain("tile", (.10, .105, .11), .7, vary=.2, scale=3)
ridge = kit.plain("ridge", (.16, .16, .16), .7, vary=.2, scale=3)
bark = kit.plain("bark", (.12, .09, .07), .9, vary=.3, scale=6, rough_bump=.6, bscale=18)
leafm, leaf2 = kit.leaf("leaf", (.075, .135, .03)), kit.leaf("leaf2", (.11, .15, .03))
hedgem = kit.leaf("hedge", (.05, .11, .03), trans=.2)
tyre = kit.plain("tyre", (.02, .02, .022), .8)
rim = kit.plain("rim", (.55, .56, .58), .3, .9)
dark = kit.plain("dark", (.02, .02, .02), .5)
lw = kit.plain("lampw", (.8, .8, .78), .1)
lr = kit.plain("lampr", (.4, .02, .02), .2)
cglass = kit.plain("cglass", (.012, .015, .018), .05, vary=0, coat=1)
paint = lambda n, c: kit.plain(n, c, .28, .2, vary=0, coat=1)

g = Geo()
g.face([(-300, -40, -.05), (300, -40, -.05), (300, 400, -.05), (-300, 400, -.05)], grass)
g.box(-5.2, -30, -.3, 1.2, 64, 0, asphalt)                    # drive
g.box(1.2, -30, -.3, 4.2, 64, .1, paving)                     # footpath
g.box(4.2, 14, -.3, 15, 40, .1, grey)                         # court with the pavilion
g.box(4.2, -30, -.3, 15, 5, .06, grey)
g.box(-10.4, -30, -.3, -5.2, 64, .02, grey)                   # parking bays
g.box(1.1, -30, -.3, 1.25, 64, .14, kerb)
g.box(4.15, -30, -.3, 4.3, 64, .16, kerb)
for k in range(22):
    y = -6 + 2.8 * k
    g.box(-10.4, y, .0, -5.2, y + .1, .024, line)
for y0, y1 in ((5, 14), (40, 60)):
    g.box(4.3, y0, -.1, 15, y1, .12, grass)
for y in (9.0, 30.0, 48.0):                                    # manhole covers, speed bumps
    g.lathe((-2.4 + y * .02, y, 0), [(.42, .0), (.42, .008), (.01, .009)], metal, 24, False)
    g.box(-5.1, y + 6, 0, 1.1, y + 6.35, .05, line)
g.obj("ground")

m1 = (wall, band, frame, glass, roofm, metal, ac, brick)
m2 = (wall2, band, frame, glass, roofm, metal, ac, brick)
g = Geo()
build.estate(g, -14, 2, (0, 1), 60, 6, m1, 1)                # left block faces +X … the drive
g.obj("left")
g = Geo()
build.estate(g, 17.5, 56, (0, -1), 48, 6, m2, 2)                 # right block faces −X
g.obj("right")
g = Geo()
build.estate(g, -13, 74, (1, 0), 48, 6, m2, 3)                 # closing block faces the camera
g.obj("end")
far = kit.plain("far", (.44, .38, .31), .8, vary=.08)
for k, (x, y) in enumerate(((-60, 120), (-5, 130), (50, 125))):
    g = Geo()
    g.box(x, y, 0, x + 44, y + 14, 44 + 9 * k, far)
    for q in range(5):
        g.box(x + q * 9.3 + 6.2, y - 1.2, 0, x + q * 9.3 + 7.9, y, 46 + 9 * k, band)
    for f in range(15 + 3 * k):
        for q in range(14):
            g.box(x + 1 + q * 3.1, y - .05, 1 + f * 2.9, x + 2.8 + q * 3.1, y, 2.6 + f * 2.9, glass)
    g.obj("far")

# pavilion
g = Geo()
px, py = 9.0, 21.5
g.box(px - 2.6, py - 2.6, 0, px + 2.6, py + 2.6, .4, kerb)
g.box(px - 3.0, py - 3.0, 0, px + 3.0, py + 3.0, .22, kerb)
for sx in (-1, 1):
    for sy in (-1, 1):
        g.tube([(px + 2 * sx, py + 2 * sy, .4), (px + 2 * sx, py + 2 * sy, 3.3)], .14, wood, 12)
    g.box(px - 2, py + 2 * sx - .06, 2.9, px + 2, py + 2 * sx + .06, 3.2, wood)
    g.box(px + 2 * sx - .06, py - 2, 2.9, px + 2 * sx + .06, py + 2, 3.2, wood)
    g.box(px + 2 * sx - .2, py - 2, .8, px + 2 * sx + .2, py + 2, .88, wood)
g.box(px - 2, py + 1.8, .8, px + 2, py + 2.2, .88, wood)
build.roof(g, px, py, 3.25, 4.2, 4.2, 1.9, tile, ridge, 0, 1.9, .9, .55, .22, wood)
g.lathe((px, py, 5.3), [(.2, 0), (.32, .15), (.12, .32), (.2, .45), (.02, .75)], ridge, 12)
g.obj("pavilion")

trees = [life.tree(s, (bark, m), h, sp, 13000, .1) for s, m, h, sp in ((1, leafm, 8, 2.9), (2, leaf2, 7, 2.5), (3, leafm, 6.2, 2.3))]
for x, y, k, s in ((13.3, 11, 1, 1), (13.4, 33, 0, 1), (6.4, 43, 2, 1.1), (11, 47, 0, 1.1), (7, 54, 1, 1.1), (13.5, 57, 0, 1),
                   (-11.8, 7, 2, 1), (-12, 16, 1, .95), (-11.8, 28, 0, .9), (-12, 40, 2, 1.1), (-11.8, 52, 0, .9), (14.2, 16.5, 2, 1), (2, 69, 0, 1), (-7, 69, 1, 1),
                   (10, 68, 2, 1.2), (12.9, -1.5, 0, 1.0), (7.5, -6.5, 1, 1.3), (13.5, 3.6, 1, 1.0)):
    place(trees[k], (x, y, 0), rnd.uniform(0, 360), s)
hd = life.hedge(4, hedgem, 4.2, .7, .6, 6000)
for y in (7.2, 11.8, 42.5, 47, 51.5, 56):
    place(hd, (4.8, y, .1), 90)
for y in range(4, 64, 5):
    place(hd, (-11.0, y, 0), 90, (1.1, .7, .8))

cars = [wheels.car(paint(f"paint{i}", c), cglass, tyre, rim, dark, lw, lr) for i, c in
        enumerate(((.72, .72, .70), (.03, .03, .035), (.30, .31, .33), (.22, .03, .03), (.05, .06, .09)))]
for k in range(22):
    if k in (3, 5, 9, 12, 16):
        continue
    place(cars[(k * 3 + k // 4) % 5], (-7.8 + rnd.uniform(-.15, .15), -4.55 + 2.8 * k, .02), rnd.choice((90, 270)) + rnd.uniform(-2, 2))
bikes = [wheels.bicycle(kit.plain(f"bk{i}", c, .35), tyre, rim) for i, c in enumerate(((.04, .06, .2), (.45, .05, .04), (.03, .03, .03), (.05, .3, .35)))]
scoot = [wheels.scooter(kit.plain(f"sc{i}", c, .3, coat=.6), tyre, rim, dark) for i, c in enumerate(((.5, .04, .04), (.7, .7, .68), (.05, .2, .3)))]
for k in range(9):
    place(rnd.choice(bikes), (5.4 + .6 * k, 15.0 + rnd.uniform(-.08, .08), .1), 180 + rnd.uniform(-8, 8))
for k in range(4):
    place(scoot[k % 3], (4.9, 30 + .95 * k, .1), 90 + rnd.uniform(-6, 6))
be = build.bench(wood, metal)
place(be, (4.9, 26, .1), 90)
place(be, (4.9, 37, .1), 90)

walk, stand, sit = life.crowd(3, 8), life.crowd(5, 4, "stand"), life.crowd(7, 4, "sit")
for i, (x, y, a) in enumerate(((2.4, 15.5, 185), (3.1, 15.9, 180), (-1.2, 24, 10), (2.2, 33, 200), (2.9, 47, 0), (-2, 52, 170), (-3.4, 13.5, 5), (-2.8, 13.7, 10))):
    place(walk[(i + 1) % 8], (x, y, .1 if x > 1.2 else 0), a)
place(scoot[0], (-4.2, 19.5, 0), 176)
place(sit[3], (-4.2, 19.75, .27), 176)
place(sit[0], (4.95, 25.6, .1), 90 + 180)
place(sit[1], (4.95, 26.4, .1), 90 + 180)
place(sit[2], (px - 1.9, py - .6, .43), 90)
place(stand[1], (px - .4, py - .3, .4), -70)
place(stand[2], (6.6, 17.2, .1), 150)

kit.sun(*SUN, 4.8, (1, .92, .80), .5)
kit.sky(SUN[0], SUN[1], .14, .5, (7, 7.1, 7.4), 1.0, 2)
kit.camera((2.3, -2.5, 1.7), 25, yaw=-2, shift_y=.12)
kit.render(1900, 1250, exposure=-.05, samples=11)
