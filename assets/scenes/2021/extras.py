"""What several scenes of 2021 share: wet ground, blank pictures of soft waves, running light, simple tools."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), "2022"), os.path.dirname(HERE)]
import kit


def wet(name, color, dry=.5, smooth=.07, scale=.12, grain=.25, gscale=40.0):
    """Asphalt or paving after rain: pools of smooth water between drying patches."""
    def build(nt):
        pos = kit.position(nt)
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=scale, Detail=6.0, Roughness=.6).outputs[0]
        r = kit.ramp(nt, n, [(.40, (smooth,) * 3), (.62, (dry,) * 3)])
        g = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=gscale, Detail=3.0).outputs[0]
        b = kit.node(nt, "ShaderNodeBump", Height=kit.op(nt, "MULTIPLY", g, kit.op(nt, "ADD", n, .0)), Strength=grain, Distance=.01)
        return kit.principled(nt, kit.soil(nt, color, .16, .5), r, 0, .6, b.outputs[0])
    return kit.material(name, build)


def waves(name, colors, seed=0.0, scale=.13, emit=0.0, stretch=(.5, .5, 1), sharp=True):
    """Blank picture (hoarding, screen, printed cloth): broad soft waves of a few colours, nothing to read."""
    def build(nt):
        pos = kit.node(nt, "ShaderNodeMapping", Vector=kit.position(nt), Location=(seed, 0, seed), Scale=stretch).outputs[0]
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=scale, Detail=1.5 if sharp else .3, Distortion=1.3).outputs[0]
        k = len(colors)
        col = kit.ramp(nt, n, [(.34 + .32 * i / max(1, k - 1), c) for i, c in enumerate(colors)])
        more = dict(Emission=col, Emission_Strength=emit) if emit else {}
        return kit.principled(nt, col, .5, 0, .3, **more)
    return kit.material(name, build)


def front(g, a, u, n, length, floors, mats, rnd, fh=3.3, shop_h=3.6, bay=3.6, depth=8.0, awnings=(), signs=(), cornice=.5, balcony=.0, tall=.72, z0=0.0):
    """Street front of a town house: shop below with awning and blank sign, framed windows above, cornice, flat roof.

    mats: wall, trim, frame, glass, shop (lit window), roof. The front starts at `a`, runs along `u`, looks along `n`.
    """
    wall, trim, frame, glass, shop, roof = mats
    S = lambda u0, u1, d0, d1, za, zb, m: g.slab(a, u, n, u0, u1, d0, d1, z0 + za, z0 + zb, m)
    top = shop_h + floors * fh
    S(0, length, -depth, -.5, 0, top, wall)
    S(0, length, -.5, -.42, 0, shop_h, shop)
    k = max(1, round(length / bay))
    w = length / k
    for i in range(k):
        S(i * w - (0 if i == 0 else .3), i * w + .3, -.5, .0, 0, top, wall)
        if i == k - 1:
            S(length - .3, length, -.5, 0, 0, top, wall)
        m0, m1 = i * w + .3, (i + 1) * w - .3
        S(m0, m1, -.5, -.2, shop_h - .9, shop_h, trim)
        for q in (1 / 3, 2 / 3):
            S(m0 + (m1 - m0) * q - .03, m0 + (m1 - m0) * q + .03, -.45, -.38, 0, shop_h - .9, frame)
        S(m0, m1, -.45, -.38, 2.2, 2.26, frame)
        S(m0, m1, -.45, -.36, 0, .35, frame)
        if signs:
            S(m0 + .1, m1 - .1, -.2, .10, shop_h - .85, shop_h - .15, rnd.choice(signs))
        if awnings and rnd.random() < .6:
            P = lambda s_, d, z: (a[0] + u[0] * s_ + n[0] * d, a[1] + u[1] * s_ + n[1] * d, z0 + z)
            c, q0, q1 = rnd.choice(awnings), m0, m1
            g.sheet(lambda s_, t: P(q0 + (q1 - q0) * s_, -.15 + 1.5 * t, shop_h - .95 - .45 * t), 8, 3, c, False)
            g.sheet(lambda s_, t: P(q0 + (q1 - q0) * s_, 1.35, shop_h - 1.4 - (.22 + .03 * (int(s_ * 16) % 2)) * t), 16, 1, c, False)
        for f in range(floors):
            z = shop_h + f * fh
            sill, head = .75 if tall < .8 else .12, .75 + fh * tall - .35
            h0, h1 = m0 + .25, m1 - .25
            S(m0, m1, -.5, 0, z, z + sill, wall)
            S(m0, m1, -.5, 0, z + head, z + fh, wall)
            S(m0, h0, -.5, 0, z + sill, z + head, wall)
            S(h1, m1, -.5, 0, z + sill, z + head, wall)
            S(h0, h1, -.35, -.3, z + sill, z + head, glass)
            for q in (0, .5, 1):
                S(h0 + (h1 - h0 - .07) * q, h0 + (h1 - h0 - .07) * q + .07, -.32, -.22, z + sill, z + head, frame)
            for q in (sill, head - .07, sill + (head - sill) * .68):
                S(h0, h1, -.32, -.22, z + q, z + q + .07, frame)
            S(h0 - .12, h1 + .12, 0, .10, z + sill - .12, z + sill, trim)
            S(h0 - .12, h1 + .12, 0, .07, z + head, z + head + .16, trim)
            if balcony and (i + f) % 2 == 0:
                S(m0, m1, 0, balcony, z - .12, z + .02, trim)
                S(m0, m1, balcony - .05, balcony, z + .95, z + 1.02, frame)
                for q in range(int((m1 - m0) / .16)):
                    S(m0 + .16 * q, m0 + .16 * q + .03, balcony - .04, balcony - .01, z, z + .95, frame)
        S(i * w, (i + 1) * w, 0, .12, shop_h - .04, shop_h + .18, trim)
    S(-.05, length + .05, -.1, cornice, top - .15, top + .15, trim)
    S(-.02, length + .02, -.1, cornice * .5, top - .35, top - .15, trim)
    S(0, length, -.3, 0, top + .15, top + .8, wall)
    S(-.05, length + .05, -.35, .08, top + .8, top + .92, trim)
    S(0, length, -depth, 0, top, top + .1, roof)


def parasol(cloth, pole, r=1.5, h=2.75):
    """Sunshade of eight panels."""
    from mesh import Geo
    import math
    g = Geo()
    g.tube([(0, 0, 0), (0, 0, h + .1)], .03, pole, 8)
    g.lathe((0, 0, 0), [(.3, 0), (.3, .06), (.05, .1)], pole, 16)
    ring = lambda q, z: [(q * math.cos(2 * math.pi * j / 8), q * math.sin(2 * math.pi * j / 8), z) for j in range(8)]
    g.loft([ring(r, h - .72), ring(r, h - .52), ring(r * .5, h - .22), ring(.05, h)], cloth, False, False)
    return g.mesh("parasol")


def cafe(top, metal, seatm, chairs=4):
    """Round table with chairs; returns the mesh and where sitters go (x, y, degrees)."""
    from mesh import Geo
    import math
    g = Geo()
    g.lathe((0, 0, 0), [(.28, 0), (.26, .03), (.035, .06), (.035, .70), (.42, .70), (.43, .74), (.01, .74)], top, 28)
    where = []
    for k in range(chairs):
        a = 2 * math.pi * k / chairs + .4
        x, y = .82 * math.cos(a), .82 * math.sin(a)
        g.turned(x, y, .42, .42, .42, .05, seatm, math.degrees(a) + 90)
        bx, by = 1.02 * math.cos(a), 1.02 * math.sin(a)
        g.turned(bx, by, .47, .42, .03, .40, seatm, math.degrees(a) + 90)
        for s in (-.17, .17):
            for q in (.64, 1.0):
                px, py = q * math.cos(a) - s * math.sin(a), q * math.sin(a) + s * math.cos(a)
                g.tube([(px, py, 0), (px, py, .44)], .014, metal, 5)
        where.append((x, y, math.degrees(a) - 90))
    for x, y in ((.15, .1), (-.18, -.05), (.05, -.2)):
        g.lathe((x, y, .74), [(.03, 0), (.038, .08), (.034, .08)], seatm, 10)
    return g.mesh("cafe"), where
