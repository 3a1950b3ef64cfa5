"""River by night: lit old-style halls along the far bank, arch bridge with lights, reflections (panorama)."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(88)
kit.reset(haze=2200, haze_color=(.035, .045, .075))

wall = kit.plain("wall", (.20, .19, .18), .8, vary=.15)
wood = kit.plain("wood", (.28, .09, .05), .45, vary=.2)
lattice = kit.plain("lattice", (.12, .05, .03), .5)
paper = kit.pane_glass("paper", (.10, .05, .02), (.3, .18, .08), 1.0, 1.5, .004, .3, lit=.55, lit_share=.85, lit_color=(1, .56, .20))
tile = kit.plain("tile", (.15, .15, .155), .7, vary=.25)
ridge = kit.plain("ridge", (.15, .14, .13), .75, vary=.2)
edge = kit.glow("edge", (1, .58, .18), 3.2, False)
stone = kit.plain("stone", (.30, .28, .26), .8, vary=.2, scale=.5, rough_bump=.3, bscale=6)
water = kit.water("water", (.006, .010, .014), .55, .55, .14, .05, (1.0, .45, 1))
silk = kit.glow("silk", (1, .10, .03), 1.6, False)
gold = kit.plain("gold", (.5, .3, .06), .4)
warm = kit.glow("warm", (1, .66, .30), 6, False)
line = kit.glow("line", (1, .64, .26), 3.5, False)
cool = kit.glow("cool", (.25, .55, 1), 2, False)
green = kit.glow("uplight", (.35, .9, .35), 3, False)
bark = kit.plain("bark", (.1, .08, .06), .9)
leafm = kit.leaf("leaf", (.10, .17, .035))
will = kit.leaf("will", (.13, .20, .04), .25, .45)
tower = [kit.pane_glass(f"tower{i}", (.012, .016, .024), (.04, .05, .07), 3.2, 3.1, .002, .2, lit=s, lit_share=q, lit_color=c)
         for i, (s, q, c) in enumerate(((.16, .30, (1, .70, .38)), (.13, .24, (1, .80, .55)), (.10, .34, (.75, .88, 1))))]
dark = kit.plain("dark", (.03, .032, .04), .6)
hull = kit.plain("hull", (.34, .12, .06), .5)

g = Geo()
g.face([(-600, -40, 0), (600, -40, 0), (600, 130, 0), (-600, 130, 0)], water)
g.box(-600, 92, -2, -8, 94, 1.6, stone)
g.box(-600, 93, -2, -8, 500, 1.5, stone)
g.box(62, 92, -2, 600, 94, 1.6, stone)
g.box(62, 93, -2, 600, 500, 1.5, stone)
g.box(-600, 126, -2, 600, 130, 2.4, stone)
g.box(-600, 129, -3, 600, 900, 2.2, dark)
for x0, x1 in ((-130, -8), (62, 170)):                         # quay wall with a line of light and rails
    g.box(x0, 91.85, .9, x1, 91.95, 1.0, line)
    x = x0
    while x < x1:
        g.box(x - .12, 92.2, 1.6, x + .12, 92.45, 2.7, stone)
        g.box(x, 92.28, 2.4, x + 2.4, 92.38, 2.55, stone)
        g.box(x, 92.3, 1.75, x + 2.4, 92.36, 2.2, stone)
        x += 2.4
g.obj("banks")

m = (wall, wood, lattice, paper, tile, ridge, stone)
x = -118.0
for i, (w, st, hip) in enumerate(((13, 2, 0), (15, 2, 1.5), (11, 1, 0), (16, 3, 1.6), (12, 2, 0), (14, 2, 1.4), (11, 2, 0), (16, 2, 1.5))):
    g = Geo()
    build.hall(g, x + w / 2, 106 + rnd.uniform(-1, 2), w - 1, 10, st, m, 0, hip, 3.8, z0=1.9, eave=edge, seed=i)
    g.box(x + .5, 100.2, 2.1, x + w - 1.5, 100.4, 2.16, warm)
    g.obj("hall")
    x += w + 1.0
x = 66.0
for i, (w, st, hip) in enumerate(((14, 2, 1.4), (12, 2, 0), (17, 3, 1.6), (12, 1, 0), (14, 2, 1.4), (13, 2, 0))):
    g = Geo()
    build.hall(g, x + w / 2, 106 + rnd.uniform(-1, 2), w - 1, 10, st, m, 0, hip, 3.8, z0=1.9, eave=edge, seed=20 + i)
    g.box(x + .5, 100.2, 2.1, x + w - 1.5, 100.4, 2.16, warm)
    g.obj("hall")
    x += w + 1.0
g = Geo()                                                      # five-storey tower, the landmark
build.hall(g, -34, 122, 20, 18, 5, m, 0, 2.2, 4.6, z0=2.4, eave=edge, seed=40, rise=6)
g.obj("pagoda")
g = Geo()                                                      # pavilion on the bridge head
build.hall(g, 60.5, 99, 8, 7, 2, m, 0, 1.8, 3.6, z0=2.2, eave=edge, seed=41)
g.obj("gate")

# bridge of five arches, lit below and along the parapet
g = Geo()
B0, B1, YB = -9.0, 63.0, 96.0
deck = lambda x: 2.2 + 4.4 * math.sin(math.pi * (x - B0) / (B1 - B0)) ** 1.0
N = 360
for k in range(N):
    x0 = B0 + (B1 - B0) * k / N
    x1 = B0 + (B1 - B0) * (k + 1) / N
    s = (x0 - B0) / (B1 - B0) * 5
    f = s - int(s)
    span = abs(f - .5) / .42
    soffit = -1 if span >= 1 else min(deck(x0) - .7, .1 + (deck(x0) - .9) * math.sqrt(1 - span * span) * .92)
    g.box(x0, YB - 3, soffit, x1 + .01, YB + 3, deck(x0), stone)
    g.box(x0, YB - 3.12, deck(x0) - .1, x1 + .01, YB - 2.9, deck(x0) + .12, line)
    if span < 1:
        g.box(x0, YB - 3.05, soffit - .04, x1 + .01, YB - 2.98, soffit + .10, line)
        g.box(x0, YB - 2.6, soffit - .06, x1 + .01, YB + 2.6, soffit - .02, stone)
    g.box(x0, YB - 3, deck(x0) + .75, x1 + .01, YB - 2.85, deck(x0) + .9, stone)
    if k % 6 == 0:
        g.box(x0, YB - 3.02, deck(x0), x0 + .2, YB - 2.8, deck(x0) + 1.15, stone)
    if k % 24 == 12:
        g.tube([(x0, YB - 2.8, deck(x0)), (x0, YB - 2.8, deck(x0) + 3.6)], .05, dark, 6)
        g.ball((x0, YB - 2.8, deck(x0) + 3.7), .20, warm, 10, 8)
for q in range(5):                                             # lamps under the arches
    xc = B0 + (B1 - B0) * (q + .5) / 5
    g.box(xc - 3.2, YB - .4, .25, xc - 3.0, YB + .4, .4, warm)
    g.box(xc + 3.0, YB - .4, .25, xc + 3.2, YB + .4, .4, warm)
g.obj("bridge")

lan = build.lantern((silk, gold), .42)
for k in range(90):
    xx = -126 + 1.3 * k
    place(lan, (xx, 98.2, 5.4 - .5 * abs(math.sin(k * .52))), k * 17)
for k in range(70):
    xx = 66 + 1.3 * k
    place(lan, (xx, 98.2, 5.4 - .5 * abs(math.sin(k * .52))), k * 17)

# city behind
g = Geo()
for i in range(34):
    xx = -330 + 20 * i + rnd.uniform(-7, 7)
    y, w, h = rnd.uniform(230, 420), rnd.uniform(15, 26), rnd.choice((9, 14, 18, 24, 28, 30))
    h = h if abs(xx + 60) > 55 else min(h, 16)
    mat = rnd.choice(tower)
    g.box(xx, y, 0, xx + w, y + 14, h * 3.1, mat)
    for c in range(int(w / 6.4)):                              # piers keep the window cells apart
        g.box(xx + 6.4 * c, y - .3, 0, xx + 6.4 * c + 1.0, y, h * 3.1, dark)
    for f in range(h):
        g.box(xx, y - .25, f * 3.1, xx + w, y, f * 3.1 + 1.2, dark)
    g.box(xx + 1, y - .4, h * 3.1, xx + w - 1, y - .2, h * 3.1 + .35, rnd.choice((line, cool, warm, dark)))
g.obj("city")

trees = [life.tree(s, (bark, leafm), 7.5, 2.8, 5000, .15) for s in (1, 2)]
wl = [life.willow(s, (bark, will), 7.6, 3, 260, .11) for s in (1, 2)]
for k in range(40):
    xx = -128 + 7.6 * k + rnd.uniform(-2, 2)
    if -10 < xx < 64:
        continue
    place(rnd.choice(wl), (xx, 94.4, 1.6), rnd.uniform(0, 360), rnd.uniform(.6, .85))
for k in range(60):
    place(rnd.choice(trees), (-160 + 6 * k + rnd.uniform(-3, 3), rnd.uniform(118, 140), 2.2), rnd.uniform(0, 360), rnd.uniform(.9, 1.4))
for x, w in ((-70, 124), (116, 108)):                          # warm light on fronts, trees and quay, as long strips
    kit.area((x, 98.6, 2.4), (w, .5), 9000, (1, .62, .28), (128, 0, 0), True)
    kit.area((x, 88.5, 7), (w, .5), 5200, (1, .66, .34), (62, 0, 0), True)
kit.area((-34, 110, 9), (18, .5), 2600, (1, .62, .28), (118, 0, 0), True)
kit.area((27, 80, 1), (70, 1), 4200, (1, .70, .40), (95, 0, 0), True)
g = Geo()                                                      # two excursion boats, lamps below the roofs
for xx, y, s in ((-12, 52, 1), (44, 70, -1)):
    g.loft([[(xx + dx * s, y - w, z) for z, w in ((.1, .6 * q), (.9, 1.5 * q))] + [(xx + dx * s, y + w, z) for z, w in ((.9, 1.5 * q), (.1, .6 * q))]
            for dx, q in ((-6.2, .25), (-5, .75), (0, 1), (5, .8), (6.4, .2))], hull, False)
    for dx in (-3.6, -1.2, 1.2, 3.6):
        for d in (-1.1, 1.1):
            g.tube([(xx + dx, y + d, .9), (xx + dx, y + d, 2.7)], .06, wood, 6)
        g.ball((xx + dx, y, 2.45), .16, warm, 8, 6)
    kit.area((xx, y, 2.5), (7, 1.6), 160, (1, .68, .36), hidden=True)
    build.roof(g, xx, y, 2.7, 8.4, 2.6, .9, tile, ridge, 0, .8, .5, .3, .25, edge)
g.obj("boats")

kit.sun(205, 32, .16, (.55, .68, 1), 4)
kit.night_sky((.014, .030, .095), (.075, .105, .22), (.26, .17, .15), 3)
kit.camera((6, -14, 3.6), 29, yaw=-3, shift_y=.035)
kit.render(2600, 1100, exposure=.75, samples=10, bounces=5, clamp=3)
