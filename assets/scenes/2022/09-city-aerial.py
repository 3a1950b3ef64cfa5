"""Bird's-eye panorama of a green mid-size city where two rivers meet: towers, bridges, parks."""
import math
import os
import random
import sys

import bpy

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(109)
kit.reset(haze=8500, haze_color=(0.58, 0.64, 0.71), haze_max=.88)
SUN = (-70, 34)

grass = kit.plain("grass", (.085, .125, .04), .95, vary=.35, scale=.03)
lawn = kit.plain("lawn", (.13, .19, .05), .95, vary=.25, scale=.05)
city = kit.bricks("city", (.17, .18, .12), (.13, .16, .08), (.24, .24, .22), 46, 30, 3.0, .5, .9, vary=.3)
road = kit.plain("road", (.17, .17, .175), .85, vary=.15, scale=.05)
line = kit.plain("line", (.62, .62, .60), .8, vary=.1)
path = kit.plain("path", (.50, .42, .34), .85, vary=.15, scale=.1)
stone = kit.plain("stone", (.52, .50, .47), .8, vary=.12, scale=.1)
water = kit.water("water", (.035, .075, .075), .06, .35, 1.2, .04)
walls = [kit.plain(f"wall{i}", c, .7, vary=.06, scale=.05) for i, c in
         enumerate(((.66, .62, .54), (.62, .50, .38), (.70, .69, .66), (.52, .40, .33), (.58, .58, .57)))]
base = kit.plain("base", (.34, .27, .22), .7, vary=.1)
glass = kit.pane_glass("glass", (.03, .045, .055), (.16, .20, .22), 2.2, 3, .01)
blue = kit.pane_glass("blue", (.04, .08, .11), (.12, .19, .23), 3, 3.6, .006)
roofm = kit.plain("roof", (.32, .31, .30), .8, vary=.2)
redroof = kit.plain("redroof", (.36, .15, .10), .7, vary=.2)
white = kit.plain("white", (.74, .74, .72), .5, vary=.05)
bark = kit.plain("bark", (.10, .08, .06), .9)
leaves = [kit.leaf(f"leaf{i}", c, .35, .2) for i, c in enumerate(((.10, .17, .045), (.13, .20, .05), (.19, .22, .05)))]
carm = [kit.plain(f"car{i}", c, .3, vary=0) for i, c in enumerate(((.7, .7, .68), (.05, .05, .06), (.45, .05, .04), (.3, .32, .35)))]

# the rivers: one comes from the left, one from the right behind, they join in front and leave to the lower right
bez = lambda pts, t: tuple(sum(w * p[i] for w, p in zip(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3), pts)) for i in (0, 1))
RIVERS = [([(-1900, 1250), (-1000, 1180), (-620, 560), (-90, 660)], 62, 76), ([(-90, 660), (260, 730), (420, 380), (900, 300)], 80, 92),
          ([(1250, 3000), (760, 1900), (560, 1250), (60, 685)], 46, 58)]
course = []
for pts, w0, w1 in RIVERS:
    n = 60
    course.append([(bez(pts, k / n), w0 + (w1 - w0) * k / n) for k in range(n + 1)])


def ribbon(g, line_, z, mat, off0=None, off1=None, grow=0.0):
    """Strip along a course between two offsets (None = the river's own edges, grown)."""
    pts = [p for p, _ in line_]
    rows = []
    for i, (p, w) in enumerate(line_):
        a, b = pts[max(0, i - 1)], pts[min(len(pts) - 1, i + 1)]
        q = math.hypot(b[0] - a[0], b[1] - a[1])
        nx, ny = (b[1] - a[1]) / q, -(b[0] - a[0]) / q
        lo, hi = (-w - grow, w + grow) if off0 is None else (off0(w), off1(w))
        rows.append(((p[0] + nx * lo, p[1] + ny * lo, z), (p[0] + nx * hi, p[1] + ny * hi, z)))
    for (a, b), (c, d) in zip(rows, rows[1:]):
        g.face([a, b, d, c], mat)


def to_water(x, y):
    """Distance to the nearest bank (negative in the river)."""
    return min(math.hypot(x - p[0], y - p[1]) - w for c in course for p, w in c)


g = Geo()
g.face([(-40000, -300, -.6), (40000, -300, -.6), (40000, 90000, -.6), (-40000, 90000, -.6)], grass)
g.face([(-2600, 420, -.5), (2600, 420, -.5), (3200, 4600, -.5), (-3200, 4600, -.5)], city)
for k, c in enumerate(course):
    ribbon(g, c, -.4 + .01 * k, lawn, grow=62)
