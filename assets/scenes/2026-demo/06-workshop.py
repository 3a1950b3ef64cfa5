"""Tea workshop: women sort fresh leaves on bamboo trays at long tables, withering racks and roasting drums behind, window light."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2021"))
import extras
import stock
import kit
import life
from mesh import Geo, place

rnd = random.Random(2606)
kit.reset(haze=120, haze_color=(.74, .72, .66), haze_max=.4)
floor = kit.bricks("floor", (.40, .37, .33), (.36, .335, .30), (.24, .22, .2), .6, .6, .008, 0, .3, vary=.1)
wall = kit.plain("wall", (.72, .70, .64), .8, vary=.07, scale=.6)
wood = kit.plain("wood", (.40, .25, .13), .5, vary=.2, scale=3)
beam = kit.plain("beam", (.30, .18, .10), .6, vary=.2, scale=2)
bamboo = kit.plain("bamboo", (.62, .46, .22), .6, vary=.2, scale=18, rough_bump=.5, bscale=70)
steel = kit.plain("steel", (.60, .61, .63), .32, .5, vary=.08, scale=4)
copper = kit.plain("copper", (.56, .30, .17), .35, .5, vary=.1, scale=3)
dark, white = kit.plain("dark", (.04, .04, .045), .5), kit.plain("white", (.76, .75, .72), .6, vary=.05)
day = kit.glow("day", (.90, .95, 1), 2.2, False)
lamp = kit.glow("lamp", (1, .90, .74), 4, False)
fresh = [kit.leaf(f"fresh{i}", c, .25, .3) for i, c in enumerate(((.20, .34, .05), (.15, .28, .04), (.26, .38, .08)))]
dry = [kit.leaf(f"dry{i}", c, .3, .15) for i, c in enumerate(((.06, .075, .03), (.09, .10, .035)))]
X0, X1, L, H = -6.2, 7.0, 30, 4.4
g = Geo()
g.face([(X0, -4, 0), (X1, -4, 0), (X1, L, 0), (X0, L, 0)], floor)
g.face([(X0, -4, H), (X1, -4, H), (X1, L, H), (X0, L, H)], wall)
g.box(X0, L, 0, X1, L + .1, H, wall)
g.box(X0, -4.1, 0, X1, -4, H, wall)
g.box(X1, -4, 0, X1 + .1, L, H, wall)
g.box(X0 - .2, -4, 0, X0, L, .95, wall)
g.box(X0 - .2, -4, 3.4, X0, L, H, wall)
g.face([(X0 - .8, -8, 0), (X0 - .8, L, 0), (X0 - .8, L, 4.4), (X0 - .8, -8, 4.4)], day)
for k in range(13):
    y = -3.6 + 2.7 * k
    g.box(X0 - .2, y - .25, .95, X0, y + .25, 3.4, wall)
    for q in (.9, 1.8):
        g.box(X0 - .12, y + q - .03, .95, X0 - .06, y + q + .03, 3.4, wood)
    for z in (.95, 1.75, 2.55, 3.34):
        g.box(X0 - .12, y, z, X0 - .06, y + 2.7, z + .06, wood)
    g.box(X0 - .02, y + .25, .90, X0 + .14, y + 2.45, .95, wood)
for k in range(9):
    y = -2 + 3.9 * k
    g.box(X0, y - .12, H - .42, X1, y + .12, H - .02, beam)
for x in (-3.4, 0, 3.4):
    g.box(x - .08, -4, H - .2, x + .08, L, H - .02, beam)
g.obj("room")
tray = []
for s in range(4):                                             # round bamboo trays, heaped
    r, t = random.Random(20 + s), Geo()
    t.lathe((0, 0, 0), [(.40, .012), (.43, .015), (.45, .07), (.465, .07), (.45, .0), (.1, .0)], bamboo, 40, False)
    t.lathe((0, 0, 0), [(.43, .02), (.01, .02)], bamboo, 40, False)
    for k in range(420 if s != 2 else 240):
        a, q = r.uniform(0, 6.28), .40 * math.sqrt(r.random())
        life._leaves(t, r, (q * math.cos(a), q * math.sin(a), .03 + .07 * (1 - q / .42) * r.random() + .012), (.01, .01, .006), 2, .030, r.choice(fresh if s != 3 else dry))
    tray.append(t.mesh("tray"))
bk = Geo()
bk.lathe((0, 0, 0), [(.17, 0), (.26, .1), (.30, .42), (.31, .44), (.28, .42), (.2, .1)], bamboo, 26, False)
bk.ball((0, 0, .40), (.27, .27, .10), fresh[1], 14, 8)
life._leaves(bk, rnd, (0, 0, .44), (.25, .25, .06), 260, .045, fresh[0])
bk = bk.mesh("basket")
st = Geo()
st.lathe((0, 0, 0), [(.17, .42), (.18, .44), (.17, .47), (.01, .47)], wood, 20)
for a in range(4):
    q = math.pi * a / 2 + .7
    st.tube([(.2 * math.cos(q), .2 * math.sin(q), 0), (.12 * math.cos(q), .12 * math.sin(q), .44)], .02, wood, 6)
st = st.mesh("stool")
skin, hair, shoe, trou = kit.plain("skin", life.SKIN, .5, vary=.06), kit.plain("hair", life.HAIR, .4), kit.plain("shoe", (.05, .05, .05), .6), kit.plain("trou", (.05, .06, .09), .85)
apron = [kit.plain(f"apron{i}", c, .85, vary=.1, scale=8, rough_bump=.3, bscale=26) for i, c in enumerate(((.12, .26, .46), (.12, .26, .46), (.20, .36, .30), (.56, .12, .12)))]
scarf = [kit.plain(f"scarf{i}", c, .85, vary=.15, scale=14) for i, c in enumerate(((.74, .73, .70), (.16, .30, .52), (.62, .14, .14)))]
folk = []
for i in range(10):
    me = life.person(950 + i, (apron[i % 4], trou, skin, scarf[i % 3], shoe), "sit", True, None, 1.60 + .02 * (i % 3))
    folk.append(me)
for c, x in enumerate((-3.0, 1.0)):
    g = Geo()
    g.box(x - .62, 1.2, .70, x + .62, 25, .75, wood)
    for k in range(11):
        for s in (-.54, .54):
            g.box(x + s - .035, 1.35 + 2.35 * k - .035, 0, x + s + .035, 1.35 + 2.35 * k + .035, .70, wood)
    g.box(x - .5, 1.2, .18, x - .46, 25, .24, wood)
    g.obj("table", .004)
    for k in range(24):
        y = 1.75 + .98 * k
        place(tray[(k * 3 + c) % 4 if k % 5 else 2], (x + (.12 if k % 2 else -.12), y, .752), 50 * k)
        for s in (-1, 1):
            if (k + (s > 0)) % 2 and not (k < 2 and s > 0 and c == 0):
                place(st, (x + s * 1.0, y, 0), 20 * k)
                if rnd.random() < .92:
                    place(folk[(k * 3 + c * 5 + (s > 0) * 2) % 10], (x + s * .95, y + rnd.uniform(-.08, .08), -.0), (90 if s < 0 else -90) + rnd.gauss(0, 10))
    for k in range(12):
        place(bk, (x + (1.55 if c else -1.5), 2.6 + 2.0 * k, 0), 30 * k, rnd.uniform(.9, 1.05))
for k in range(7):                                             # withering racks along the right wall
    y = 2.6 + 2.2 * k
    g = Geo()
    for a in (-.5, .5):
        for b in (-.95, .95):
            g.box(5.7 + a - .03, y + b - .03, 0, 5.7 + a + .03, y + b + .03, 2.3, wood)
    for z in range(6):
        for b in (-.95, .95):
            g.box(5.2, y + b - .02, .35 + .36 * z, 6.2, y + b + .02, .39 + .36 * z, wood)
    g.obj("rack")
    for z in range(6):
        for b in (-.47, .47):
            place(tray[(z + k) % 4], (5.7, y + b, .40 + .36 * z), 40 * z)
g = Geo()                                                      # roasting drums at the back, their pipes
for x, y in ((-4.4, 27.4), (-1.6, 27.6), (1.2, 27.6), (4.0, 27.4), (5.6, 21.5), (5.6, 24.4)):
    g.box(x - .7, y - .6, 0, x + .7, y + .6, .7, dark)
    g.loft([[(x + r * math.cos(a), y + o, 1.25 + r * math.sin(a)) for a in (2 * math.pi * j / 30 for j in range(30))] for o, r in ((-.9, .30), (-.7, .55), (.7, .55), (.9, .3))], copper, True)
    for o in (-.5, 0, .5):
        g.loft([[(x + r * math.cos(a), y + o + q, 1.25 + r * math.sin(a)) for a in (2 * math.pi * j / 30 for j in range(30))] for q, r in ((-.03, .57), (.03, .57))], steel, True)
    g.tube([(x, y + .6, 1.6), (x, y + .6, H - .3)], .10, steel, 12)
g.obj("drums")
g = Geo()
for x in (-3.0, 1.0):
    for k in range(9):
        y = 2.4 + 2.9 * k
        g.tube([(x, y, H - .2), (x, y, 2.62)], .008, dark, 4)
        g.lathe((x, y, 2.36), [(.05, .26), (.24, .04), (.25, 0)], dark, 18, False)
        g.ball((x, y, 2.40), .07, lamp, 10, 8)
g.obj("lamps")
up = [life.person(970 + i, (apron[i % 4], trou, skin, scarf[i % 3], shoe), p, i != 2, None, 1.64) for i, p in enumerate(("work", "stand", "work", "walk"))]
for i, (x, y, a) in enumerate(((-.9, 9.6, 60), (4.75, 8.2, 90), (-1.1, 16.5, 0), (3.4, 13, 182))):
    place(up[i], (x, y, 0), a)
place(tray[0], (-.52, 9.36, 1.02), 0)
kit.area((X0 - .1, 13, 2.2), (2.4, 32), 1900, (.92, .96, 1), (0, -90, 0), True)
kit.area((.5, 13, H - .1), (9, 30), 420, (1, .93, .84), hidden=True)
for x in (-3.0, 1.0):
    kit.area((x, 13, 2.36), (.4, 24), 190, (1, .86, .64), hidden=True)
kit.area((1, -2.6, 2.8), (5, 2), 150, (1, .96, .9), (62, 0, 0), True)
kit.backdrop((.8, .85, .9), .22)
kit.camera((.05, -.3, 1.78), 29, yaw=-6.5, shift_y=-.055, focus=4.2, fstop=2.8)
kit.render(1500, 1000, exposure=.3, samples=8, bounces=4, clamp=2.5)
