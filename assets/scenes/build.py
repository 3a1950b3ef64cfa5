"""Buildings and street furniture."""
import math
import random

from mesh import Geo


def rounded(cx, cy, w, d, r=0.0, n=6, deg=0.0):
    """Counter-clockwise plan of a rectangle with rounded corners."""
    pts = []
    for sx, sy, a0 in ((1, -1, -90), (1, 1, 0), (-1, 1, 90), (-1, -1, 180)):
        if not r:
            pts.append((sx * w / 2, sy * d / 2))
            continue
        for i in range(n + 1):
            a = math.radians(a0 + 90 * i / n)
            pts.append((sx * (w / 2 - r) + r * math.cos(a), sy * (d / 2 - r) + r * math.sin(a)))
    c, s = math.cos(math.radians(deg)), math.sin(math.radians(deg))
    return [(cx + x * c - y * s, cy + x * s + y * c) for x, y in pts]


def edges(plan):
    for a, b in zip(plan, plan[1:] + plan[:1]):
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        if length > 0.01:
            u = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
            yield a, length, u, (u[1], -u[0])


def curtain(g, plan, z0, floors, fh, glass, frame, band=None, bay=1.5, fin=0.22, band_h=0.9, slab=0.25, every=1,
            roof=None, crown=2.0):
    """Curtain-walled volume: glass behind mullions, spandrel bands, projecting slab edges, parapet."""
    top = z0 + floors * fh
    band = band or frame
    for a, length, u, n in edges(plan):
        g.face([(a[0], a[1], z0), (a[0] + u[0] * length, a[1] + u[1] * length, z0),
                (a[0] + u[0] * length, a[1] + u[1] * length, top), (a[0], a[1], top)], glass)
        for i in range(floors + 1):
            z = z0 + i * fh
            g.slab(a, u, n, 0, length, -.05, 0.06, z - band_h / 2, z + band_h / 2, band)
            if slab and i % every == 0:
                g.slab(a, u, n, -slab * .4, length + slab * .4, 0, slab, z - 0.1, z + 0.1, frame)
        k = max(1, round(length / bay))
        for i in range(k + (1 if length > 3 else 0)):
            p = length * i / k
            g.slab(a, u, n, p - 0.05, p + 0.05, 0, fin, z0, top, frame)
        g.slab(a, u, n, 0, length, -0.3, 0.1, top, top + crown, band)
    g.face([(x, y, top) for x, y in plan], roof or band)


def shopfront(g, a, u, n, length, z0, h, frame, glass, inside, lamp, bay=4.0, depth=5.0):
    """Ground-floor shop windows with a lit room behind."""
    P = lambda s, d, z: (a[0] + u[0] * s + n[0] * d, a[1] + u[1] * s + n[1] * d, z)
    g.face([P(0, 0, z0), P(length, 0, z0), P(length, 0, z0 + h), P(0, 0, z0 + h)], glass)
    g.face([P(0, -depth, z0), P(length, -depth, z0), P(length, -depth, z0 + h), P(0, -depth, z0 + h)], inside)
    g.face([P(0, 0, z0 + .02), P(length, 0, z0 + .02), P(length, -depth, z0 + .02), P(0, -depth, z0 + .02)], inside)
    g.face([P(0, 0, z0 + h), P(length, 0, z0 + h), P(length, -depth, z0 + h), P(0, -depth, z0 + h)], inside)
    k = max(1, round(length / bay))
    for i in range(k + 1):
        p = length * i / k
        g.slab(a, u, n, p - .25, p + .25, -.3, .15, z0, z0 + h, frame)
        if i < k:
            g.slab(a, u, n, p + bay * .2, p + bay * .8, -2.6, -2.3, z0 + h - .25, z0 + h - .15, lamp)
            for q in (1 / 3, 2 / 3):
                g.slab(a, u, n, p + bay * q - .03, p + bay * q + .03, -.02, .05, z0, z0 + h, frame)
    g.slab(a, u, n, 0, length, -.1, .06, z0 + h * .72, z0 + h * .72 + .06, frame)


