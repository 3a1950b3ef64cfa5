"""The congress hall of the pictures of 2017: flags, stage, desks, chairs, things on the desks, ceiling."""
import math
import random

import people                                                  # first: it opens the way to the kit
import kit
from mesh import Geo, place


def flag(red, pole, gold, h=3.4, w=1.05, drop=1.9, seed=1):
    """Plain flag hanging from an upright pole in loose folds."""
    r, g = random.Random(seed), Geo()
    g.tube([(0, 0, 0), (0, 0, h)], .022, pole, 8)
    g.lathe((0, 0, h), [(.024, 0), (.05, .03), (.035, .10), (.004, .20)], gold, 10)
    a, b = r.uniform(0, 6), r.uniform(0, 6)

    def fn(u, v):
        n = .11 * (.3 + u) * (.45 + .55 * v)
        return (w * u * (1 - .55 * v ** .7) + .03 * math.sin(7 * v + a) * u, n * math.sin(15 * u + 1.6 * v + b) - .05 * u,
                h - .06 - drop * v - .75 * u * (1 - .45 * v) + .02 * math.sin(9 * u + b))

    g.sheet(fn, 40, 22, red)
    g.lathe((0, 0, 0), [(.17, 0), (.17, .03), (.05, .07), (.03, .30)], gold, 16)
    return g.mesh("flag")


def chair(seat, frame):
    """Conference chair facing −Y with an upholstered back."""
    g = Geo()
    g.loft([[(x * q, y * q - .02, z) for x, y in ((-.23, -.22), (.23, -.22), (.23, .22), (-.23, .22))] for z, q in ((.38, .94), (.40, 1), (.45, 1), (.475, .92))], seat, False)
    g.loft([[(x * q, .23 + t, z) for x, t in ((-.225, 0), (.225, 0), (.225, .06), (-.225, .06))] for z, q in ((.50, .86), (.54, .98), (.80, 1), (.93, .94), (.955, .80))], seat, False)
    for x in (-.2, .2):
        g.tube([(x, .24, 0), (x, .23, .42), (x, .26, .62)], .016, frame, 6)
        g.tube([(x, -.2, 0), (x, -.2, .40)], .016, frame, 6)
    return g.mesh("chair")


def things(seed, white, paper, red, blue):
    """On a desk before one seat: lidded cup, papers, a red folder, pen, blank name card."""
    r, g = random.Random(seed), Geo()
    x = .17
    g.lathe((x, -.05, 0), [(.05, 0), (.055, .006), (.034, .012), (.038, .05), (.042, .09), (.044, .092), (.03, .108), (.010, .115), (.012, .128), (.001, .13)], white, 18)
    a = r.uniform(-8, 8)
    g.turned(-.04, .05, 0, .21, .297, .006, paper, a)
    g.turned(-.05 + r.uniform(-.02, .02), .05, .006, .22, .30, .006, red if r.random() < .6 else blue, a + r.uniform(-12, 12))
    if r.random() < .6:
        g.turned(-.05, .04, .012, .21, .297, .004, paper, a + r.uniform(-5, 5))
    g.tube([(-.10, .0, .02), (.0, .06, .02)], .005, blue, 5)
    g.loft([[(q * .10, -.17 + t, z) for q in (-1, 1) for t in ((-.035, .035) if q < 0 else (.035, -.035))] for z in (0, .001)], red, False)
    g.face([(-.10, -.215, 0), (.10, -.215, 0), (.10, -.18, .10), (-.10, -.18, .10)], red)
    g.face([(-.10, -.145, 0), (.10, -.145, 0), (.10, -.18, .10), (-.10, -.18, .10)], red)
    return g.mesh("things")


def desk(g, x0, x1, y, top, front, h=.76, depth=.46):
    """Long desk along x; those who sit at it are on the +Y side of y."""
    g.box(x0, y - depth / 2, h - .04, x1, y + depth / 2, h, top)
    g.box(x0 + .03, y - depth / 2 + .02, .06, x1 - .03, y - depth / 2 + .05, h - .04, front)
    k = max(1, round((x1 - x0) / 1.8))
    for i in range(k + 1):
        x = x0 + .03 + (x1 - x0 - .08) * i / k
        g.box(x, y - depth / 2 + .03, 0, x + .03, y + depth / 2 - .06, h - .04, front)


def ceiling(x0, x1, y0, y1, h, white, lamp, step=2.4):
    """Coffered ceiling with square lights."""
    g = Geo()
    g.face([(x0, y0, h), (x1, y0, h), (x1, y1, h), (x0, y1, h)], white)
    nx, ny = int((x1 - x0) / step), int((y1 - y0) / step)
    for i in range(nx + 1):
        x = x0 + (x1 - x0) * i / nx
        g.box(x - .12, y0, h - .28, x + .12, y1, h, white)
    for j in range(ny + 1):
        y = y0 + (y1 - y0) * j / ny
        g.box(x0, y - .12, h - .28, x1, y + .12, h, white)
    for i in range(nx):
        for j in range(ny):
            x, y = x0 + (x1 - x0) * (i + .5) / nx, y0 + (y1 - y0) * (j + .5) / ny
            g.box(x - .42, y - .42, h - .05, x + .42, y + .42, h - .02, lamp)
    g.obj("ceiling")


def stage(x0, x1, y, mats, depth=5.0, h=.8):
    """Platform with steps in the middle; mats: carpet, riser."""
    carpet, riser = mats
    g = Geo()
    g.box(x0, y, 0, x1, y + depth, h, riser)
    g.box(x0, y - .02, h - .06, x1, y + depth, h + .004, carpet)
    for k in range(4):
        g.box((x0 + x1) / 2 - 1.6, y - 1.2 + .3 * k, 0, (x0 + x1) / 2 + 1.6, y - .9 + .3 * k, h * (k + 1) / 5, carpet)
    g.obj("stage")
