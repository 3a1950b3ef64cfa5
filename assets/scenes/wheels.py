"""Cars, bicycles and scooters (meshes to be instanced)."""
import math

from mesh import Geo


def car(paint, glass, tyre, rim, dark, lampw, lampr):
    """Saloon along y (front at −Y), about 4.6 m, lofted from cross sections."""
    g = Geo()
    # y, half width, sill, belt height, roof height (0 = no cabin), roof half width
    secs = [(-2.3, .62, .42, .60, 0, 0), (-2.22, .78, .28, .70, 0, 0), (-1.9, .87, .22, .80, 0, 0), (-1.0, .90, .2, .92, 0, 0),
            (-.8, .90, .2, .94, 0, 0), (.1, .90, .2, .95, 0, 0), (1.2, .90, .2, .97, 0, 0), (1.7, .89, .22, .98, 0, 0),
            (2.1, .86, .28, .95, 0, 0), (2.28, .72, .4, .82, 0, 0)]
    rings = []
    for y, w, lo, hi, _, _ in secs:
        mid = lo + (hi - lo) * .6
        half = [(w * .86, lo), (w * .98, lo + .08), (w, mid - .05), (w * .985, mid + .06), (w * .93, hi - .05), (w * .84, hi)]
        ring = [(x, y, z) for x, z in half] + [(-x, y, z) for x, z in reversed(half)]
        rings.append(ring)
    g.loft(rings, paint)
    cab = [(-.95, .80, .93, .78), (-.2, .80, 1.40, .60), (.3, .80, 1.46, .60), (.9, .80, 1.42, .59), (1.75, .78, .97, .72)]
    def cabin(inset, mat, zs):
        rr = []
        for y, wb, zt, wt in cab:
            zb = .9
            t = zs
            top = zb + (zt - zb) * t
            w = wb + (wt - wb) * t
            rr.append([(wb - inset, y, zb), (w - inset, y, top), (w * .8, y, top + .03 * t), (-w * .8, y, top + .03 * t),
                       (-w + inset, y, top), (-wb + inset, y, zb)])
        g.loft(rr, mat, True)
    cabin(0.0, glass, 1.0)
    g.sheet(lambda p, t: (lambda y, k: ((k * .585), y, 1.40 + .075 * math.sin(math.pi * min(1, max(0, (y + .35) / 1.5)) * .9 + .15) + .012))(
        -.22 + 1.15 * t, 2 * p - 1), 8, 8, paint)
    for s in (-1, 1):
        for y0, y1, b in ((-.95, -.22, 0), (.36, .36, 0), (1.75, .92, 0)):
            z1 = 1.42
            g.tube([(s * .8, y0, .93), (s * .6, y1, z1)], .035, paint, 6)
        g.tube([(s * .6, -.22, 1.42), (s * .605, .35, 1.475), (s * .595, .92, 1.44)], .035, paint, 6)
        g.ball((s * .98, -.72, .98), (.1, .06, .07), paint, 8, 6)
        for y in (-1.42, 1.38):
            g.loft([[(s * x, y + r * math.cos(a), .32 + r * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(20))]
                    for x, r in ((.62, .30), (.64, .33), (.86, .33), (.91, .30))], tyre, True)
            g.loft([[(s * x, y + r * math.cos(a), .32 + r * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(20))]
                    for x, r in ((.90, .21), (.918, .20), (.915, .05))], rim, True)
            g.loft([[(s * x, y + .385 * math.cos(a), .34 + .385 * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(20))]
                    for x in (.6, .908)], dark, True)
        g.ball((s * .62, -2.14, .66), (.17, .12, .07), lampw, 10, 6)
        g.ball((s * .68, 2.16, .8), (.15, .12, .08), lampr, 10, 6)
    g.box(-.4, -2.325, .36, .4, -2.28, .55, dark)
    g.box(-.26, 2.27, .5, .26, 2.3, .62, rim)
    g.box(-.22, -2.34, .42, .22, -2.32, .53, rim)
    return g.mesh("car")


def bicycle(frame, tyre, metal):
    g = Geo()
    for y in (-.52, .52):
        pts = [(0, y + .32 * math.cos(a), .33 + .32 * math.sin(a)) for a in (2 * math.pi * j / 24 for j in range(25))]
        g.tube(pts, .018, tyre, 6)
        for j in range(8):
            a = math.pi * j / 8
            g.tube([(0, y + .31 * math.cos(a), .33 + .31 * math.sin(a)), (0, y - .31 * math.cos(a), .33 - .31 * math.sin(a))],
                   .003, metal, 3)
    for p in (((0, -.4, .85), (0, -.05, .35)), ((0, -.05, .35), (0, .2, .85)), ((0, .2, .75), (0, -.38, .78)), ((0, .52, .33), (0, .18, .7)),
              ((0, .52, .33), (0, -.05, .35)), ((0, -.52, .33), (0, -.36, .95))):
        g.tube(p, .018, frame, 6)
    g.tube([(-.26, -.25, 1.0), (-.1, -.36, .98), (.1, -.36, .98), (.26, -.25, 1.0)], .013, metal, 6)
    g.ball((0, .24, .9), (.09, .14, .05), tyre, 10, 6)
    g.box(-.16, -.82, .68, .16, -.52, .70, metal)
    for x in (-.16, .16):
        g.box(x - .005, -.82, .7, x + .005, -.52, .88, metal)
    g.box(-.16, -.825, .7, .16, -.815, .88, metal)
    return g.mesh("bicycle")


def scooter(body, tyre, metal, seat):
    """Electric scooter, front at −Y."""
    g = Geo()
    for y in (-.58, .55):
        g.tube([(0, y + .19 * math.cos(a), .23 + .19 * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(21))], .05, tyre, 8)
    g.loft([[(x * w, y, z + q * h) for x, q in ((-1, -1), (1, -1), (1, .6), (.6, 1), (-.6, 1), (-1, .6))]
            for y, w, z, h in ((-.2, .12, .3, .05), (.1, .13, .3, .08), (.2, .13, .48, .2), (.7, .12, .58, .12), (.85, .06, .62, .05))], body)
    g.loft([[(x * w, y, z + q * .02) for x, q in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
            for y, w, z in ((-.25, .17, .28), (-.42, .2, .55), (-.48, .18, .85), (-.42, .1, 1.0))], body)
    g.ball((0, .45, .75), (.13, .38, .07), seat, 12, 6)
    g.tube([(0, -.58, .23), (0, -.45, .95)], .03, metal, 6)
    g.tube([(-.32, -.3, 1.04), (0, -.42, 1.0), (.32, -.3, 1.04)], .016, metal, 6)
    for s in (-1, 1):
        g.tube([(s * .25, -.36, 1.02), (s * .3, -.4, 1.2)], .008, metal, 4)
        g.ball((s * .31, -.4, 1.24), (.07, .015, .045), metal, 8, 5)
    return g.mesh("scooter")
