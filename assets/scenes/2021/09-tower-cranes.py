"""A food-culture town in the old style under construction: tower cranes, scaffolded halls, men in helmets, low morning sun."""
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

rnd = random.Random(2109)
kit.reset(haze=520, haze_color=(.86, .72, .56), haze_max=.82)
SUN = (-38, 17)
M = stock.old_style()
earth = kit.plain("earth", (.30, .22, .145), .95, vary=.3, scale=.35, rough_bump=1, bscale=5)
track = kit.plain("track", (.38, .34, .29), .9, vary=.25, scale=.5, rough_bump=.5, bscale=9)
concrete = kit.plain("concrete", (.46, .45, .42), .85, vary=.15, scale=.6, rough_bump=.2)
rawwood = kit.plain("rawwood", (.52, .33, .17), .6, vary=.2, scale=3)
pole = kit.plain("pole", (.34, .35, .36), .4, .6, vary=.15)
net = kit.plain("net", (.06, .22, .11), .9, vary=.2, scale=1.5)
yellow = kit.plain("yellow", (.86, .52, .02), .4, vary=.06, coat=.3)
redw = kit.plain("redw", (.62, .06, .03), .4, vary=.06)
white = kit.plain("white", (.76, .75, .72), .5, vary=.06)
blue = kit.plain("blue", (.05, .20, .48), .5, vary=.06)
dark = kit.plain("dark", (.035, .035, .04), .5)
rust = kit.plain("rust", (.26, .12, .06), .8, vary=.3, scale=5)
brickp = kit.bricks("brickp", (.40, .17, .10), (.34, .14, .085), (.2, .12, .09), .24, .06, .004, .5, .85, wall=True)
film = kit.water("puddle", (.10, .08, .06), 2.2, .12, .02, .03)
g = Geo()
g.face([(-1500, -60, -.05), (1500, -60, -.05), (1500, 4000, -.05), (-1500, 4000, -.05)], earth)
g.face([(-3.4, -20, .0), (4.6, -20, .0), (6.5, 160, .0), (-1.5, 160, .0)], track)
for k in range(7):                                             # puddles and wheel tracks
    x, y, r = rnd.choice((-1.2, 2.6)) + rnd.uniform(-.6, .6), 10 + 7 * k + rnd.uniform(-2, 2), rnd.uniform(.5, 1.1)
    g.face([(x + r * (1 + .25 * math.sin(3 * a + k)) * math.cos(a), y + 2.4 * r * math.sin(a), .012) for a in (2 * math.pi * j / 26 for j in range(26))], film)
g.obj("ground")
for k in range(90):                                            # uneven earth at the sides
    g = Geo()
    s, x = rnd.choice((-1, 1)), rnd.uniform(5, 14)
    g.ball((s * x + 1, rnd.uniform(9, 120), -.35), (rnd.uniform(.8, 2.4), rnd.uniform(.8, 2.4), rnd.uniform(.5, 1.1)), earth, 10, 6)
    g.obj("heap")


def skeleton(g, cx, cy, w, d, storeys, fh=3.6):
    """Timber frame before its walls: posts, beams, rafters of a hipped roof."""
    for f in range(storeys):
        z = f * (fh + .3)
        n = max(3, round(w / 3.4))
        for i in range(n + 1):
            for j in range(3):
                x, y = cx - w / 2 + w * i / n, cy - d / 2 + d * j / 2
                g.tube([(x, y, z), (x, y, z + fh)], .16, rawwood, 8)
        for j in range(3):
            y = cy - d / 2 + d * j / 2
            g.box(cx - w / 2 - .4, y - .1, z + fh - .35, cx + w / 2 + .4, y + .1, z + fh, rawwood)
        for i in range(n + 1):
            x = cx - w / 2 + w * i / n
            g.box(x - .09, cy - d / 2 - .4, z + fh, x + .09, cy + d / 2 + .4, z + fh + .25, rawwood)
        if f < storeys - 1:
            g.box(cx - w / 2, cy - d / 2, z + fh + .2, cx + w / 2, cy + d / 2, z + fh + .3, rawwood)
    z = storeys * (fh + .3) - .1
    rise = d * .36
    g.tube([(cx - w / 2 + 1, cy, z + rise), (cx + w / 2 - 1, cy, z + rise)], .16, rawwood, 8)
    k = int(w / .55)
    for i in range(k + 1):
        x = cx - w / 2 - .6 + (w + 1.2) * i / k
        for s in (-1, 1):
            g.tube([(min(max(x, cx - w / 2 + .8), cx + w / 2 - .8), cy, z + rise), (x, cy + s * d * .28, z + rise * .42), (x, cy + s * (d / 2 + 1.1), z - .05 + (.3 if i in (0, k) else 0))], .05, rawwood, 5)