for k, c in enumerate(course):
    for s in (-1, 1):
        ribbon(g, c, -.3 + .01 * k, path, lambda w: s * (w + 20), lambda w: s * (w + 27))
    ribbon(g, c, -.2 + .01 * k, stone, grow=5)
for k, c in enumerate(course):
    ribbon(g, c, -.05 + .01 * k, water)
g.obj("land")

# roads: a grid, cut where water lies; bridges where avenues cross
g = Geo()
ROADX, ROADY = [-1500, -1120, -760, -420, -110, 250, 600, 980, 1400, 1850], [455, 860, 1150, 1480, 1850, 2300, 2800, 3400]


def way(p, q, w):
    n = int(math.hypot(q[0] - p[0], q[1] - p[1]) / 12)
    u = ((q[0] - p[0]) / (12 * n), (q[1] - p[1]) / (12 * n))
    u = (u[0] / math.hypot(*u), u[1] / math.hypot(*u))
    v = (-u[1], u[0])
    step = math.hypot(q[0] - p[0], q[1] - p[1]) / n
    for k in range(n):
        o = (p[0] + u[0] * step * k, p[1] + u[1] * step * k)
        d = to_water(o[0] + u[0] * step / 2, o[1] + u[1] * step / 2)
        z = 0.05 if d > 30 else 7.0
        if d > 30 and d < 60:
            z = .05 + 7 * (60 - d) / 30
        g.slab(o, u, v, 0, step + .05, -w / 2, w / 2, -.6 if z < 3 else z - 1.4, z, road if z < 3 else stone)
        if z > 3:
            g.slab(o, u, v, 0, step + .05, -w / 2 + 1.6, w / 2 - 1.6, z, z + .05, road)
            for s in (-1, 1):
                g.slab(o, u, v, 0, step + .05, s * w / 2 - .4, s * w / 2 + .4, z, z + 1.3, white)
            if k % 3 == 0 and d < 0:
                g.slab(o, u, v, 2, 6, -w / 2 + 2, w / 2 - 2, -2, z - 1, stone)
        g.slab(o, u, v, 0, step * .5, -.25, .25, z, z + .09, line)
        if rnd.random() < .45 and o[1] < 1900:
            s = rnd.choice((-1, 1)) * w * rnd.choice((.14, .32))
            a = rnd.uniform(0, 7)
            g.slab(o, u, v, a, a + 4.6, s - .9, s + .9, z + .2, z + 1.5, rnd.choice(carm))


for x in ROADX:
    way((x, 380), (x * 1.25, 4300), 26 if x in (-420, 600) else 18)
for y in ROADY:
    way((-1900 - .3 * y, y), (1900 + .3 * y, y + 60), 24 if y in (455, 1480) else 18)
g.obj("roads")
g = Geo()                                                      # two landmark bridges: white arches over the deck
for x in (-420, 600):
    ys = [y for y in range(380, 1500, 4) if to_water(x * (1 + .25 * (y - 380) / 3920), y) < 16]
    if not ys:
        continue
    y0, y1 = ys[0], max(y for y in ys if y - ys[0] < 330)
    for s in (-13.5, 13.5):
        arc = lambda t: (x * (1 + .25 * (y0 + (y1 - y0) * t - 380) / 3920) + s, y0 + (y1 - y0) * t, 7 + 42 * 4 * t * (1 - t))
        g.tube([arc(k / 30) for k in range(31)], 1.5, white, 8)
        for k in range(2, 29):
            p = arc(k / 30)
            g.tube([(p[0], p[1], 7), p], .28, white, 4)
g.obj("arches")


