"""Tea terraces on rounded hills in the morning: rows along the contours, pickers with baskets, mist in the valley."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2021"))
import extras
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(2602)
kit.reset(haze=1000, haze_color=(.66, .71, .76), haze_max=.88)
SUN = (-64, 24)
soil = kit.plain("soil", (.20, .16, .075), .95, vary=.35, scale=.4, rough_bump=.8, bscale=6)
grass = kit.plain("grass", (.09, .14, .035), .95, vary=.35, scale=.1)
forest = kit.plain("forest", (.05, .085, .035), .95, vary=.5, scale=.05, rough_bump=1, bscale=.3)
step = kit.plain("step", (.42, .40, .37), .8, vary=.15, scale=1)
white, tile, dark = kit.plain("white", (.72, .70, .65), .8, vary=.08), kit.plain("tile", (.10, .105, .11), .75, vary=.3, scale=2), kit.plain("dark", (.05, .05, .05), .5)
tea = [kit.leaf(f"tea{i}", c, .25, .35) for i, c in enumerate(((.075, .145, .03), (.10, .18, .035), (.085, .16, .03)))]
tip = kit.leaf("tip", (.22, .31, .06), .2, .45)
bark, leafm = kit.plain("bark", (.12, .09, .07), .9), kit.leaf("leaf", (.06, .11, .03))
straw = kit.plain("straw", (.68, .52, .27), .8, vary=.2, scale=20, rough_bump=.4, bscale=60)
wicker = kit.plain("wicker", (.46, .30, .14), .8, vary=.25, scale=30, rough_bump=.5, bscale=60)

HILLS = [(-20, 84, 62, 27, 1.25), (62, 104, 60, 24, 1.1), (8, -22, 46, 15, 1.5), (-96, 130, 70, 34, 1.1), (120, 170, 80, 36, 1.2), (20, 190, 80, 30, 1.3)]   # x, y, radius, height, width/depth


def height(x, y):
    z = 0.0
    for cx, cy, r, h, q in HILLS:
        d = math.hypot((x - cx) / q, y - cy) / r
        if d < 1:
            z = max(z, h * (.5 + .5 * math.cos(math.pi * d)) ** .9)
    return z


g = Geo()
g.face([(-3000, -100, -.1), (3000, -100, -.1), (3000, 6000, -.1), (-3000, 6000, -.1)], grass)
g.sheet(lambda u, v: (-190 + 420 * u, -60 + 330 * v, height(-190 + 420 * u, -60 + 330 * v) - .05), 210, 165, soil)
paddy = kit.water("paddy", (.05, .06, .045), .9, .06, .03, .015)
g.face([(-60, 14, .0), (120, 14, .0), (120, 57, .0), (-60, 57, .0)], paddy)
for k in range(9):                                             # flooded paddies between grassy bunds
    g.tube([(-60 + 6 * j, 19 + 4.6 * k + 1.6 * math.sin(j * .35 + k), -.05) for j in range(31)], .32, grass, 6)
for k in range(16):
    g.tube([(-50 + 11 * k + 5 * (j % 2) * 0 + 2.2 * math.sin(k * 2.1), 14 + 4.6 * j, -.05) for j in range(10)], .28, grass, 6)
g.obj("land")
rows = []
for s in range(6):                                             # clipped bushes, 2 m long, flat dome, light shoots on top
    h = Geo()
    r = random.Random(60 + s)
    prof = [(-.52, .0), (-.58, .35), (-.42, .62), (0, .72), (.42, .62), (.58, .35), (.52, 0)]
    h.loft([[(x, y * q, z * q) for y, z in prof] for x, q in ((-1.05, .9), (-.5, 1.0), (.1, .96), (.6, 1.02), (1.05, .9))], tea[s % 3], True, False)
    for _ in range(620):
        a = r.uniform(-.1, 1.1) * math.pi
        p = (r.uniform(-1.05, 1.05), -.56 * math.cos(a), max(.05, .10 + .62 * max(0, math.sin(a)) ** .8) + r.gauss(0, .03))
        life._leaves(h, r, p, (.02, .02, .02), 1, .075, tip if math.sin(a) > .8 and r.random() < .55 else tea[(s + 1) % 3])
    rows.append(h.mesh("row"))
count = 0
for i, (cx, cy, r, h, q) in enumerate(HILLS):
    d = 2.2
    while d < r - 1.5:
        n = int(2 * math.pi * d * (.5 + .5 * q) / 1.95)
        for k in range(n):
            a = 2 * math.pi * (k + .5 * (int(d) % 2)) / n
            x, y = cx + q * d * math.cos(a), cy + d * math.sin(a)
            if y > cy + 6 and i not in (2,) and d > 8 or i == 2 and y < -6:
                continue                                       # the far side is not seen
            z = height(x, y)
            if z > .02 + h * (.5 + .5 * math.cos(math.pi * d / r)) ** .9 + .05:
                continue                                       # another hill is on top here
            path = abs(math.atan2(y - cy, (x - cx) / q) - (-1.15 + .35 * math.sin(d * .09 + i))) * d < 1.0
            if path or (i == 2 and math.hypot(x - 11.0, y - 3) < 3.0):
                continue
            place(rows[(k * 5 + i + int(d)) % 6], (x, y, z - .08), math.degrees(math.atan2(math.cos(a), -q * math.sin(a))), (1.0, rnd.uniform(.92, 1.06), rnd.uniform(.9, 1.1)))
            count += 1
        d += 1.72
print("rows", count)
g = Geo()                                                      # steps up the two near hills
for i in (0, 1, 2):
    cx, cy, r, h, q = HILLS[i]
    d = 3.0
    while d < r - 2:
        a = -1.15 + .35 * math.sin(d * .09 + i)
        x, y = cx + q * d * math.cos(a), cy + d * math.sin(a)
        g.turned(x, y, height(x, y) - .1, 1.3, .42, .22, step, math.degrees(a) + 90)
        d += .48
g.obj("steps")
jacket = [kit.plain(f"j{i}", c, .85, vary=.12, scale=9) for i, c in enumerate(((.56, .09, .12), (.10, .26, .46), (.62, .58, .50), (.60, .30, .40)))]
trou, skin, shoe, hair = kit.plain("trou", (.06, .07, .10), .85), kit.plain("skin", life.SKIN, .5, vary=.06), kit.plain("shoe", (.05, .05, .05), .6), kit.plain("hair", life.HAIR, .4)
hat, basket = Geo(), Geo()
hat.lathe((0, 0, 0), [(.29, -.05), (.28, -.035), (.005, .15)], straw, 24)
basket.lathe((0, .21, .92), [(.10, 0), (.17, .12), (.19, .42), (.17, .42), (.12, .1)], wicker, 18)
basket.ball((0, .21, 1.28), (.16, .16, .07), tip, 12, 6)
hm, bm = hat.mesh("hat"), basket.mesh("basket")
folk = [life.person(900 + i, (jacket[i % 4], trou, skin, hair, shoe), "work", i % 5 != 4, None, 1.64) for i in range(8)]
spots = [(1.2, 10.4, 20), (5.8, 12.6, -30), (-5.4, 9.2, 60), (-11, 14.5, 10), (17.4, 11.0, -20)]
for cx, cy, d0, q in ((-20, 84, 40, 1.25), (-20, 84, 33, 1.25), (-20, 84, 47, 1.25), (62, 104, 44, 1.1), (62, 104, 36, 1.1)):
    for k in range(5):
        a = -math.pi / 2 + rnd.uniform(-.8, .8)
        spots.append((cx + q * d0 * math.cos(a), cy + d0 * math.sin(a), rnd.uniform(-60, 60)))
for i, (x, y, a) in enumerate(spots):
    z = height(x, y) + .05
    place(folk[i % 8], (x, y, z), a)
    place(bm, (x, y, z), a)
    place(hm, (x, y, z + 1.655), a)
g = Geo()                                                      # a hamlet and a tea pavilion
for k, (x, y) in enumerate(((34, 78), (46, 74), (28, 70), (40, 66), (16, 66), (52, 64), (24, 61))):
    z = height(x, y) - .3
    w = rnd.uniform(8, 11)
    g.box(x - w / 2, y - 3, z, x + w / 2, y + 3, z + (6 if k % 2 else 3.4), white)
    for q in range(3):
        g.box(x - w / 2 + 1 + 3 * q, y - 3.05, z + 1.2, x - w / 2 + 2.1 + 3 * q, y - 3, z + 2.4, dark)
    build.roof(g, x, y, z + (6 if k % 2 else 3.4), w, 6, 1.7, tile, dark, 0, 0, .7, .15, .4)
x, y = -20, 84
z = height(x, y)
for sx in (-1, 1):
    for sy in (-1, 1):
        g.tube([(x + 2 * sx, y + 2 * sy, z - .3), (x + 2 * sx, y + 2 * sy, z + 3.2)], .15, kit.plain("post", (.26, .08, .045), .5), 8)
build.roof(g, x, y, z + 3.1, 4.2, 4.2, 2.0, tile, dark, 0, 1.9, 1.0, .6, .3)
g.obj("houses")
tr = [life.tree(s, (bark, leafm), h, sp, 4000, .2) for s, h, sp in ((1, 9, 3.2), (2, 7, 2.6))]
for k in range(260):
    x, y = rnd.uniform(-170, 210), rnd.uniform(40, 280)
    if height(x, y) < 1.2 and not (10 < x < 58 and 56 < y < 84):
        place(tr[k % 2], (x, y, height(x, y) - .2), rnd.uniform(0, 360), rnd.uniform(.7, 1.3))
for x, y in ((-14, 83), (-27, 86), (55, 104), (68, 107), (63, 99)):
    place(tr[int(x) % 2], (x, y, height(x, y) - .2), x * 9, .8)
for y, h, q in ((330, 80, 0), (620, 150, 1.7), (1150, 300, 3.1), (2000, 520, 4.4)):
    g = Geo()
    w = 1.5 * y + 200
    top = lambda u: h * (.42 + .26 * (1 + math.sin(u * 11 + q)) * .5 + .2 * (1 + math.sin(u * 27 + 2 * q)) * .5 + .08 * math.sin(u * 71 + q) + .03 * math.sin(u * 260))
    g.sheet(lambda u, v: (-w + 2 * w * u, y + .4 * y * v, max(-2, top(u) * math.sin(.5 * math.pi * min(1, 1.7 * v)) ** .8)), 260, 8, forest)
    g.obj("range")
kit.sun(*SUN, 5.2, (1, .86, .64), .6)
kit.sky(SUN[0], SUN[1], .13, .42, (7.6, 7.2, 6.9), .85, 61, 1.6)
kit.camera((8, -7.5, height(8, -7.5) + 3.0), 29, yaw=1, shift_y=-.035)
kit.render(2400, 1600, exposure=.15, samples=6, bounces=4)