def scaffold(g, x0, y0, x1, y1, h, sides=("f", "l", "r"), netted=0.0):
    """Tube scaffold around a plan, planks on every lift, here and there a green net."""
    runs = {"f": ((x0, y0), (1, 0), x1 - x0), "b": ((x0, y1), (1, 0), x1 - x0), "l": ((x0, y0), (0, 1), y1 - y0), "r": ((x1, y0), (0, 1), y1 - y0)}
    for s in sides:
        (ax, ay), (ux, uy), ln = runs[s]
        n, lifts = max(2, round(ln / 1.9)), int(h / 1.85)
        for i in range(n + 1):
            x, y = ax + ux * ln * i / n, ay + uy * ln * i / n
            o = (0, -1) if s == "f" else (0, 1) if s == "b" else (-1, 0) if s == "l" else (1, 0)
            for q in (0, .9):
                g.tube([(x + o[0] * q, y + o[1] * q, 0), (x + o[0] * q, y + o[1] * q, h + .6)], .03, pole, 5)
            for k in range(1, lifts + 1):
                g.tube([(x, y, 1.85 * k), (x + o[0] * .9, y + o[1] * .9, 1.85 * k)], .026, pole, 4)
        for k in range(1, lifts + 1):
            z = 1.85 * k
            for q, dz in ((0, 0), (.9, 0), (.9, .55), (.9, 1.0)):
                g.tube([(ax + o[0] * q, ay + o[1] * q, z + dz), (ax + ux * ln + o[0] * q, ay + uy * ln + o[1] * q, z + dz)], .026, pole, 4)
            p0, p1 = (ax + o[0] * .1, ay + o[1] * .1), (ax + ux * ln + o[0] * .8, ay + uy * ln + o[1] * .8)
            g.box(min(p0[0], p1[0]), min(p0[1], p1[1]), z - .04, max(p0[0], p1[0]), max(p0[1], p1[1]), z, rawwood)
        for i in range(0, n, 3):
            g.tube([(ax + ux * ln * i / n + o[0] * .92, ay + uy * ln * i / n + o[1] * .92, 0), (ax + ux * ln * min(n, i + 3) / n + o[0] * .92, ay + uy * ln * min(n, i + 3) / n + o[1] * .92, h)], .026, pole, 4)
        if netted:
            q0, q1 = 0, ln * netted
            g.sheet(lambda u, v: (ax + ux * (q0 + (q1 - q0) * u) + o[0] * (.98 + .05 * math.sin(40 * u + 3 * v)), ay + uy * (q0 + (q1 - q0) * u) + o[1] * (.98 + .05 * math.sin(40 * u + 3 * v)), .8 + (h - .6) * v), 40, 6, net)


g = Geo()
skeleton(g, -13, 30, 13, 9, 2)
scaffold(g, -20.2, 24.8, -5.8, 35, 9.2, ("f", "r"), 0)
g.obj("frame hall")
g = Geo()                                                      # right: roofed hall, still without walls below, scaffold in front
build.hall(g, 15.5, 33, 14, 10, 2, tuple((brickp, rawwood, rawwood, dark, M["tile"], M["ridge"], concrete)), -8, 1.4, 3.7, eave=M["edge"], seed=4)
scaffold(g, 8.0, 26.8, 23.4, 39, 7.4, ("f", "l"), .2)
g.obj("right hall")
g = Geo()
build.hall(g, -12, 62, 15, 11, 2, M["brick hall"], 6, 1.5, 3.8, eave=M["edge"], seed=9)
scaffold(g, -20.6, 55.5, -3.6, 68, 9.2, ("f", "r"), .5)
skeleton(g, 17, 66, 14, 10, 3)
scaffold(g, 9.4, 60.4, 24.6, 72, 13, ("f", "l"), .3)
g.obj("second row")
g = Geo()                                                      # pagoda in the middle of the town, topped out, scaffolded
build.hall(g, 2.5, 116, 16, 16, 5, M["brick hall"], 0, 2.0, 4.4, eave=M["edge"], seed=50, rise=6)
scaffold(g, -8.5, 106, 13.5, 126, 22, ("f", "l", "r"), 0)
for i in range(10):
    x = rnd.choice((-1, 1)) * rnd.uniform(30, 70)
    build.hall(g, x, rnd.uniform(60, 150), 15, 10, rnd.choice((1, 2)), M[rnd.choice(("brick hall", "white hall"))], rnd.choice((0, 90, -90)), rnd.choice((0, 1.4)), 3.6, seed=70 + i)
