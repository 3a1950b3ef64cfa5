"""Riverside street in the old style: tiled halls and lanterns on the left, balustrade, willows and river on the right."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(44)
kit.reset(haze=950, haze_color=(0.66, 0.68, 0.70))
SUN = (112, 34)

stone = kit.bricks("stone", (.27, .255, .235), (.19, .185, .175), (.07, .068, .065), .9, .45, .014, .5, .6, wet=.55, vary=.14)
kerb = kit.plain("kerb", (.44, .43, .40), .7, vary=.18, scale=2)
wall = kit.bricks("wall", (.23, .235, .24), (.19, .195, .20), (.34, .34, .33), .3, .08, .007, .5, .85, wall=True)
white = kit.plain("white", (.66, .65, .62), .85, vary=.12, scale=.8, rough_bump=.2)
wood = kit.plain("wood", (.24, .075, .04), .45, vary=.2, scale=3)
lattice = kit.plain("lattice", (.13, .05, .03), .5, vary=.2, scale=5)
paper = kit.pane_glass("paper", (.05, .04, .03), (.32, .24, .13), .6, .9, .01, .1, lit=.5, lit_share=.35)
tile = kit.plain("tile", (.105, .11, .115), .75, vary=.3, scale=2.5, rough_bump=.3, bscale=20)
ridge = kit.plain("ridge", (.17, .17, .165), .75, vary=.25, scale=3)
edge = kit.plain("edge", (.16, .13, .10), .7, vary=.2, scale=6)
water = kit.water("water", (.03, .05, .035), .9, .35, .08, .03)
grass = kit.plain("grass", (.08, .12, .035), .95, vary=.35, scale=.8, rough_bump=1, bscale=10)
bark = kit.plain("bark", (.10, .075, .055), .9, vary=.35, scale=6, rough_bump=.8, bscale=14)
will = kit.leaf("willow", (.14, .20, .035), .25, .45)
leafm = kit.leaf("leaf", (.07, .12, .03))
silk = kit.plain("silk", (.62, .035, .02), .45, vary=.06, Emission=(.7, .04, .02), Emission_Strength=.12)
gold = kit.plain("gold", (.6, .38, .08), .35, .6)
cloth = [kit.plain(f"flag{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.55, .06, .04), (.60, .40, .10), (.07, .16, .24), (.62, .55, .42)))]
pot = kit.plain("pot", (.18, .10, .07), .4, vary=.2, scale=5)
dark = kit.plain("dark", (.03, .03, .03), .6)

g = Geo()
g.box(-14, -20, -3, 5.2, 190, 0, stone)
g.box(4.3, -20, -.1, 5.5, 190, .16, kerb)
g.box(-6.2, -20, -.1, -5.7, 190, .14, kerb)
g.face([(5, -60, -2.6), (70, -60, -2.6), (90, 420, -2.6), (5, 420, -2.6)], water)
g.box(62, -60, -4, 320, 420, -.9, grass)
g.box(60.5, -60, -4, 62, 420, -.6, kerb)
g.box(-60, 190, -4, 320, 600, -.2, grass)
g.obj("ground")

# balustrade of stone posts and panels
g = Geo()
y = -8.0
while y < 188:
    g.box(5.0, y - .13, .1, 5.26, y + .13, 1.18, kerb)
    g.lathe((5.13, y, 1.18), [(.13, 0), (.09, .05), (.14, .14), (.12, .24), (.02, .3)], kerb, 10)
    g.box(5.06, y, .92, 5.2, y + 2, 1.04, kerb)
    g.box(5.09, y, .2, 5.17, y + 2, .66, kerb)
    for k in range(3):
        g.box(5.06, y + .45 + .5 * k, .66, 5.2, y + .6 + .5 * k, .92, kerb)
    y += 2.0
g.obj("balustrade", .012)

# halls on the left, fronts to the street (rotate: front faces +X)
m = (wall, wood, lattice, paper, tile, ridge, kerb)
m2 = (white, wood, lattice, paper, tile, ridge, kerb)
y = 3.0
for i, (w, st, hip) in enumerate(((11, 2, 0), (9, 1, 0), (13, 2, 1.4), (10, 2, 0), (12, 1, 0), (12, 3, 1.5), (11, 2, 0), (13, 2, 1.4), (11, 1, 0),
                                  (14, 2, 1.4), (12, 2, 0), (15, 3, 1.6))):
    g = Geo()
    build.hall(g, -11.6 - .4 * (i % 2), y + w / 2, w - 1.2, 8.5, st, (m, m2)[i % 2], 90, hip, 3.3 + .15 * (i % 3), eave=edge, seed=i)
    g.obj(f"hall{i}")
    y += w + .7

# a pagoda-like tower closing the street, halls across the river
for (x, yy, w, st, d, deg) in ((1, 205, 13, 4, 13, 0),):
    g = Geo()
    build.hall(g, x, yy, w, d, st, m, deg, 1.8, 4.4, eave=edge)
    g.obj("tower")
for i in range(9):
    g = Geo()
    build.hall(g, 76 + rnd.uniform(0, 12), 70 + 30 * i, rnd.uniform(12, 18), 9, rnd.choice((1, 2, 2)), m2, -90, rnd.choice((0, 1.4)), 3.4, z0=-.8, eave=edge)
    g.obj("across")
g = Geo()                                                      # stone arch bridge over the river
for k in range(60):
    t = k / 60
    x, h = 5 + 58 * t, 3.6 * math.sin(math.pi * t)
    g.box(x, 128, -2.6 + (0 if t < .12 or t > .88 or .46 < t < .54 else 2.0 + h * .8 - .9 * abs(math.sin(3 * math.pi * t))), x + .98, 135, .4 + h, kerb)
    g.box(x, 127.9, .4 + h, x + .98, 128.1, 1.3 + h, kerb)
g.obj("bridge")

lan = build.lantern((silk, gold), .27)
big = build.lantern((silk, gold), .4)
y = 3.0
for k in range(52):
    place(lan if k % 2 else big, (-6.35, 3.6 + 1.9 * k, 3.15 + .1 * math.sin(k * 1.7)), rnd.uniform(0, 90))
g = Geo()                                                      # strings of lanterns across the street
for j in range(5):
    yy = 15 + 15 * j
    P = lambda t: (-6.4 + 11 * t, yy + 1.5 * t, 5.4 - 1.7 * 4 * t * (1 - t) * .5)
    g.tube([P(t / 12) for t in range(13)], .012, dark, 4)
    for k in range(1, 9):
        place(lan, P(k / 9), k * 31, .8)
    g.tube([(4.6, yy + 1.5, 0), (4.6, yy + 1.5, 5.5)], .06, lattice, 8)
for k in range(12):                                            # shop flags
    yy = 5.5 + 7.5 * k
    c = cloth[k % 4]
    g.tube([(-6.6, yy, 3.9), (-4.9, yy, 4.0)], .02, lattice, 5)
    g.sheet(lambda u, v, yy=yy: (-6.3 + .7 * u + .6, yy + .07 * math.sin(3 * u + 5 * v), 3.93 - 1.5 * v), 6, 10, c)
for k in range(9):                                             # plant pots and counters along the fronts
    yy = 8 + 8.3 * k
    g.lathe((-5.4, yy, 0), [(.2, 0), (.32, .3), (.34, .5), (.28, .52)], pot, 16)
g.obj("strings")
sh = life.shrub(3, leafm, .42, 1300, .06)
for k in range(9):
    place(sh, (-5.4, 8 + 8.3 * k, .45), k * 50)
w = [life.willow(s, (bark, will), h, sp, 900) for s, h, sp in ((1, 8.6, 3.0), (2, 8.0, 2.8))]
for k, yy in enumerate((9.5, 21, 32, 44, 56, 70, 84, 100, 118, 140, 160)):
    place(w[k % 2], (3.7 + rnd.uniform(-.2, .2), yy, .1), rnd.uniform(0, 360), rnd.uniform(.9, 1.12))
t = [life.tree(s, (bark, leafm), 9, 3.2, 4500, .17) for s in (1, 2)]
for k in range(70):
    place(t[k % 2], (rnd.uniform(64, 75) if k % 3 else rnd.uniform(95, 200), 20 + 6 * k + rnd.uniform(-3, 3), -1), rnd.uniform(0, 360), rnd.uniform(.7, 1.2))
for k in range(50):
    place(t[k % 2], (rnd.uniform(-60, 140), rnd.uniform(230, 420), -.5), rnd.uniform(0, 360), rnd.uniform(1, 1.5))
for k in range(14):
    place(w[k % 2], (63 + rnd.uniform(0, 1), 25 + 13 * k, -1), rnd.uniform(0, 360), 1)

walk, stand = life.crowd(8, 14), life.crowd(9, 6, "stand")
for i, (x, yy, a) in enumerate(((-2.4, 11.5, 185), (-1.7, 11.9, 190), (1.0, 15, 10), (-3.9, 18.5, 200), (.2, 21, 170), (.8, 21.4, 175), (-2.6, 26, 0), (2.2, 28, 190),
                                (-.8, 31, 10), (-1.5, 36, 180), (.9, 38, 200), (-3.4, 41, 0), (1.6, 47, 180), (-2.2, 52, 0), (-.6, 56, 170), (.6, 61, 10), (-3, 66, 180),
                                (1.9, 72, 0), (-1.2, 78, 180), (.4, 84, 10), (-2.4, 90, 190), (1.2, 97, 0), (-.4, 108, 180), (.9, 120, 0))):
    place(walk[i % 14], (x, yy, .0), a)
for i, (x, yy, a) in enumerate(((-4.9, 14.2, 60), (4.4, 25.5, 90), (4.4, 26.3, 100), (-4.8, 33, 120), (4.3, 49, 80))):
    place(stand[i], (x, yy, 0.14 if x > 4 else 0), a)

kit.sun(*SUN, 4.8, (1, .90, .74), .5)
kit.sky(SUN[0], SUN[1], .13, .35, (7.2, 7.2, 7.3), .9, 6)
kit.camera((-.9, 0, 1.7), 26, yaw=1.5, shift_y=.115)
kit.render(1900, 1250, exposure=.2, samples=16)
