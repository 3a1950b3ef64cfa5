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
SUN = (112, 21)

stone_a = kit.bricks("stone_a", (.40, .375, .34), (.32, .305, .28), (.11, .105, .10), 0.9, 0.6, .012, .5, .5, wet=.15, vary=.12)
stone_b = kit.bricks("stone_b", (.17, .16, .15), (.13, .125, .12), (.06, .06, .06), 0.6, 0.6, .012, 0, .45, wet=.2)
asphalt = kit.plain("asphalt", (.09, .09, .092), .85, vary=.15, scale=.4, rough_bump=.3, bscale=60)
cream = kit.bricks("cream", (.60, .53, .44), (.55, .48, .40), (.30, .27, .24), 1.5, .9, .014, .5, .55, wall=True)
bronze = kit.plain("bronze", (.20, .13, .075), .35, .7, vary=.1)
alu = kit.plain("alu", (.62, .63, .64), .35, .6, vary=.05)
dark = kit.plain("dark", (.05, .055, .06), .4, .5, vary=.1)
white = kit.plain("white", (.72, .71, .69), .5, vary=.06)
concrete = kit.plain("concrete", (.42, .41, .39), .8, vary=.12)
glass1 = kit.pane_glass("glass1", (.02, .05, .07), (.10, .16, .19), 1.5, 3.8)
glass2 = kit.pane_glass("glass2", (.02, .03, .035), (.12, .14, .15), 1.4, 3.6, .008)
glass3 = kit.pane_glass("glass3", (.03, .055, .06), (.045, .07, .075), 1.8, 4.5, .004)
shop = kit.pane_glass("shop", (.015, .018, .02), (.10, .085, .07), 1.55, 1.9, .004, .05, lit=.2, lit_share=.5, lit_color=(1, .70, .42))
room = kit.plain("room", (.10, .07, .05), .7)
signs = [kit.plain(f"sign{i}", c, .4, vary=.05, scale=.4, Emission=c, Emission_Strength=.35) for i, c in
         enumerate(((.42, .03, .03), (.52, .50, .46), (.04, .10, .20), (.50, .48, .44), (.05, .05, .055), (.34, .20, .08)))]
lampm = kit.glow("lamp", (1, .78, .5), 9, False)
bark = kit.plain("bark", (.11, .08, .06), .9, vary=.3, scale=6, rough_bump=.6, bscale=18)
leafm = kit.leaf("leaf", (.085, .15, .035))
leafb = kit.leaf("leafb", (.12, .16, .03))
hedgem = kit.leaf("hedge", (.05, .11, .03), trans=.2)
flower = [kit.plain(f"fl{i}", c, .6, vary=.3, scale=6) for i, c in enumerate(((.55, .05, .12), (.7, .45, .05), (.6, .25, .45)))]
wood = kit.plain("wood", (.26, .15, .08), .5, vary=.25, scale=5)

def banner(name, c1, c2, c3):
    """Festive cloth: a slow vertical blend of two colours with a third sweeping across."""
    def build(nt):
        pos = kit.position(nt)
        z = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=pos).outputs[2]
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=.28, Detail=1.0, Distortion=1.5).outputs[0]
        f = kit.op(nt, "ADD", kit.op(nt, "DIVIDE", kit.op(nt, "SUBTRACT", z, 9.0), 14.0), kit.op(nt, "MULTIPLY", n, .6))
        return kit.principled(nt, kit.ramp(nt, f, [(.3, c1), (.5, c2), (.56, c3), (.62, c2), (.95, c1)]), .7, 0, .3)
    return kit.material(name, build)


flags = [banner("flag0", (.50, .03, .03), (.62, .10, .04), (.72, .50, .12)), banner("flag1", (.62, .26, .04), (.66, .42, .08), (.6, .08, .05)),
         banner("flag2", (.05, .16, .34), (.10, .32, .45), (.66, .66, .6))]
