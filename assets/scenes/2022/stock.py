"""What several scenes of 2022 share: old-style materials, small things, a scatter of passers-by."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import kit
from mesh import Geo, place


def old_style():
    """Materials of the old-style streets by name."""
    p, b = kit.plain, kit.bricks
    m = dict(
        stone=b("stone", (.30, .285, .26), (.22, .21, .195), (.08, .075, .07), .9, .45, .014, .5, .6, wet=.45, vary=.14),
        kerb=p("kerb", (.44, .43, .40), .7, vary=.18, scale=2),
        brick=b("wall", (.23, .235, .24), (.19, .195, .20), (.34, .34, .33), .3, .08, .007, .5, .85, wall=True),
        white=p("white", (.68, .67, .63), .85, vary=.12, scale=.8, rough_bump=.2),
        wood=p("wood", (.24, .075, .04), .45, vary=.2, scale=3),
        lattice=p("lattice", (.13, .05, .03), .5, vary=.2, scale=5),
        paper=kit.pane_glass("paper", (.05, .04, .03), (.32, .24, .13), .6, .9, .01, .1, lit=.5, lit_share=.35),
        tile=p("tile", (.105, .11, .115), .75, vary=.3, scale=2.5, rough_bump=.3, bscale=20),
        ridge=p("ridge", (.17, .17, .165), .75, vary=.25, scale=3),
        edge=p("edge", (.16, .13, .10), .7, vary=.2, scale=6),
        grass=p("grass", (.08, .12, .035), .95, vary=.35, scale=.8, rough_bump=1, bscale=10),
        bark=p("bark", (.10, .075, .055), .9, vary=.35, scale=6, rough_bump=.8, bscale=14),
        willow=kit.leaf("willow", (.14, .20, .035), .25, .45),
        leaf=kit.leaf("leaf", (.07, .12, .03)),
        silk=p("silk", (.62, .035, .02), .45, vary=.06, Emission=(.7, .04, .02), Emission_Strength=.12),
        gold=p("gold", (.6, .38, .08), .35, .6),
        pot=p("pot", (.18, .10, .07), .4, vary=.2, scale=5),
        dark=p("dark", (.03, .03, .03), .6))
    m["brick hall"] = tuple(m[k] for k in ("brick", "wood", "lattice", "paper", "tile", "ridge", "kerb"))
    m["white hall"] = tuple(m[k] for k in ("white", "wood", "lattice", "paper", "tile", "ridge", "kerb"))
    return m


def string_of(lantern, p, q, sag, count, metal, rnd, scale=.8):
    """Lanterns on a cable from p to q."""
    at = lambda t: tuple(a + (b - a) * t for a, b in zip(p[:2], q[:2])) + (p[2] + (q[2] - p[2]) * t - sag * 4 * t * (1 - t),)
    g = Geo()
    g.tube([at(t / 12) for t in range(13)], .012, metal, 4)
    g.obj("cable")
    for k in range(count):
        place(lantern, at((k + .5) / count), rnd.uniform(0, 90), scale)


def scatter(people, count, xs, ys, rnd, away=(), gap=.75, z=0.0, along=True):
    """Strollers at least `gap` apart, mostly walking up or down the street, some in pairs."""
    done, tries = list(away), 0
    while count > 0 and tries < 4000:
        tries += 1
        x, y = rnd.uniform(*xs), ys[0] + (ys[1] - ys[0]) * rnd.random() ** 1.2
        if any(abs(x - a) < gap and abs(y - b) < gap for a, b in done):
            continue
        a = rnd.choice((0, 180)) + rnd.gauss(0, 14) if along else rnd.uniform(0, 360)
        place(rnd.choice(people), (x, y, z), a)
        done.append((x, y))
        count -= 1
        if rnd.random() < .45 and count > 0:
            place(rnd.choice(people), (x + .62, y + rnd.uniform(-.2, .2), z), a + rnd.gauss(0, 4))
            done.append((x + .62, y))
            count -= 1
    return done
