"""Evening in the shopping quarter: a walk between lit fronts under arches of light, strollers, stalls, a deep blue sky."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extras
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(2110)
kit.reset(haze=300, haze_color=(.20, .15, .14), haze_max=.7)
paving = kit.bricks("paving", (.30, .27, .24), (.24, .22, .20), (.08, .075, .07), 1.2, .6, .01, .5, .42, wet=.6, vary=.12)
band = kit.bricks("band", (.12, .115, .11), (.10, .095, .09), (.04, .04, .04), .6, .6, .01, 0, .35, wet=.5)
brick = kit.bricks("brick", (.30, .14, .09), (.24, .11, .07), (.36, .32, .28), .26, .08, .008, .5, .85, wall=True)
grey = kit.bricks("grey", (.28, .28, .275), (.24, .24, .235), (.38, .37, .36), .26, .08, .008, .5, .85, wall=True)
cream = kit.plain("cream", (.56, .50, .40), .8, vary=.08, scale=.6)
trim, roofm = kit.plain("trim", (.52, .49, .44), .6, vary=.08), kit.plain("roof", (.15, .15, .15), .8)
frame, dark = kit.plain("frame", (.06, .045, .035), .45, .3), kit.plain("dark", (.025, .026, .03), .45, .3)
wood = kit.plain("wood", (.26, .12, .06), .5, vary=.2, scale=4)
upper = kit.pane_glass("upper", (.03, .035, .05), (.08, .08, .09), 1.2, 1.7, .004, .06, lit=.42, lit_share=.55, lit_color=(1, .62, .28))
shop = kit.pane_glass("shop", (.05, .04, .03), (.2, .15, .1), 1.1, 3.8, .003, .08, lit=.95, lit_share=.95, lit_color=(1, .66, .34))
awn = [kit.plain(f"awn{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.50, .07, .05), (.12, .26, .20), (.60, .42, .16), (.12, .18, .36)))]
signs = [kit.glow(f"sign{i}", c, 1.25, False) for i, c in enumerate(((1, .20, .08), (1, .74, .40), (.30, .60, 1), (1, .45, .10), (.9, .92, .95), (.16, .75, .50)))] + [dark, wood]
line, bulb = kit.glow("line", (1, .62, .24), 2.6, False), kit.glow("bulb", (1, .70, .34), 7, False)
warm, cyan = kit.glow("warm", (1, .72, .42), 4, False), kit.glow("cyan", (.25, .65, 1), 1.8, False)
silk = kit.glow("silk", (1, .07, .02), 1.1, False)
gold = kit.plain("gold", (.6, .38, .08), .35, .6)
screen = extras.waves("screen", [(.30, .02, .10), (.85, .12, .10), (1, .55, .15), (.9, .8, .5)], 2.0, .35, .55, (.8, .8, 1))
bark, leafm = kit.plain("bark", (.10, .075, .05), .9), kit.leaf("leaf", (.10, .15, .035))
city = [kit.pane_glass(f"city{i}", (.02, .026, .04), (.06, .07, .10), 3.0, 3.2, .003, .1, lit=.22, lit_share=q, lit_color=c) for i, (q, c) in enumerate(((.32, (1, .66, .34)), (.26, (.86, .92, 1))))]

g = Geo()
g.box(-60, -20, -1, 60, 300, 0, paving)
for x in (-4.6, 4.0):
    g.box(x, -20, 0, x + .6, 300, .004, band)
for k in range(40):
    g.box(-6.5, 2 + 6 * k, 0, 6.5, 2.5 + 6 * k, .005, band)
g.obj("ground")
for s in (-1, 1):
    y = -5.0 if s > 0 else -2.0
    for i, (w, f, q) in enumerate(((12, 2, .66), (10, 2, .9), (13, 3, .66), (11, 2, .7), (12, 2, .9), (13, 3, .66), (12, 2, .66), (14, 3, .9), (12, 2, .7), (15, 3, .66), (14, 2, .9), (15, 3, .66))):
        m = (brick, cream, grey)[(i + (s > 0)) % 3]
        g = Geo()
        a, u = ((7.6, y), (0, 1)) if s > 0 else ((-7.6, y + w - .05), (0, -1))
        extras.front(g, a, u, (-s, 0), w - .05, f, (m, trim, frame, upper, shop, roofm), rnd, 3.4, 4.1, 3.6, 9, awn, signs, .5, .8 if i % 3 == 1 else 0, q)
        H = 4.1 + 3.4 * f
        for z in (4.28, H + .17):
            x = s * 7.6
            g.box(min(x, x - s * .6), y, z, max(x, x - s * .6) - .0, y + w, z + .05, trim)
            g.box(min(x - s * .6, x - s * .63), y + .1, z, max(x - s * .6, x - s * .63), y + w - .1, z + .06, line)
        if i % 3 == 1:                                         # upright blank shop signs, standing out from the wall
            x = s * 7.4
            g.box(min(x, x - s * 1.1), y + 1.0, 4.8, max(x, x - s * 1.1), y + 1.2, 8.2, frame)
            g.box(min(x - s * .1, x - s * 1.0), y + .97, 4.95, max(x - s * .1, x - s * 1.0), y + 1.0, 8.05, signs[(i + (s > 0)) % 6])
        g.obj("house")
        y += w
g = Geo()                                                      # screen on the left front
g.sheet(lambda u, v: (-7.45, 21.2 + 6.4 * u, 5.2 + 4.0 * v), 2, 2, screen)
g.box(-7.6, 20.9, 5.0, -7.46, 27.9, 9.4, dark)
g.obj("screen")
g = Geo()                                                      # arches of light over the walk, little bulbs between them
arch = lambda y, t, r=6.6, h=8.6: (r * math.cos(math.pi * t), y, 3.9 + (h - 3.9) * math.sin(math.pi * t) ** .85)
for k in range(17):
    y = 9 + 6.5 * k
    g.tube([arch(y, t / 28) for t in range(29)], .10, dark, 8)
    for o in (-.12, .12):
        g.tube([(arch(y + o, t / 28)[0] * .985, y + o, arch(y, t / 28)[2] - .1) for t in range(29)], .035, line, 5)
    for s in (-1, 1):
        g.tube([(s * 6.6, y, 0), (s * 6.6, y, 3.95)], .12, dark, 10)
        g.ball((s * 6.6, y, 2.9), .17, warm, 10, 8)
    if k < 16:
        for j in range(9):
            t = (j + 1) / 10
            p, q = arch(y, t), arch(y + 6.5, t)
            for c in range(9):
                v = c / 9
                g.ball((p[0] + rnd.gauss(0, .02), y + 6.5 * v, p[2] - .15 - .7 * 4 * v * (1 - v)), .036, bulb, 6, 4)
g.obj("arches")
lan = build.lantern((silk, gold), .30)
for k in range(16):
    for s in (-1, 1):
        for c in (.30, .5, .70):
            if (k + int(c * 10)) % 2:
                p = arch(9 + 6.5 * k, c if s > 0 else 1 - c)
                place(lan, (p[0], p[1] + 3.2, p[2] - .75), k * 20)
stall = Geo()                                                  # stalls with a striped roof, wares and a lamp
for x in (-.9, .9):
    for yy in (-.6, .6):
        stall.tube([(x, yy, 0), (x, yy, 2.3)], .035, dark, 6)
stall.box(-1, -.65, .35, 1, .65, .95, wood)
for k in range(70):
    stall.ball((rnd.uniform(-.85, .85), rnd.uniform(-.55, .55), 1.0), rnd.uniform(.05, .1), awn[k % 4], 8, 5)
stall.box(-.8, -.05, 2.15, .8, .05, 2.2, warm)
sm = stall.mesh("stall")
for k, (x, y) in enumerate(((-1.1, 21), (1.0, 30), (-1.0, 40), (1.0, 50), (-1, 61), (1, 72))):
    place(sm, (x, y, 0), 90 if k % 2 else 0)
    a = Geo()
    for j in range(6):
        a.sheet(lambda u, v: (x - 1.2 + .4 * (j + u), y - 1.0 + 2.0 * v, 2.32 + .42 * math.sin(math.pi * v)), 1, 8, awn[k % 4] if j % 2 else trim)
    a.obj("roof")
    kit.area((x, y, 2.1), (1.6, 1.0), 46, (1, .74, .44), hidden=True)
tr = [life.tree(s, (bark, leafm), h, sp, 7000, .11, .36) for s, h, sp in ((1, 5.6, 1.7), (2, 5.2, 1.6))]
g = Geo()
for k in range(12):
    for s in (-1, 1):
        y = 12.2 + 13 * k + (6.5 if s > 0 else 0)
        g.box(s * 5.4 - .55, y - .55, 0, s * 5.4 + .55, y + .55, .6, dark)
        g.box(s * 5.4 - .57, y - .57, .5, s * 5.4 + .57, y + .57, .54, line)
        place(tr[k % 2], (s * 5.4, y, .5), 50 * k, rnd.uniform(.75, .9))
        for c in range(26):
            a, r = rnd.uniform(0, 6.28), rnd.uniform(.3, 1.2)
            g.ball((s * 5.4 + r * math.cos(a), y + r * math.sin(a), 2.3 + rnd.uniform(0, 2)), .028, bulb, 5, 3)
g.obj("boxes")
g = Geo()                                                      # the town behind, a gate tower closing the walk
for x, y, w, h in ((-46, 190, 26, 70), (-20, 230, 20, 58), (22, 240, 22, 48), (48, 200, 30, 60), (-80, 210, 28, 54), (84, 220, 28, 66)):
    build.curtain(g, build.rounded(x, y, w, 20), 0, int(h / 3.2), 3.2, city[int(x) % 2], dark, dark, 3.0, .3, 1.2, .2)
    g.box(x - w / 2, y - 10.6, h + 1.2, x + w / 2, y - 10.3, h + 1.8, (line, cyan)[int(x) % 2])
g.obj("city")
walk, stand = life.crowd(8, 16), life.crowd(9, 6, "stand")
near = [(-3.2, 9.6, 186), (-2.5, 9.9, 178), (2.6, 11.4, 8), (.4, 13.2, 172), (1.1, 13.5, 186), (-.4, 13.7, 180), (3.6, 15, 4), (4.2, 15.3, 0), (-3.7, 15.5, 12), (-1.9, 17.4, 184), (2.4, 18.6, 176)]
for i, (x, y, a) in enumerate(near):
    place(walk[(i * 5) % 16], (x, y, 0), a)
keep = [(x, y) for x, y, _ in near] + [(-1.1, 21), (1, 30), (-1, 40), (1, 50)]
stock.scatter(walk, 24, (-4.2, 4.2), (18, 30), rnd, keep, 1.0)
stock.scatter(walk, 110, (-4.4, 4.4), (30, 120), rnd, keep, .8)
for i, (x, y, a) in enumerate(((-1.9, 19.8, 150), (-.4, 19.6, 190), (1.8, 28.8, 200), (.2, 29, 160), (-6.4, 13, 90), (6.5, 17, -90), (6.6, 17.8, -80))):
    place(stand[i % 6], (x, y, 0), a)
for s in (-1, 1):                                              # what windows, lines and bulbs give, as long soft lamps
    kit.area((s * 7.0, 50, 3.6), (110, .8), 6200, (1, .68, .38), (58 * s, 0, 90), True)
    kit.area((s * 6.8, 50, 4.6), (110, .5), 2300, (1, .62, .30), (150 * s, 0, 90), True)
kit.area((0, 52, 7.4), (7, 100), 5200, (1, .72, .42), (0, 0, 0), True)
kit.area((0, -1.5, 6), (8, 3), 420, (1, .76, .5), (38, 0, 0), True)
kit.sun(200, 34, .08, (.55, .68, 1), 6)
kit.night_sky((.03, .085, .27), (.14, .20, .44), (.60, .34, .26), 9)
kit.camera((.5, 0, 2.5), 27, yaw=-1.2, shift_y=.06)
kit.render(1620, 1080, exposure=-.1, samples=8, bounces=4, clamp=2.5)
