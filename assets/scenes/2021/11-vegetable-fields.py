"""Vegetable base on a spring morning: rows of lettuce and cabbage to the horizon, pickers with crates, arched tunnels."""
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

rnd = random.Random(2111)
kit.reset(haze=900, haze_color=(.72, .75, .76), haze_max=.82)
SUN = (-58, 24)
soil = kit.plain("soil", (.20, .125, .075), .95, vary=.3, scale=1.2, rough_bump=1, bscale=12)
grass = kit.plain("grass", (.10, .15, .04), .95, vary=.35, scale=.5, rough_bump=.8, bscale=6)
film = kit.plain("film", (.70, .74, .75), .25, vary=.06, scale=.5, coat=.3)
metal = kit.plain("metal", (.55, .56, .57), .35, .6)
lettuce = [kit.leaf(f"lettuce{i}", c, .2, .4) for i, c in enumerate(((.20, .36, .05), (.26, .42, .07), (.15, .30, .05)))]
violet = [kit.leaf(f"violet{i}", c, .25, .3) for i, c in enumerate(((.24, .05, .09), (.30, .08, .10), (.17, .04, .08)))]
cabbage = [kit.leaf(f"cabbage{i}", c, .18, .25) for i, c in enumerate(((.17, .29, .16), (.21, .34, .19), (.14, .25, .12)))]
crate = [kit.plain(f"crate{i}", c, .4, vary=.06) for i, c in enumerate(((.06, .20, .46), (.06, .20, .46), (.66, .12, .05)))]
straw = kit.plain("straw", (.68, .52, .27), .8, vary=.2, scale=20, rough_bump=.4, bscale=60)
bark, leafm, fresh = kit.plain("bark", (.12, .09, .07), .9), kit.leaf("leaf", (.08, .14, .035)), kit.leaf("fresh", (.14, .20, .045), .3, .45)
white, wallm = kit.plain("white", (.74, .73, .70), .6, vary=.06), kit.plain("wall", (.62, .58, .50), .8, vary=.08)
redroof = kit.plain("redroof", (.38, .12, .07), .7, vary=.2)
blue = kit.plain("blue", (.07, .22, .44), .4, vary=.06)
dark = kit.plain("dark", (.03, .03, .035), .5)

g = Geo()
g.face([(-1500, -60, -.12), (1500, -60, -.12), (1500, 5000, -.12), (-1500, 5000, -.12)], grass)
g.sheet(lambda u, v: (-70 + 140 * u, -8 + 150 * v, -.06 + .012 * math.sin(90 * u + 33 * v) * math.sin(61 * v)), 60, 60, soil)
ROWS = [(-26.6 + 1.42 * i) for i in range(46)]
for x in ROWS:                                                 # raised beds
    g.loft([[(x - .58, y, -.06), (x - .42, y, .10), (x + .42, y, .10), (x + .58, y, -.06)] for y in (-6, 134)], soil, False)
g.obj("land")


def head(seed, mats, r, h, leaves, curl, core):
    """A rosette of cupped, wavy leaves, closing towards the heart."""
    q, g = random.Random(seed), Geo()
    for k in range(leaves):
        t = k / leaves
        a, ln = 2.4 * k + q.uniform(-.2, .2), r * (1.05 - .55 * t) * q.uniform(.9, 1.1)
        lift, w = h * (.25 + .85 * t) * q.uniform(.85, 1.1), r * (.62 - .2 * t)
        c, s = math.cos(a), math.sin(a)

        def fn(u, v, c=c, s=s, ln=ln, lift=lift, w=w, t=t, ph=q.uniform(0, 6)):
            b = (v - .5) * 2 * w * math.sin(math.pi * min(1, .15 + .7 * u)) ** .8
            rr = ln * u * (1 - .45 * t * u)
            z = lift * math.sin(1.7 * u) + curl * .09 * r / .2 * math.sin(9 * v + 5 * u + ph) * u * abs(v - .5) * 2 + .25 * abs(v - .5) * w
            return (c * rr - s * b, s * rr + c * b, z)
        g.sheet(fn, 6, 6, mats[k % 3])
    if core:
        g.ball((0, 0, h * .62), (r * .52, r * .52, h * .50), mats[1], 14, 8)
    return g.mesh("head")


kinds = {"lettuce": [head(10 + i, lettuce, .24, .24, 17, 1.0, False) for i in range(4)], "violet": [head(30 + i, violet, .23, .22, 17, 1.2, False) for i in range(4)],
         "cabbage": [head(50 + i, cabbage, .29, .26, 13, .35, True) for i in range(4)]}
