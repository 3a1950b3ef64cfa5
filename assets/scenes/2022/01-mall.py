"""Lead picture of 2022: wide view of a very large shopping complex with its forecourt, an autumn morning."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(101)
kit.reset(haze=1700, haze_color=(0.62, 0.66, 0.72))
SUN = (-122, 28)

slab_a = kit.bricks("slab_a", (.46, .44, .41), (.38, .365, .34), (.14, .135, .13), 1.2, .6, .012, .5, .5, wet=.2, vary=.1)
slab_b = kit.bricks("slab_b", (.20, .19, .185), (.16, .155, .15), (.06, .06, .06), .6, .6, .012, 0, .45, wet=.25)
slab_c = kit.bricks("slab_c", (.40, .25, .18), (.34, .21, .15), (.12, .09, .08), .6, .6, .012, 0, .5, wet=.15)
asphalt = kit.plain("asphalt", (.09, .09, .092), .85, vary=.15, scale=.4)
sand = kit.bricks("sand", (.66, .60, .50), (.61, .55, .46), (.34, .31, .28), 1.5, .9, .014, .5, .55, wall=True)
grey = kit.bricks("grey", (.50, .50, .49), (.46, .46, .45), (.26, .26, .26), 1.5, 1.2, .014, .5, .5, wall=True)
copper = kit.plain("copper", (.36, .19, .10), .35, .7, vary=.1)
alu = kit.plain("alu", (.64, .65, .66), .35, .6, vary=.05)
dark = kit.plain("dark", (.05, .055, .06), .4, .5, vary=.1)
white = kit.plain("white", (.76, .75, .73), .5, vary=.06)
concrete = kit.plain("concrete", (.44, .43, .41), .8, vary=.12)
glass1 = kit.pane_glass("glass1", (.02, .05, .07), (.10, .16, .19), 1.5, 3.8)
glass2 = kit.pane_glass("glass2", (.02, .03, .035), (.12, .14, .15), 1.4, 3.6, .008)
glass3 = kit.pane_glass("glass3", (.025, .05, .06), (.06, .10, .11), 1.8, 4.6, .005)
shop = kit.pane_glass("shop", (.015, .018, .02), (.10, .085, .07), 1.55, 1.9, .004, .05, lit=.3, lit_share=.5, lit_color=(1, .72, .45))
room = kit.plain("room", (.10, .07, .05), .7)
signs = [kit.plain(f"sign{i}", c, .4, vary=.05, scale=.4, Emission=c, Emission_Strength=.3) for i, c in
         enumerate(((.42, .03, .03), (.52, .50, .46), (.04, .10, .20), (.50, .48, .44), (.05, .05, .055), (.34, .20, .08)))]


def picture(name, c1, c2, c3, seed):
    """Blank advertising: broad soft waves of three colours."""
    def build_(nt):
        pos = kit.node(nt, "ShaderNodeMapping", Vector=kit.position(nt), Location=(seed, 0, seed), Scale=(.5, .5, 1)).outputs[0]
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=.13, Detail=1.5, Distortion=1.2).outputs[0]
        return kit.principled(nt, kit.ramp(nt, n, [(.36, c1), (.47, c2), (.52, c3), (.66, c1)]), .55, 0, .3)
    return kit.material(name, build_)


posters = [picture(f"poster{i}", *c, 3.7 * i) for i, c in
           enumerate((((.42, .03, .03), (.52, .10, .04), (.60, .42, .20)), ((.05, .14, .28), (.16, .34, .44), (.56, .58, .54)),
                      ((.55, .34, .08), (.58, .45, .20), (.45, .07, .04)), ((.10, .22, .16), (.30, .40, .24), (.58, .56, .46)),
                      ((.50, .48, .44), (.50, .12, .14), (.20, .05, .10))))]
lampm = kit.glow("lamp", (1, .78, .5), 9, False)
bark = kit.plain("bark", (.11, .08, .06), .9, vary=.3, scale=6, rough_bump=.6, bscale=18)
gold, amber, green = kit.leaf("gold", (.42, .27, .03)), kit.leaf("amber", (.36, .14, .025)), kit.leaf("green", (.15, .18, .04))
hedgem = kit.leaf("hedge", (.07, .12, .03), trans=.2)
flower = [kit.plain(f"fl{i}", c, .6, vary=.3, scale=6) for i, c in enumerate(((.62, .40, .04), (.55, .16, .03), (.48, .06, .22)))]
wood = kit.plain("wood", (.30, .18, .09), .5, vary=.25, scale=5)
pool = kit.water("pool", (.03, .06, .065), 3.0, .2, .03, .03)
foam = kit.plain("foam", (.85, .88, .9), .4, vary=0)

g = Geo()                                                      # paving: arcs of dark and red slabs around the entrance
g.face([(-400, -40, -.02), (400, -40, -.02), (400, 900, -.02), (-400, 900, -.02)], asphalt)
g.face([(-150, -30, 0), (150, -30, 0), (150, 110, 0), (-150, 110, 0)], slab_a)
for k, (r, w, m) in enumerate(((34, 1.6, slab_b), (44, .7, slab_c), (52, 2.4, slab_c), (62, .8, slab_b), (72, 1.6, slab_b), (86, 1.0, slab_c))):
    n = 90
    for i in range(n):
        a0, a1 = math.pi + math.pi * i / n, math.pi + math.pi * (i + 1) / n
        g.face([(rr * math.cos(a), 84 + rr * math.sin(a), .004 + .001 * k) for rr, a in ((r, a0), (r + w, a0), (r + w, a1), (r, a1))], m)
for i in range(-6, 7):
    a = math.radians(270 + 9 * i)
    u = (math.cos(a), math.sin(a))
    g.slab((0, 84), u, (-u[1], u[0]), 30, 110, -.35, .35, 0, .003, slab_b)
g.obj("ground")


def wing(cx, cy, w, d, r, floors, face, glass, deg=0, fh=4.6, z1=5.6):
    g = Geo()
    plan = build.rounded(cx, cy, w, d, r, 10, deg)
    for a, length, u, n in build.edges(plan):
        if n[1] > .75:
            continue
        build.shopfront(g, a, u, n, length, 0, 5.4, copper, shop, room, lampm, min(4.6, length), 4)
        k = max(1, round(length / 4.6))
        for i in range(k):
            p, q = (i + .5) * length / k, rnd.uniform(.28, .36) * length / k
            g.slab(a, u, n, p - q, p + q, .05, .3, 4.1, 4.1 + rnd.uniform(.6, .85), rnd.choice(signs))
    build.curtain(g, build.rounded(cx, cy, w + 2.4, d + 2.4, r + 1, 10, deg), z1, floors, fh, glass, alu, face, 1.8, .5, 1.5, .6, crown=1.8)
    return g


g = wing(-64, 98, 74, 96, 16, 4, sand, glass3)                 # left wing, comes forward
for x0, x1, c in ((-70, -56, 0), (-50, -40, 2)):
    g.box(x0 - .6, 48.2, 8, x1 + .6, 49.2, 23.2, sand)
    g.sheet(lambda u, v, x0=x0, x1=x1: (x0 + (x1 - x0) * u, 48.05 - .04 * math.sin(6 * u), 22.4 - 13.6 * v), 4, 4, posters[c])
build.curtain(g, build.rounded(-66, 106, 58, 70, 12, 8), 25.5, 2, 4.4, glass2, copper, copper, 1.4, .3, .8, .3)
g.obj("left")
g = wing(70, 108, 92, 74, 20, 4, grey, glass3)                  # right wing
for x0, x1, c in ((46, 60, 1), (66, 74, 4), (80, 96, 3)):
    g.box(x0 - .6, 69.0, 8, x1 + .6, 70.0, 22.2, grey)
    g.sheet(lambda u, v, x0=x0, x1=x1: (x0 + (x1 - x0) * u, 68.85 - .04 * math.sin(6 * u), 21.4 - 12.6 * v), 4, 4, posters[c])
build.curtain(g, build.rounded(74, 116, 70, 56, 14, 8), 25.5, 1, 4.4, glass2, white, white, 1.4, .3, .8, .3)
g.obj("right")

g = Geo()                                                      # glass drum over the main entrance, crown of blades
n = 72
drum = [(26 * math.cos(2 * math.pi * i / n), 98 + 26 * math.sin(2 * math.pi * i / n)) for i in range(n)]
build.curtain(g, drum, 6.4, 5, 4.8, glass1, white, alu, 2.3, .6, .5, .35, crown=2.4)
for i in range(n):
    a = 2 * math.pi * i / n
    u = (math.cos(a), math.sin(a))
    g.loft([[(u[0] * (26.2 + rr) - u[1] * s, 98 + u[1] * (26.2 + rr) + u[0] * s, z) for rr, s in ((0, -.12), (q, -.12), (q, .12), (0, .12))]
            for z, q in ((6.2, .4), (20, .9), (33.5, 2.8))], white, False)
for z, r in ((33.4, 29.3), (20, 27.6), (6.2, 27.0)):
    g.tube([(r * math.cos(a), 98 + r * math.sin(a), z) for a in (2 * math.pi * i / 90 for i in range(91))], .3, white, 8)
build.shopfront(g, (-26, 74), (1, 0), (0, -1), 52, 0, 6.2, alu, shop, room, lampm, 5.2, 8)
g.loft([[(x * w, y, z) for x, z in ((-1, 6.2), (1, 6.2), (1, 6.9), (-1, 6.9))] for y, w in ((62, 15), (67, 20), (75, 24))], white, False)
for x in (-14, -7, 7, 14):
    g.tube([(x, 63.5, 0), (x, 63.5, 6.3)], .35, alu, 16)
g.obj("drum")

g = Geo()                                                      # towers above the podium
build.curtain(g, build.rounded(-58, 178, 38, 36, 7, 6), 0, 27, 3.8, glass1, alu, None, 1.5, .35, 1.0, .3, crown=7)
build.curtain(g, build.rounded(52, 190, 36, 34, 0), 0, 26, 3.8, glass1, white, white, 3.0, .5, 1.2, .4, crown=6)
build.curtain(g, build.rounded(100, 200, 34, 34, 5, 5), 0, 21, 3.8, glass1, copper, copper, 1.5, .4, 1.1, .3, crown=5)
build.curtain(g, build.rounded(4, 260, 50, 26, 0), 0, 21, 3.6, glass2, dark, concrete, 2.0, .3, 1.2, .3, crown=4)
for x, y, w, d, f in ((-150, 330, 34, 22, 31), (-112, 380, 34, 24, 27), (160, 340, 34, 22, 29), (-20, 460, 34, 24, 33), (60, 470, 34, 20, 28)):
    build.curtain(g, build.rounded(x, y, w, d), 0, f, 3.1, glass2, white, rnd.choice((sand, white, concrete)), 3.2, .6, 1.4, .5)
g.obj("towers")
g = Geo()                                                      # what the glass mirrors
for x, y, w, d, h in ((70, -60, 40, 30, 40), (10, -120, 50, 30, 60), (-60, -110, 60, 30, 45), (-120, -40, 40, 40, 40), (120, -20, 40, 40, 40)):
    build.curtain(g, build.rounded(x, y, w, d), 0, int(h / 3.6), 3.6, glass2, white, sand, 3.0, .4, 1.4, .3)
g.obj("behind").visible_shadow = False

g = Geo()                                                      # long pool with jets on the axis, stepped beds
g.box(-5, 34, 0, 5, 34.5, .45, concrete)
g.box(-5, 56, 0, 5, 56.5, .45, concrete)
for x in (-5, 4.5):
    g.box(x, 34.5, 0, x + .5, 56, .45, concrete)
g.box(-4.5, 34.5, 0, 4.5, 56, .34, pool)
for y in (38, 42, 46, 50, 54):
    for x in (-2.4, 2.4):
        for k in range(60):
            t = rnd.random()
            g.ball((x + rnd.gauss(0, .05 + .22 * t * t), y + rnd.gauss(0, .05 + .22 * t * t), .35 + 2.3 * rnd.random() ** .7 * (1 - .35 * t)),
                   rnd.uniform(.012, .04), foam, 5, 3)
for sx in (-1, 1):
    for x, y in ((13, 24), (13, 36), (13, 48), (22, 30), (22, 42)):
        g.lathe((sx * x, y, 0), [(2.1, 0), (2.1, .5), (1.8, .5), (1.8, .4), (.01, .4)], concrete, 40)
        for k in range(130):
            a, r = rnd.uniform(0, 6.3), 1.1 + .65 * rnd.random()
            g.ball((sx * x + r * math.cos(a), y + r * math.sin(a), .52 + rnd.uniform(0, .12)), .07, flower[(int(y) + int(x)) % 3], 6, 4)
g.obj("beds")
trees = [life.tree(s, (bark, m), h, sp, 12000, .1) for s, m, h, sp in ((1, gold, 7.6, 2.5), (2, amber, 7.0, 2.3), (3, green, 8.0, 2.7))]
for sx in (-1, 1):
    for i, (x, y) in enumerate(((13, 24), (13, 36), (13, 48), (22, 30), (22, 42))):
        place(trees[(i + (sx > 0)) % 3], (sx * x, y, .4), rnd.uniform(0, 360), rnd.uniform(.85, 1.05))
for i in range(9):
    place(trees[i % 3], (30 + 7 * i, 57 + rnd.uniform(-1, 1), 0), rnd.uniform(0, 360), rnd.uniform(.8, 1))
    place(trees[(i + 1) % 3], (-34 - 7 * i, 41 + rnd.uniform(-1, 1), 0), rnd.uniform(0, 360), rnd.uniform(.75, .95))
place(trees[0], (-12.6, 13.5, 0), 30, 1.0)
place(trees[1], (14.6, 15, 0), 110, .95)
hd = life.hedge(5, hedgem, 6, 1.2, .7, 7000)
for x in (-31, -24, 25, 32, 39):
    place(hd, (x, 33 if x < 0 else 36, 0), 0)

lamp = build.lamp_post(dark, lampm, 6.0)
for sx in (-1, 1):
    for y in (20, 32, 44, 56):
        place(lamp, (sx * 8.2, y, 0), 90)
be = build.bench(wood, dark)
for sx in (-1, 1):
    for y in (28, 30.6, 42, 44.6):
        place(be, (sx * 9.6, y, 0), 90 * sx)
walk, stand = life.crowd(3, 16), life.crowd(4, 6, "stand")
near = [(-4.2, 14.5), (-3.5, 14.9), (3.2, 16.8), (5.6, 20), (6.2, 20.3), (-7.6, 19), (-1.2, 20.5), (-.5, 20.2), (1.5, 25), (-10.5, 24), (8.8, 15.4), (-6.2, 11.8), (-5.5, 12.2), (5.0, 12.6), (-.8, 13.2)]
for i, (x, y) in enumerate(near):
    place(walk[(3 * i) % 16], (x, y, 0), (186, 180, 20, 200, 196, 30, 5, 8, 180, 120, 240, 15, 12, 205, 350)[i])
keep = near + [(sx * x, y) for sx in (-1, 1) for x, y in ((13, 24), (13, 36), (13, 48), (22, 30), (22, 42))]
stock.scatter(walk, 30, (-24, -5.8), (22, 60), rnd, keep, 1.6, along=False)
stock.scatter(walk, 30, (5.8, 24), (22, 60), rnd, keep, 1.6, along=False)
stock.scatter(walk, 40, (-30, 30), (56, 72), rnd, (), 1.3, along=False)
for i, (x, y, a) in enumerate(((-6.4, 23.2, 60), (-5.8, 23.8, 230), (6.8, 27, 100), (-9.5, 35, 0), (9.2, 37, 180), (7.4, 33, 90))):
    place(stand[i], (x, y, 0), a)

kit.sun(*SUN, 5.8, (1, .86, .68), .5)
kit.sky(SUN[0], SUN[1], .12, .45, (7.4, 7.4, 7.5), .9, 12)
kit.camera((1.0, -5, 4.2), 21, yaw=-1.5, shift_y=.095)
kit.render(2800, 1400, exposure=-.12, samples=8)