def estate(g, x0, y0, axis, length, floors, mats, seed, fh=2.9, depth=12.0, ends=True):
    """1990s residential block after refurbishment. The front starts at (x0, y0) and runs along `axis` (2D unit).

    mats: wall, band, frame, glass, roof, metal, ac, base.
    """
    rnd = random.Random(seed)
    wall, band, frame, glass, roof, metal, ac, base = mats
    u, n = axis, (axis[1], -axis[0])
    a, H = (x0, y0), floors * fh + 0.6
    S = lambda u0, u1, d0, d1, z0, z1, m: g.slab(a, u, n, u0, u1, d0, d1, z0, z1, m)
    S(0, length, -depth, -0.3, 0, H, wall)
    S(-.1, length + .1, -.35, .06, 0, 1.1, base)
    S(-.35, length + .35, -depth - .35, .45, H, H + .22, band)
    S(-.1, length + .1, -depth - .1, .1, H + .22, H + .9, wall)
    S(-.2, length + .2, -depth - .2, .2, H + .9, H + 1.02, band)
    unit = 12.0
    for k in range(int(length / unit)):
        o = k * unit
        # wall piers around the openings: the front skin is built of strips, windows stay recessed
        holes = [(0.9, 2.7), (3.5, 5.1), (5.5, 6.5), (6.9, 8.5), (9.3, 11.1)]
        p = 0.0
        for h0, h1 in holes + [(unit, unit)]:
            S(o + p, o + h0, -.3, 0, 0, H, wall)
            p = h1
        S(o + 5.42, o + 5.5, 0, .08, 1.1, H, band)
        S(o + 6.5, o + 6.58, 0, .08, 1.1, H, band)
        for f in range(floors):
            z = 0.6 + f * fh
            for i, (h0, h1) in enumerate(holes):
                sill, head = (1.0, 2.45) if i in (1, 3) else (0.95, 2.5)
                if i == 2:
                    sill, head = 1.5 + .4, 1.5 + 1.5
                S(o + h0, o + h1, -.3, 0, z - (.6 if f == 0 else fh - head + 0.0), z + sill, wall)
                if f == floors - 1:
                    S(o + h0, o + h1, -.3, 0, z + head, H, wall)
                S(o + h0, o + h1, -.28, -.2, z + sill, z + head, glass)
                S(o + h0 - .06, o + h1 + .06, 0, .09, z + sill - .1, z + sill, band)
                w = h1 - h0
                for q in ((0, .06), (w / 2 - .03, w / 2 + .03), (w - .06, w)):
                    S(o + h0 + q[0], o + h0 + q[1], -.2, -.14, z + sill, z + head, frame)
                for q in (sill, head - .06, sill + (head - sill) * .68):
                    S(o + h0, o + h1, -.2, -.14, z + q, z + q + .06, frame)
                if i in (0, 4):  # balcony: solid parapet, glazed above on most floors
                    b0, b1, out = o + h0 - .5, o + h1 + .5, 1.25
                    S(b0, b1, 0, out, z - .12, z, band)
                    S(b0, b1, out - .08, out, z, z + .95, wall)
                    S(b0, b0 + .08, 0, out, z, z + .95, wall)
                    S(b1 - .08, b1, 0, out, z, z + .95, wall)
                    S(b0 - .04, b1 + .04, out - .12, out + .04, z + .95, z + 1.02, band)
                    if f == floors - 1:
                        S(b0 - .1, b1 + .1, 0, out + .1, z + 2.6, z + 2.72, band)
                    if rnd.random() < 0.72:
                        S(b0 + .03, b1 - .03, out - .06, out - .04, z + 1.0, z + 2.72, glass)
                        S(b0 + .03, b0 + .06, 0, out - .05, z + 1.0, z + 2.72, glass)
                        S(b1 - .06, b1 - .03, 0, out - .05, z + 1.0, z + 2.72, glass)
                        for q in range(5):
                            x = b0 + (b1 - b0 - .06) * q / 4
                            S(x, x + .06, out - .08, out - .01, z + 1.0, z + 2.72, frame)
                        S(b0, b1, out - .08, out - .01, z + 2.1, z + 2.16, frame)
                    else:
                        for q in range(int((b1 - b0) / .35)):
                            c = rnd.choice((wall, ac, base, band))
                            if rnd.random() < .4:
                                S(b0 + q * .35 + .05, b0 + q * .35 + .36, out - .5, out - .47, z + 1.35, z + 2.3, c)
                        S(b0, b1, out - .5, out - .47, z + 2.3, z + 2.33, metal)
                elif i in (1, 3) and rnd.random() < 0.75:
                    x = o + (h0 + h1) / 2 + rnd.choice((-.3, .1))
                    S(x, x + .8, .12, .44, z + .2, z + .78, ac)
                    S(x + .1, x + .56, .44, .45, z + .26, z + .72, metal)
                    S(x - .05, x + .85, 0, .5, z + .14, z + .19, metal)
        S(o + 5.1, o + 6.9, 0, 1.4, 2.75, 2.9, band)
        S(o + 5.5, o + 6.5, -.2, 0.02, 0, 2.3, metal)
        S(o + .2, o + .3, 0, .12, 0, H, frame)
    for k in range(int(length / 6)):  # solar heaters on the roof
        S(k * 6 + 1, k * 6 + 3, -depth / 2, -depth / 2 + .5, H + 1.5, H + 1.95, metal)