ORDER = ("lettuce", "lettuce", "violet", "lettuce", "cabbage", "cabbage", "lettuce", "violet", "violet", "cabbage", "lettuce", "lettuce")
PICK = 22                                                      # the bed being harvested
for i, x in enumerate(ROWS):
    kind = kinds[ORDER[i % 12]]
    y, far = 3.0, abs(x)
    while y < 125:
        if not (i == PICK and 7.5 < y < 17 and rnd.random() < .97):
            for s in (-.22, .22):
                if rnd.random() < .97:
                    place(rnd.choice(kind), (x + s + rnd.uniform(-.03, .03), y + rnd.uniform(-.04, .04), .09), rnd.uniform(0, 360), rnd.uniform(.8, 1.05))
        y += .42 if y < 40 else .62
        if y < 6 and far > 9 or y < 12 and far > 18:
            y += .0
for k in range(7):                                             # tunnels of film at the far end
    g = Geo()
    x0 = -62 + 19 * k
    for b in range(2):
        cx = x0 + 8.6 * b
        g.sheet(lambda u, v: (cx + 4.2 * math.cos(math.pi * (1 - u)), 138 + 44 * v, 3.4 * math.sin(math.pi * u) ** .8), 14, 1, film)
        g.face([(cx + 4.2 * math.cos(math.pi * (1 - u / 14)), 138, 3.4 * math.sin(math.pi * u / 14) ** .8) for u in range(15)], film)
        g.box(cx - 1.1, 137.8, 0, cx + 1.1, 138, 2.2, metal)
        for v in range(12):
            g.tube([(cx + 4.25 * math.cos(math.pi * (1 - u / 10)), 138 + 4 * v, 3.44 * math.sin(math.pi * u / 10) ** .8) for u in range(11)], .05, metal, 4)
    g.obj("tunnel")
g = Geo()
for k in range(26):                                            # a village and a water tower far off
    x, y = rnd.uniform(-260, 260), rnd.uniform(330, 420)
    w, h = rnd.uniform(10, 16), rnd.choice((4, 7, 7))
    g.box(x, y, 0, x + w, y + 8, h, (white, wallm)[k % 2])
    g.loft([[(x - .5, y + q, z), (x + w + .5, y + q, z), (x + w + .5, y + q, z + .3), (x - .5, y + q, z + .3)] for q, z in ((-.8, h), (4, h + 2.4), (8.8, h))], redroof, False)
g.tube([(86, 360, 0), (86, 360, 24)], 1.2, white, 14)
g.lathe((86, 360, 24), [(1.2, 0), (4, 3), (4, 6), (.5, 7.4)], white, 24)
for k in range(9):                                             # sprinkler posts
    y = 22 + 13 * k
    for x in (-14.5, 14.6):
        g.tube([(x, y, 0), (x, y, 1.9)], .025, metal, 6)
        g.tube([(x - .25, y, 1.9), (x + .25, y, 1.96)], .02, dark, 5)
g.obj("far")
pop = life.tree(7, (bark, fresh), 14, 2.3, 5000, .22, .25, 60)
tr = life.tree(3, (bark, leafm), 9, 3.2, 4000, .22)
for k in range(160):
    place(rnd.choice((pop, pop, tr)), (-240 + 3.1 * k + rnd.uniform(-1, 1), 205 + rnd.uniform(-4, 4) + 20 * math.sin(k * .05), 0), rnd.uniform(0, 360), rnd.uniform(.6, .95))
for k in range(260):
    place(pop, (rnd.uniform(-700, 700), rnd.choice((450, 640)) + rnd.uniform(-10, 10), 0), rnd.uniform(0, 360), rnd.uniform(.9, 1.4))

C = Geo()
for a, b, c, d in ((-.3, -.2, -.28, .2), (.28, -.2, .3, .2), (-.3, -.2, .3, -.18), (-.3, .18, .3, .2)):
    C.box(a, b, 0, c, d, .30, crate[0])
    for q in range(2):
        C.box(a - .006, b - .006, .08 + .1 * q, c + .006, d + .006, .11 + .1 * q, crate[1])
C.box(-.29, -.19, 0, .29, .19, .02, crate[0])
cm = C.mesh("crate")


