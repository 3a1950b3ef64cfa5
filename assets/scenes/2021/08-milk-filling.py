"""Milk filling hall: bottles on a curving conveyor towards a rotary filler of bright steel; shallow focus."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extras
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(2108)
kit.reset()
floor = kit.plain("floor", (.34, .42, .42), .25, vary=.08, scale=.5, spec=.5, coat=.2)
tiles = kit.bricks("tiles", (.72, .74, .75), (.69, .71, .73), (.50, .52, .53), .3, .3, .006, 0, .25, wall=True, vary=.04)
ceil = kit.plain("ceil", (.70, .71, .72), .7, vary=.06)
steel = kit.plain("steel", (.64, .65, .67), .28, .4, vary=.08, scale=5)
brushed = kit.plain("brushed", (.58, .59, .61), .36, .35, vary=.10, scale=4)
dark = kit.plain("dark", (.03, .032, .036), .4, vary=.06)
chain = kit.bricks("chain", (.50, .51, .52), (.45, .46, .47), (.10, .10, .11), .082, .038, .004, 0, .3, vary=.1)
white = kit.plain("white", (.78, .78, .77), .3, vary=.03, coat=.3)
milk = kit.plain("milk", (.86, .85, .81), .22, vary=.015, coat=.9)
blue, red, green = kit.plain("blue", (.02, .16, .52), .3, vary=.03, coat=.4), kit.plain("red", (.55, .04, .04), .35, coat=.3), kit.plain("green", (.06, .36, .16), .35, coat=.3)
clear = kit.thin_glass("clear", (.92, .96, .97), 1.2)
lamp = kit.glow("panel", (.96, .98, 1), 5, False)
scr = kit.bricks("screen", (.12, .45, .70), (.60, .76, .85), (.02, .06, .12), .09, .035, .012, .3, .2, wall=True, emit=1.1)
sig = [kit.glow("sg", (.1, 1, .3), 3, False), kit.glow("sa", (1, .5, .06), 2, False)]


def label(name):
    """Printed sleeve: pale sky, a green meadow, a blue band, nothing to read."""
    def build(nt):
        tc = kit.node(nt, "ShaderNodeTexCoord").outputs["Object"]
        s = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=tc)
        n = kit.node(nt, "ShaderNodeTexNoise", Vector=tc, Scale=22.0, Detail=1.0).outputs[0]
        z = kit.op(nt, "ADD", kit.op(nt, "DIVIDE", s.outputs[2], .2), kit.op(nt, "MULTIPLY", kit.op(nt, "SUBTRACT", n, .5), .16))
        r = kit.node(nt, "ShaderNodeValToRGB", Fac=z)
        r.color_ramp.interpolation = "CONSTANT"
        e = r.color_ramp.elements
        for p, c in ((.0, (.03, .20, .56)), (.24, (.10, .42, .12)), (.34, (.34, .60, .20)), (.41, (.78, .82, .84)), (.66, (.02, .18, .55))):
            el = e[0] if p == 0 else e.new(p)
            el.color = (*c, 1)
        e[-1].color = (.02, .18, .55, 1)
        return kit.principled(nt, r.outputs[0], .3, 0, .5, None, .4)
    return kit.material(name, build)


lab = label("label")


def bottle(cap):
    g = Geo()
    g.lathe((0, 0, 0), [(.030, 0), (.0345, .004), (.0355, .02), (.035, .045)], milk, 30)
    g.lathe((0, 0, 0), [(.0357, .045), (.0357, .135)], lab, 30, False)
    g.lathe((0, 0, 0), [(.035, .135), (.034, .15), (.027, .172), (.020, .186), (.018, .20)], milk, 30)
    if cap:
        g.lathe((0, 0, 0), [(.0208, .198), (.0214, .201), (.0214, .222), (.0195, .225), (.001, .2255)], blue, 26)
    else:
        g.lathe((0, 0, 0), [(.018, .20), (.0165, .21), (.0155, .21), (.015, .19), (.001, .188)], milk, 26)
    return g.mesh("bottle")


full, open_ = bottle(True), bottle(False)
H = 4.6
g = Geo()
g.face([(-12, -4, 0), (14, -4, 0), (14, 26, 0), (-12, 26, 0)], floor)
g.face([(-12, -4, H), (14, -4, H), (14, 26, H), (-12, 26, H)], ceil)
g.box(-12, 26, 0, 14, 26.1, H, tiles)
g.box(-12.1, -4, 0, -12, 26, H, tiles)
g.box(14, -4, 0, 14.1, 26, H, tiles)
g.box(-12, -4.1, 0, 14, -4, H, tiles)
for x in (-7, -2.5, 2, 6.5, 11):
    for k in range(9):
        g.box(x - .12, -3 + 3.2 * k, H - .5, x + .12, -.6 + 3.2 * k, H - .46, lamp)
        g.box(x - .2, -3.05 + 3.2 * k, H - .46, x + .2, -.55 + 3.2 * k, H - .38, white)
for x, r in ((-3.2, .10), (-2.9, .06), (-2.7, .06), (4.4, .10), (4.7, .06)):
    g.tube([(x, -4, 3.5), (x, 26, 3.5)], r, steel, 12)
g.obj("hall")

T, Z = [], .98                                                 # the conveyor's course: towards the filler, round it, away to the right
for k in range(60):
    T.append((-.30 + .0 * k, -.9 + .075 * k))
cx, cy = .75, T[-1][1]
for k in range(1, 50):
    a = math.pi - math.radians(1.9 * k)
    T.append((cx + 1.05 * math.cos(a), cy + 1.05 * math.sin(a)))
dx = T[-1][0] - T[-2][0], T[-1][1] - T[-2][1]
q = math.hypot(*dx)
for k in range(1, 90):
    T.append((T[-1][0] + dx[0] / q * .075, T[-1][1] + dx[1] / q * .075))


def strip(g, off0, off1, z0, z1, m):
    for i in range(len(T) - 2):
        (x0, y0), (x1, y1), (x2, y2) = T[i], T[i + 1], T[i + 2]
        nrm = []
        for (ax, ay), (bx, by) in (((x0, y0), (x1, y1)), ((x1, y1), (x2, y2))):
            d = math.hypot(bx - ax, by - ay)
            nrm.append((-(by - ay) / d, (bx - ax) / d))
        P = lambda j, o, z: ((x0, x1)[j] + nrm[j][0] * o, (y0, y1)[j] + nrm[j][1] * o, z)
        g.face([P(0, off0, z1), P(0, off1, z1), P(1, off1, z1), P(1, off0, z1)], m)
        for o in (off0, off1):
            g.face([P(0, o, z0), P(1, o, z0), P(1, o, z1), P(0, o, z1)], m)


g = Geo()
strip(g, -.052, .052, .95, Z, chain)
strip(g, -.085, -.062, .82, .96, brushed)
strip(g, .062, .085, .82, .96, brushed)
for o in (-.055, .055):
    for z in (1.045, 1.13):
        pts = []
        for i in range(0, len(T) - 1, 2):
            d = math.hypot(T[i + 1][0] - T[i][0], T[i + 1][1] - T[i][1])
            pts.append((T[i][0] - (T[i + 1][1] - T[i][1]) / d * o, T[i][1] + (T[i + 1][0] - T[i][0]) / d * o, z))
        g.tube(pts, .004, steel, 6)
for i in range(4, len(T) - 2, 9):
    x, y = T[i]
    for o in (-.085, .085):
        g.tube([(x + o, y, .0 if i % 2 == 0 else .82), (x + o, y, .84)], .016, steel, 8)
        g.tube([(x + o * 1.2, y, .86), (x + o * 1.2, y, 1.14), (x + o * .68, y, 1.14)], .006, steel, 6)
# a second conveyor beside it, further back, with its own rails
for x0 in (-1.15, -1.75):
    g.box(x0 - .06, -1, .95, x0 + .06, 12, Z, chain)
    for s in (-1, 1):
        g.box(x0 + s * .075 - .012, -1, .84, x0 + s * .075 + .012, 12, .96, brushed)
        g.tube([(x0 + s * .055, -1, 1.09), (x0 + s * .055, 12, 1.09)], .006, steel, 6)
    for k in range(14):
        g.tube([(x0 + .1, k, 0), (x0 + .1, k, .84)], .02, steel, 8)
g.obj("conveyor")
d = 0.0
for i in range(len(T) - 1):
    seg = math.hypot(T[i + 1][0] - T[i][0], T[i + 1][1] - T[i][1])
    d += seg
    if d >= .0745:
        d -= .0745
        place(full if i > 62 or T[i][1] < 30 else open_, (*T[i], Z), rnd.uniform(0, 360))
for x0 in (-1.15, -1.75):
    y = -.8
    while y < 11.5:
        place(full, (x0, y, Z), rnd.uniform(0, 360))
        y += .075 + (rnd.random() < .05) * .1

g = Geo()                                                      # rotary filler inside the bend: table, column, valves, ring tank
fx, fy, R = .75, cy + .0, .86
g.lathe((fx, fy, 0), [(.35, .02), (.35, .5), (.92, .62), (.96, .86), (.2, .88)], white, 60, False)
g.lathe((fx, fy, 0), [(R + .06, .93), (R + .06, .975), (.2, .975)], steel, 60, False)
g.lathe((fx, fy, 0), [(.20, .9), (.20, 2.6)], steel, 30, False)
g.lathe((fx, fy, 0), [(.62, 1.62), (R + .12, 1.66), (R + .14, 1.98), (.62, 2.04), (.1, 2.2)], steel, 60, False)
g.lathe((fx, fy, 0), [(R + .14, 1.76), (R + .152, 1.77), (R + .152, 1.83), (R + .14, 1.84)], blue, 60, False)
for k in range(44):
    a = 2 * math.pi * k / 44
    x, y = fx + R * math.cos(a), fy + R * math.sin(a)
    g.lathe((x, y, 0), [(.018, 1.225), (.022, 1.26), (.022, 1.34), (.036, 1.37), (.036, 1.52), (.02, 1.55), (.02, 1.66)], steel, 14, False)
    g.lathe((x, y, 0), [(.038, 1.44), (.038, 1.47)], (blue, dark)[k % 2], 12, False)
    g.tube([(x, y, 1.5), (fx + (R - .18) * math.cos(a), fy + (R - .18) * math.sin(a), 1.58)], .009, dark, 6)
    for z in (1.06, 1.12):
        g.turned(x, y, z, .05, .03, .012, white, math.degrees(a))
for k in range(6):
    a = math.pi * k / 3 + .4
    g.tube([(fx + .5 * math.cos(a), fy + .5 * math.sin(a), 2.05), (fx + .3 * math.cos(a), fy + .3 * math.sin(a), 2.5), (fx, fy, 2.62)], .035, steel, 10)
g.tube([(fx, fy, 2.6), (fx, fy, 3.5), (fx - 3.6, fy, 3.5)], .09, steel, 14)
for sx, sy in ((-1.5, 1.5), (1.6, 1.5), (1.6, -1.4)):          # machine frame, hood
    g.tube([(fx + sx, fy + sy, 0), (fx + sx, fy + sy, 2.75)], .05, brushed, 8)
g.box(fx - 1.55, fy - 1.45, 2.75, fx + 1.65, fy + 1.55, 2.95, brushed)
g.box(fx - 1.0, fy - .1, 2.72, fx + 1.0, fy + .1, 2.75, lamp)
g.box(fx + 1.35, fy - 1.75, .95, fx + 1.4, fy - 1.35, 1.6, white)
g.obj("filler")
g = Geo()                                                      # tanks and cabinets behind
for k, (x, y, r, h) in enumerate(((-5.6, 13, 1.0, 3.6), (-3.0, 15, 1.0, 3.6), (-.4, 15.5, 1.0, 3.6), (2.2, 15.5, 1.0, 3.6), (4.8, 15, 1.0, 3.6), (7.6, 13, 1.0, 3.6), (-7.6, 9.5, .9, 3.2), (8.8, 9, .9, 3.2))):
    g.lathe((x, y, 0), [(.1, .5), (r, .8), (r, h - .3), (r * .8, h - .1), (.1, h)], steel, 40, False)
    g.lathe((x, y, 0), [(r + .004, 1.5), (r + .004, 1.62)], blue, 40, False)
    g.lathe((x, y, 0), [(.34, 1.95), (.34, 1.95)], dark, 8)
    for q in range(4):
        a = math.pi * q / 2 + .6
        g.tube([(x + .8 * math.cos(a), y + .8 * math.sin(a), 0), (x + .8 * math.cos(a), y + .8 * math.sin(a), .9)], .05, steel, 8)
for k, (x, y) in enumerate(((4.2, 5.6), (5.4, 8.4), (-3.6, 6.5), (-4.0, 9.5))):
    g.box(x - .4, y - .3, .05, x + .4, y + .3, 1.95, white)
    g.box(x - .28, y - .31, 1.2, x + .28, y - .3, 1.6, scr)
    g.box(x - .4, y - .31, .62, x + .4, y - .3, .70, blue)
    g.tube([(x, y, 1.95), (x, y, 2.3)], .03, sig[k % 2], 8)
g.obj("tanks")
coat = kit.plain("coat", (.74, .75, .76), .85, vary=.08, scale=8, rough_bump=.4, bscale=14)
skin, mask, shoe = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("mask", (.46, .66, .80), .8), kit.plain("shoe", (.7, .7, .7), .6)
for i, (x, y, a, p) in enumerate(((2.9, 4.3, -70, "work"), (-2.6, 7.2, 60, "stand"), (3.5, 8.2, 0, "walk"))):
    place(life.person(70 + i, (coat, coat, skin, coat, shoe), p, i != 1, coat, 1.68, coat), (x, y, 0), a)
    m = Geo()
    m.ball((0, -.066, 1.552 * 1.68 / 1.7), (.068, .062, .055), mask, 14, 8)
    place(m.mesh("mask"), (x, y, 0), a)
for x in (-7, -2.5, 2, 6.5, 11):
    kit.area((x, 10, H - .55), (.7, 28), 330, (.97, .98, 1), hidden=True)
kit.area((-1.6, -.6, 2.8), (1.4, 1.2), 42, (1, .98, .94), (30, -25, 0), True)
kit.area((fx, fy, 2.7), (2.4, .8), 60, (.95, .98, 1), hidden=True)
kit.backdrop((.78, .83, .88), .3)
kit.camera((.26, -.78, 1.36), 36, yaw=-13, shift_y=-.03, focus=1.3, fstop=2.8, pitch=-4)
kit.render(1620, 1080, exposure=.25, samples=8, bounces=4, clamp=2)
