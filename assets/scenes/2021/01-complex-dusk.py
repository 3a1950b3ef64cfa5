"""Lead picture of 2021: the largest shopping complex at a crossing, blue hour after rain, traffic drawn as light."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extras
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(2101)
kit.reset(haze=900, haze_color=(.15, .145, .20), haze_max=.8)
DEG, CX, CY, W = 36.0, -3.0, 134.0, 112.0
c, s = math.cos(math.radians(DEG)), math.sin(math.radians(DEG))
L = lambda x, y, z=0.0: (CX + x * c - y * s, CY + x * s + y * c, z)      # the plan's own axes: x to the right, y to the left back

asphalt = extras.wet("asphalt", (.035, .036, .04), .42, .05, .10)
paving = extras.wet("paving", (.17, .16, .15), .45, .10, .2)
strip = extras.wet("strip", (.08, .078, .075), .40, .08, .2)
mark = extras.wet("mark", (.42, .42, .40), .5, .2, .5)
kerb = kit.plain("kerb", (.30, .30, .29), .6, vary=.1)
alu = kit.plain("alu", (.42, .43, .45), .35, .6, vary=.05)
bronze = kit.plain("bronze", (.22, .14, .08), .35, .7, vary=.1)
stone = kit.bricks("stone", (.40, .37, .33), (.36, .33, .30), (.2, .19, .18), 1.5, .9, .014, .5, .5, wall=True)
dark = kit.plain("dark", (.03, .032, .036), .45, .3, vary=.1)
mall = kit.pane_glass("mall", (.02, .03, .04), (.10, .12, .14), 1.8, 5.0, .004, .06, lit=.62, lit_share=.6, lit_color=(1, .60, .26))
shop = kit.pane_glass("shop", (.05, .04, .03), (.2, .15, .1), 1.55, 5.8, .003, .08, lit=.95, lit_share=.93, lit_color=(1, .64, .32))
tower = [kit.pane_glass(f"tower{i}", (.02, .028, .04), (.08, .10, .14), w, 3.8, .004, .06, lit=q, lit_share=sh, lit_color=col)
         for i, (w, q, sh, col) in enumerate(((1.5, .30, .30, (1, .68, .36)), (3.0, .30, .24, (1, .60, .28)), (2.2, .24, .34, (.86, .93, 1)), (3.2, .20, .26, (1, .6, .3))))]
warm, line = kit.glow("warm", (1, .72, .38), 7, False), kit.glow("line", (1, .66, .30), 2.2, False)
cool = kit.glow("cool", (.20, .42, 1), 1.6, False)
white, red = kit.glow("white", (1, .84, .62), 3.0, False), kit.glow("red", (1, .05, .02), 5, False)
amber, sig = kit.glow("amber", (1, .42, .04), 4, False), kit.glow("sig", (.08, 1, .35), 6, False)
screen = extras.waves("screen", [(.02, .06, .35), (.05, .35, .80), (.85, .35, .55), (1, .72, .30), (.30, .05, .35)], 4.0, .15, .62, (.6, .6, 1))
poster = [extras.waves(f"poster{i}", p, 3.1 * i, .16, .38) for i, p in enumerate((
    [(.55, .03, .04), (.75, .18, .06), (.8, .6, .3)], [(.6, .55, .48), (.70, .28, .20), (.2, .05, .1)], [(.03, .2, .22), (.2, .5, .42), (.7, .72, .5)]))]
signs = [kit.glow(f"sign{i}", q, 1.6, False) for i, q in enumerate(((1, .16, .08), (1, .85, .6), (.35, .6, 1), (1, .55, .15), (.9, .95, 1), (.2, .9, .5)))]
bark, leafm = kit.plain("bark", (.10, .075, .05), .9), kit.leaf("leaf", (.10, .14, .035))

g = Geo()                                                      # crossing: wet roads, zebra crossings, the forecourt
g.face([(-700, -60, 0), (700, -60, 0), (700, 900, 0), (-700, 900, 0)], asphalt)
for grow, r, z, m in ((44, 40, .14, kerb), (43.4, 39.7, .15, paving), (26, 31, .155, strip), (23, 29.5, .16, paving)):
    g.face([(x, y, z) for x, y in build.rounded(CX, CY, W + grow, W + grow, r, 16, DEG)], m)
E = W / 2
for k in range(9):                                             # zebra bars across both roads, lane dashes
    for ax in (0, 1):
        q = -E - 25.5 - 2.4 * k
        p = [(-E + 16, q), (-E + 20.5, q), (-E + 20.5, q + 1.1), (-E + 16, q + 1.1)]
        g.face([L(*(v if ax == 0 else v[::-1]), .012) for v in (p if ax == 0 else p[::-1])], mark)
for q in (29.6, 33.2, 36.9, 40.5):
    for k in range(46):
        for ax in (0, 1):
            p = [(-E + 27 + 7 * k, -E - q - .08), (-E + (33 if q == 36.9 else 30) + 7 * k, -E - q - .08), (-E + (33 if q == 36.9 else 30) + 7 * k, -E - q + .08),
                 (-E + 27 + 7 * k, -E - q + .08)]
            g.face([L(*(v if ax == 0 else v[::-1]), .01) for v in (p if ax == 0 else p[::-1])], mark)
g.face([(-60, -40, .16), (60, -40, .16), (60, 12.5, .16), (-60, 12.5, .16)], paving)   # the near footway
g.box(-60, 12.5, 0, 60, 12.8, .17, kerb)
g.obj("ground")

g = Geo()                                                      # podium: lit shops, five storeys of glass with lines of light
for a, length, u, n in build.edges(build.rounded(CX, CY, W, W, 24, 12, DEG)):
    if n[1] > .3:
        continue
    g.slab(a, u, n, 0, length, -.1, 0, 0, 6.2, shop)
    k = max(1, round(length / 5))
    for i in range(k):
        p, w = (i + .5) * length / k, length / k
        g.slab(a, u, n, p - w / 2, p - w / 2 + .7, -.05, .5, 0, 6.4, stone)
        if length > 20 or rnd.random() < .6:
            g.slab(a, u, n, p - w * .30, p + w * .30, .1, .35, 4.5, 5.2, rnd.choice(signs))
    g.slab(a, u, n, -.2, length + .2, 0, 2.2, 6.3, 6.9, bronze)
    g.slab(a, u, n, -.2, length + .2, 2.2, 2.25, 6.45, 6.7, line)
plan = build.rounded(CX, CY, W + 2, W + 2, 25, 12, DEG)
build.curtain(g, plan, 6.9, 4, 5.0, mall, alu, stone, 1.8, .45, 1.3, .5, crown=2.2)
for a, length, u, n in build.edges(plan):
    if n[1] < .3:
        for z in (11.9, 16.9, 21.9, 28.6):
            g.slab(a, u, n, 0, length, .46, .56, z - .09, z + .09, line)
build.curtain(g, build.rounded(*L(4, 4)[:2], W - 22, W - 22, 22, 8, DEG), 29, 2, 4.6, mall, bronze, bronze, 1.6, .3, .9, .3)
R = 25.9                                                       # the screen wraps the corner
q0 = L(-E - 1 + 25, -E - 1 + 25)
g.sheet(lambda u, v: (q0[0] + R * math.cos(math.radians(DEG + 193 + 64 * u)), q0[1] + R * math.sin(math.radians(DEG + 193 + 64 * u)), 10.4 + 15.6 * v), 40, 2, screen)
for z in (10.1, 26.2):
    g.tube([(q0[0] + R * math.cos(math.radians(DEG + 193 + 64 * k / 30)), q0[1] + R * math.sin(math.radians(DEG + 193 + 64 * k / 30)), z) for k in range(31)], .3, dark, 6)
for k, (x0, x1) in enumerate(((-14, -4), (6, 12), (22, 36))):  # lit posters on both fronts
    for ax in (0, 1):
        P = (lambda u, v: L(x0 + (x1 - x0) * u, -E - 1.8, 10.5 + 14 * v)) if ax == 0 else (lambda u, v: L(-E - 1.8, x1 - (x1 - x0) * u, 10.5 + 14 * v))
        g.sheet(P, 2, 2, poster[(k + ax) % 3])
g.obj("podium")

g = Geo()                                                      # towers on the podium, the town behind
for x, y, w, d, f, m, r in ((-18, 20, 34, 30, 23, 0, 6), (26, -16, 32, 34, 20, 2, 0), (30, 46, 30, 30, 25, 1, 4)):
    p = build.rounded(*L(x, y)[:2], w, d, r, 6, DEG)
    build.curtain(g, p, 28, f - 6, 3.8, tower[m], alu, dark, 1.5, .3, .9, .2, crown=4)
    for a, length, u, n in build.edges(p):
        g.slab(a, u, n, 0, length, .12, .3, 28 + (f - 6) * 3.8 + 3.2, 28 + (f - 6) * 3.8 + 3.8, (line, cool, line)[m])
        if m == 0:
            g.slab(a, u, n, -.15, .15, .25, .5, 30, 28 + (f - 6) * 3.8 + 3, cool)
for i in range(34):
    x, y = -420 + 26 * i + rnd.uniform(-9, 9), rnd.uniform(300, 620)
    w, f = rnd.uniform(18, 32), rnd.choice((12, 16, 18, 22, 26, 30))
    if abs(x) > 200:
        y *= .8
    build.curtain(g, build.rounded(x, y, w, 20, 0, 4, rnd.choice((0, 20, DEG))), 0, f, 3.4, tower[rnd.choice((1, 3, 3))], dark, dark, 3.4, .3, 1.2, .2)
    if i % 3 == 0:
        g.box(x - w / 2, y - 10.6, f * 3.4 + 1.6, x + w / 2, y - 10.2, f * 3.4 + 2.2, rnd.choice((line, cool, amber)))
for x, y, w, d, f, deg in ((-122, 96, 60, 34, 7, DEG + 90), (124, 92, 70, 30, 6, DEG), (150, 170, 40, 30, 18, DEG), (-140, 190, 40, 30, 17, DEG)):
    build.curtain(g, build.rounded(x, y, w, d, 3, 4, deg), 0, f, 4.0, tower[1 + f % 3], alu, stone, 2.4, .4, 1.4, .4)
    for a, length, u, n in build.edges(build.rounded(x, y, w + .6, d + .6, 3, 4, deg)):
        if n[1] < .4:
            g.slab(a, u, n, 0, length, 0, .3, 0, 4.2, shop)
            g.slab(a, u, n, 0, length, .3, 1.4, 4.2, 4.8, dark)
            if length > 10:
                for k in range(int(length / 6)):
                    g.slab(a, u, n, 6 * k + 1, 6 * k + 4.4, 1.4, 1.5, 4.3, 4.95, rnd.choice(signs))
g.obj("towers")


def course(q, lo=-330, hi=330):
    """Lane at the distance q outside the podium's front: from the left road round the corner into the right one."""
    near = build.rounded(CX, CY, W + 2 * q, W + 2 * q, max(6, 40 - q * .9), 14, DEG)[45:60]
    near.sort(key=lambda p: p[0])
    return [L(-E - q, -lo)[:2], L(-E - q, 60)[:2], L(-E - q, 0)[:2]] + near + [L(0, -E - q)[:2], L(60, -E - q)[:2], L(hi, -E - q)[:2]]