redm = kit.plain("red", (.52, .025, .02), .22, .0, vary=.03, coat=.8)
pool = kit.water("pool", (.02, .04, .045), 3.0, .15, .03, .02)

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
    k = max(1, round(length / 4.6))
    for i in range(k):                                         # shop signs, blank
        p = (i + .5) * length / k
        w = rnd.uniform(.28, .36) * length / k
        g.slab(a, u, n, p - w, p + w, .05, .3, 4.1, 4.1 + rnd.uniform(.6, .85), rnd.choice(signs))
plan2 = build.rounded(-47, 78, 60.5, 86.5, 13, 10)
build.curtain(g, plan2, 5.6, 4, 4.6, glass3, alu, cream, 1.8, .5, 1.5, .55, crown=1.6)
plan3 = build.rounded(-52, 84, 46, 70, 10, 8)
build.curtain(g, plan3, 25.6, 2, 4.4, glass2, bronze, bronze, 1.4, .3, .8, .3)
for i, (y0, y1) in enumerate(((46, 58), (62, 70), (86, 102))):  # stone frames breaking the glass
    g.slab((-16.7, y0), (0, 1), (1, 0), -.8, y1 - y0 + .8, 0, .9, 8, 9, cream)
    g.slab((-16.7, y0), (0, 1), (1, 0), -.8, y1 - y0 + .8, 0, .9, 19, 20, cream)
    for q in (-.8, y1 - y0):
        g.slab((-16.7, y0), (0, 1), (1, 0), q, q + .8, .002, .898, 9, 19, cream)
    for k in range(3):                                         # long banners between the frames
        c = flags[(i + k) % 3]
        p = y0 + 2 + (y1 - y0 - 5) * k / 2
        g.sheet(lambda a, b, p=p: (-15.9 + .08 * math.sin(5 * b), p + 1.5 * a, 18.4 - 8.6 * b), 2, 12, c)
g.box(-18, 66, 5.2, -9, 84, 5.7, bronze)                    # entrance canopy
for y in (67, 75, 83):
    g.tube([(-9.6, y, 0), (-9.6, y, 5.2)], .22, alu, 14)
g.obj("podium")

# towers
g = Geo()
build.curtain(g, build.rounded(-34, 150, 34, 34, 6, 6), 0, 38, 3.8, glass1, alu, None, 1.5, .35, 1.0, .3, crown=7)
build.curtain(g, build.rounded(22, 215, 36, 30, 0), 0, 28, 3.6, glass2, white, white, 3.0, .5, 1.3, .45, crown=5)
build.curtain(g, build.rounded(16, 208, 14, 24, 0), 0, 31, 3.6, glass1, dark, dark, 1.4, .3, .8, .2, crown=5)
build.curtain(g, build.rounded(84, 180, 40, 40, 5, 5), 0, 27, 3.8, glass1, bronze, bronze, 1.5, .4, 1.1, .3, crown=5)
build.curtain(g, build.rounded(66, 120, 56, 34, 4, 5), 0, 5, 4.8, glass3, white, cream, 2.4, .45, 1.7, .5, crown=2)
for x, y, w, d, f in ((-8, 420, 30, 22, 31), (52, 470, 34, 24, 27), (110, 390, 30, 26, 33), (140, 330, 36, 22, 18),
                      (-70, 460, 34, 24, 34), (4, 560, 60, 20, 20), (190, 420, 50, 24, 24)):
    build.curtain(g, build.rounded(x, y, w, d), 0, f, 3.1, glass2, white, rnd.choice((cream, white, concrete)), 3.2, .6, 1.4, .5)
g.obj("towers")

# ribbon sculpture in a round pool: the eye-catcher of the square
g = Geo()
SX, SY = 1.6, 47.0
g.lathe((SX, SY, 0), [(5.2, 0), (5.2, .42), (4.75, .42), (4.75, .3)], concrete, 64, False)
g.lathe((SX, SY, 0), [(4.76, .33), (.01, .33)], pool, 64, False)
g.lathe((SX, SY, 0), [(1.5, .3), (1.4, .75), (.01, .75)], dark, 40, False)


