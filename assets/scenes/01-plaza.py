"""Lead picture: plaza in front of a large commercial complex, late afternoon."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(11)
kit.reset(haze=1500, haze_color=(0.60, 0.64, 0.70))
SUN = (118, 24)

stone_a = kit.bricks("stone_a", (.46, .43, .39), (.38, .36, .33), (.16, .15, .14), 0.9, 0.6, .012, .5, .45, wet=.35)
stone_b = kit.bricks("stone_b", (.20, .19, .18), (.15, .145, .14), (.08, .08, .08), 0.6, 0.6, .012, 0, .4, wet=.4)
asphalt = kit.plain("asphalt", (.09, .09, .092), .85, vary=.15, scale=.4, rough_bump=.3, bscale=60)
cream = kit.bricks("cream", (.60, .53, .44), (.55, .48, .40), (.30, .27, .24), 1.5, .9, .014, .5, .55, wall=True)
bronze = kit.plain("bronze", (.20, .13, .075), .35, .7, vary=.1)
alu = kit.plain("alu", (.62, .63, .64), .35, .6, vary=.05)
dark = kit.plain("dark", (.05, .055, .06), .4, .5, vary=.1)
white = kit.plain("white", (.72, .71, .69), .5, vary=.06)
concrete = kit.plain("concrete", (.42, .41, .39), .8, vary=.12)
glass1 = kit.pane_glass("glass1", (.02, .045, .06), (.16, .22, .25), 1.5, 3.8)
glass2 = kit.pane_glass("glass2", (.02, .03, .035), (.12, .14, .15), 1.4, 3.6, .008)
glass3 = kit.pane_glass("glass3", (.03, .05, .05), (.2, .2, .18), 1.8, 4.5, .006)
shop = kit.thin_glass("shop")
room = kit.bricks("room", (.42, .32, .22), (.22, .13, .09), (.5, .45, .38), 1.7, 1.1, .06, .3, .6, wall=True, emit=.55)
lampm = kit.glow("lamp", (1, .78, .5), 9, False)
bark = kit.plain("bark", (.11, .08, .06), .9, vary=.3, scale=6, rough_bump=.6, bscale=18)
leafm = kit.leaf("leaf", (.085, .15, .035))
leafb = kit.leaf("leafb", (.12, .16, .03))
hedgem = kit.leaf("hedge", (.05, .11, .03), trans=.2)
flower = [kit.plain(f"fl{i}", c, .6, vary=.3, scale=6) for i, c in enumerate(((.55, .05, .12), (.7, .45, .05), (.6, .25, .45)))]
wood = kit.plain("wood", (.26, .15, .08), .5, vary=.25, scale=5)

# ground: bands of dark slabs across light ones, a road at the far side
g = Geo()
g.face([(-400, -30, -.02), (400, -30, -.02), (400, 900, -.02), (-400, 900, -.02)], asphalt)
g.face([(-90, -20, 0), (90, -20, 0), (90, 92, 0), (-90, 92, 0)], stone_a)
for i in range(-9, 10):
    g.box(i * 9 - .6, -20, 0, i * 9 + .6, 92, .004, stone_b)
for i in range(10):
    y = 3.4 + i * 9.6
    g.box(-90, y - .6, 0, 90, y + .6, .005, stone_b)
g.box(-90, 92, -.02, 90, 92.3, .16, concrete)
g.obj("ground")

# podium mall on the left: stepped, rounded corner, shops on the ground floor
g = Geo()
plan = build.rounded(-47, 78, 58, 84, 12, 10)
for a, length, u, n in build.edges(plan):
    build.shopfront(g, a, u, n, length, 0, 5.4, bronze, shop, room, lampm, min(4.6, length), 4)
plan2 = build.rounded(-47, 78, 60.5, 86.5, 13, 10)
build.curtain(g, plan2, 5.6, 4, 4.6, glass3, alu, cream, 1.8, .5, 1.5, .55, crown=1.6)
plan3 = build.rounded(-52, 84, 46, 70, 10, 8)
build.curtain(g, plan3, 25.6, 2, 4.4, glass2, bronze, bronze, 1.4, .3, .8, .3)
for i, (y0, y1) in enumerate(((46, 58), (62, 70), (86, 102))):  # stone frames breaking the glass
    g.slab((-16.7, y0), (0, 1), (1, 0), -.8, y1 - y0 + .8, 0, .9, 8, 9, cream)
    g.slab((-16.7, y0), (0, 1), (1, 0), -.8, y1 - y0 + .8, 0, .9, 19, 20, cream)
    for q in (-.8, y1 - y0):
        g.slab((-16.7, y0), (0, 1), (1, 0), q, q + .8, 0, .9, 8, 20, cream)
g.box(-18, 66, 5.2, -9, 84, 5.7, bronze)                    # entrance canopy
for y in (67, 75, 83):
    g.tube([(-9.6, y, 0), (-9.6, y, 5.2)], .22, alu, 14)
g.obj("podium")

# towers
g = Geo()
build.curtain(g, build.rounded(-34, 150, 34, 34, 6, 6), 0, 38, 3.8, glass1, alu, None, 1.5, .35, 1.0, .3, crown=7)
build.curtain(g, build.rounded(22, 215, 36, 30, 0), 0, 33, 3.6, glass2, white, white, 3.0, .5, 1.3, .45, crown=5)
build.curtain(g, build.rounded(16, 208, 14, 24, 0), 0, 36, 3.6, glass1, dark, dark, 1.4, .3, .8, .2, crown=5)
build.curtain(g, build.rounded(84, 180, 40, 40, 5, 5), 0, 27, 3.8, glass1, bronze, bronze, 1.5, .4, 1.1, .3, crown=5)
build.curtain(g, build.rounded(66, 120, 56, 34, 4, 5), 0, 5, 4.8, glass3, white, cream, 2.4, .45, 1.7, .5, crown=2)
for x, y, w, d, f in ((-8, 420, 30, 22, 31), (52, 470, 34, 24, 27), (110, 390, 30, 26, 33), (140, 330, 36, 22, 18),
                      (-70, 460, 34, 24, 34), (4, 560, 60, 20, 20), (190, 420, 50, 24, 24)):
    build.curtain(g, build.rounded(x, y, w, d), 0, f, 3.1, glass2, white, rnd.choice((cream, white, concrete)), 3.2, .6, 1.4, .5)
g.obj("towers")

# planting
trees = [life.tree(s, (bark, m), h, sp, 15000, .1) for s, m, h, sp in ((1, leafm, 8.5, 2.9), (2, leafb, 7.6, 2.6), (3, leafm, 9.2, 3.1))]
spots = [(8.5 + 7.5 * (i % 2) + .4 * i, 25 + 8.5 * (i // 2)) for i in range(14)] + [(-10, 38), (-10.4, 49), (-9.8, 60)]
spots += [(x, 95 + rnd.uniform(-1, 1)) for x in range(-12, 100, 8)] + [(40 + rnd.uniform(-4, 14), 30 + 6 * i) for i in range(9)]
g = Geo()
for x, y in spots:
    place(rnd.choice(trees), (x, y, .35 if y < 92 else 0), rnd.uniform(0, 360), rnd.uniform(.85, 1.12))
    if y < 92:
        for s in ((-1.2, -1.2, 1.2, -1.05), (-1.2, 1.05, 1.2, 1.2), (-1.2, -1.05, -1.05, 1.05), (1.05, -1.05, 1.2, 1.05)):
            g.box(x + s[0], y + s[1], 0, x + s[2], y + s[3], .48, concrete)
        g.box(x - 1.05, y - 1.05, 0, x + 1.05, y + 1.05, .4, bark)
place(trees[0], (15.6, 14.5, 0), 40, 1.1)                     # its shadow and twigs frame the view on the right
for s in (0,):
    g.box(5.2, 12.4, 0, 11.2, 12.55, .45, concrete)
    g.box(5.2, 14.4, 0, 11.2, 14.55, .45, concrete)
    g.box(5.2, 12.5, 0, 5.35, 14.5, .45, concrete)
    g.box(11.05, 12.5, 0, 11.2, 14.5, .45, concrete)
g.obj("boxes", .015)
hd = life.hedge(5, hedgem, 5.6, 1.5, .75, 9000)
place(hd, (8.2, 13.5, .1))
sh = life.shrub(6, hedgem, .45)
for i in range(60):
    x, y = rnd.choice(spots[:17])
    place(sh, (x + rnd.uniform(-.7, .7), y + rnd.uniform(-.7, .7), .35), rnd.uniform(0, 360), rnd.uniform(.5, .9))
g = Geo()
for i in range(420):
    x, y = rnd.uniform(5.5, 11), rnd.uniform(12.45, 12.95)
    g.ball((x, y, .78 + rnd.uniform(-.05, .12)), .045, flower[int(x * 1.1) % 3], 6, 4)
g.obj("flowers")

# furniture and people
lamp = build.lamp_post(dark, lampm, 5.2)
for x, y in ((-5.6, 22), (-5.6, 40), (-5.6, 58), (5.0, 31), (5.0, 49), (5.0, 67)):
    place(lamp, (x, y, 0), 0)
be = build.bench(wood, dark)
for x, y, a in ((-6.6, 30, 90), (-6.6, 33.5, 90), (6.2, 36, -90), (6.2, 54, -90), (6.4, 21, -90)):
    place(be, (x, y, 0), a)
people = life.crowd(3, 16)
standing = life.crowd(4, 6, "stand")
walkers = [(-3.4, 13.5, 200), (-2.7, 13.9, 195), (1.6, 17.5, 20), (3.2, 22, 165), (-1.5, 24, 10), (-.8, 24.3, 8), (-7.8, 27, 100),
           (.6, 33, 190), (2.6, 36, 30), (-4.4, 38, 160), (-3.6, 44, 0), (4.2, 43, 210)]
walkers += [(rnd.uniform(-13, 12), rnd.uniform(45, 90), rnd.uniform(0, 360)) for _ in range(34)]
for i, (x, y, a) in enumerate(walkers):
    place(people[i % 16], (x, y, 0), a)
for i, (x, y, a) in enumerate(((-9.4, 22.5, 60), (-8.8, 23.1, 230), (3.9, 29, 100), (-12, 66, 0), (-11.5, 66.8, 180))):
    place(standing[i % 6], (x, y, 0), a)

kit.sun(*SUN, 5.2, (1, .82, .62), .5)
kit.sky(SUN[0], SUN[1], .11, .42, (7.5, 7.3, 7.2), 1.0, 4)
kit.camera((0, -1, 1.75), 25, yaw=-3, shift_y=.16)
kit.render(2800, 1700, exposure=.15, samples=64)