def straight(q, ax, lo, hi):
    return [(L(t, -E - q) if ax == 0 else L(-E - q, t))[:2] for t in [lo + (hi - lo) * k / 12 for k in range(13)]]


g = Geo()                                                      # traffic: bundles of thin lines, white coming, red leaving
for path, m, n, zs in ((course(25.5), white, 4, (.55, .8)), (course(29.0), white, 5, (.5, .9)), (straight(33.6, 0, -190, 330), white, 7, (.5, 1.0)),
                       (straight(38.6, 0, -190, 330), red, 8, (.6, 1.1)), (straight(42.2, 0, -190, 330), red, 6, (.6, 1.0)),
                       (straight(38.8, 1, -60, 330), red, 6, (.6, 1.1)), (straight(34, 1, -20, 330), white, 5, (.5, .9))):
    for k in range(n):
        off, z, r = rnd.choice((-.75, -.6, .6, .75, 0)) + rnd.gauss(0, .12), rnd.uniform(*zs), rnd.uniform(.018, .04)
        pts = [(x + off * .7, y - off * .7, z + .03 * math.sin(i * 1.7 + k)) for i, (x, y) in enumerate(path)]
        g.tube(pts, r, amber if m is red and k % 6 == 5 else m, 5)
g.obj("traffic")

