"""Group picture: two women and two men before a panelled wall with pilasters and tall plants."""
import os
import random
import math
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import group
import kit
import people
from mesh import Geo, place

kit.reset()
M = people.wardrobe()
group.room(group.carpet("carpet", (.33, .040, .030), (.27, .022, .020)))
oak = kit.bricks("oak", (.46, .27, .125), (.41, .235, .105), (.22, .11, .05), 1.6, 1.05, .012, 0, .4, wall=True, vary=.07)
dark = kit.plain("dark", (.20, .085, .035), .35, vary=.12, scale=3, coat=.3)
stone = kit.plain("stone", (.72, .68, .60), .4, vary=.05, scale=1)
glowm = kit.glow("lamp", (1, .82, .56), 3.0, False)
g = Geo()
g.box(-12, 3.3, 0, 12, 3.4, 5.6, oak)
g.box(-12, 3.22, 0, 12, 3.3, .16, dark)
g.box(-12, 3.22, 3.1, 12, 3.3, 3.22, dark)
for k in range(-4, 5):                                         # pilasters, each with a wall lamp
    x = 1.95 * k + .975
    g.box(x - .20, 3.08, 0, x + .20, 3.3, 5.6, stone)
    g.box(x - .25, 3.03, 0, x + .25, 3.3, .24, stone)
    for q in (-.1, 0, .1):
        g.box(x + q - .018, 3.06, .40, x + q + .018, 3.085, 5.4, stone)
    g.box(x - .05, 3.0, 2.12, x + .05, 3.08, 2.20, dark)
    g.lathe((x, 2.96, 2.18), [(.05, 0), (.085, .16), (.085, .24)], glowm, 16)
g.obj("wall", .006)
leafm = kit.leaf("palm", (.045, .12, .03), .3, .3)
pot = kit.plain("pot", (.62, .62, .60), .25, vary=.05, coat=.4)


def palm(seed):
    r, g = random.Random(seed), Geo()
    g.lathe((0, 0, 0), [(.17, 0), (.21, .42), (.22, .45), (.19, .45), (.01, .40)], pot, 24)
    for k in range(30):
        a, ln, up = 2.4 * k, r.uniform(.45, .85), r.uniform(.6, 1.25)
        c, s = math.cos(a), math.sin(a)
        fn = lambda u, v: (c * ln * u ** 1.5 - s * (v - .5) * .12 * math.sin(math.pi * min(1, .06 + .94 * u)),
                           s * ln * u ** 1.5 + c * (v - .5) * .12 * math.sin(math.pi * min(1, .06 + .94 * u)), .42 + up * u - .45 * up * u ** 3)
        g.sheet(fn, 8, 2, leafm)
    return g.mesh("palm")


pm = [palm(1), palm(2)]
for i, x in enumerate((-2.95, -1.95, 0, 1.95, 2.95)):
    place(pm[i % 2], (x, 2.55, 0), 70 * i, (.95, .82, .72, .85, 1.0)[i])
group.line_up(M, ((31, False, 1.74, "side part", 0, 5, 1.02, "sides"), (35, True, 1.63, "bob", 2, 0, 1.0, "folded"),
                  (33, False, 1.73, "brushed back", 1, 0, 1.05, "sides"), (36, True, 1.62, "short bob", 0, 0, 1.03, "folded")), .535)
group.shoot(wall_light=260)
