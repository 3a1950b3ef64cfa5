"""What the workshops of 2020 share: hall shell, staff, crates."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import kit
import life
from mesh import Geo, place


def shell(x0, x1, y0, y1, h, floor, wall, roof, trim=None, dado=1.1):
    """Floor, four walls with a painted dado, ceiling."""
    g = Geo()
    g.face([(x0, y0, 0), (x1, y0, 0), (x1, y1, 0), (x0, y1, 0)], floor)
    g.face([(x0, y0, h), (x1, y0, h), (x1, y1, h), (x0, y1, h)], roof)
    for a, b, c, d in ((x0 - .1, y0, x0, y1), (x1, y0, x1 + .1, y1), (x0, y1, x1, y1 + .1), (x0, y0 - .1, x1, y0)):
        g.box(a, b, 0, c, d, h, wall)
    if trim:
        g.box(x0, y0, 0, x0 + .02, y1, dado, trim)
        g.box(x1 - .02, y0, 0, x1, y1, dado, trim)
        g.box(x0, y1 - .02, 0, x1, y1, dado, trim)
    g.obj("shell")


def crate(mat, w=.6, d=.4, h=.28):
    g = Geo()
    g.box(-w / 2, -d / 2, 0, w / 2, d / 2, .02, mat)
    for a, b, c, e in ((-w / 2, -d / 2, w / 2, -d / 2 + .015), (-w / 2, d / 2 - .015, w / 2, d / 2), (-w / 2, -d / 2, -w / 2 + .015, d / 2), (w / 2 - .015, -d / 2, w / 2, d / 2)):
        g.box(a, b, 0, c, e, h, mat)
    g.box(-w / 2 - .012, -d / 2 - .012, h - .04, w / 2 + .012, -d / 2, h, mat)
    g.box(-w / 2 - .012, d / 2, h - .04, w / 2 + .012, d / 2 + .012, h, mat)
    return g.mesh("crate")


def staff(seed, coat, legs, pose, female, tall=1.68, cap=None, gown=None, mask=None):
    """Worker as a list of meshes to be placed together."""
    skin, hair, shoe = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("hair", life.HAIR, .4), kit.plain("shoe", (.05, .05, .05), .5)
    out = [life.person(seed, (coat, legs, skin, cap or hair, shoe), pose, female, gown, tall, cap)]
    if mask:
        k, drop, m = tall / 1.7, .40 if pose == "sit" else 0, Geo()
        m.ball((0, -.066 * k, (1.552 - drop) * k), (.068 * k, .062 * k, .055 * k), mask, 14, 8)
        out.append(m.mesh("mask"))
    return out


def put(parts, x, y, deg, z=0.0):
    for me in parts:
        place(me, (x, y, z), deg)