g = Geo()                                                      # street lamps, signals
for ax in (0, 1):
    for k in range(11):
        t = -E + 8 + 26 * k
        for q, side in ((23.2, -1), (46, 1)):
            x, y, _ = L(t, -E - q) if ax == 0 else L(-E - q, t)
            if q == 46 and t < 20:
                continue
            o = (s, -c) if ax == 0 else (-c, -s)
            o = (o[0] * -side, o[1] * -side)
            g.tube([(x, y, 0), (x, y, 8.4), (x + o[0] * 1.6, y + o[1] * 1.6, 9.2)], [.11, .07, .05], dark, 8)
            g.ball((x + o[0] * 1.9, y + o[1] * 1.9, 9.2), (.42, .42, .10), warm, 12, 6)
for x, y, z in ((L(-E + 22, -E - 23.4)), (L(-E - 23.4, -E + 22))):
    g.tube([(x, y, 0), (x, y, 6), (x + (2.6 if x > 0 else -2.6) * -1, y - 3.4, 6.3)], .09, dark, 8)
    for q in range(3):
        g.box(x - 1.4 - .2, y - 2.2, 6.0, x - 1.4 + .2, y - 2.0, 7.1, dark)
        g.ball((x - 1.4, y - 2.22, 6.85 - .33 * q), .13, (dark, dark, sig)[q], 10, 6)