def ribbon(u, v, turn):
    a = turn + 4.4 * u
    r = (1.75 * math.sin(math.pi * u) ** .8 + .12) * (1 + .12 * math.sin(3 * a))
    w = 1.35 * (1 - .5 * u)
    tilt = a * .5
    d = (v - .5) * w
    return (SX + (r + d * math.cos(tilt)) * math.cos(a), SY + (r + d * math.cos(tilt)) * math.sin(a), .7 + 7.6 * u + d * math.sin(tilt))


for turn in (0, 2.09, 4.19):
    g.sheet(lambda u, v, t=turn: ribbon(u, v, t), 70, 6, redm)
g.obj("sculpture")

# what the glass mirrors: blocks behind and beside the photographer
g = Geo()
for x, y, w, d, h in ((70, -30, 40, 30, 52), (40, -90, 50, 30, 70), (-30, -100, 60, 30, 45), (95, 30, 30, 40, 38), (-90, -60, 40, 40, 60)):
    build.curtain(g, build.rounded(x, y, w, d), 0, int(h / 3.6), 3.6, glass2, white, cream, 3.0, .4, 1.4, .3)
g.obj("behind").visible_shadow = False

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
place(trees[0], (15.6, 14.5, 0), 40, 1.1)                     # frames the view on the right
for x, y, k in ((14, 3.0, 1), (22.5, 5, 2)):    # outside the frame: shadows across the foreground
    place(trees[k], (x, y, 0), 70 * k, 1.15)
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
    f = Geo()
    q = 1 if x < 0 else -1
    for z in (2.35, 4.25):
        f.tube([(x, y, z), (x + q * .95, y, z)], .02, dark, 5)
    f.sheet(lambda a, b: (x + q * (.15 + .75 * a), y + .05 * math.sin(4 * b + y), 4.22 - 1.85 * b), 4, 10, flags[int(y / 9) % 2])
    f.obj("flag")
be = build.bench(wood, dark)
for x, y, a in ((-6.6, 30, 90), (-6.6, 33.5, 90), (6.2, 36, -90), (6.2, 54, -90), (6.4, 21, -90)):
    place(be, (x, y, 0), a)
people = life.crowd(3, 16)
standing = life.crowd(4, 6, "stand")
walkers = [(-2.6, 16.5, 190), (-1.85, 16.9, 184), (3.6, 20.5, 20), (-8.4, 21, 130), (.2, 24, 5), (.9, 24.4, 8), (-7.4, 28, 100),
           (2.4, 29, 190), (3.0, 29.3, 186), (-4.2, 31, 160), (-1.8, 35, 0), (4.2, 38, 210), (-3.9, 40, 20), (-3.2, 40.3, 24), (-9, 44, 120), (-11.5, 26, 80), (-12.1, 26.5, 84), (-10.4, 33, 200), (5.2, 26.5, 170),
           (-5.2, 25.5, 20), (-13.2, 31, 30), (1.9, 33.5, 190), (-2.4, 29.5, 10)]
walkers += [(rnd.uniform(-13, 12), rnd.uniform(40, 90), rnd.uniform(0, 360)) for _ in range(46)]
for i, (x, y, a) in enumerate(walkers):
    place(people[i % 16], (x, y, 0), a)
for i, (x, y, a) in enumerate(((-9.4, 22.5, 60), (-8.8, 23.1, 230), (3.9, 29, 100), (-12, 66, 0), (-11.5, 66.8, 180))):
    place(standing[i % 6], (x, y, 0), a)

kit.sun(*SUN, 7.5, (1, .80, .58), .5)
kit.sky(SUN[0], SUN[1], .085, .42, (7.5, 7.3, 7.2), 1.0, 4)
kit.camera((-.6, -1, 1.75), 24.5, yaw=-2, shift_y=.185)
kit.render(2800, 1700, exposure=.34, samples=18)