g.obj("pagoda")


def crane(x, y, h, jib, deg, hook, m=yellow):
    """Tower crane: lattice mast, slewing ring, cab, jib with ties, counterweights, hook with a load."""
    g = Geo()
    w = .85
    for sx in (-1, 1):
        for sy in (-1, 1):
            g.box(sx * w - .09, sy * w - .09, 0, sx * w + .09, sy * w + .09, h, m)
    n = int(h / 1.8)
    for k in range(n):
        z0, z1 = h * k / n, h * (k + 1) / n
        for a, b in (((-w, -w), (w, -w)), ((w, -w), (w, w)), ((w, w), (-w, w)), ((-w, w), (-w, -w))):
            a, b = (a, b) if k % 2 else (b, a)
            g.tube([(*a, z0), (*b, z1)], .05, m, 4)
            g.tube([(*a, z1), (*b, z1)], .045, m, 4)
    g.box(-2.4, -2.4, -.1, 2.4, 2.4, .9, concrete)
    g.box(-1.1, -1.1, h, 1.1, 1.1, h + .8, dark)
    g.box(.9, -1.3, h + .1, 2.3, .2, h + 2.1, white)
    g.box(1.1, -1.34, h + .9, 2.34, -.3, h + 1.9, blue)
    top = h + 7.2
    for sx in (-1, 1):
        for sy in (-1, 1):
            g.tube([(sx * .8, sy * .8, h + .8), (0, 0, top)], .09, m, 5)
    z = h + 1.6
    for s in (-.6, .6):
        g.tube([(0, s, z), (jib, s, z)], .09, m, 5)
        g.tube([(0, s, z), (-jib * .3, s, z)], .11, m, 5)
    g.tube([(0, 0, z + 1.3), (jib, 0, z + 1.0)], .09, m, 5)
    k = int(jib / 1.5)
    for i in range(k):
        x0, x1 = jib * i / k, jib * (i + 1) / k
        for s in (-.6, .6):
            g.tube([(x0, s, z), ((x0 + x1) / 2, 0, z + 1.15), (x1, s, z)], .045, m, 4)
        g.tube([(x0, -.6 if i % 2 else .6, z), (x1, .6 if i % 2 else -.6, z)], .04, m, 4)
    for t in (.38, .8):
        g.tube([(0, 0, top), (jib * t, 0, z + 1.2)], .05, dark, 5)
    g.tube([(0, 0, top), (-jib * .28, 0, z)], .05, dark, 5)
    for q in range(4):
        g.box(-jib * .29 + .75 * q, -.55, z - 2.2, -jib * .29 + .75 * q + .6, .55, z + .4, concrete)
    hx = jib * hook
    g.box(hx - .7, -.6, z - .35, hx + .7, .6, z, dark)
    for s in (-.2, .2):
        g.tube([(hx + s, 0, z - .3), (hx + s * .4, 0, z - 11)], .03, dark, 4)
    g.box(hx - .25, -.15, z - 11.9, hx + .25, .15, z - 11, redw)
    g.tube([(hx, 0, z - 11.9), (hx - 1.6, 0, z - 13.6)], .025, dark, 4)
    g.tube([(hx, 0, z - 11.9), (hx + 1.6, 0, z - 13.6)], .025, dark, 4)
    for q in range(5):
        g.box(hx - 2.2, -.5 + .2 * q, z - 14.0, hx + 2.2, -.36 + .2 * q, z - 13.6, rawwood)
    place(g.mesh("crane"), (x, y, 0), deg)


