"""Electronics plant: orange robot arms feeding a row of stamping presses."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(103)
kit.reset(haze=420, haze_color=(.46, .50, .54), haze_max=.55)

floor = kit.plain("floor", (.22, .27, .29), .22, vary=.14, scale=.5, spec=.5, coat=.2)
green = kit.plain("green", (.05, .22, .14), .3, vary=.18, scale=.8, spec=.5, coat=.2)
yellow = kit.plain("yellow", (.74, .50, .04), .4, vary=.08, scale=2)
wall = kit.bricks("wall", (.62, .64, .65), (.60, .62, .63), (.42, .44, .45), 1.0, 9, .02, 0, .6, wall=True, vary=.05)
ceil = kit.plain("ceil", (.34, .36, .38), .8, vary=.1)
steel = kit.plain("steel", (.46, .47, .49), .3, .9, vary=.12, scale=3)
alu = kit.plain("alu", (.62, .63, .64), .35, .8, vary=.05)
white = kit.plain("white", (.70, .71, .71), .4, vary=.05)
press = kit.plain("press", (.12, .30, .34), .38, .0, vary=.07, scale=1.5, coat=.25)
press2 = kit.plain("press2", (.66, .68, .67), .38, .0, vary=.06, scale=1.5, coat=.25)
orange = kit.plain("orange", (.80, .20, .015), .3, vary=.05, scale=3, coat=.5)
dark = kit.plain("dark", (.028, .03, .034), .45, vary=.1)
hose = kit.plain("hose", (.02, .02, .022), .4)
blue = kit.plain("blue", (.04, .16, .42), .4, vary=.06)
red = kit.plain("red", (.55, .04, .03), .4)
brass = kit.plain("brass", (.62, .50, .34), .25, .9, vary=.06)
tube = kit.glow("tube", (.94, .98, 1), 9, False)
sky_ = kit.glow("sky", (.80, .90, 1), 2.4, False)
sig = [kit.glow("sg", (.1, 1, .25), 4, False), kit.glow("sa", (1, .5, .05), 3, False), kit.plain("sr", (.4, .03, .02), .3)]
scr = kit.bricks("screen", (.08, .40, .65), (.45, .68, .80), (.01, .04, .09), .12, .05, .02, .3, .2, wall=True, emit=1.2)


def stripes(name):
    """Warning stripes, yellow and black, at an angle."""
    def build(nt):
        s = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=kit.position(nt))
        d = kit.op(nt, "ADD", kit.op(nt, "ADD", s.outputs[0], s.outputs[1]), s.outputs[2])
        f = kit.op(nt, "GREATER_THAN", kit.op(nt, "FRACT", kit.op(nt, "MULTIPLY", d, 4.2)), .5)
        return kit.principled(nt, kit.mixc(nt, f, (.72, .48, .03), (.03, .03, .03)), .45)
    return kit.material(name, build)


warn = stripes("warn")
X0, X1, L, H = -11.5, 13.5, 62, 8.2
g = Geo()
g.face([(X0, -6, 0), (X1, -6, 0), (X1, L, 0), (X0, L, 0)], floor)
g.box(2.7, -6, .001, 5.0, L, .004, green)
for x in (2.62, 5.0):
    g.box(x, -6, .001, x + .1, L, .006, yellow)
for k in range(20):
    g.box(-2.95, 3.2 * k - 4, .001, -2.87, 3.2 * k - 2, .005, yellow)
g.face([(X0, -6, H), (X1, -6, H), (X1, L, H), (X0, L, H)], ceil)
g.box(X0, L, 0, X1, L + .1, H, wall)
g.box(X0, -6.1, 0, X1, -6, H, wall)
for x in (X0 - .1, X1):
    g.box(x, -6, 0, x + .1, L, H, wall)
for k in range(13):
    y = -5 + 5.2 * k
    for x, s in ((X0, 1), (X1, -1)):
        g.box(min(x, x + s * .04), y, 5.2, max(x, x + s * .04), y + 4.4, 7.0, sky_)
        for q in range(5):
            g.box(min(x, x + s * .08), y + 1.1 * q - .03, 5.2, max(x, x + s * .08), y + 1.1 * q + .03, 7.0, alu)
        g.box(min(x, x + s * .35), y - .6, 0, max(x, x + s * .35), y - .25, H, press2)
for k in range(11):                                            # roof trusses
    y = -3 + 6.2 * k
    g.tube([(X0, y, 7.0), (X1, y, 7.0)], .07, press2, 6)
    for j in range(12):
        x = X0 + (X1 - X0) * j / 12
        w = (X1 - X0) / 12
        g.tube([(x, y, 7.0), (x + w / 2, y, H), (x + w, y, 7.0)], .045, press2, 5)
for x in (-7.6, -1.5, 3.9, 9.4):
    for k in range(20):
        y = -4 + 3.3 * k
        g.box(x - .1, y, 6.5, x + .1, y + 2.4, 6.53, tube)
        g.box(x - .18, y - .05, 6.53, x + .18, y + 2.45, 6.6, white)
        for q in (.4, 2.0):
            g.tube([(x, y + q, 6.6), (x, y + q, 7.0)], .012, alu, 4)
for x, z, r, m in ((-10.2, 6.2, .35, alu), (7.1, 6.6, .3, alu), (-9.3, 5.6, .06, red), (5.9, 6.2, .06, blue), (6.2, 6.2, .05, yellow)):
    g.tube([(x, -6, z), (x, L, z)], r, m, 14)
for x in (-4.8, .9):                                           # busbar and cable tray over the line
    g.box(x - .18, -6, 4.9, x + .18, L, 5.0, alu)
g.obj("hall")


def stamping(x, y, m, seed):
    """C-frame press, open side to +X: bed, column, head, slide, die, guards."""
    r, g = random.Random(seed), Geo()
    w, d = 1.75, 1.7
    g.box(x - 1.5, y - w / 2, 0, x + .75, y + w / 2, .95, m)
    g.box(x - .35, y - w / 2 - .08, .95, x + .85, y + w / 2 + .08, 1.13, steel)
    for s in (-1, 1):
        g.loft([[(x - 1.5, y + s * (w / 2 - q), .9), (x - .5, y + s * (w / 2 - q), .9), (x - .55, y + s * (w / 2 - q), 1.7), (x + .1, y + s * (w / 2 - q), 2.25),
                 (x + .62, y + s * (w / 2 - q), 2.3), (x + .62, y + s * (w / 2 - q), 4.0), (x + .4, y + s * (w / 2 - q), 4.25), (x - 1.5, y + s * (w / 2 - q), 4.25)]
                for q in (0, .34)], m, False)
    g.box(x - 1.5, y - w / 2 + .34, .9, x - .75, y + w / 2 - .34, 4.2, m)
    g.box(x - .8, y - w / 2 + .34, 2.5, x + .55, y + w / 2 - .34, 4.1, m)
    z = 1.62 + r.uniform(0, .28)
    g.box(x - .3, y - .6, z, x + .58, y + .6, 2.6, press2)
    g.box(x - .2, y - .5, z - .14, x + .66, y + .5, z, steel)
    g.box(x - .15, y - .42, 1.13, x + .62, y + .42, 1.32, steel)
    for py in (-.36, .36):
        g.tube([(x + .5, y + py, 1.3), (x + .5, y + py, z)], .04, alu, 8)
    g.box(x + .625, y - w / 2, 2.32, x + .64, y + w / 2, 2.5, warn)
    g.box(x + .755, y - w / 2, .74, x + .77, y + w / 2, .9, warn)
    g.box(x + .63, y - .55, 2.75, x + .68, y + .55, 3.6, press2 if m is press else press)
    g.box(x + .68, y - .2, 3.05, x + .70, y + .2, 3.3, dark)
    g.lathe((x - .2, y + .1, 4.2), [(.26, 0), (.26, .5), (.2, .62), (.01, .62)], blue, 20)
    g.loft([[(x - .9 + .62 * math.cos(a), y + q, 3.5 + .62 * math.sin(a)) for a in (2 * math.pi * j / 28 for j in range(28))] for q in (-w / 2 - .16, -w / 2)], dark if r.random() < .4 else blue, True)
    g.box(x - 1.3, y - w / 2 - .06, 1.2, x - .75, y - w / 2 - .005, 2.4, dark)
    for q in (-.72, .72):                                      # light curtain posts, hoses
        g.box(x + .8, y + q - .03, 1.15, x + .86, y + q + .03, 2.3, yellow)
    g.tube([(x - .3, y + w / 2 + .05, 4.1), (x - .2, y + w / 2 + .16, 3.0), (x + .2, y + w / 2 + .1, 1.3), (x + .3, y + w / 2 + .03, .8)], .03, hose, 6)
    g.tube([(x + .7, y - w / 2 + .1, 2.9), (x + 1.05, y - w / 2 - .15, 2.5)], .03, alu, 6)
    g.box(x + .95, y - w / 2 - .35, 1.85, x + 1.1, y - w / 2 + .05, 2.5, white)
    g.box(x + 1.1, y - w / 2 - .30, 2.08, x + 1.105, y - w / 2, 2.42, scr)
    g.box(x + .97, y - w / 2 - .355, 2.0, x + 1.08, y - w / 2 - .35, 2.45, scr)
    for k in range(4):
        g.ball((x + 1.105, y - w / 2 - .28 + .08 * k, 1.97), .02, (red, sig[0], yellow, blue)[k], 8, 5)
    g.tube([(x + .3, y - w / 2 + .2, 4.25), (x + .3, y - w / 2 + .2, 4.5)], .02, steel, 6)
    for k, s in enumerate(sig):
        g.tube([(x + .3, y - w / 2 + .2, 4.5 + .1 * k), (x + .3, y - w / 2 + .2, 4.59 + .1 * k)], .05, s, 10)
    g.obj("press", .012)


def robot(x, y, turn, pose, seed):
    """Six-axis arm: pedestal, turning column, two links, wrist with suction gripper and a sheet part."""
    g = Geo()
    a = math.radians(turn)
    ca, sa = math.cos(a), math.sin(a)
    W = lambda r, s, z: (x + r * ca - s * sa, y + r * sa + s * ca, z)
    up, fore = (math.radians(p) for p in pose)
    g.lathe((x, y, 0), [(.36, 0), (.36, .03), (.22, .06), (.22, .52), (.3, .55), (.3, .6)], dark, 24)
    g.lathe((x, y, .6), [(.30, 0), (.31, .1), (.27, .28), (.24, .34), (.01, .34)], orange, 28)
    sh = (.16, 0, 1.02)
    g.loft([[W(r, s * .17, z) for r, z in ((-.2, .85), (.3, .85), (.36, 1.05), (.22, 1.24), (.02, 1.22), (-.22, 1.0))] for s in (-1, 1)], orange, False)

    def joint(p, r, w, m):
        g.loft([[W(p[0] + r * math.cos(q), s, p[2] + r * math.sin(q)) for q in (2 * math.pi * j / 24 for j in range(24))] for s in (p[1] - w, p[1] - w * .85, p[1] + w * .85, p[1] + w)], m, True)

    l1, l2 = 1.05, .95
    el = (sh[0] + l1 * math.sin(up), 0, sh[2] + l1 * math.cos(up))
    wr = (el[0] + l2 * math.cos(fore), 0, el[2] + l2 * math.sin(fore))
    joint(sh, .2, .24, dark)
    for s in (-.17, .17):
        g.tube([W(sh[0], s, sh[2]), W((sh[0] + el[0]) / 2, s * .95, (sh[2] + el[2]) / 2), W(el[0], s * .9, el[2])], [.155, .12, .13], orange, 14)
    joint(el, .185, .24, dark)
    joint((el[0] - .03, 0, el[2] + .06), .2, .17, orange)
    b = (el[0] - .28 * math.cos(fore), 0, el[2] + .12 - .28 * math.sin(fore))
    g.tube([W(*b), W(el[0], 0, el[2] + .1), W(el[0] + .3 * l2 * math.cos(fore), 0, el[2] + .07 + .3 * l2 * math.sin(fore)), W(wr[0], 0, wr[2])], [.13, .16, .125, .085], orange, 16)
    joint(wr, .1, .105, dark)
    g.tube([W(wr[0], 0, wr[2]), W(wr[0] + .03, 0, wr[2] - .2)], .07, orange, 14)
    z = wr[2] - .2
    g.tube([W(wr[0] + .03, 0, z), W(wr[0] + .03, 0, z - .06)], .085, steel, 14)
    for s in (-.24, .24):
        g.tube([W(wr[0] - .24, s, z - .08), W(wr[0] + .3, s, z - .08)], .022, alu, 6)
        for q in (-.2, .26):
            g.tube([W(wr[0] + q, s, z - .08), W(wr[0] + q, s, z - .22)], .014, steel, 6)
            g.tube([W(wr[0] + q, s, z - .20), W(wr[0] + q, s, z - .24)], [.015, .045], dark, 10)
    g.tube([W(wr[0] + .03, -.26, z - .08), W(wr[0] + .03, .26, z - .08)], .022, alu, 6)
    c = W(wr[0] + .03, 0, 0)
    g.turned(c[0], c[1], z - .262, .66, .62, .018, brass if seed % 2 else alu, turn)
    # cable dress pack
    g.tube([W(-.1, .25, .7), W(-.25, .3, 1.2), W(el[0] - .35, .26, el[2] + .1), W(el[0] - .1, .2, el[2] + .34), W(el[0] + .3 * math.cos(fore), .12, el[2] + .28 + .3 * math.sin(fore)),
            W(wr[0] - .12, .1, wr[2] + .14)], .035, hose, 8)
    g.obj("robot", .006)


POSES = ((-12, -18), (16, -30), (-4, -8), (24, -36), (4, -22), (-16, -4))
TURN = (178, 168, 196, 184, 100, 172)
Y = lambda k: 4.6 + 4.3 * k
for k in range(13):
    stamping(-4.9, Y(k), press if k % 3 else press2, k)
    robot(-2.15, Y(k) + .35, TURN[k % 6], POSES[k % 6], k)
    if k < 12:                                                 # second line on the right, seen from its back
        stamping(8.6, 8 + 4.6 * k, press2 if k % 3 else press, 40 + k)
        robot(6.5 + 4.9, 8.2 + 4.6 * k, 190, POSES[(k + 2) % 6], k)

g = Geo()
for k in range(13):                                            # conveyors with stamped parts, crates, low fence
    y = Y(k)
    x0, x1 = -1.35, -.55
    g.box(x0, y - 1.9, .70, x1, y + 2.2, .78, dark)
    for x in (x0 - .05, x1):
        g.box(x, y - 1.9, .66, x + .05, y + 2.2, .84, alu)
    for q in (-1.7, 0, 1.9):
        for x in (x0, x1):
            g.box(x - .03, y + q, 0, x + .03, y + q + .06, .68, alu)
    q = y - 1.8
    while q < y + 1.9:
        c = x0 + .4 + rnd.uniform(-.03, .03)
        g.box(c - .3, q, .782, c + .3, q + .5, .80, brass if k % 2 else alu)
        g.box(c - .2, q + .1, .80, c + .2, q + .4, .84, brass if k % 2 else alu)
        q += .72
    for j in range(rnd.choice((1, 2)) if k else 0):
        yy = y - .9 + .95 * j
        g.box(.35, yy, .12, 1.15, yy + .8, .16, blue)
        for z in range(rnd.choice((1, 2, 3))):
            for a, b, c, d in ((.37, 0, .40, .78), (1.10, 0, 1.13, .78), (.37, 0, 1.13, .03), (.37, .75, 1.13, .78)):
                g.box(a, yy + b + .01, .18 + .3 * z, c, yy + d + .01, .46 + .3 * z, blue if k % 3 else yellow)
            g.box(.42, yy + .05, .2 + .3 * z, 1.08, yy + .74, .40 + .3 * z, alu)
for k in range(30):                                            # fence posts and mesh rails at the aisle
    y = 1.5 + 2.05 * k
    if k % 4 == 3 or k < 1:
        continue
    g.box(1.68, y - .04, 0, 1.76, y + .04, 1.1, yellow)
    g.box(1.68, y + 1.97, 0, 1.76, y + 2.05, 1.1, yellow)
    for z in (.1, 1.04):
        g.box(1.70, y, z, 1.74, y + 2.0, z + .05, yellow)
    for j in range(18):
        g.box(1.712, y + .11 * j + .03, .12, 1.722, y + .11 * j + .045, 1.05, dark)
g.obj("line", .005)

coat = kit.plain("coat", (.10, .24, .46), .85, vary=.1, scale=8, rough_bump=.4, bscale=14)
grey = kit.plain("grey", (.34, .36, .38), .85, vary=.1, scale=8)
helmet = [kit.plain("helm", (.80, .80, .78), .3, coat=.4), yellow]
skin, shoe = kit.plain("skin", life.SKIN, .5, vary=.05), kit.plain("shoe", (.05, .05, .05), .5)
for i, (x, y, a, p) in enumerate(((2.35, 10.6, -95, "work"), (3.9, 19, 185, "walk"), (2.3, 22.5, -80, "stand"), (3.4, 30, 0, "walk"), (4.1, 30.2, 5, "walk"), (2.3, 38, -90, "work"))):
    place(life.person(200 + i, (coat, grey, skin, helmet[i % 2], shoe), p, i % 3 == 2, None, 1.68 + .03 * (i % 3), helmet[0] if i != 2 else helmet[1]), (x, y, 0), a)

for x in (-7.6, -1.5, 3.9, 9.4):
    kit.area((x, 26, 6.45), (.7, 62), 1300, (.94, .97, 1), hidden=True)
kit.area((1, 26, 2.9), (24, 62), 700, (.85, .92, .95), (180, 0, 0), True)
kit.area((1.5, -3, 5), (5, 3), 420, (1, .96, .90), (58, 0, 14), True)
kit.backdrop((.7, .75, .8), .2)
kit.camera((1.55, .2, 2.3), 26, yaw=-17, shift_y=.0)
kit.render(1700, 1130, exposure=.45, samples=10, bounces=5, clamp=3)