def roof(g, cx, cy, z, w, d, h, tile, ridge, deg=0.0, hip=0.0, over=1.0, lift=0.5, ribs=0.3, edge=None, gable=None):
    """Chinese tiled roof: concave slopes, raised corners, rows of cover tiles. hip = ridge shortening (0 = gable)."""
    ex, ey, rx = w / 2 + over, d / 2 + over, w / 2 + (over if not hip else -hip)
    a = math.radians(deg)
    ca, sa = math.cos(a), math.sin(a)
    W = lambda x, y, q: (cx + x * ca - y * sa, cy + x * sa + y * ca, q)

    def prof(t, k):
        return z + h * max(0, 1 - t) ** 1.45 + lift * abs(k) ** 4 * t ** 2.5

    for s in (1, -1):
        def side(p, t, s=s):
            k = 2 * p - 1
            lim = rx + (ex - rx) * t
            return W(k * lim, s * ey * t, prof(t, k))
        g.sheet(side if s < 0 else (lambda p, t: side(1 - p, t)), 24, 8, tile)
        x = -ex + ribs / 2
        while x < ex:
            t0 = 0.0 if abs(x) <= rx else (abs(x) - rx) / (ex - rx)
            pts = [W(x, s * ey * t, prof(t, x / (rx + (ex - rx) * t)) + .03)
                   for t in (t0 + (1.01 - t0) * i / 6 for i in range(7))]
            g.tube(pts, ribs * .24, tile, 5)
            x += ribs
        if edge:
            g.tube([W(k * ex, s * (ey - .05), prof(1, k) - .1) for k in (i / 10 - 1 for i in range(21))], .09, edge, 5)
        for q in (1, -1):
            if hip:
                g.tube([W(q * (rx + (ex - rx) * t), s * ey * t, prof(t, 1) + .1) for t in (i / 8 for i in range(9))]
                       + [W(q * ex * 1.02, s * ey * 1.02, prof(1, 1) + .35)], .13, ridge, 6)
            else:
                g.tube([W(q * (ex - .1), s * ey * t, prof(t, 1) + .08) for t in (i / 8 for i in range(9))], .12, ridge, 6)
    for q in (1, -1):
        if hip:
            def end(p, t, q=q):
                k = 2 * p - 1
                return W(q * (rx + (ex - rx) * t), k * ey * t, prof(t, k))
            g.sheet(end, 16, 8, tile)
            y = -ey + ribs / 2
            while y < ey:
                t0 = abs(y) / ey
                pts = [W(q * (rx + (ex - rx) * t), y, prof(t, y / (ey * max(t, .01))) + .03)
                       for t in (t0 + (1.01 - t0) * i / 5 for i in range(6))]
                g.tube(pts, ribs * .24, tile, 5)
                y += ribs
            if edge:
                g.tube([W(q * (ex - .05), k * ey, prof(1, k) - .1) for k in (i / 10 - 1 for i in range(21))], .09, edge, 5)
        elif gable:
            g.face([W(q * w / 2, -d / 2, z), W(q * w / 2, d / 2, z)] +
                   [W(q * w / 2, k * d / 2, prof(abs(k) * d / 2 / ey, 0) - .05) for k in (1, .6, .3, 0, -.3, -.6, -1)], gable)
    g.tube([W(-rx - .1, 0, z + h + .55), W(-rx + .5, 0, z + h + .25), W(0, 0, z + h + .2), W(rx - .5, 0, z + h + .25),
            W(rx + .1, 0, z + h + .55)], .2, ridge, 6)
    g.face([W(-ex + .1, -ey + .1, z - .02), W(ex - .1, -ey + .1, z - .02), W(ex - .1, ey - .1, z - .02),
            W(-ex + .1, ey - .1, z - .02)], ridge)


