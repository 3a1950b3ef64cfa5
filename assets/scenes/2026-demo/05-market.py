"""Market hall of a county town on a Saturday: stalls of vegetables and fruit under a timber roof, sun through the skylight."""
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

rnd = random.Random(2605)
kit.reset(haze=160, haze_color=(.72, .68, .60), haze_max=.5)
SUN = (-52, 50)
floor = kit.bricks("floor", (.34, .32, .295), (.29, .275, .255), (.16, .15, .14), .6, .6, .01, 0, .4, wet=.5, vary=.12)
wood = kit.plain("wood", (.36, .20, .10), .55, vary=.2, scale=2)
beam = kit.plain("beam", (.42, .26, .14), .6, vary=.2, scale=1.5)
white = kit.plain("white", (.72, .71, .68), .7, vary=.08)
brick = kit.bricks("brick", (.34, .16, .10), (.28, .13, .085), (.42, .38, .33), .26, .08, .008, .5, .85, wall=True)
steel, dark = kit.plain("steel", (.5, .51, .52), .35, .5), kit.plain("dark", (.035, .035, .04), .5)
sky_ = kit.glow("skylight", (.90, .95, 1), 1.6, False)
lamp = kit.glow("lamp", (1, .82, .55), 5, False)
cloth = [kit.plain(f"cloth{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.50, .07, .05), (.10, .28, .20), (.62, .44, .16), (.12, .20, .40)))]
P = lambda n, c, r=.45, v=.25: kit.plain(n, c, r, vary=v, scale=14)
tomato, orange, apple, aub, carrot = P("tomato", (.66, .04, .02), .25), P("orange", (.80, .30, .02)), P("apple", (.50, .07, .05), .3), P("aub", (.09, .02, .10), .25), P("carrot", (.74, .25, .03))
potato, cuke, lemon, melon, egg = P("potato", (.46, .32, .17), .8), P("cuke", (.07, .20, .03)), P("lemon", (.80, .62, .05)), P("melon", (.08, .20, .05), .3, .5), P("egg", (.66, .42, .28))
greens = [kit.leaf(f"green{i}", c, .2, .35) for i, c in enumerate(((.16, .34, .05), (.10, .25, .04), (.24, .40, .08)))]
crate = [kit.plain("crate0", (.44, .28, .14), .7, vary=.25, scale=6), kit.plain("crate1", (.08, .24, .48), .4), kit.plain("crate2", (.52, .12, .06), .4)]

W, L = 9.0, 46.0
g = Geo()
g.face([(-W, -4, 0), (W, -4, 0), (W, L, 0), (-W, L, 0)], floor)
for s in (-1, 1):
    g.box(min(s * W, s * (W + .3)), -4, 0, max(s * W, s * (W + .3)), L, 1.4, brick)
    for k in range(11):
        y = -3 + 4.6 * k
        g.box(min(s * W, s * (W + .3)), y, 1.4, max(s * W, s * (W + .3)), y + .7, 4.6, white)
    g.box(min(s * W, s * (W + .3)), -4, 3.7, max(s * W, s * (W + .3)), L, 4.6, white)
    g.face([(s * (W + 1.5), -8, 1), (s * (W + 1.5), L, 1), (s * (W + 1.5), L, 4.4), (s * (W + 1.5), -8, 4.4)], sky_)
    # timber roof: boards on each slope, a strip of glass left open along the ridge
    g.face([(s * (W + .6), -4, 4.5), (s * (W + .6), L, 4.5), (s * 1.3, L, 8.0), (s * 1.3, -4, 8.0)], beam)
g.face([(-W, L, 0), (W, L, 0), (W, L, 4.6), (0, L, 8.3), (-W, L, 4.6)], white)
g.box(-2.2, L - .1, 0, 2.2, L - .02, 3.4, sky_)
g.box(-6.8, L - .1, 1.4, -3.6, L - .02, 3.2, sky_)
g.box(3.6, L - .1, 1.4, 6.8, L - .02, 3.2, sky_)
for k in range(12):                                            # trusses
    y = -1 + 4.2 * k
    for s in (-1, 1):
        g.tube([(s * W, y, 4.3), (0, y, 7.9)], .13, wood, 6)
        g.tube([(s * W * .5, y, 4.4), (s * W * .28, y, 6.7)], .09, wood, 6)
        g.box(s * 4.6 - .13, y - .13, 0, s * 4.6 + .13, y + .13, 4.5, wood)
        g.tube([(s * 4.6, y, 3.4), (s * 5.8, y, 4.4)], .07, wood, 5)
        g.tube([(s * 4.6, y, 3.4), (s * 3.4, y, 4.4)], .07, wood, 5)
    g.box(-W, y - .11, 4.25, W, y + .11, 4.55, wood)
for x in (-6.6, -4, -1.5, 1.5, 4, 6.6):
    z = 8.4 - abs(x) * .42
    g.tube([(x, -4, z - .15), (x, L, z - .15)], .08, wood, 5)
g.obj("hall")


def heap(g, x, y, z, w, d, what, r):
    """Goods piled on a sloping tray."""
    kind, size = what
    g.box(x - w / 2, y - d / 2, z - .12, x + w / 2, y + d / 2, z - .02, crate[0])
    for a, b, c, e in ((-w / 2, -d / 2, w / 2, -d / 2 + .025), (-w / 2, d / 2 - .025, w / 2, d / 2), (-w / 2, -d / 2, -w / 2 + .025, d / 2), (w / 2 - .025, -d / 2, w / 2, d / 2)):
        g.box(x + a, y + b, z - .12, x + c, y + e, z + .06, crate[0])
    if kind == "greens":
        for k in range(10):
            life._leaves(g, r, (x + r.uniform(-w * .36, w * .36), y + r.uniform(-d * .36, d * .36), z + .09), (.11, .11, .10), 26, .085, greens[k % 3])
        return
    n = int(w * d / (size * size * 2.4))
    for layer in range(3):
        for _ in range(int(n / (1 + layer * .9))):
            q = 1 - .28 * layer
            p = (x + r.uniform(-w * .46, w * .46) * q, y + r.uniform(-d * .46, d * .46) * q, z + size * (.8 + 1.35 * layer))
            rr = (size, size, size) if kind not in (cuke, carrot, aub) else (size * .62, size * 2.2, size * .62)
            g.ball(p, tuple(v * r.uniform(.88, 1.1) for v in rr), kind, 9, 6)


GOODS = [(tomato, .045), (orange, .05), ("greens", 0), (apple, .048), (cuke, .034), (aub, .045), ("greens", 0), (carrot, .034), (potato, .05), (lemon, .042), ("greens", 0), (melon, .13), (egg, .03)]
for row, x in ((0, -2.9), (1, 2.9)):
    for k in range(13):
        y = 3.0 + 3.1 * k
        r, g = random.Random(100 * row + k), Geo()
        s = 1 if row else -1
        g.box(x - .75, y - 1.35, 0, x + .75, y + 1.35, .62, (wood, white)[(k + row) % 2])
        g.sheet(lambda u, v: (x - s * .76, y - 1.35 + 2.7 * u, .60 - .5 * v), 4, 1, cloth[(k + row) % 4])
        first = (k * 3 + row * 5) % 13
        for j in range(4):
            for c in range(2):
                heap(g, x - s * .36 + s * .72 * c, y - 1.0 + .67 * j, .78 + .20 * c, .66, .62, GOODS[(first + j + 2 * c) % 13], r)
        if k % 2 == row:
            g.box(x + s * .2, y + .2, 1.1, x + s * .45, y + .5, 1.32, steel)
            g.lathe((x + s * .32, y + .35, 1.32), [(.16, 0), (.18, .03), (.15, .03)], steel, 16)
        g.tube([(x, y, 4.2), (x, y, 2.55)], .012, dark, 4)
        g.lathe((x, y, 2.25), [(.05, .3), (.24, .06), (.26, .0)], cloth[(k + 1) % 4], 16, False)
        g.ball((x, y, 2.30), .08, lamp, 10, 8)
        g.obj("stall")
for row, x in ((0, -7.3), (1, 7.3)):                            # side stalls along the walls
    for k in range(12):
        y = 3.6 + 3.4 * k
        r, g = random.Random(300 + 100 * row + k), Geo()
        g.box(x - .6, y - 1.4, 0, x + .6, y + 1.4, .7, wood)
        for j in range(4):
            heap(g, x, y - 1.05 + .7 * j, .86, .9, .64, GOODS[(k * 2 + j * 3 + row) % 13], r)
        g.sheet(lambda u, v: (x - .9 + 1.8 * v, y - 1.5 + 3.0 * u, 2.7 + .35 * math.sin(math.pi * v)), 6, 6, cloth[(k * 3 + row) % 4])
        g.obj("side")
g = Geo()
for x, y in ((-1.75, 4.4), (1.72, 6.8), (-1.7, 13.0), (1.75, 16.4), (-1.7, 22)):   # baskets and crates in the aisle
    g.box(x - .25, y - .2, 0, x + .25, y + .2, .28, crate[int(y) % 3])
    for k in range(9):
        g.ball((x + rnd.uniform(-.18, .18), y + rnd.uniform(-.14, .14), .30), .06, (orange, tomato, potato, cuke)[int(y) % 4], 8, 6)
g.obj("crates")
walk, stand, work, sit = life.crowd(8, 16), life.crowd(9, 10, "stand"), life.crowd(12, 10, "work"), life.crowd(7, 6, "sit")
for i, (x, y, a) in enumerate(((-.7, 6.4, 186), (.15, 9.8, 175), (.85, 10.2, 184), (-1.0, 12.0, 10), (.4, 14.6, 182), (-.5, 17.5, 4), (.9, 19, 180))):
    place(walk[(i * 5) % 16], (x, y, 0), a)
stock.scatter(walk, 22, (-1.5, 1.5), (20, 43), rnd, (), .7)
for k in range(13):
    y = 3.0 + 3.1 * k
    for s in (-1, 1):
        place((work + stand)[(k * 3 + (s > 0) * 5) % 20], (s * 4.05, y + rnd.uniform(-.6, .6), 0), (90 if s < 0 else -90) + rnd.gauss(0, 12))
        if k and rnd.random() < .75:
            place((work + stand)[(k * 7 + (s > 0) * 3) % 20], (s * 1.72, y + rnd.uniform(-.9, .9), 0), (90 if s > 0 else -90) + rnd.gauss(0, 18))
        if rnd.random() < .6:
            place(stand[(k * 3) % 10], (s * 6.2, y + rnd.uniform(-1, 1), 0), (90 if s > 0 else -90) + rnd.gauss(0, 20))
kit.sun(*SUN, 5.5, (1, .88, .68), .6)
kit.area((0, 20, 8.2), (2.4, 46), 1500, (.92, .96, 1), hidden=True)
for s in (-1, 1):
    kit.area((s * (W - .2), 20, 2.8), (2.2, 46), 900, (.92, .96, 1), (0, 90 * s, 0), True)
kit.area((0, -3.4, 3.4), (10, 2.5), 420, (1, .95, .88), (70, 0, 0), True)
for s in (-1, 1):
    kit.area((s * 2.9, 20, 2.4), (.4, 42), 260, (1, .80, .52), hidden=True)
kit.sky(SUN[0], SUN[1], .16, .3, (7.2, 7.2, 7.3), .9, 13)
kit.camera((.15, -.6, 2.35), 26, yaw=-.5, shift_y=-.02)
kit.render(1500, 1000, exposure=.3, samples=7, bounces=4, clamp=3)