crane(-6.5, 84, 43, 38, 18, .62)
crane(30, 98, 38, 34, 158, .7)
crane(-38, 128, 46, 40, -12, .5, redw)
crane(48, 190, 48, 42, 200, .5)
crane(10, 240, 52, 44, 30, .6)
g = Geo()                                                      # site stuff: stacks of timber, bricks, pipes, barrier, fence
for x, y in ((-6.6, 15), (-7.2, 18.6), (8.2, 14.6), (9.6, 19.4)):
    for z in range(4):
        for q in range(7):
            g.box(x - 1.7 + rnd.uniform(-.1, .1), y - .7 + .2 * q, .12 + .17 * z, x + 1.7 + rnd.uniform(-.1, .1), y - .7 + .2 * q + .17, .12 + .17 * z + .15, rawwood)
for x, y in ((6.6, 10.6), (-5.4, 11.4)):
    g.box(x - .7, y - .5, .1, x + .7, y + .5, 1.05, brickp)
    g.box(x - .8, y - .6, 0, x + .8, y + .6, .1, rawwood)
for k in range(14):
    g.tube([(-9.8, 12 + .0 * k, .15 + .16 * (k % 4)), (-9.8 + .02 * k, 17.5, .15 + .16 * (k % 4))], .07, rust, 8)
for k in range(8):
    y = 12.5 + 2.6 * k
    for q in range(4):
        g.box(4.9 + .02 * k, y + .6 * q, .85, 4.96 + .02 * k, y + .6 * q + .6, 1.15, (redw, white)[q % 2])
    for q in (0, 2.35):
        g.box(4.9, y + q, 0, 4.96, y + q + .06, 1.15, pole)
g.obj("stuff")
mx = Geo()                                                     # lorry, seen from behind
mx.box(-1.2, -3.2, .9, 1.2, 2.0, 2.3, yellow)
mx.box(-1.25, -3.3, .8, 1.25, 2.1, .95, dark)
mx.box(-1.15, 2.3, .6, 1.15, 4.2, 2.9, blue)
mx.box(-1.0, 4.2, 1.7, 1.0, 4.24, 2.7, dark)
for y in (-2.5, -1.3, 3.1):
    for s in (-1, 1):
        mx.loft([[(s * x, y + .5 * math.cos(a), .5 + .5 * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(20))] for x in (.85, 1.2)], dark, True)
place(mx.mesh("lorry"), (2.9, 44, 0), -3)
vest = [kit.plain("hv", (.80, .30, .02), .7, vary=.08), kit.plain("hv2", (.62, .66, .06), .7, vary=.08), kit.plain("jb", (.10, .16, .28), .8, vary=.1)]
navy, skin, shoe = kit.plain("navy", (.05, .06, .09), .85, vary=.1), kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("shoe", (.06, .05, .04), .6)
helm = [kit.plain("hy", (.82, .56, .03), .3, coat=.4), kit.plain("hr", (.62, .05, .03), .3, coat=.4), white]
def man(i, p):
    return life.person(600 + i, (vest[i % 3], navy, skin, helm[(i * 2) % 3], shoe), p, False, None, 1.72, helm[i % 3])
for i, (x, y, z, a, p) in enumerate(((-1.3, 14.2, 0, 172, "walk"), (-.5, 14.6, 0, 186, "walk"), (3.5, 18.2, 0, -50, "stand"), (4.1, 17.6, 0, 140, "work"), (-4.6, 21, 0, 90, "work"),
                                     (-9, 23.9, 3.7, 20, "work"), (-15, 23.9, 3.7, 170, "work"), (-12, 23.9, 7.4, 200, "stand"), (13, 26.1, 3.7, 160, "work"), (19, 26.1, 5.55, 190, "work"),
                                     (1.5, 28, 0, 0, "walk"), (-7, 54.9, 5.55, 10, "work"), (-13, 54.9, 3.7, 180, "work"), (1.0, 52, 0, 180, "walk"), (9.7, 22.4, 0, 60, "work"))):
    place(man(i, p), (x, y, z), a)
kit.sun(*SUN, 6.0, (1, .74, .46), .7)
kit.sky(SUN[0], SUN[1], .14, .3, (8.4, 7.2, 6.0), .8, 18, 3.0)
kit.area((2, -3, 9), (16, 4), 1600, (1, .9, .8), (45, 0, 0), True)
kit.camera((.8, 0, 2.3), 24, yaw=-1, shift_y=.19)
kit.render(1620, 1080, exposure=.15, samples=6, bounces=4)