def hall(g, cx, cy, w, d, storeys, mats, deg=0.0, hip=1.2, fh=3.4, z0=0.0, lamps=None, eave=None, seed=1, rise=None):
    """Timber-framed hall with lattice fronts on the −Y side; one skirt roof per storey.

    mats: wall, wood, lattice, paper (windows), tile, ridge, stone.
    """
    wall, wood, lattice, paper, tile, ridge, stone = mats
    a = math.radians(deg)
    u, n = (math.cos(a), math.sin(a)), (math.sin(a), -math.cos(a))
    o = (cx - u[0] * w / 2 + n[0] * d / 2, cy - u[1] * w / 2 + n[1] * d / 2)
    S = lambda u0, u1, d0, d1, za, zb, m: g.slab(o, u, n, u0, u1, d0, d1, za, zb, m)
    S(-.8, w + .8, -d - .8, .8, z0 - .6, z0 + .35, stone)
    z = z0 + .35
    bays = max(3, round(w / 3.2))
    for s in range(storeys):
        S(0, w, -d, -.25, z, z + fh, wall)
        for i in range(bays):
            b0, b1 = w * i / bays, w * (i + 1) / bays
            S(b0 + .2, b1 - .2, -.25, -.18, z, z + fh - .5, paper)
            S(b0 + .2, b1 - .2, -.18, -.08, z, z + .75, wood)
            k = 5
            for j in range(k + 1):
                x = b0 + .2 + (b1 - b0 - .4) * j / k
                S(x - .035, x + .035, -.2, -.06, z, z + fh - .5, lattice)
                if j < k:
                    for q in range(1, 3):
                        x2 = x + (b1 - b0 - .4) / k * q / 3
                        S(x2 - .012, x2 + .012, -.19, -.12, z + .8, z + fh - .7, lattice)
            for q in range(9):
                zz = z + .8 + (fh - 1.4) * q / 8
                S(b0 + .2, b1 - .2, -.19, -.12, zz - .014, zz + .014, lattice)
        for i in range(bays + 1):
            x = w * i / bays
            p = (o[0] + u[0] * x, o[1] + u[1] * x)
            g.tube([(*p, z), (*p, z + fh)], .17, wood, 10)
            g.lathe((*p, z), [(.27, 0), (.27, .12), (.2, .2)], stone, 10)
        S(-.2, w + .2, -.15, .2, z + fh - .45, z + fh - .05, wood)
        S(-.1, w + .1, -.1, .3, z + fh - .05, z + fh + .12, lattice)
        if s < storeys - 1:
            roof(g, cx, cy, z + fh, w, d, .9, tile, ridge, deg, 1.0, 1.25, .35, .3, eave)
            z += fh + .55
            o = (o[0] + u[0] * .5 - n[0] * .5, o[1] + u[1] * .5 - n[1] * .5)
            w, d = w - 1, d - 1
            for q in range(int(w / .3)):
                S(q * .3, q * .3 + .04, .32, .36, z - .2, z + .65, lattice)
            S(-.2, w + .2, .3, .38, z + .65, z + .72, wood)
        else:
            roof(g, cx, cy, z + fh + .1, w, d, rise or d * .36, tile, ridge, deg, hip, 1.4, .65, .3, eave, wall)


def lantern(mats, r=0.28):
    """Red lantern hanging from the origin; mats = (silk, gold)."""
    g = Geo()
    silk, gold = mats
    g.tube([(0, 0, 0), (0, 0, -.25)], .012, gold, 5)
    n = 20
    g.loft([[(rr * (1 + .03 * (j % 2)) * math.cos(2 * math.pi * j / n), rr * (1 + .03 * (j % 2)) * math.sin(2 * math.pi * j / n),
              -.25 - r * .85 + r * .85 * math.sin(q)) for j in range(n)]
            for q in (math.radians(x) for x in range(-60, 61, 15)) for rr in (r * math.cos(q),)], silk)
    g.lathe((0, 0, -.25), [(r * .5, -.10 * r / .28), (r * .48, .02)], gold, 14)
    g.lathe((0, 0, -.25 - r * 1.7), [(r * .46, -.03), (r * .5, .1 * r / .28)], gold, 14)
    for j in range(7):
        a = 2 * math.pi * j / 7
        x, y = .07 * math.cos(a), .07 * math.sin(a)
        g.tube([(x, y, -.25 - r * 1.7), (x * 1.2, y * 1.2, -.25 - r * 1.7 - .32)], .018, silk, 4)
    return g.mesh("lantern")


def lamp_post(metal, lamp, h=5.0):
    g = Geo()
    g.lathe((0, 0, 0), [(.16, 0), (.16, .5), (.09, .6), (.06, h * .95), (.05, h)], metal, 12)
    for s in (-1, 1):
        g.tube([(0, 0, h - .3), (s * .5, 0, h), (s * .8, 0, h - .05)], .03, metal, 6)
        g.ball((s * .85, 0, h - .12), (.32, .14, .05), metal, 12, 6, 1, 0)
        g.ball((s * .85, 0, h - .12), (.28, .12, .03), lamp, 12, 4, 0, -1)
    return g.mesh("lamp")


def bench(wood, metal):
    g = Geo()
    for i in range(4):
        g.box(-.9, -.22 + i * .12, .43, .9, -.13 + i * .12, .47, wood)
    for i in range(3):
        g.box(-.9, .27 + i * .03, .56 + i * .13, .9, .3 + i * .03, .66 + i * .13, wood)
    for x in (-.75, .75):
        g.box(x - .03, -.2, 0, x + .03, .26, .43, metal)
        g.box(x - .03, .25, .3, x + .03, .3, .9, metal)
    return g.mesh("bench")