def full_crate(x, y, deg, kind, z=0.0, n=8):
    place(cm, (x, y, z), deg)
    a = math.radians(deg)
    for k in range(n):
        u, v = (-.19 + .13 * (k % 4)), (-.09 + .18 * (k // 4))
        place(rnd.choice(kinds[kind]), (x + u * math.cos(a) - v * math.sin(a), y + u * math.sin(a) + v * math.cos(a), z + .19 + rnd.uniform(0, .05)), rnd.uniform(0, 360), .62)


xb = ROWS[PICK]
for y, k, d in ((8.6, "lettuce", 8), (10.9, "cabbage", 80), (13.2, "lettuce", -10), (15.4, "lettuce", 5)):
    full_crate(xb - .1 + rnd.uniform(-.15, .15), y, d, k, .10)
full_crate(xb + .3, 9.5, 20, "lettuce", .10)
place(cm, (xb - .25, 12.1, .1), 60)
jacket = [kit.plain(f"j{i}", c, .85, vary=.12, scale=9, rough_bump=.25, bscale=30) for i, c in enumerate(((.52, .09, .12), (.10, .22, .42), (.58, .34, .42), (.20, .30, .16)))]
trou, skin, shoe = kit.plain("trou", (.06, .07, .10), .85), kit.plain("skin", life.SKIN, .5, vary=.06), kit.plain("shoe", (.05, .05, .05), .6)
hair = kit.plain("hair", life.HAIR, .4)
hat = Geo()
hat.lathe((0, 0, 0), [(.27, -.05), (.26, -.03), (.11, .02), (.10, .10), (.05, .13), (.005, .135)], straw, 24)
hm = hat.mesh("hat")


def picker(i, x, y, deg, bent, carry=None, z=.0):
    """Stooping: the upper body of a standing figure, turned forward about the hips; or upright with a crate."""
    me = life.person(700 + i, (jacket[i % 4], trou, skin, hair, shoe), "work", i % 4 != 3, None, 1.64)
    if bent:
        k, a = 1.64 / 1.7, math.radians(bent)
        hip = .90 * k
        for v in me.vertices:
            if v.co.z > hip - .06:
                t = min(1, (v.co.z - hip + .06) / .12)
                dz, dy, w = v.co.z - hip, v.co.y, a * t
                v.co.z, v.co.y = hip + dz * math.cos(w) + dy * math.sin(w), -dz * math.sin(w) + dy * math.cos(w)
                if carry is None and v.co.z < hip and t > .9 and False:
                    v.co.z -= .1
        place(me, (x, y, z), deg)
        h = Geo()
        dz, dy = (1.70 * k - hip), 0.02
        q = math.radians(deg)
        py, pz = -dz * math.sin(a) + dy * math.cos(a), hip + dz * math.cos(a) + dy * math.sin(a)
        ob = place(hm, (x - py * math.sin(q), y + py * math.cos(q), z + pz), deg)
        ob.rotation_euler = (a, 0, q)
    else:
        place(me, (x, y, z), deg)
        place(hm, (x, y, z + 1.655 * 1.64 / 1.64), 0)
        if carry:
            q = math.radians(deg)
            full_crate(x + .40 * math.sin(q), y - .40 * math.cos(q), deg, carry, z + .92)


picker(0, xb - .72, 8.1, 70, 68)
picker(1, xb + .78, 10.2, -80, 62)
picker(2, xb - .74, 12.6, 95, 70)
picker(3, xb + .72, 14.6, 12, 0, "lettuce")
picker(4, xb - .72, 16.8, 80, 60)
picker(5, xb + 5.0, 24, -80, 64)
picker(6, xb + 5.0, 27, -100, 66)
picker(7, xb - 7.8, 22, 20, 0, "cabbage")
picker(8, xb - 9.3, 33, 90, 64)
picker(9, xb + 9.2, 38, 90, 64)
picker(0, xb - 3.6, 44, 0, 0, "lettuce")
van = Geo()                                                    # small lorry at the field's edge
van.box(-2.6, -1, .8, 1.1, 1, 1.0, blue)
for a, b, c, d in ((-2.6, -1, 1.1, -.95), (-2.6, .95, 1.1, 1), (-2.6, -1, -2.55, 1), (1.05, -1, 1.1, 1)):
    van.box(a, b, 1.0, c, d, 1.5, blue)
van.box(1.2, -.95, .5, 2.7, .95, 2.1, white)
van.box(1.7, -.97, 1.35, 2.72, .97, 1.95, dark)
for x in (-1.7, 2.0):
    for s in (-1, 1):
        van.loft([[(x + .38 * math.cos(t), s * y, .38 + .38 * math.sin(t)) for t in (2 * math.pi * j / 18 for j in range(18))] for y in (.72, .98)], dark, True)
for i in range(5):
    for j in range(3):
        van.box(-2.4 + .66 * i, -.85 + .58 * j, 1.0, -1.82 + .66 * i, -.35 + .58 * j, 1.62 + .3 * (i % 2), crate[(i + j) % 3])
place(van.mesh("van"), (24, 46, 0), 12)
kit.sun(*SUN, 5.6, (1, .86, .66), .6)
kit.sky(SUN[0], SUN[1], .13, .42, (7.6, 7.3, 7.0), .85, 33, 1.6)
kit.camera((xb + 2.3, 1.2, 2.5), 28, yaw=-6, shift_y=-.105)
kit.render(1620, 1080, exposure=.2, samples=7)