def slab_block(w, d, floors, wall, seed):
    """Apartment tower with balconies and stair heads, drawn coarse: it is seen from afar."""
    r, g = random.Random(seed), Geo()
    h = floors * 3.0
    g.box(-w / 2, -d / 2, -1, w / 2, d / 2, h, glass)
    g.box(-w / 2 - .6, -d / 2 - .6, -1, w / 2 + .6, d / 2 + .6, 9, base)
    n = max(3, round(w / 6.5))
    for k in range(n + 1):
        x = -w / 2 + w * k / n
        g.box(x - 1.1, -d / 2 - .9, 0, x + 1.1, d / 2 + .9, h + .6, wall)
    for f in range(floors + 1):
        g.box(-w / 2 - .2, -d / 2 - .55, f * 3 - .55, w / 2 + .2, d / 2 + .55, f * 3 + .65, wall if f % 8 else white)
    for s in (-1, 1):
        g.box(s * w / 2 - .5, -d / 2 + 1.5, 0, s * w / 2 + .5, d / 2 - 1.5, h + .6, wall)
    g.box(-w / 2, -d / 2, h, w / 2, d / 2, h + 1.0, roofm)
    for k in range(max(1, n // 2)):
        x = -w / 2 + w * (k + .5) / max(1, n // 2)
        g.box(x - 3, -3.5, h, x + 3, 3.5, h + 5.5, wall)
        g.box(x - 3.6, -4.1, h + 5.5, x + 3.6, 4.1, h + 6.2, white)
    return g.mesh("slab")


def low(seed):
    r, g = random.Random(seed), Geo()
    w, d, f = r.uniform(34, 58), 12, r.choice((5, 6, 6))
    g.box(-w / 2, -d / 2, 0, w / 2, d / 2, f * 3, glass)
    for k in range(int(w / 5) + 1):
        g.box(-w / 2 + 5 * k - 1.3, -d / 2 - .5, 0, -w / 2 + 5 * k + 1.3, d / 2 + .5, f * 3, walls[seed % 5])
    for q in range(f + 1):
        g.box(-w / 2, -d / 2 - .4, q * 3 - .7, w / 2, d / 2 + .4, q * 3 + .8, walls[seed % 5])
    m = redroof if seed % 2 else roofm
    g.loft([[(-w / 2 - 1, y, z), (w / 2 + 1, y, z), (w / 2 + 1, y, z + .3), (-w / 2 - 1, y, z + .3)] for y, z in
            ((-d / 2 - 1, f * 3), (0, f * 3 + 3.2), (d / 2 + 1, f * 3))], m, False)
    return g.mesh("low")


def office(w, d, floors, seed):
    g = Geo()
    h = floors * 3.8
    g.box(-w / 2, -d / 2, 0, w / 2, d / 2, h, blue)
    for f in range(floors):
        g.box(-w / 2 - .2, -d / 2 - .2, f * 3.8, w / 2 + .2, d / 2 + .2, f * 3.8 + .9, white if seed % 2 else roofm)
    g.box(-w / 2 - 16, -d / 2 - 12, 0, w / 2 + 16, d / 2 + 12, 17, walls[seed % 5])
    g.box(-w / 2 + 4, -d / 2 + 4, h, w / 2 - 4, d / 2 - 4, h + 7, white)
    return g.mesh("office")


tall = [slab_block(w, d, f, walls[i % 5], i) for i, (w, d, f) in enumerate(((34, 16, 26), (30, 17, 32), (46, 15, 18), (28, 18, 30), (38, 16, 24), (52, 14, 11),
                                                                      (30, 18, 33), (44, 15, 17)))]
lows = [low(i) for i in range(6)]
offs = [office(w, d, f, i) for i, (w, d, f) in enumerate(((34, 34, 30), (40, 28, 24), (30, 30, 38)))]
tm = [life.tree(s, (bark, m), 9, 4.0, 900, .62, .2, 30) for s, m in ((1, leaves[0]), (2, leaves[1]), (3, leaves[2]), (4, leaves[0]))]
ntree = 0


def grove(x, y, s=1.0):
    global ntree
    place(rnd.choice(tm), (x, y, -.3), rnd.uniform(0, 360), s * rnd.uniform(1.0, 1.6))
    ntree += 1


PARKS = {(4, 0), (3, 1), (6, 1), (1, 2)}
for i, (xa, xb) in enumerate(zip(ROADX, ROADX[1:])):
    for j, (ya, yb) in enumerate(zip(ROADY, ROADY[1:])):
        sx = lambda x, y: x * (1 + .25 * (y - 380) / 3920)
        kind = "park" if (i, j) in PARKS else rnd.choice(("tall", "tall", "tall", "low", "mix"))
        if kind == "park":
            for _ in range(420):
                x, y = rnd.uniform(xa + 20, xb - 20), rnd.uniform(ya + 20, yb - 20)
                if to_water(sx(x, y), y) > 34:
                    grove(sx(x, y), y)
            continue
        first = rnd.randrange(8)
        y = ya + 48
        row = 0
        while y < yb - 30:
            x = xa + 42 + (row % 2) * 14
            while x < xb - 36:
                px, py = sx(x, y), y + rnd.uniform(-4, 4)
                if to_water(px, py) > 84:
                    what = kind if kind != "mix" else rnd.choice(("tall", "low", "office"))
                    if (i, j) in ((5, 1), (2, 1)) and rnd.random() < .4:
                        what = "office"
                    me = tall[(first + rnd.choice((0, 0, 1))) % 8] if what == "tall" else rnd.choice(lows) if what == "low" else rnd.choice(offs)
                    if py < 560 and what != "low":
                        me = rnd.choice(lows)
                    place(me, (px, py, 0), rnd.choice((0, 0, 0, 90)) if what == "office" else rnd.uniform(-3, 3), (1, 1, rnd.uniform(.85, 1.08)))
                x += 62 if kind != "low" else 66
            y += 62 if kind != "low" else 34
            row += 1
        if ya < 2400:
            for _ in range(330 if ya < 1400 else 150):
                x, y = rnd.uniform(xa + 14, xb - 14), rnd.uniform(ya + 14, yb - 14)
                if to_water(sx(x, y), y) > 34:
                    grove(sx(x, y), y, .8)
for x in ROADX:                                                # avenues
    for k in range(150):
        y = 400 + 14 * k
        for s in (-1, 1):
            if to_water(x * (1 + .25 * (y - 380) / 3920) + 14 * s, y) > 60:
                grove(x * (1 + .25 * (y - 380) / 3920) + 15 * s, y, .75)
for y in ROADY[:5]:
    for k in range(230):
        x = -1600 + 14 * k
        if to_water(x, y) > 60:
            grove(x, y - 13 + 60 * (x + 1900) / 3800, .75)
for c in course:                                               # riverside parks
    for p, w in c:
        for _ in range(26):
            a, r = rnd.uniform(0, 6.283), w + rnd.uniform(12, 80)
            x, y = p[0] + r * math.cos(a), p[1] + r * math.sin(a)
            if to_water(x, y) > rnd.choice((9, 30, 30, 40)):
                grove(x, y)
for _ in range(900):                                           # the wooded near bank
    x, y = rnd.uniform(-620, 620), 150 + 300 * rnd.random()
    if to_water(x, y) > 30 and math.sin(x * .013 + 1) + math.sin(y * .021 + x * .006) > -.2:
        grove(x, y)
for _ in range(1500):
    x, y = rnd.uniform(-3600, 3600), rnd.uniform(3600, 6500)
    place(rnd.choice(tm), (x, y, -.5), rnd.uniform(0, 360), rnd.uniform(1.2, 2.4))
g = Geo()                                                      # winding paths and a round square on the near bank
n = 60
for q in (300, 400):
    pts = [(-650 + 1300 * k / n, q + 34 * math.sin(k * .24 + q)) for k in range(n + 1)]
    for a, b in zip(pts, pts[1:]):
        if min(to_water(*a), to_water(*b)) > 6:
            g.face([(a[0], a[1] - 2.6, -.1), (b[0], b[1] - 2.6, -.1), (b[0], b[1] + 2.6, -.1), (a[0], a[1] + 2.6, -.1)], path)
g.lathe((-60, 430, -.3), [(34, 0), (34, .5), (.1, .5)], path, 48, False)
g.lathe((-60, 430, .2), [(12, 0), (12, .6), (.1, .6)], water, 48, False)
g.obj("paths")
print("trees", ntree)

g = Geo()                                                      # hills far off
for y, h, q in ((11000, 260, 0), (15000, 480, 1), (21000, 760, 2)):
    top = lambda u: h * (.45 + .28 * math.sin(u * 19 + q) + .16 * math.sin(u * 47 + 2 * q) + .08 * math.sin(u * 131 + q) + .03 * math.sin(u * 370))
    g.sheet(lambda u, v: (-26000 + 52000 * u, y + 900 * v, max(-5, top(u) * v - 4)), 260, 1, grass)
g.obj("hills")

kit.sun(*SUN, 5.0, (1, .92, .80), .5)
kit.sky(SUN[0], SUN[1], .14, .35, (6.4, 6.5, 6.9), .7, 5, .3)
kit.camera((-40, -330, 300), 31, shift_y=-.125)
bpy.context.scene.camera.data.clip_end = 90000
kit.render(2600, 1000, exposure=.05, samples=6)
