"""Greenhouse with dragon fruit: posts with hanging stems and red fruit, ripe ones near in front, visitors picking."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import kit
import life
from mesh import Geo, place
from mathutils import Vector

rnd = random.Random(203)
kit.reset(haze=110, haze_color=(.80, .85, .78), haze_max=.5)
SUN = (38, 52)
p = kit.plain
soil = p("soil", (.20, .14, .085), .95, vary=.4, scale=3, rough_bump=1, bscale=14)
mulch = p("mulch", (.05, .05, .048), .8, vary=.4, scale=6, rough_bump=1, bscale=20)
steel = p("steel", (.60, .62, .63), .35, .7, vary=.08, scale=2)
post = p("post", (.42, .41, .38), .85, vary=.2, scale=5, rough_bump=.4, bscale=30)
stem = [p(f"stem{i}", c, .5, vary=.3, scale=9, rough_bump=.2, bscale=20, spec=.35) for i, c in enumerate(((.055, .155, .035), (.085, .185, .040), (.040, .120, .034)))]
fruit = [p(f"fruit{i}", c, .35, vary=.14, scale=22, coat=.3, spec=.4) for i, c in enumerate(((.66, .020, .085), (.60, .015, .060), (.72, .05, .13)))]
scale_ = p("scale", (.30, .34, .06), .5, vary=.3, scale=30)
tip = p("tip", (.52, .10, .09), .5, vary=.2, scale=30)
unripe = p("unripe", (.16, .30, .05), .45, vary=.2, scale=14)


def film(name):
    """Film of the house: bright and streaked, lets the light through."""
    def build(nt):
        tr = kit.node(nt, "ShaderNodeBsdfTransparent", Color=(.94, .96, .94))
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=kit.position(nt), Scale=.7, Detail=4.0).outputs[0]
        df = kit.node(nt, "ShaderNodeEmission", Color=(.84, .91, .96), Strength=kit.op(nt, "ADD", kit.op(nt, "MULTIPLY", n, .6), .45))
        mix = nt.nodes.new("ShaderNodeMixShader")
        cam = kit.node(nt, "ShaderNodeLightPath").outputs["Is Camera Ray"]
        kit.put(nt, mix.inputs[0], kit.op(nt, "ADD", .10, kit.op(nt, "MULTIPLY", cam, .60)))
        nt.links.new(tr.outputs[0], mix.inputs[1])
        nt.links.new(df.outputs[0], mix.inputs[2])
        return mix.outputs[0]
    return kit.material(name, build)


cover, L, XC = film("film"), 52.0, .6
g = Geo()
g.face([(-40, -10, -.02), (40, -10, -.02), (40, 80, -.02), (-40, 80, -.02)], soil)
g.obj("ground")
g = Geo()                                                      # one wide low tunnel
arc = lambda u, q=0.0: (XC - (5.6 + q) * math.cos(math.pi * u), 1.5 + (2.6 + q) * math.sin(math.pi * u))
g.sheet(lambda u, v: (arc(u)[0], -5 + (L + 5) * v, arc(u)[1]), 28, 1, cover)
for s in (-1, 1):
    g.face([(XC + 5.6 * s, -5, .9), (XC + 5.6 * s, L, .9), (XC + 5.6 * s, L, 1.5), (XC + 5.6 * s, -5, 1.5)], cover)
    g.box(XC + 5.6 * s - .05, -5, 0, XC + 5.6 * s + .05, L, .25, post)
for j in range(30):
    y = -3 + 1.9 * j
    g.tube([(XC - 5.6, y, 0)] + [(arc(u / 22, -.05)[0], y, arc(u / 22, -.05)[1]) for u in range(23)] + [(XC + 5.6, y, 0)], .028, steel, 6)
    if j % 2 == 0:
        g.tube([(arc(.22)[0], y, arc(.22)[1]), (arc(.78)[0], y, arc(.78)[1])], .02, steel, 5)
        g.tube([(XC, y, arc(.22)[1]), (XC, y, 4.1)], .016, steel, 5)
for u in (.12, .3, .5, .7, .88):
    g.tube([(arc(u, -.08)[0], -5, arc(u, -.08)[1]), (arc(u, -.08)[0], L, arc(u, -.08)[1])], .02, steel, 5)
g.face([(XC - 5.6, L, 0), (XC + 5.6, L, 0), (XC + 5.6, L, 4.2), (XC - 5.6, L, 4.2)], cover)
g.obj("house")


def a_fruit(g, c, r, seed, mat, d=(0, 0, -1)):
    """Dragon fruit: a red egg with leaf-like scales that bend away, a tuft at the end; hangs along d from c."""
    q, d = random.Random(seed), Vector(d).normalized()
    s = d.cross(Vector((.3, 1, .1))).normalized()
    t = d.cross(s)
    P = lambda along, rad, a: Vector(c) + d * along + (s * math.cos(a) + t * math.sin(a)) * rad
    prof = [(0, .18), (.10, .55), (.32, .86), (.62, 1.0), (.95, .95), (1.25, .72), (1.45, .38), (1.5, .05)]
    g.loft([[P(z * r * 1.12, w * r, 2 * math.pi * j / 16) for j in range(16)] for z, w in prof], mat)
    for ring, (z, w, n, ln) in enumerate(((.18, .70, 5, .42), (.50, .96, 6, .50), (.85, .99, 6, .50), (1.15, .83, 5, .46), (1.42, .46, 7, .62))):
        for k in range(n):
            a = 2 * math.pi * (k + .5 * ring) / n + q.uniform(-.15, .15)
            b, o = P(z * r * 1.12, w * r * .97, a), P(z * r * 1.12, w * r * 2, a) - P(z * r * 1.12, w * r, a)
            o = o.normalized()
            side = d.cross(o).normalized() * r * .20
            l2 = ln * r * q.uniform(.85, 1.15)
            mid, end = b + d * l2 * .55 + o * l2 * .28, b + d * l2 * .95 + o * l2 * .70
            g.face([b - side, b + side, mid + side * .75, mid - side * .75], mat)
            g.face([mid - side * .75, mid + side * .75, end], scale_ if ring else tip)


def plant(seed, fruits, detail=True):
    """Post with a ring on top; three-winged stems climb it and hang over on all sides."""
    r, g = random.Random(seed), Geo()
    g.box(-.06, -.06, 0, .06, .06, 1.42, post)
    g.loft([[((.30 + a) * math.cos(t), (.30 + a) * math.sin(t), 1.40 + b) for a, b in ((-.02, -.02), (.02, -.02), (.02, .02), (-.02, .02))] for t in (2 * math.pi * j / 24 for j in range(25))], steel, False, False)
    ends = []
    n = 66 if detail else 44
    for k in range(n):
        a = 2.4 * k + r.uniform(-.3, .3)
        out, drop, m = r.uniform(.30, .62), r.uniform(.35, 1.05), stem[k % 3]
        c, s = math.cos(a), math.sin(a)
        top = 1.42 + r.uniform(.02, .24)
        N = 26 if detail else 14
        pts = []
        for i in range(N + 1):
            t = i / N
            if t < .35:
                q = t / .35
                pts.append(Vector((c * (.08 + .2 * q), s * (.08 + .2 * q), 1.25 + (top - 1.25) * math.sin(q * 1.57))))
            else:
                q = (t - .35) / .65
                w = .12 * math.sin(2.6 * q + k)
                pts.append(Vector((c * (.28 + (out - .28) * math.sin(q * 1.5)) - s * w, s * (.28 + (out - .28) * math.sin(q * 1.5)) + c * w, top - drop * q ** 1.7)))
        rad = r.uniform(.021, .029)
        rings, u = [], Vector((0, 0, 1)).cross(Vector((c, s, 0)))
        for i, pt in enumerate(pts):
            tg = (pts[min(i + 1, N)] - pts[max(i - 1, 0)]).normalized()
            x = (u - tg * u.dot(tg)).normalized()
            y = tg.cross(x)
            w = rad * (1.12 if i % 2 else .80) * (1 if i < N - 2 else (.8, .45, .12)[i - N + 2])
            rings.append([pt + (x * math.cos(b) + y * math.sin(b)) * w * (1.3 if j % 2 == 0 else .24) for j, b in enumerate(2 * math.pi * q / 6 + k for q in range(6))])
        g.loft(rings, m, False)
        ends.append((pts[N - (k % 4)], Vector((c, s, 0))))
    for k in range(fruits):
        e, o = ends[(k * 5 + seed) % len(ends)]
        mat = fruit[k % 3] if r.random() < .88 else unripe
        a_fruit(g, e + o * .075 + Vector((0, 0, .01)), r.uniform(.050, .064), seed * 31 + k, mat, o * .55 + Vector((0, 0, -1)))
    return g.mesh("pitaya")


near = [plant(1, 26), plant(2, 24), plant(3, 25)]
far = [plant(11, 15, False), plant(12, 14, False), plant(13, 16, False)]
ROWS = (-3.9, -1.75, 1.55, 3.7)
g = Geo()
for x in ROWS:
    g.sheet(lambda u, v: (x - .55 + 1.1 * u, -2 + 52 * v, .16 * math.sin(math.pi * u) - .01), 8, 1, mulch)
    g.tube([(x + .18, -2, .16), (x + .18, 50, .16)], .012, stem[2], 5)
g.obj("beds")
for x in ROWS:
    y = 2.0 if abs(x) < 2 else 2.9
    while y < L - 2:
        place(rnd.choice(near if y < 14 else far), (x + rnd.uniform(-.05, .05), y, .1), rnd.uniform(0, 360), rnd.uniform(.95, 1.08))
        y += 1.32
place(near[1], (-.86, 1.28, .12), 200, 1.02)                    # one plant close to the lens

weeds = life.shrub(7, kit.leaf("weed", (.08, .16, .03)), .16, 260, .03)
for _ in range(160):
    place(weeds, (rnd.choice(ROWS) + rnd.choice((-.62, .62)) + rnd.gauss(0, .06), rnd.uniform(1.5, 44), -.03), rnd.uniform(0, 360), rnd.uniform(.5, 1.0))
walk, work = life.crowd(33, 8), life.crowd(34, 8, "work")
basket = Geo()
basket.lathe((0, 0, 0), [(.12, 0), (.17, .16), (.18, .18), (.16, .18), (.12, .05), (.005, .05)], p("wicker", (.46, .29, .12), .8, vary=.3, scale=30, rough_bump=.5, bscale=60), 24)
for k in range(9):
    a_fruit(basket, (.07 * math.cos(k * 2.4) * (k > 0), .07 * math.sin(k * 2.4) * (k > 0), .14 + .015 * (k % 3)), .055, 70 + k, fruit[k % 3], (math.cos(k), math.sin(k), .5))
bk = basket.mesh("basket")
for i, (x, y, a, me) in enumerate(((.72, 7.2, 78, work[1]), (-.65, 8.6, -75, work[2]), (.1, 13.5, 10, walk[3]), (-.35, 19, 185, walk[4]), (.4, 19.3, 180, walk[2]), (.75, 26, 80, work[6]), (-2.6, 12, 60, work[5]), (2.6, 16, -70, work[3]))):
    place(me, (x, y, 0), a)
place(bk, (.25, 6.7, 0), 0, 1.15)
place(bk, (-.28, 8.2, 0), 90, 1.1)
place(bk, (.42, 3.35, .0), 40, 1.1)

kit.area((.2, -1.2, 2.2), (2.5, 1.5), 90, (1, .97, .90), (66, 0, 0), True)
kit.sun(*SUN, 3.6, (1, .95, .84), 5)
kit.sky(SUN[0], SUN[1], .30, .9, (6, 6.1, 6.3), .8, 4)
kit.camera((.15, -.35, 1.34), 30, yaw=-6, shift_y=.0, focus=2.6, fstop=3.2)
kit.render(1960, 1307, exposure=-.2, samples=7, bounces=4)
