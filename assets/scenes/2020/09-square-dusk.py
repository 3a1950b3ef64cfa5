"""Square at dusk: lit fountain on polished paving, shop fronts and towers round it, trees with strings of lights."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(209)
kit.reset(haze=900, haze_color=(.10, .12, .20))
p = kit.plain
paving = kit.bricks("paving", (.17, .165, .16), (.13, .128, .125), (.06, .06, .06), 1.2, .6, .01, .5, .42, wet=.85, vary=.15, spec=.5)
band = kit.bricks("band", (.30, .28, .25), (.26, .245, .22), (.10, .10, .10), .6, .6, .01, 0, .35, wet=.6, vary=.1)
stone = p("stone", (.38, .36, .33), .5, vary=.12, scale=1)
frame = p("frame", (.24, .25, .27), .4, .5, vary=.05)
light_ = p("light", (.50, .49, .47), .5, vary=.05)
copper = p("copper", (.34, .17, .09), .4, .4, vary=.1)
dark, metal = p("dark", (.03, .03, .035), .5), p("metal", (.3, .31, .33), .3, .8)
mall = kit.pane_glass("mall", (.02, .03, .05), (.06, .08, .11), 1.5, 4.4, .004, .06, lit=.5, lit_share=.60, lit_color=(1, .56, .22))
office = [kit.pane_glass(f"office{i}", (.014, .020, .032), (.05, .065, .09), 3.0, 3.6, .002, .12, lit=s, lit_share=q, lit_color=c)
          for i, (s, q, c) in enumerate(((.50, .34, (1, .80, .55)), (.42, .26, (.85, .92, 1)), (.40, .40, (1, .70, .40))))]
shopg = kit.thin_glass("shopg", (.92, .94, .95), .8)
inside, lamp = kit.glow("inside", (1, .62, .30), .55, False), kit.glow("shop", (1, .84, .58), 4, False)
line, cool, warm = kit.glow("line", (1, .68, .30), 4, False), kit.glow("cool", (.30, .60, 1), 3.2, False), kit.glow("warm", (1, .72, .38), 7, False)
goods = [kit.glow(f"goods{i}", c, s, False) for i, (c, s) in enumerate((((1, .25, .2), .9), ((.95, .85, .6), 1.2), ((.3, .55, .9), .9), ((1, .6, .2), 1.1), ((.2, .16, .12), .6)))]
spray = kit.glow("spray", (.42, .66, 1), 1.0, False)
spray2 = kit.glow("spray2", (.95, .38, .85), .9, False)
red = kit.glow("red", (1, .09, .04), 1.5, False)
water = kit.water("water", (.010, .018, .026), 2.2, .4, .05, .04)
bark, leafm = p("bark", (.1, .08, .06), .9, vary=.2), kit.leaf("leaf", (.075, .12, .03))


def screen(name):
    """Big screen with drifting colours, no pictures."""
    def build_(nt):
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=kit.position(nt), Scale=.16, Detail=1.5, Distortion=1.4).outputs[0]
        col = kit.ramp(nt, n, [(.32, (.02, .10, .55)), (.46, (.10, .55, .85)), (.56, (.95, .45, .12)), (.68, (.85, .08, .16))])
        pl = kit.node(nt, "ShaderNodeLightPath").outputs
        q = kit.op(nt, "MULTIPLY", kit.op(nt, "SUBTRACT", 1.0, pl["Is Diffuse Ray"]), 1.5)
        return kit.node(nt, "ShaderNodeEmission", Color=col, Strength=q).outputs[0]
    return kit.material(name, build_)


g = Geo()
g.face([(-300, -30, 0), (300, -30, 0), (300, 500, 0), (-300, 500, 0)], paving)
FX, FY = -2.6, 25.0
for r0, r1 in ((10.2, 11.0), (14.4, 15.0)):                     # rings of lighter stone round the fountain
    for k in range(72):
        a, b = 2 * math.pi * k / 72, 2 * math.pi * (k + 1) / 72
        g.face([(FX + r0 * math.cos(a), FY + r0 * math.sin(a), .006), (FX + r1 * math.cos(a), FY + r1 * math.sin(a), .006),
                (FX + r1 * math.cos(b), FY + r1 * math.sin(b), .006), (FX + r0 * math.cos(b), FY + r0 * math.sin(b), .006)], band)
for x in (-16, 11):
    g.box(x - .5, -30, -.1, x + .5, 60, .006, band)
g.obj("ground")
g = Geo()
g.lathe((FX, FY, 0), [(8.0, 0), (8.0, .5), (7.9, .55), (7.35, .55), (7.3, .2)], stone, 72, False)
g.lathe((FX, FY, 0), [(8.06, .28), (8.06, .34)], line, 72, False)
g.face([(FX + 7.3 * math.cos(a), FY + 7.3 * math.sin(a), .36) for a in (2 * math.pi * k / 64 for k in range(64))], water)
g.lathe((FX, FY, .3), [(2.4, 0), (2.4, .5), (2.3, .55), (1.9, .5), (.01, .45)], stone, 48)
g.obj("basin")
g = Geo()


def jet(x, y, h, r, m, out=0.0, a=0.0, n=90):
    """Column of droplets, widening as it falls back."""
    for k in range(n):
        t = k / n
        z = h * (1 - (1 - t) ** 2)
        q = r * (.25 + .9 * t * t) * rnd.random()
        b = rnd.uniform(0, 6.28)
        s = r * rnd.uniform(.05, .15) * (1 - .3 * t)
        g.ball((x + out * t * math.cos(a) + q * math.cos(b), y + out * t * math.sin(a) + q * math.sin(b), .4 + z), (s, s, s * rnd.uniform(1.6, 3.2)), m, 5, 3)
    for k in range(n // 2):                                     # falling drops
        t = rnd.random()
        q, b = r * (1.1 + 1.6 * (1 - t)), rnd.uniform(0, 6.28)
        s = r * rnd.uniform(.04, .09)
        g.ball((x + out * (2 - t) * math.cos(a) + q * math.cos(b), y + out * (2 - t) * math.sin(a) + q * math.sin(b), .4 + h * (1 - (1 - t) ** 2) * .97), (s, s, s * 3), m, 5, 3)


jet(FX, FY, 7.4, .62, spray, n=800)
for k in range(8):
    a = 2 * math.pi * k / 8
    jet(FX + 1.6 * math.cos(a), FY + 1.6 * math.sin(a), 4.2, .34, spray, .35, a, 220)
for k in range(22):
    a = 2 * math.pi * k / 22
    jet(FX + 6.3 * math.cos(a), FY + 6.3 * math.sin(a), 2.3 + .3 * (k % 2), .20, spray if k % 2 else spray2, -.9, a, 60)
g.obj("jets")
for k in range(22):
    a = 2 * math.pi * k / 22
    place((lambda q: (q.ball((0, 0, 0), (.16, .16, .05), spray, 8, 4), q.mesh("spot"))[1])(Geo()), (FX + 6.3 * math.cos(a), FY + 6.3 * math.sin(a), .38))


def block(plan, z0, floors, fh, mat, shop=True, roof_line=line, crown=1.8, slab=.5):
    g = Geo()
    build.curtain(g, plan, z0, floors, fh, mat, frame, light_, 1.5, .14, .7, slab, 1, dark, crown)
    top = z0 + floors * fh + crown
    for a, ln, u, n in build.edges(plan):
        g.slab(a, u, n, 0, ln, .02, .12, top - .25, top - .1, roof_line)
        g.slab(a, u, n, 0, ln, .30, .40, z0 + .25, z0 + .38, roof_line)
        if shop:
            build.shopfront(g, a, u, n, ln, 0, z0, copper, shopg, inside, lamp, 6.0, 3.5)
            k = 0.6
            while k < ln - 1.6:                                 # goods, counters and figures in the windows
                w = rnd.uniform(.5, 1.3)
                h = rnd.uniform(.8, 2.2)
                g.slab(a, u, n, k, k + w, -3.2, -2.9, .05, h, rnd.choice(goods))
                k += w + rnd.uniform(.2, .9)
    g.obj("block")


block(build.rounded(-33, 56, 30, 44, 9, 8), 5.2, 3, 4.4, mall)                    # curved arm on the left
block(build.rounded(31, 58, 34, 40, 9, 8), 5.2, 4, 4.4, mall, roof_line=cool)     # on the right
block(build.rounded(-1, 92, 44, 24, 6, 6), 5.2, 5, 4.4, mall)                     # closing the square
for x, y, w, d, f, k, rl in ((-30, 112, 22, 22, 15, 0, line), (12, 150, 22, 22, 22, 1, cool), (44, 128, 22, 22, 17, 2, line), (-66, 120, 22, 22, 14, 1, line), (78, 140, 24, 22, 16, 0, line)):
    block(build.rounded(x, y, w, d, 2, 3), 0.1, f, 3.6, office[k], False, rl, 3.0, .2)
g = Geo()                                                      # screen over the right corner, banners without writing
g.box(16.2, 40.2, 10.6, 16.5, 53.8, 19.0, dark)
g.face([(16.15, 53.4, 10.9), (16.15, 40.6, 10.9), (16.15, 40.6, 18.7), (16.15, 53.4, 18.7)], screen("screen"))
g.box(-9.0, 79.0, 12.2, 7.0, 79.5, 21.4, dark)
g.face([(-8.7, 78.95, 12.5), (6.7, 78.95, 12.5), (6.7, 78.95, 21.1), (-8.7, 78.95, 21.1)], screen("screen2"))
for k in range(5):
    g.box(-17.6, 42 + 6 * k, 6.4, -17.5, 43.4 + 6 * k, 11.6, goods[(0, 3, 2)[k % 3]])
g.obj("screens")

trees = [life.tree(s, (bark, leafm), h, 2.6, 6500, .13) for s, h in ((1, 6.6), (2, 6.0))]
bulb = Geo()
for k in range(170):                                           # strings of lights round the crown
    a, z = 2.4 * k, 2.4 + 3.2 * (k / 170)
    r = 2.1 * math.sin(math.pi * min(1, .22 + .78 * (z - 2.2) / 4.0)) * rnd.uniform(.55, 1.05)
    bulb.ball((r * math.cos(a), r * math.sin(a), z), .038, warm, 5, 3)
bm = bulb.mesh("bulbs")
g = Geo()
for k in range(6):
    for x in (-14.5, 11.8):
        y = 15.5 + 7.5 * k
        d = rnd.uniform(0, 360)
        place(trees[k % 2], (x, y, .3), d, .95)
        place(bm, (x, y, .3), d, .95)
        g.box(x - 1.2, y - 1.2, 0, x + 1.2, y + 1.2, .45, stone)
        g.box(x - 1.22, y - 1.22, .06, x + 1.22, y + 1.22, .11, line)
g.obj("planters")
post = build.lamp_post(dark, warm, 5.2)
for k in range(4):
    for x in (-9.6, 6.9):
        if not (k == 1 and x < 0):
            place(post, (x, 11 + 13 * k, 0), 90)
bench = build.bench(copper, dark)
for k in range(3):
    place(bench, (8.6, 17 + 7.5 * k, 0), -90)

walk, stand, sit = life.crowd(93, 14), life.crowd(95, 8, "stand"), life.crowd(97, 5, "sit")
for k in range(64):
    x, y = rnd.uniform(-12.5, 10.5), 9 + 62 * rnd.random() ** 1.1
    if math.hypot(x - FX, y - FY) < 9.2 or (y < 15 and -6.5 < x < .5):
        continue
    place(walk[k % 14], (x, y, 0), rnd.uniform(0, 360), rnd.choice((1, 1, 1, .72)))
    if k % 3 == 0:
        place(walk[(k + 5) % 14], (x + .6, y + .1, 0), rnd.uniform(0, 360))
for k, a in enumerate((-150, -128, -112, -70, -52, -38, -20)):
    r = math.radians(a)
    place(stand[k % 8], (FX + 8.9 * math.cos(r), FY + 8.9 * math.sin(r), 0), a - 90 + 180, 1 if k % 3 else .7)
place(walk[3], (3.2, 10.2, 0), 160)
place(walk[8], (3.9, 10.4, 0), 164)
place(walk[5], (3.5, 10.0, 0), 160, .66)
place(sit[1], (8.3, 17.2, 0), -90)
place(sit[3], (8.3, 24.0, 0), -90)

kit.area((-13.5, 45, 3.4), (.5, 44), 2600, (1, .72, .40), (0, -62, 0), True)     # light out of the shops
kit.area((10.8, 45, 3.4), (.5, 40), 2600, (1, .74, .44), (0, 62, 0), True)
kit.area((-1, 77, 4), (36, 1), 1800, (1, .72, .40), (70, 0, 180), True)
kit.area((15.6, 47, 14.5), (7, 12), 900, (.6, .6, 1), (0, 90, 0), True)
kit.area((FX, FY, 1.0), (7, 7), 420, (.60, .78, 1), (180, 0, 0), True)
kit.area((0, 15, 9), (24, 24), 1100, (1, .80, .56), (0, 0, 0), True)
kit.sun(200, 30, .22, (.55, .68, 1), 6)
kit.night_sky((.045, .095, .26), (.20, .24, .42), (.75, .42, .27), 5)
kit.camera((.4, 1.2, 1.75), 24, yaw=-.5, shift_y=.125)
kit.render(1600, 1067, exposure=.55, samples=10, bounces=4, clamp=2.5)
