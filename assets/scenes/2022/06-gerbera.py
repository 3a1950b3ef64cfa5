"""Greenhouse of gerberas: rows of red, pink and yellow, growers among them."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(106)
kit.reset(haze=150, haze_color=(.80, .84, .82), haze_max=.55)
SUN = (-60, 48)

path = kit.bricks("path", (.27, .255, .23), (.24, .23, .21), (.14, .135, .12), .6, .6, .01, 0, .8, vary=.2)
soil = kit.plain("soil", (.10, .07, .045), .95, vary=.4, scale=4, rough_bump=1, bscale=16)
trough = kit.plain("trough", (.46, .46, .44), .6, vary=.1, scale=2)
steel = kit.plain("steel", (.62, .64, .65), .35, .7, vary=.08, scale=2)
dark = kit.plain("dark", (.03, .03, .032), .6)
hose = kit.plain("hose", (.025, .025, .028), .5)
leafm = kit.leaf("leaf", (.045, .125, .028), .3, .25)
stemm = kit.plain("stem", (.14, .26, .05), .6, vary=.15)
eye = [kit.plain(f"eye{i}", c, .7, vary=.25, scale=90) for i, c in enumerate(((.05, .035, .02), (.34, .30, .05), (.45, .26, .03)))]
COL = dict(red=((.62, .012, .012), (.70, .03, .02)), pink=((.78, .13, .26), (.82, .26, .38)), yellow=((.86, .52, .02), (.88, .62, .06)),
           white=((.84, .80, .72), (.86, .78, .62)), orange=((.84, .22, .02), (.86, .32, .03)))
petal = {k: [kit.plain(f"petal {k}{i}", c, .5, vary=.18, scale=12, spec=.25, Emission=c, Emission_Strength=.05) for i, c in enumerate(v)] for k, v in COL.items()}


def film(name):
    """Greenhouse film: bright, lets the light through, streaked."""
    def build(nt):
        tr = kit.node(nt, "ShaderNodeBsdfTransparent", Color=(.93, .96, .95))
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=kit.position(nt), Scale=.8, Detail=4.0).outputs[0]
        df = kit.node(nt, "ShaderNodeEmission", Color=(.86, .92, .95), Strength=kit.op(nt, "ADD", kit.op(nt, "MULTIPLY", n, .5), .55))
        mix = nt.nodes.new("ShaderNodeMixShader")
        cam = kit.node(nt, "ShaderNodeLightPath").outputs["Is Camera Ray"]
        kit.put(nt, mix.inputs[0], kit.op(nt, "ADD", .12, kit.op(nt, "MULTIPLY", cam, .62)))
        nt.links.new(tr.outputs[0], mix.inputs[1])
        nt.links.new(df.outputs[0], mix.inputs[2])
        return mix.outputs[0]
    return kit.material(name, build)


cover = film("film")
L = 64.0
g = Geo()
g.face([(-60, -10, -.02), (60, -10, -.02), (60, 90, -.02), (-60, 90, -.02)], soil)
g.obj("ground")
g = Geo()                                                      # four arched bays with frames and gutters
for k in range(-3, 4):
    x0 = -4.8 + 9.6 * k
    arc = lambda u, q=0.0: (x0 + 4.8 - (4.8 + q) * math.cos(math.pi * u), 3.3 + (1.9 + q) * math.sin(math.pi * u))
    g.sheet(lambda u, v: (arc(u)[0], -6 + (L + 6) * v, arc(u)[1]), 16, 1, cover)
    for j in range(18):
        y = -5 + 4.0 * j
        g.tube([(arc(u / 16, -.06)[0], y, arc(u / 16, -.06)[1]) for u in range(17)], .035, steel, 6)
        g.tube([(x0, y, 3.3), (x0 + 9.6, y, 3.3)], .028, steel, 6)
        g.tube([(x0 + 4.8, y, 3.3), (x0 + 4.8, y, 5.15)], .02, steel, 5)
        for s in (-1, 1):
            g.tube([(x0 + 4.8, y, 3.35), (x0 + 4.8 + 2.6 * s, y, 4.85)], .018, steel, 5)
        if j % 1 == 0:
            g.box(x0 - .05, y - .05, 0, x0 + .05, y + .05, 3.3, steel)
    for u in (.25, .5, .75):
        g.tube([(arc(u, -.08)[0], -6, arc(u, -.08)[1]), (arc(u, -.08)[0], L, arc(u, -.08)[1])], .022, steel, 5)
    g.box(x0 - .16, -6, 3.28, x0 + .16, L, 3.42, steel)
g.face([(-60, L, 0), (60, L, 0), (60, L, 5.6), (-60, L, 5.6)], cover)
g.obj("house")
g = Geo()
for k in range(6):                                             # circulation fans and a heating pipe
    y = 9 + 9 * k
    for x in (-2.6, 7.2, -12):
        g.lathe((x, y, 0), [(.01, 0)] * 2, dark, 4)
        g.loft([[(x + .34 * math.cos(a), y + q, 3.0 + .34 * math.sin(a)) for a in (2 * math.pi * j / 20 for j in range(20))] for q in (-.14, .14)], trough, True, False)
        g.ball((x, y, 3.0), (.1, .14, .1), dark, 8, 6)
        for b in range(4):
            a = b * math.pi / 2 + k
            g.tube([(x, y, 3.0), (x + .3 * math.cos(a), y, 3.0 + .3 * math.sin(a))], .035, dark, 4)
        g.tube([(x, y, 3.3), (x, y, 3.34)], .02, steel, 4)
g.obj("fans")

ROWS = [(-9.75, "yellow"), (-8.1, "red"), (-6.45, "pink"), (-4.8, "orange"), (-3.15, "yellow"), (-1.5, "red"), (1.5, "pink"), (3.15, "yellow"), (4.8, "red"),
        (6.45, "pink"), (8.1, "yellow"), (9.75, "red"), (11.4, "pink"), (-11.4, "pink"), (-13.05, "red"), (13.05, "yellow")]
g = Geo()
g.face([(-.85, -6, 0), (.85, -6, 0), (.85, L, 0), (-.85, L, 0)], path)
for x, _ in ROWS:
    g.box(x - .46, 1.2, 0, x + .46, L - 1, .34, trough)
    g.box(x - .42, 1.25, .30, x + .42, L - 1.05, .36, soil)
    for s in (-.2, .2):
        g.tube([(x + s, 1.0, .38), (x + s, L - 1, .38)], .012, hose, 4)
    g.tube([(x, 1.0, .16), (x, 1.0, .38)], .03, hose, 6)
g.obj("beds")


def plant(seed, colour, flowers, tall=1.0):
    """A rosette of leaves with long bare stalks, one head on each."""
    r, g = random.Random(seed), Geo()
    for k in range(15):
        a, ln = 2.4 * k + r.uniform(-.3, .3), r.uniform(.20, .36)
        w, up = ln * .2, r.uniform(.10, .26)
        c, s = math.cos(a), math.sin(a)
        def fn(u, v, c=c, s=s, ln=ln, w=w, up=up):
            b = (v - .5) * 2 * w * math.sin(math.pi * min(1, .12 + u * .88)) ** .7 * (1 + .25 * math.sin(14 * u))
            rr = ln * u
            return (c * rr - s * b, s * rr + c * b, .02 + up * math.sin(2.1 * u) - .03 * abs(v - .5))
        g.sheet(fn, 6, 2, leafm)
    for k in range(flowers):
        a = r.uniform(0, 6.28)
        h, lean = tall * r.uniform(.36, .58), r.uniform(.03, .16)
        top = (lean * math.cos(a), lean * math.sin(a), h)
        g.tube([(0, 0, 0), (top[0] * .4, top[1] * .4, h * .6), top], [.0065, .006, .005], stemm, 5)
        # the head faces up and outwards, a little towards the light in front
        nx, ny = .45 * math.cos(a), .45 * math.sin(a) - .42
        q = math.sqrt(nx * nx + ny * ny + 1)
        n = (nx / q, ny / q, 1 / q)
        t1 = (n[2], 0, -n[0])
        q = math.hypot(t1[0], t1[2])
        t1 = (t1[0] / q, 0, t1[2] / q)
        t2 = (n[1] * t1[2] - n[2] * t1[1], n[2] * t1[0] - n[0] * t1[2], n[0] * t1[1] - n[1] * t1[0])
        P = lambda x, y, z: tuple(top[i] + t1[i] * x + t2[i] * y + n[i] * z for i in range(3))
        R, m = r.uniform(.048, .062), petal[colour]
        for ring, (cnt, r0, r1, z) in enumerate(((22, .25, 1.0, .001), (18, .22, .74, .006))):
            for j in range(cnt):
                b = 2 * math.pi * (j + .5 * ring) / cnt
                cb, sb, w = math.cos(b), math.sin(b), R * .135
                pt = lambda rr, ww, zz: P(cb * rr * R - sb * ww, sb * rr * R + cb * ww, zz)
                rr = r1 * r.uniform(.93, 1.04)
                g.face([pt(r0, -w * .4, z), pt(rr * .75, -w, z + .006), pt(rr, 0, z + .001), pt(rr * .75, w, z + .006), pt(r0, w * .4, z)], m[ring])
        e = eye[{"red": 0, "pink": 1, "yellow": 0, "orange": 2}.get(colour, 1)]
        g.loft([[P(R * q * math.cos(2 * math.pi * j / 10), R * q * math.sin(2 * math.pi * j / 10), z) for j in range(10)] for q, z in
                ((.3, .004), (.27, .012), (.1, .014))], e, True)
    return g.mesh(f"gerbera {colour}")


kinds = {c: [plant(10 * i + k, c, (6, 5, 7, 4)[k], (1, 1.1, .95, 1.05)[k]) for k in range(4)] for i, c in enumerate(("red", "pink", "yellow", "orange"))}
for x, c in ROWS:
    far = abs(x) > 7
    y = 1.45
    while y < L - 1.4:
        for s in (-.22, .2):
            if rnd.random() < .95:
                place(rnd.choice(kinds[c]), (x + s + rnd.uniform(-.05, .05), y + rnd.uniform(-.06, .06), .35), rnd.uniform(-50, 50), rnd.uniform(.95, 1.2))
        y += .31 if y < 26 else .5

jacket = [kit.plain(f"j{i}", c, .85, vary=.12, scale=9, rough_bump=.25, bscale=30) for i, c in enumerate(((.10, .22, .42), (.52, .10, .10), (.62, .60, .52)))]
trou, skin = kit.plain("trou", (.06, .07, .10), .85), kit.plain("skin", life.SKIN, .5, vary=.06)
hair, shoe = kit.plain("hair", life.HAIR, .4), kit.plain("shoe", (.05, .05, .05), .6)
straw = kit.plain("straw", (.66, .50, .26), .8, vary=.2, scale=20, rough_bump=.4, bscale=60)


def grower(seed, top, pose, tall, hat=True):
    return life.person(seed, (top, trou, skin, hair, shoe), pose, True, tall=tall), hat, tall


hat = Geo()
hat.lathe((0, 0, 0), [(.25, -.035), (.24, -.02), (.11, .02), (.10, .10), (.05, .13), (.005, .135)], straw, 24)
hatm = hat.mesh("hat")
bunch = Geo()                                                  # an armful of cut flowers
for k in range(22):
    a, q = rnd.uniform(0, 6.28), rnd.uniform(0, .11)
    c = petal[rnd.choice(("red", "pink", "yellow"))][k % 2]
    x, y = q * math.cos(a), q * math.sin(a)
    bunch.tube([(x * .2, y * .2, -.25), (x, y, .12)], .005, stemm, 4)
    bunch.ball((x, y, .13 + rnd.uniform(-.02, .04)), (.045, .045, .016), c, 10, 4)
    bunch.ball((x, y, .145 + .01), (.014, .014, .012), eye[k % 3], 6, 4)
bm = bunch.mesh("bunch")
for i, (x, y, deg, pose, t, j) in enumerate(((-.42, 5.6, -16, "work", 1.64, 0), (-2.33, 15.5, 120, "work", 1.6, 1), (3.97, 21, -80, "work", 1.66, 2), (.5, 27, 190, "walk", 1.68, 1),
                                             (-5.6, 26, 60, "work", 1.62, 2), (5.6, 34, 0, "work", 1.62, 0))):
    me, _, tall = grower(300 + i, jacket[j], pose, t)
    place(me, (x, y, 0), deg)
    k = tall / 1.7
    place(hatm, (x, y, 1.70 * k), 0, 1.0)
    if pose == "work":
        a = math.radians(deg)
        place(bm, (x + .30 * math.sin(a), y - .30 * math.cos(a), 1.17 * k), deg, 1.0)

kit.area((.2, .4, 1.1), (2.4, .8), 60, (1, .97, .92), (78, 0, 0), True)
kit.sun(*SUN, 3.4, (1, .95, .86), 6)
kit.sky(SUN[0], SUN[1], .30, .9, (6, 6.1, 6.3), .8, 3)
kit.camera((.2, .2, 1.5), 28, yaw=-5, shift_y=-.06)
kit.render(1700, 1130, exposure=-.15, samples=9, bounces=5)
