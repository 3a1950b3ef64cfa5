"""Old-town project under construction: finished gate hall, halls in scaffolding, timber frames, tower cranes, workers."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2022"))
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(207)
kit.reset(haze=420, haze_color=(.74, .72, .67))
SUN = (132, 42)
M = stock.old_style()
p = kit.plain
dirt = p("dirt", (.31, .245, .17), .95, vary=.42, scale=.9, rough_bump=1, bscale=5)
conc = p("conc", (.42, .41, .385), .85, vary=.18, scale=.6, rough_bump=.4, bscale=12)
steel = p("steel", (.42, .43, .45), .4, .7, vary=.15, scale=3)
yellow, blue = p("yellow", (.74, .46, .03), .4, vary=.08, scale=2), p("blue", (.04, .19, .46), .45, vary=.06)
white, red = p("white", (.74, .74, .72), .5, vary=.06), p("red", (.58, .04, .03), .5)
net = p("net", (.06, .30, .14), .9, vary=.15, scale=6)
board = p("board", (.42, .29, .15), .8, vary=.25, scale=3)
timber = p("timber", (.50, .29, .13), .6, vary=.2, scale=4)
brick = kit.bricks("stack", (.27, .275, .28), (.23, .235, .24), (.12, .12, .12), .24, .06, .006, .5, .85, wall=True)
tyre, glassm, dark = p("tyre", (.02, .02, .02), .8), p("cabglass", (.02, .03, .035), .05, coat=1, vary=0), p("dark", (.03, .03, .03), .6)
sand = p("sand", (.50, .40, .25), .95, vary=.2, scale=2, rough_bump=.6, bscale=20)

g = Geo()
g.sheet(lambda u, v: (-80 + 160 * u, -15 + 200 * v, -.04 + .10 * math.sin(31 * u + 7 * v) * math.sin(23 * v + 3 * u)), 70, 80, dirt)
g.obj("ground")
hall = lambda *a, **k: (lambda q: (build.hall(q, *a, **k), q.obj("hall")))(Geo())
hall(-1.5, 58, 22, 11, 2, M["brick hall"], 0, 2.2, 4.4, eave=M["edge"], seed=1, rise=5.0, z0=1.2)     # the finished gate hall
g = Geo()
g.box(-14, 51.5, 0, 11, 65, 1.4, M["kerb"])
for k in range(7):
    g.box(-5.5, 50 + .22 * k, 0, 2.5, 52, .2 * (k + 1), M["stone"])
for s in (-1, 1):
    g.box(-1.5 + s * 13.5 - 1, 51.3, 0, -1.5 + s * 13.5 + 1, 53, 3, conc)
g.obj("terrace")


def scaffold(x0, x1, y0, y1, h, mesh=0.0, seed=0):
    """Tube scaffold round a block: standards, ledgers, boards, some netting on the near sides."""
    r, g = random.Random(seed), Geo()
    sides = [((x0, y0), (x1, y0)), ((x1, y0), (x1, y1)), ((x0, y0), (x0, y1))]
    for (ax, ay), (bx, by) in sides:
        ln = math.hypot(bx - ax, by - ay)
        u = ((bx - ax) / ln, (by - ay) / ln)
        nx, ny = -u[1], u[0]
        if (ax, ay) == (x0, y0) and bx == x0:
            nx, ny = -1, 0
        elif bx == x1 and ax == x1:
            nx, ny = 1, 0
        else:
            nx, ny = 0, -1
        n = round(ln / 1.8)
        for d in (.25, 1.25):
            for i in range(n + 1):
                px, py = ax + u[0] * ln * i / n + nx * d, ay + u[1] * ln * i / n + ny * d
                g.tube([(px, py, 0), (px, py, h + r.uniform(.3, 1.1))], .032, steel, 5)
        k = 0
        while k * 1.8 < h:
            z = 1.8 * (k + 1)
            for d in (.25, 1.25):
                for dz in (0, .9) if d > 1 else (0,):
                    g.tube([(ax - u[0] * .4 + nx * d, ay - u[1] * .4 + ny * d, z + dz), (bx + u[0] * .4 + nx * d, by + u[1] * .4 + ny * d, z + dz)], .026, yellow if dz else steel, 5)
            q = [(ax + nx * .3, ay + ny * .3), (bx + nx * .3, by + ny * .3), (bx + nx * 1.2, by + ny * 1.2), (ax + nx * 1.2, ay + ny * 1.2)]
            g.loft([[(x, y, zz) for x, y in q] for zz in (z + .02, z + .07)], board, False)
            k += 1
        for i in range(0, n, 2):                               # braces
            z = 1.8 * r.randrange(0, max(1, int(h / 1.8) - 1))
            a, b = ln * i / n, ln * min(n, i + 2) / n
            g.tube([(ax + u[0] * a + nx * 1.28, ay + u[1] * a + ny * 1.28, z), (ax + u[0] * b + nx * 1.28, ay + u[1] * b + ny * 1.28, z + 3.6)], .024, steel, 5)
        for i in range(n):
            if r.random() < mesh:
                a, b = ln * i / n, ln * (i + 1) / n
                z = 1.8 * r.randrange(0, max(1, int(h / 1.8)))
                g.sheet(lambda s, t: (ax + u[0] * (a + (b - a) * s) + nx * (1.31 + .05 * math.sin(6 * s + 4 * t)), ay + u[1] * (a + (b - a) * s) + ny * (1.31 + .05 * math.sin(6 * s + 4 * t)), z + 1.8 * t), 5, 5, net)
    g.obj("scaffold")


hall(-17.5, 27, 15, 9, 2, M["white hall"], 78, 0, 3.5, eave=M["edge"], seed=2)
scaffold(-22.2, -12.6, 19.2, 35, 7.6, .22, 1)
hall(-19, 46, 14, 9, 1, M["brick hall"], 82, 0, 3.6, eave=M["edge"], seed=3)


def frame(cx, cy, w, d, deg, storeys=2, rafters=True):
    """Bare timber frame on a plinth: columns, beams, stepped roof trusses, rafters."""
    g = Geo()
    a = math.radians(deg)
    W = lambda x, y, z: (cx + x * math.cos(a) - y * math.sin(a), cy + x * math.sin(a) + y * math.cos(a), z)
    g.loft([[W(x, y, z) for x, y in ((-w / 2 - 1, -d / 2 - 1), (w / 2 + 1, -d / 2 - 1), (w / 2 + 1, d / 2 + 1), (-w / 2 - 1, d / 2 + 1))] for z in (0, .5)], conc, False)
    n, H = round(w / 3.2), 3.5
    for i in range(n + 1):
        x = -w / 2 + w * i / n
        for y in (-d / 2, -d / 6, d / 6, d / 2):
            g.tube([W(x, y, .5), W(x, y, .5 + H * storeys + (0 if abs(y) > d / 3 else 1.1))], .16, timber, 10)
        for s in range(storeys):
            z = .5 + H * (s + 1)
            g.tube([W(x, -d / 2 - .4, z), W(x, d / 2 + .4, z)], .15, timber, 8)
        z = .5 + H * storeys
        g.tube([W(x, -d / 3.4, z + 1.1), W(x, d / 3.4, z + 1.1)], .13, timber, 8)
        g.tube([W(x, -d / 8, z + 1.9), W(x, d / 8, z + 1.9)], .12, timber, 8)
        g.tube([W(x, 0, z + 1.9), W(x, 0, z + 2.8)], .12, timber, 8)
    for s in range(storeys):
        z = .5 + H * (s + 1)
        for y in (-d / 2, -d / 6, d / 6, d / 2):
            g.tube([W(-w / 2 - .5, y, z - .1), W(w / 2 + .5, y, z - .1)], .13, timber, 8)
            g.tube([W(-w / 2 - .3, y, z - .6), W(w / 2 + .3, y, z - .6)], .09, timber, 6)
    z = .5 + H * storeys
    for y, zz in ((-d / 2, 0.15), (-d / 3.4, 1.25), (-d / 8, 2.05), (0, 2.85), (d / 8, 2.05), (d / 3.4, 1.25), (d / 2, .15)):
        g.tube([W(-w / 2 - 1, y, z + zz), W(w / 2 + 1, y, z + zz)], .11, timber, 8)
    if rafters:
        for k in range(int((w + 1.6) / .42)):
            x = -w / 2 - .8 + .42 * k
            for q in (-1, 1):
                if q < 0 and k % 9 == 8:
                    continue
                g.tube([W(x, 0, z + 3.0), W(x, q * d / 3.4, z + 1.4), W(x, q * (d / 2 + 1.1), z - .15)], .045, timber, 5)
    g.obj("frame")


frame(16.8, 25, 17, 9, -84, 2)
scaffold(12.0, 21.6, 15.9, 34.4, 5.6, .12, 3)
frame(19.5, 47, 13, 9, -80, 1)
hall(-40, 74, 20, 10, 2, M["white hall"], 20, 1.4, 3.8, eave=M["edge"], seed=8)
hall(31, 82, 20, 10, 2, M["brick hall"], -16, 1.4, 3.8, eave=M["edge"], seed=9)
hall(2, 112, 16, 14, 5, M["brick hall"], 0, 2.0, 4.4, eave=M["edge"], seed=10, rise=5)
scaffold(-6.4, 10.4, 104.5, 119, 22, .35, 5)


def crane(x, y, h, jib, deg):
    """Tower crane: lattice mast and jib, counterweights, cab, hook."""
    g = Geo()
    a = math.radians(deg)
    c, s = math.cos(a), math.sin(a)
    J = lambda u, w, z: (x + u * c - w * s, y + u * s + w * c, z)
    q = .8
    for sx in (-q, q):
        for sy in (-q, q):
            g.tube([(x + sx, y + sy, 0), (x + sx, y + sy, h)], .10, yellow, 5)
    z, k = 0.0, 0
    while z < h:
        for (ax, ay), (bx, by) in (((-q, -q), (q, -q)), ((q, -q), (q, q)), ((q, q), (-q, q)), ((-q, q), (-q, -q))):
            g.tube([(x + ax, y + ay, z), (x + bx, y + by, z + 1.6)] if k % 2 else [(x + bx, y + by, z), (x + ax, y + ay, z + 1.6)], .05, yellow, 4)
        z += 1.6
        k += 1
    g.box(x - .9, y - .9, h, x + .9, y + .9, h + .6, yellow)
    g.tube([J(0, -.5, h), J(0, 0, h + 6)], .1, yellow, 5)
    g.tube([J(0, .5, h), J(0, 0, h + 6)], .1, yellow, 5)
    for w, zz in ((-.6, .8), (.6, .8), (0, 1.9)):
        g.tube([J(-12, w, h + zz), J(jib, w, h + zz)], .09, yellow, 5)
    for i in range(int((jib + 12) / 1.5)):
        u = -12 + 1.5 * i
        g.tube([J(u, -.6, h + .8), J(u + .75, 0, h + 1.9), J(u + 1.5, -.6, h + .8), J(u + 1.5, .6, h + .8), J(u + .75, 0, h + 1.9)], .045, yellow, 4)
    g.tube([J(0, 0, h + 6), J(jib * .7, 0, h + 1.9)], .04, dark, 4)
    g.tube([J(0, 0, h + 6), J(-10.5, 0, h + 1.4)], .04, dark, 4)
    g.loft([[J(u, w, z) for u, w in ((-12, -.7), (-9.8, -.7), (-9.8, .7), (-12, .7))] for z in (h - 1.4, h + .8)], conc, False)
    g.loft([[J(u, w, z) for u, w in ((.9, -1.7), (2.3, -1.7), (2.3, -.7), (.9, -.7))] for z in (h - 1.0, h + .8)], white, False)
    u = jib * .62
    g.tube([J(u, 0, h + .8), J(u, 0, h * .58)], .03, dark, 4)
    g.loft([[J(u + d, w, z) for d, w in ((-.9, -.12), (.9, -.12), (.9, .12), (-.9, .12))] for z in (h * .58 - .5, h * .58 - .3)], timber, False)
    g.obj("crane")


crane(-31, 66, 34, 36, 24)
crane(29, 92, 42, 42, 196)

g = Geo()                                                      # in front: stacks of bricks, tiles and beams, sand, mixer, fence
for k, (x, y, w, d, h) in enumerate(((-5.6, 8.8, 1.1, 1.0, 1.0), (-6.9, 9.0, 1.1, 1.0, .8), (-5.9, 10.3, 1.1, 1.0, .6), (-8.3, 9.2, 1.1, 1.0, 1.1))):
    g.turned(x, y, 0, w + .1, d + .1, .12, board, 8 * k)
    g.turned(x, y, .12, w, d, h, brick, 8 * k)
for k in range(20):
    r, q = divmod(k, 7)
    g.tube([(6.2 + .32 * q + .16 * (r % 2), 9.0, .35 + .28 * r), (7.4 + .32 * q + .16 * (r % 2), 14.6, .35 + .28 * r)], .14, timber, 10)
for yy in (9.8, 13.6):
    g.box(6.0, yy, .0, 9.4, yy + .2, .22, board)
g.lathe((-10.5, 13.5, -.05), [(2.6, 0), (2.0, .5), (1.1, 1.15), (.35, 1.5), (.02, 1.58)], sand, 30)
for k in range(34):                                            # stacked roof tiles
    x, y = -3.2 - .22 * (k % 7), 12.0 + .4 * (k // 7)
    g.loft([[(x + .1 * math.cos(a), y + .16 * t, .02 + .10 * math.sin(a) + .05 * (k // 7) * 0) for a in (math.pi * j / 6 for j in range(7))] for t in (-1, 1)], M["tile"], True, False)
    g.box(x - .1, y - .16, 0, x + .1, y + .16, .28 + .04 * (k % 3), M["tile"])
x, y = 5.2, 19.5                                                # concrete mixer lorry in the middle distance
g.box(x - 1.1, y - 3.2, .75, x + 1.1, y + 4.2, 1.05, dark)
g.box(x - 1.15, y - 4.6, .6, x + 1.15, y - 2.7, 2.9, blue)
g.box(x - 1.05, y - 4.63, 1.75, x + 1.05, y - 4.58, 2.7, glassm)
g.box(x - 1.17, y - 4.3, 1.75, x + 1.17, y - 3.2, 2.6, glassm)
g.box(x - 1.0, y - 4.66, .75, x + 1.0, y - 4.6, 1.2, white)
for q in (-3.7, 1.2, 2.6):
    for s in (-1, 1):
        g.loft([[(x + s * u, y + q + r * math.cos(a), .52 + r * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(20))] for u, r in ((.75, .5), (.8, .53), (1.12, .53), (1.16, .48))], tyre, True)
        g.loft([[(x + s * u, y + q + r * math.cos(a), .52 + r * math.sin(a)) for a in (2 * math.pi * j / 16 for j in range(16))] for u, r in ((1.15, .26), (1.17, .22))], white, True)
g.tube([(x, y - 2.3, 1.9), (x, y - 1.6, 2.0), (x, y + 1.0, 2.35), (x, y + 3.0, 2.7), (x, y + 4.2, 2.9)], [.7, 1.15, 1.3, .95, .5], white, 24)
for q in range(3):
    g.tube([(x + 1.22 * math.cos(a * 1.0 + q * 2.1), y - 1.2 + .42 * a, 2.15 + .06 * a + 1.22 * math.sin(a + q * 2.1)) for a in (i * .35 for i in range(10))], .05, red, 5)
g.obj("things", .004)
g = Geo()                                                      # site fence in blue and white sheets along the right
for k in range(30):
    yy = 2 + 2.0 * k
    g.box(25.5, yy, 0, 25.6, yy + 1.94, 2.4, blue if k % 2 else white)
    g.box(25.4, yy - .05, 0, 25.6, yy + .05, 2.6, steel)
g.obj("fence")

vest, orange = p("vest", (.80, .30, .03), .8, vary=.08), p("vest2", (.55, .62, .05), .8, vary=.08)
navy, skin, shoe = p("navy", (.05, .065, .10), .85, vary=.12), p("skin", life.SKIN, .5, vary=.05), p("shoe", (.10, .07, .05), .7)
caps = [p("cap0", (.78, .60, .06), .3, coat=.4), p("cap1", (.62, .05, .04), .3, coat=.4), p("cap2", (.76, .76, .74), .3, coat=.4)]
W = [life.person(500 + i, ((vest, orange)[i % 2], navy, skin, caps[i % 3], shoe), ("work", "walk", "stand", "walk", "work", "stand")[i], False, None, 1.70 + .02 * (i % 3), caps[i % 3]) for i in range(6)]
for i, (x, y, a, k, z) in enumerate(((-1.1, 9.6, 30, 2, 0), (-.3, 9.2, -35, 0, 0), (-4.6, 10.9, 80, 4, 0), (4.6, 11.6, 200, 1, 0), (-3.2, 22, 170, 3, 0), (-11.2, 24, -90, 0, 3.68), (-11.4, 29, -80, 5, 1.87), (-11.2, 31, 100, 1, 3.68),
                                     (10.8, 22, 90, 4, 1.87), (10.7, 27, 90, 2, 3.68), (-6, 34, 20, 1, 0), (1.2, 36, 190, 3, 0), (2, 44, 10, 1, 0), (-4.6, 47, 200, 2, 0), (7.2, 17.2, 90, 5, 0))):
    place(W[k], (x, y, z), a)
g = Geo()                                                      # the foreman's plan, held by the two in front
g.sheet(lambda u, v: (-1.02 + .62 * u, 9.10 - .02 * u + .05 * math.sin(3 * u), 1.02 + .34 * v), 6, 2, white)
g.obj("plan")
trees = [life.tree(s, (M["bark"], M["leaf"]), 8, 3, 5000, .15) for s in (1, 2)]
for k in range(26):
    place(trees[k % 2], (-90 + 7.4 * k + rnd.uniform(-2, 2), rnd.uniform(136, 160), 0), rnd.uniform(0, 360), rnd.uniform(1.0, 1.5))

kit.sun(*SUN, 4.9, (1, .92, .79), .6)
kit.sky(SUN[0], SUN[1], .15, .4, (7.2, 7.1, 6.9), 1.0, 51)
kit.camera((.2, -.5, 2.5), 25, yaw=0, shift_y=.10)
kit.render(1600, 1067, exposure=-.05, samples=8, bounces=4)
