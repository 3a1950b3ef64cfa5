"""A group picture: some figures in a row on a red carpet in a hall; the three pictures differ in wall and people."""
import math
import random

import people                                                  # first: it opens the way to the kit
import kit
import life
from mesh import Geo, place

WIDE = 2.65                                                    # metres across the picture at the row


def carpet(name, c, c2):
    """Red pile carpet: worn lanes, the pile brushed this way and that."""
    def build(nt):
        pos = kit.position(nt)
        lane = kit.node(nt, "ShaderNodeTexNoise", Vector=kit.node(nt, "ShaderNodeMapping", Vector=pos, Scale=(1.3, .35, 1)).outputs[0], Scale=1.2, Detail=5.0).outputs[0]
        pile = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=90.0, Detail=3.0).outputs[0]
        col = kit.mixc(nt, kit.ramp(nt, lane, [(.35, (0, 0, 0)), (.65, (1, 1, 1))]), c, c2)
        col = kit.mixc(nt, kit.op(nt, "MULTIPLY", pile, .55), col, tuple(q * .45 for q in c))
        return kit.principled(nt, col, .95, 0, .1)
    return kit.material(name, build)


def room(floor, back=3.4, high=5.2):
    g = Geo()
    g.face([(-12, -9, 0), (12, -9, 0), (12, back + 2, 0), (-12, back + 2, 0)], floor)
    for x in (-12, 12):
        g.box(x - .1, -9, 0, x + .1, back + 2, high, kit.plain(f"side{x}", (.55, .47, .38), .7))
    g.obj("room")


def curtain(x0, x1, y, z0, z1, mat, fold=.19, deep=.07, seed=1):
    """Hanging drapery in uneven folds."""
    r, g = random.Random(seed), Geo()
    n = int((x1 - x0) / fold)
    ph = [r.uniform(-.8, .8) for _ in range(n + 2)]

    def fn(u, v):
        s = u * n
        k = int(min(s, n - .001))
        f = ph[k] + (ph[k + 1] - ph[k]) * (s - k)
        d = deep * math.sin(2 * math.pi * s + f) * (.75 + .25 * math.sin(3.1 * s)) * (1 - .35 * v)
        return (x0 + (x1 - x0) * u, y + d, z0 + (z1 - z0) * v)

    g.sheet(fn, n * 9, 6, mat)
    g.obj("curtain")


def pots(xs, y, seed=1, green=(.05, .12, .03), bloom=((.62, .03, .03), (.80, .42, .05), (.78, .22, .32))):
    """Flowering plants along the foot of the wall."""
    r = random.Random(seed)
    pot, leafm = kit.plain("pot", (.55, .54, .50), .5, vary=.1), kit.leaf("potleaf", green)
    dots = [kit.plain(f"bloom{i}", c, .6, vary=.15, scale=20) for i, c in enumerate(bloom)]
    kinds = []
    for k in range(3):
        g = Geo()
        g.lathe((0, 0, 0), [(.12, 0), (.17, .26), (.18, .28), (.15, .28), (.01, .25)], pot, 20)
        for _ in range(34):
            a, q = r.uniform(0, 6.28), r.uniform(.0, .22)
            g.ball((q * math.cos(a), q * math.sin(a), .47 + .20 * (1 - q / .24) + r.uniform(-.05, .05)), (.036, .036, .026), dots[k], 8, 5)
        kinds.append((g.mesh("pot"), life.shrub(40 + k, leafm, .23, 620, .045)))
    for i, x in enumerate(xs):
        me, sh = kinds[(i * 2 + i // 3) % 3]
        s = r.uniform(.92, 1.08)
        place(me, (x, y, 0), r.uniform(0, 360), s)
        place(sh, (x, y, .26 * s), r.uniform(0, 360), s)


def line_up(M, cast, gap):
    """cast: (seed, female, height, style, suit, tie, stout, pose), left to right."""
    n = len(cast)
    r = random.Random(n)
    for i, (seed, female, tall, style, suit, tie, stout, pose) in enumerate(cast):
        x = (i - (n - 1) / 2) * gap
        me = people.figure(M, seed, pose, female, tall, False, style, suit, tie, r.uniform(-3, 3), True, stout)
        place(me, (x, r.uniform(-.03, .03), 0), -x * 4.2 + r.uniform(-3, 3))


def flower_bank(seed=5, y=-.62):
    """Low flowers along the foot of the picture: they stand before the shoes, as at every such occasion."""
    r = random.Random(seed)
    leafm = kit.leaf("bankleaf", (.05, .13, .03))
    dots = [kit.plain(f"bank{i}", c, .6, vary=.15, scale=20) for i, c in enumerate(((.66, .02, .03), (.82, .48, .06), (.80, .26, .36)))]
    for row in range(3):
        g = Geo()
        for _ in range(420):
            x = r.uniform(-1.9, 1.9)
            g.ball((x, y + .16 * row + r.uniform(-.09, .09), .44 + .07 * row + r.uniform(-.05, .05)), (.030, .030, .022), dots[row], 8, 5)
        g.obj("bank")
    for k in range(34):
        place(life.shrub(70 + k % 4, leafm, .20, 460, .040), (-1.9 + .115 * k, y + .18 + r.uniform(-.12, .12), .27), r.uniform(0, 360), r.uniform(.9, 1.1))


def shoot(exposure=.2, wall_light=300, key=330, back=3.2):
    kit.area((-1.4, -3.6, 4.4), (4.5, 2.4), key, (1, .97, .92), (42, 0, -8), True)
    kit.area((2.6, -3.2, 4.2), (3.0, 2.0), key * .30, (1, .96, .90), (42, 0, 26), True)
    kit.area((0, back - 1.5, 5.0), (9, 1.2), wall_light, (1, .94, .85), (-12, 0, 0), True)
    kit.area((0, 1.2, 5.0), (7, 1.0), wall_light * .6, (1, .95, .88), (14, 0, 0), True)
    kit.backdrop((.95, .90, .84), .17)
    flower_bank()
    d = WIDE * 50 / 36
    kit.camera((0, -d, 1.38), 50, focus=d - .45, fstop=2.2, shift_y=-.075)
    kit.render(1500, 1000, exposure=exposure, samples=9, bounces=4, clamp=3)