g.obj("lamps")
trees = [life.tree(k, (bark, leafm), h, sp, 6500, .13) for k, h, sp in ((1, 7.6, 2.7), (2, 6.8, 2.4))]
for ax in (0, 1):
    for k in range(13):
        t = -E + 20 + 11 * k
        p = L(t, -E - 18.5, .15) if ax == 0 else L(-E - 18.5, t, .15)
        place(trees[k % 2], p, rnd.uniform(0, 360), rnd.uniform(.8, 1.0))
walk, stand = life.crowd(3, 12), life.crowd(4, 6, "stand")
for i in range(80):
    a, r = rnd.uniform(-.9, 1.1), 28 + 18 * rnd.random()
    ang = math.radians(DEG + 225) + a * .7
    place(rnd.choice(walk), (q0[0] + r * math.cos(ang), q0[1] + r * math.sin(ang), .16), rnd.uniform(0, 360))
for i in range(30):
    t = -E + 20 + 90 * rnd.random() ** 1.4
    place(rnd.choice(walk), L(t, -E - rnd.uniform(4, 15), .16) if i % 2 else L(-E - rnd.uniform(4, 15), t, .16), rnd.uniform(0, 360))
for i, (x, y, a) in enumerate(((-7.6, 11.3, 178), (-6.8, 11.6, 185), (-9.2, 10.8, 170), (5.4, 11.6, 182), (6.3, 11.2, 172), (9.6, 11.5, 190), (-3.8, 11.8, 176))):
    place(stand[i % 6], (x, y, .16), a)

for t, ax in ((30, 0), (30, 1)):                               # what the shops and lines give to pavement, trees and people
    x, y, z = L(t, -E - 1.5, 5.2) if ax == 0 else L(-E - 1.5, t, 5.2)
    kit.area((x, y, z), (120, 1.6), 6500, (1, .76, .48), (-50 if ax == 0 else 50, 0, DEG + (90 if ax else 0)), True)
x, y, z = L(-E + 5, -E + 5, 7)
kit.area((x, y, z), (26, 3), 5000, (1, .78, .55), (-52, 0, DEG - 45), True)
kit.area((0, 6, 8.5), (40, 1), 900, (1, .74, .46), (0, 0, 0), True)
kit.sun(190, 30, .10, (.55, .68, 1), 6)
kit.night_sky((.030, .085, .27), (.20, .26, .48), (1.0, .52, .30), 5)
kit.camera((3.4, 0, 8.6), 20, yaw=-1, shift_y=.082)
kit.render(2400, 1600, exposure=.75, samples=14, bounces=5, clamp=2.5)
