"""Exhibition table with dairy products: cups, bottles, cartons; shallow depth of field."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kit
import life
from mesh import Geo, place

rnd = random.Random(77)
kit.reset()


def printed(name, base, accent, third, height=.07, seed=0):
    """Printed packaging: a waist band, soft landscape-like waves and dots of fruit, nothing to read."""
    def build(nt):
        tc = kit.node(nt, "ShaderNodeTexCoord").outputs["Object"]
        s = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=tc)
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=tc, Scale=14.0, Detail=1.0).outputs[0]
        z = kit.op(nt, "ADD", kit.op(nt, "DIVIDE", s.outputs[2], height), kit.op(nt, "MULTIPLY", kit.op(nt, "SUBTRACT", n, .5), .5))
        stops = kit.node(nt, "ShaderNodeValToRGB", Fac=z)
        stops.color_ramp.interpolation = "CONSTANT"
        e = stops.color_ramp.elements
        for p, c in ((.0, accent), (.27, third), (.33, base), (.80, accent), (.86, base)):
            el = e[0] if p == 0 else e.new(p)
            el.color = (*c, 1)
        e[-1].color = (*base, 1)
        v = kit.node(nt, "ShaderNodeTexVoronoi", Vector=tc, Scale=34.0 + seed)
        dot = kit.op(nt, "LESS_THAN", v.outputs[0], .34)
        mid = kit.op(nt, "MULTIPLY", kit.op(nt, "GREATER_THAN", z, .40), kit.op(nt, "LESS_THAN", z, .66))
        col = kit.mixc(nt, kit.op(nt, "MULTIPLY", dot, mid), stops.outputs[0], accent)
        return kit.principled(nt, kit.soil(nt, col, .02, 30), .32, 0, .5, None, .35)
    return kit.material(name, build)


cloth = kit.plain("cloth", (.70, .70, .68), .85, vary=.06, scale=3, rough_bump=.35, bscale=90)
wood = kit.plain("wood", (.34, .20, .10), .4, vary=.25, scale=9, coat=.2)
white = kit.plain("white", (.78, .77, .74), .35, vary=.03, coat=.3)
milk = kit.plain("milk", (.80, .78, .73), .25, vary=.02, coat=.8)
foil = kit.plain("foil", (.72, .73, .75), .28, .95, vary=.06, scale=20, rough_bump=.4, bscale=60)
caps = [kit.plain(f"cap{i}", c, .35, vary=.03, coat=.3) for i, c in enumerate(((.04, .20, .55), (.62, .05, .06), (.10, .42, .14), (.78, .75, .70)))]
PAL = [((.80, .79, .75), (.05, .22, .55), (.75, .60, .20)), ((.80, .77, .72), (.62, .06, .10), (.20, .45, .12)),
       ((.78, .78, .70), (.10, .38, .12), (.70, .62, .18)), ((.82, .76, .62), (.72, .34, .04), (.55, .10, .05)),
       ((.30, .50, .70), (.80, .80, .78), (.05, .18, .45)), ((.78, .70, .74), (.38, .08, .34), (.20, .40, .15))]
cupm = [printed(f"cup{i}", *p, .085, i * 3) for i, p in enumerate(PAL)]
botm = [printed(f"bot{i}", *p, .16, i * 4) for i, p in enumerate(PAL)]
boxm = [printed(f"box{i}", *p, .21, i * 5 - 14) for i, p in enumerate(PAL)]
straw = [kit.plain(f"berry{i}", c, .3, vary=.15, scale=60, coat=.5) for i, c in enumerate(((.50, .02, .03), (.05, .06, .16), (.62, .35, .04)))]


def cup(m, lid):
    g = Geo()
    g.lathe((0, 0, 0), [(.026, 0), (.028, .004), (.036, .080), (.0375, .083)], m, 40)
    g.lathe((0, 0, 0), [(.0405, .083), (.0410, .085), (.0405, .0875)], white, 40)
    g.lathe((0, 0, 0), [(.040, .0875), (.0398, .089), (.02, .0894)], lid, 40)
    return g.mesh("cup")


def bottle(label, cap):
    g = Geo()
    g.lathe((0, 0, 0), [(.030, 0), (.034, .004), (.035, .02), (.0345, .05)], milk, 40)
    g.lathe((0, 0, 0), [(.0352, .05), (.0352, .12)], label, 40, False)
    g.lathe((0, 0, 0), [(.0345, .12), (.0335, .135), (.026, .158), (.019, .172), (.0175, .185)], milk, 40)
    g.lathe((0, 0, 0), [(.0205, .183), (.021, .186), (.021, .204), (.0195, .207)], cap, 32)
    return g.mesh("bottle")


def carton(m, h=.2, w=.036, gable=True, cap=None):
    g = Geo()
    q = lambda x, y, z: [(-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z)]
    g.loft([q(w, w, 0), q(w, w, h)], m, False)
    if gable:
        g.loft([q(w, w, h), q(w, .006, h + .034), q(w, .003, h + .036), q(w, .003, h + .052)], m, False)
        if cap:
            r = [[(.012 * math.cos(a), -.02 - k * .8, h + .012 + .012 * math.sin(a) + k * .8) for a in (2 * math.pi * j / 20 for j in range(20))] for k in (0, .018)]
            g.loft(r, cap)
    return g.mesh("carton")


# table with a hanging cloth and two wooden steps
g = Geo()
g.sheet(lambda u, v: (-1.7 + 3.4 * u, .0 + 1.5 * v, .9), 2, 2, cloth, False)
g.sheet(lambda u, v: (-1.7 + 3.4 * u, -.02 * (1 - v) - .014 * (1 + math.sin(u * 70)) * (1 - v), .9 * v), 160, 6, cloth)
g.obj("table")
g = Geo()
g.box(-1.15, .92, .9, 1.35, 1.25, 1.0, wood)
g.box(-.08, .28, .9, .34, .50, .925, wood)
g.obj("steps", .006)

foils = [foil, foil, white]
cups = [cup(m, foils[i % 3]) for i, m in enumerate(cupm)]
bottles = [bottle(m, caps[i % 4]) for i, m in enumerate(botm)]
cart = [carton(m, .2, .037, True, caps[i % 4]) for i, m in enumerate(boxm)]
small = [carton(m, .125, .026, False) for m in boxm]
T = .9
for i in range(10):                                            # front rows of cups, one pyramid
    for j in range(3):
        if rnd.random() < .96:
            place(cups[(i // 2) % 6], (-.98 + .094 * i + .008 * j, .20 + .092 * j, T), rnd.uniform(0, 360))
for lev, (n, z) in enumerate(((4, 0), (3, .0905), (2, .181), (1, .2715))):
    for i in range(n):
        for j in range(2 if lev < 2 else 1):
            place(cups[(0, 1, 3, 2)[lev]], (.55 + .09 * (i - (n - 1) / 2), .30 + .09 * j + (.045 if lev > 1 else 0), T + z), rnd.uniform(0, 360))
for i in range(3):
    place(bottles[i], (-.02 + .105 * i + .02, .39 + .015 * (i % 2), T + .025), 30 * i)
for i in range(9):
    place(bottles[(i // 3) % 6], (.80 + .085 * (i % 3), .22 + .085 * (i // 3), T), 40 * i)
for i in range(14):
    place(bottles[(i // 3 + 2) % 6], (-.98 + .088 * i, .62 + .004 * (i % 2), T), 25 * i)
    place(bottles[(i // 3 + 2) % 6], (-.98 + .088 * i, .715, T), 65 * i)
for i in range(10):
    place(small[(i // 3) % 6], (.33 + .066 * i, .62, T), rnd.uniform(-7, 7))
    place(small[(i // 3) % 6], (.33 + .066 * i, .69, T), rnd.uniform(-7, 7))
    place(small[(i // 3) % 6], (.345 + .066 * i, .655, T + .125), rnd.uniform(-9, 9)) if i < 8 else None
for i in range(22):
    place(cart[(i // 4) % 6], (-.99 + .1 * i, 1.0, 1.0), rnd.uniform(-8, 8))
    place(cart[(i // 4) % 6], (-.99 + .1 * i, 1.12, 1.0), rnd.uniform(-8, 8))
g = Geo()                                                      # bowl with fruit
g.lathe((.29, .21, T), [(.03, 0), (.035, .006), (.07, .04), (.078, .058), (.075, .058), (.03, .012)], white, 48)
for k in range(26):
    a, r = rnd.uniform(0, 6.28), rnd.uniform(0, .055)
    g.ball((.29 + r * math.cos(a), .21 + r * math.sin(a), T + .045 + .02 * (1 - r / .055) + rnd.uniform(0, .008)), (.0125, .0125, .014) if k % 3 else (.009,) * 3, straw[0 if k % 3 else 1], 12, 8)
g.obj("serving")

# hall behind: stands, lamps and visitors, out of focus
g = Geo()
floor = kit.plain("floor", (.24, .22, .20), .35, vary=.1)
cols = [kit.plain(f"panel{i}", c, .6, vary=.15, scale=.6) for i, c in enumerate(((.06, .22, .50), (.66, .66, .64), (.12, .36, .20), (.62, .50, .32), (.46, .08, .07), (.35, .52, .66)))]
spot = kit.glow("spot", (1, .90, .74), 26, False)
soft = kit.glow("soft", (.62, .74, 1), .55, False)
g.face([(-30, -4, 0), (30, -4, 0), (30, 40, 0), (-30, 40, 0)], floor)
g.face([(-30, 30, 0), (30, 30, 0), (30, 30, 9), (-30, 30, 9)], cols[5])
dk = kit.plain("truss", (.05, .05, .055), .5)
g.face([(-30, -4, 9), (30, -4, 9), (30, 40, 9), (-30, 40, 9)], dk)
for i, (x, y, w, h, m) in enumerate(((-4.6, 4.2, 3.2, 2.9, 0), (-.9, 6.4, 3.6, 3.2, 1), (3.7, 4.6, 3.0, 2.8, 2), (-8.5, 9, 4, 3.6, 3), (7.4, 9.5, 4.4, 3.4, 4), (1.8, 12, 5, 3.8, 3), (-5, 14, 5, 4, 2))):
    g.box(x - w / 2, y, 0, x + w / 2, y + .15, h, cols[m])
    g.box(x - w / 2 - .1, y - 1.6, h, x + w / 2 + .1, y + .2, h + .42, cols[(m + 1) % 6])
    g.box(x - w * .35, y - .03, 1.0, x + w * .30, y, h - .4, cols[(m + 3) % 6])
    g.box(x + w * .12, y - .05, 1.7, x + w * .28, y - .03, h - .5, soft)
    for q in range(3):
        g.box(x - w * .45, y - .35, 1.15 + .42 * q, x + w * .05, y - .02, 1.18 + .42 * q, cols[1])
        for k in range(7):
            g.box(x - w * .44 + w * .068 * k, y - .3, 1.18 + .42 * q, x - w * .40 + w * .068 * k, y - .1, 1.42 + .42 * q, cols[(k + q) % 5])
    for k in range(4):
        g.ball((x - w * .38 + w * .25 * k, y - 1.5, h - .06), .06, spot, 10, 6)
        g.box(x - w * .4 + w * .22 * k, y - .5, 1.2, x - w * .4 + w * .22 * k + .35, y - .2, 1.55, cols[(m + k) % 6])
    g.box(x - w / 2, y - .7, 0, x + w / 2, y - .1, 1.05, cols[1])
for k in range(22):
    g.ball((rnd.uniform(-12, 12), rnd.uniform(8, 26), rnd.uniform(5, 7.6)), .12, spot, 10, 6)
for k in range(7):
    g.tube([(-30, 4 + 4 * k, 7.8), (30, 4 + 4 * k, 7.8)], .12, dk, 6)
g.obj("hall")
folk = life.crowd(3, 8, "stand") + life.crowd(4, 8)
for i, (x, y, a) in enumerate(((-2.3, 4.3, 140), (-1.6, 4.6, 220), (1.4, 5.0, 160), (2.0, 4.4, 250), (-3.4, 6.8, 20), (.4, 8, 0), (4.8, 7, 90), (-6, 7, 0), (5.9, 6, 200), (-.3, 10, 90))):
    place(folk[(i * 3) % 16], (x, y, 0), a)

kit.backdrop((.5, .55, .62), .18)
kit.area((-1.2, -.6, 3.3), (1.3, 1.0), 95, (1, .94, .84), (20, -12, 0))
kit.area((1.8, .7, 3.0), (.8, .8), 42, (1, .92, .80), (5, 25, 0))
kit.area((0, 2.2, 3.2), (2.6, .4), 26, (.9, .95, 1), (-25, 0, 0))
kit.area((0, 9, 6.5), (18, 12), 1900, (1, .95, .88), hidden=True)
kit.camera((-.10, -.72, 1.43), 40, yaw=1, shift_y=-.262, focus=1.06, fstop=2.0)
kit.render(1900, 1250, exposure=.1, samples=16, bounces=6, clamp=3)
