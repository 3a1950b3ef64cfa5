"""Trees, hedges, people, cars, bicycles: meshes to be instanced."""
import math
import random

from mathutils import Vector

import kit
from mesh import Geo


def _leaves(g, rnd, c, r, count, size, mat, droop=0.0):
    """A clump of `count` small folded leaves in an ellipsoid."""
    for _ in range(count):
        d = Vector((rnd.gauss(0, 1), rnd.gauss(0, 1), rnd.gauss(0, 1))).normalized() * rnd.random() ** 0.45
        p = Vector((c[0] + d.x * r[0], c[1] + d.y * r[1], c[2] + d.z * r[2]))
        a = Vector((rnd.gauss(0, 1), rnd.gauss(0, 1), rnd.gauss(0, 0.6) - droop)).normalized()
        b = a.cross(Vector((rnd.gauss(0, 1), rnd.gauss(0, 1), rnd.gauss(0, 1)))).normalized()
        s = size * rnd.uniform(0.7, 1.3)
        g.face((p - a * s, p + b * s * 0.45, p + a * s, p - b * s * 0.45), mat)


def tree(seed, mats, height=8.0, spread=2.8, leaves=9000, size=0.13, clear=0.3, clumps=46):
    """Broad-leaved tree: forked trunk and limbs, leaf clumps around the ends. mats = (bark, leaf)."""
    rnd, g = random.Random(seed), Geo()
    bark, green = mats
    r0 = 0.018 * height + 0.02
    base = clear * height
    lean = Vector((rnd.uniform(-0.2, 0.2), rnd.uniform(-0.2, 0.2), base))
    g.tube([(0, 0, -0.1), lean * 0.5, lean], [r0 * 1.25, r0, r0 * 0.85], bark, 8)
    ends, limbs = [], 7
    for i in range(limbs):
        a = 2 * math.pi * (i + rnd.uniform(-0.3, 0.3)) / limbs
        reach = spread * rnd.uniform(0.35, 0.75)
        top = Vector((math.cos(a) * reach, math.sin(a) * reach, height * rnd.uniform(0.55, 0.84)))
        if i == 0:
            top = Vector((0.1, 0.1, height * 0.88))
        mid = lean.lerp(top, 0.5) + Vector((0, 0, -0.04 * height))
        g.tube([lean, mid, top], [r0 * 0.55, r0 * 0.35, r0 * 0.12], bark, 6)
        ends += [top, mid.lerp(top, 0.5)]
        for _ in range(3):
            s = mid.lerp(top, rnd.uniform(0, 0.8))
            e = s + Vector((rnd.gauss(0, 1), rnd.gauss(0, 1), rnd.uniform(0, 0.9))).normalized() * spread * 0.45
            g.tube([s, e], [r0 * 0.2, r0 * 0.07], bark, 5)
            ends.append(e)
    for i in range(clumps):
        e = ends[i % len(ends)] + Vector([rnd.gauss(0, 0.14 * spread) for _ in range(3)])
        q = spread * rnd.uniform(0.2, 0.36)
        _leaves(g, rnd, e, (q, q, q * 0.7), leaves // clumps, size, green)
    return g.mesh("tree")


def willow(seed, mats, height=8.0, spread=3.2, strands=330, size=0.09):
    """Weeping willow: arched limbs with hanging strands of narrow leaves."""
    rnd, g = random.Random(seed), Geo()
    bark, green = mats
    base = Vector((0.25, 0.1, height * 0.30))
    g.tube([(0, 0, -0.2), (0.05, 0, 0.3), (0.16, 0, height * 0.17), base], [0.27, 0.2, 0.17, 0.16], bark, 10)
    roots = []
    for i in range(13):
        a = 2 * math.pi * (i + rnd.uniform(-0.35, 0.35)) / 13
        rise, reach = rnd.uniform(0.45, 0.68), spread * rnd.uniform(0.6, 1.05)
        pts = [base + Vector((math.cos(a) * reach * t + rnd.gauss(0, .06), math.sin(a) * reach * t + rnd.gauss(0, .06),
                              height * rise * math.sin(min(t * 1.75, 2.0)))) for t in (0, .12, 0.3, 0.5, .75, 1)]
        g.tube(pts, [0.095, 0.075, 0.055, 0.038, .022, 0.01], bark, 6)
        for k in (1, 2, 3, 4):
            roots += [pts[k].lerp(pts[k + 1], rnd.random()) for _ in range((0, 1, 2, 3, 4)[k])]
    for i in range(strands):
        p = roots[i % len(roots)] + Vector((rnd.gauss(0, 0.42), rnd.gauss(0, 0.42), rnd.gauss(0.1, 0.3)))
        length = min(rnd.uniform(1.0, 4.0), max(0.5, p.z - rnd.uniform(1.7, 2.6)))
        out = Vector((p.x, p.y, 0)).normalized() * 0.3
        n = int(length / 0.085)
        for k in range(n):
            t = k / n
            q = p + out * math.sin(t * 2.5) + Vector((rnd.gauss(0, 0.04), rnd.gauss(0, 0.04), -t * length))
            side = Vector((rnd.gauss(0, 1), rnd.gauss(0, 1), 0)).normalized()
            tip = q + side * size * 0.7 + Vector((0, 0, -size * 1.5))
            w = side.cross(Vector((0, 0, 1))) * size * 0.2
            m = q.lerp(tip, 0.5)
            g.face((q, m + w, tip, m - w), green)
    return g.mesh("willow")


def hedge(seed, mat, length=4.0, depth=0.8, height=0.7, count=5000, size=0.045):
    """Clipped hedge along x, standing on the origin."""
    rnd, g = random.Random(seed), Geo()
    g.box(-length / 2 + .08, -depth / 2 + .08, 0, length / 2 - .08, depth / 2 - .08, height - .1, mat)
    for _ in range(count):
        p = [rnd.uniform(-length / 2, length / 2), rnd.uniform(-depth / 2, depth / 2), rnd.uniform(0.05, height)]
        side = rnd.choice((0, 1, 2, 2, 2, 1))
        lim = (length / 2, depth / 2, height)[side]
        p[side] = (lim if side == 2 else rnd.choice((-lim, lim))) + rnd.gauss(0, 0.035)
        _leaves(g, rnd, p, (.02, .02, .02), 1, size, mat)
    return g.mesh("hedge")


def shrub(seed, mat, r=0.5, count=900, size=0.05):
    rnd, g = random.Random(seed), Geo()
    for _ in range(9):
        c = (rnd.gauss(0, r * 0.45), rnd.gauss(0, r * 0.45), r * rnd.uniform(0.35, 0.85))
        _leaves(g, rnd, c, (r * .5,) * 3, count // 9, size, mat)
    return g.mesh("shrub")


# --- people -----------------------------------------------------------------------------------
def _ring(c, rx, ry, n=12):
    return [(c[0] + rx * math.cos(2 * math.pi * j / n), c[1] + ry * math.sin(2 * math.pi * j / n), c[2])
            for j in range(n)]


def person(seed, cloth, pose="walk", female=None, gown=None, tall=1.7, cap=None):
    """Figure facing −Y … of rounded lofts. cloth = (top, trousers, skin, hair, shoes) materials.

    pose: walk, stand, sit (seat at 0.48 m), work (forearms raised forward). gown: material of a knee-long coat.
    """
    rnd, g = random.Random(seed), Geo()
    top, legs, skin, hair, shoes = cloth
    female = rnd.random() < 0.5 if female is None else female
    k = tall / 1.7
    V = lambda x, y, z: (x * k, y * k, z * k)
    sit = pose == "sit"
    drop = 0.40 if sit else 0.0
    st = rnd.uniform(0.16, 0.26) if pose == "walk" else 0.03
    for sx, s in ((-1, st), (1, -st)):
        x = 0.095 * sx
        if sit:
            pts = [V(x, 0.05, 0.54), V(x * 1.3, -0.40, 0.53), V(x * 1.3, -0.42, 0.08)]
            rad = [0.088, 0.066, 0.045]
        else:
            knee = s * 0.5 - (0.07 if s > 0 else 0.02)
            lift = 0.06 if s > 0.1 else 0.0
            pts = [V(x * 0.86, 0, 0.9), V(x * .92, s * 0.25 - 0.02, 0.7), V(x, knee, 0.48), V(x, s * 0.8, 0.27 + lift / 2),
                   V(x, s * 1.1, 0.08 + lift)]
            rad = [0.094, 0.088, 0.066, 0.057, 0.048]
        g.tube(pts, [r * k for r in rad], legs, 10)
        f = pts[-1]
        g.ball((f[0], f[1] - 0.05 * k, f[2] - 0.035 * k), (0.045 * k, 0.125 * k, 0.05 * k), shoes, 10, 6)
    sh, wa, hp = (0.168, 0.122, 0.158) if female else (0.196, 0.15, 0.155)
    Z = lambda z: (z - drop) * k
    prof = [(0.90, hp * .98, .118), (0.97, hp, .12), (1.06, wa, .108), (1.2, wa * 1.12, .12), (1.30, sh * 0.93, .122),
            (1.37, sh * 0.90, .105), (1.415, sh * 0.72, .085), (1.445, sh * 0.42, .068), (1.47, 0.06, .056)]
    g.loft([_ring((0, 0, Z(z)), rx * k, ry * k, 16) for z, rx, ry in prof], gown or top)
    g.ball((0, 0, Z(0.89)), (hp * .97 * k, .115 * k, .13 * k), legs, 14, 8)
    if gown:
        hem = 0.62 if not sit else 0.86
        g.loft([_ring((0, 0 if not sit else -.02, Z(z)), rx * k, ry * k, 14) for z, rx, ry in
                ((hem, hp * 1.32, .17), (0.8, hp * 1.2, .15), (1.0, hp * 1.05, .125), (1.1, wa * 1.1, .115))], gown)
    elif female and rnd.random() < 0.3 and not sit:
        g.loft([_ring((0, 0, Z(z)), rx * k, ry * k, 14) for z, rx, ry in
                ((0.5, .24, .2), (0.7, .21, .16), (0.9, hp * 1.05, .125), (1.04, wa * 1.03, .108))], legs)
    for sx, s in ((-1, -st), (1, st)):
        x = sh * sx
        if pose in ("work", "sit"):
            pts = [V(x * .88, 0, 1.365 - drop), V(x * 1.2, -0.02, 1.12 - drop), V(x * 0.8, -0.28, 1.08 - drop)]
        else:
            pts = [V(x * .86, 0, 1.375), V(x * 1.06, s * .12, 1.27), V(x * 1.2, s * 0.4 + .015, 1.10), V(x * 1.26, s * 0.95 - 0.05, 0.87)]
        g.tube(pts, [q * k for q in ((.06, .054, .045, .034) if len(pts) == 4 else (.058, .047, .034))], gown or top, 10)
        g.ball((pts[0][0], pts[0][1], pts[0][2] - .015 * k), .063 * k, gown or top, 10, 8)
        h = pts[-1]
        g.ball((h[0], h[1] - 0.03 * k, h[2] - (0.0 if pose in ("work", "sit") else .05) * k), (0.036 * k, 0.045 * k, 0.06 * k), skin, 8, 6)
    g.tube([V(0, 0.005, 1.44 - drop), V(0, -0.01, 1.54 - drop)], 0.052 * k, skin, 10)
    g.ball(V(0, -0.018, 1.605 - drop), (0.076 * k, 0.092 * k, 0.112 * k), skin, 14, 10)
    g.ball(V(0, -0.095, 1.59 - drop), (.014 * k, .022 * k, .022 * k), skin, 6, 4)
    if cap:
        g.ball(V(0, 0.0, 1.635 - drop), (0.092 * k, 0.108 * k, 0.10 * k), cap, 14, 8, 1, -0.15)
        g.ball(V(0, -0.055, 1.565 - drop), (0.066 * k, 0.068 * k, 0.05 * k), cap, 12, 6)
    else:
        g.ball(V(0, 0.004, 1.628 - drop), (0.083 * k, 0.098 * k, 0.100 * k), hair, 14, 8, 1, 0.05)
        style = rnd.random()
        g.ball(V(0, 0.024, 1.618 - drop), (0.079 * k, 0.078 * k, 0.085 * k), hair, 12, 8, 0.9, -0.8)
        if female and style < .5:
            g.ball(V(0, 0.045, 1.53 - drop), (0.074 * k, 0.05 * k, 0.17 * k), hair, 12, 8)
        elif female and style < .8:
            g.ball(V(0, 0.11, 1.63 - drop), (0.035 * k, 0.035 * k, 0.04 * k), hair, 10, 6)
            g.tube([V(0, .12, 1.62 - drop), V(0, .14, 1.52 - drop), V(0, .125, 1.42 - drop)], [.03 * k, .026 * k, .008 * k], hair, 8)
    if pose == "walk" and rnd.random() < 0.45 and not gown:
        s = rnd.choice((-1, 1))
        if rnd.random() < 0.5:
            g.ball(V(0, 0.16, 1.2), (0.14 * k, 0.085 * k, 0.2 * k), shoes, 12, 8)
        else:
            g.ball(V(s * 0.24, 0.0, 0.86), (0.05 * k, 0.13 * k, 0.11 * k), shoes, 10, 6)
    return g.mesh("person")


SKIN, HAIR = (0.58, 0.36, 0.25), (0.02, 0.016, 0.014)
TOPS = [(.65, .65, .62), (.07, .10, .20), (.45, .06, .05), (.72, .55, .30), (.12, .25, .22), (.55, .62, .70),
        (.05, .05, .055), (.60, .30, .33), (.30, .32, .18), (.8, .78, .74), (.16, .28, .5), (.55, .36, .1)]
TROUSERS = [(.03, .035, .05), (.06, .09, .17), (.16, .14, .11), (.10, .10, .10), (.20, .20, .21), (.09, .12, .22)]


def crowd(seed, n=14, pose="walk"):
    """n different passers-by (meshes)."""
    rnd = random.Random(seed)
    cloth = lambda c, i: kit.plain(f"cloth{i}", c, 0.85, 0, 0.15, 0.2, 9.0, 0.25, 30.0)
    tops, legs = [cloth(c, i) for i, c in enumerate(TOPS)], [cloth(c, i) for i, c in enumerate(TROUSERS)]
    skin, hair = kit.plain("skin", SKIN, 0.5, vary=0.06), kit.plain("hair", HAIR, 0.4, vary=0.1)
    shoes = [kit.plain("shoe", c, 0.5) for c in ((.03, .03, .03), (.5, .5, .48), (.12, .06, .03))]
    out = []
    for i in range(n):
        tall = rnd.choice((1.62, 1.66, 1.7, 1.74, 1.78, 1.6, 1.72, 1.2 if pose == "walk" else 1.65))
        out.append(person(seed * 100 + i, (tops[i % len(tops)], rnd.choice(legs), skin, hair, rnd.choice(shoes)),
                          pose, i % 2 == 0, tall=tall))
    return out
