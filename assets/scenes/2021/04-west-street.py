"""Old street after renewal: three-storey fronts painted in grey and cream, new paving, plane trees, scooters and neighbours."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import extras
import stock
import build
import kit
import life
import wheels
from mesh import Geo, place

rnd = random.Random(2104)
kit.reset(haze=800, haze_color=(.72, .70, .66))
SUN = (118, 38)
asphalt = kit.plain("asphalt", (.105, .103, .10), .8, vary=.25, scale=.3, rough_bump=.35, bscale=60)
line = kit.plain("line", (.72, .71, .67), .7, vary=.12, scale=3)
yellow = kit.plain("yellow", (.66, .46, .08), .7, vary=.12, scale=3)
pave = kit.bricks("pave", (.40, .30, .24), (.34, .255, .20), (.20, .17, .15), .3, .15, .008, .5, .8, vary=.15)
grey = kit.bricks("grey", (.42, .41, .39), (.37, .36, .345), (.22, .21, .2), .6, .3, .01, .5, .75, vary=.12)
kerb = kit.plain("kerb", (.52, .51, .48), .8, vary=.15, scale=2)
wall = [kit.plain(f"wall{i}", c, .85, vary=.07, scale=.4, rough_bump=.15, bscale=40) for i, c in enumerate(((.66, .60, .48), (.56, .56, .54), (.68, .65, .59), (.58, .47, .36)))]
brick = kit.bricks("brick", (.27, .275, .28), (.22, .225, .23), (.40, .40, .39), .26, .08, .008, .5, .85, wall=True)
trim = kit.plain("trim", (.70, .69, .65), .7, vary=.08)
brown, frame = kit.plain("brown", (.16, .085, .05), .5, vary=.15, scale=3), kit.plain("frame", (.10, .065, .045), .45, vary=.1)
tile, ridge = kit.plain("tile", (.105, .11, .115), .75, vary=.3, scale=2.5), kit.plain("ridge", (.17, .17, .165), .75, vary=.25, scale=3)
glass = kit.pane_glass("glass", (.03, .04, .045), (.20, .21, .20), .9, 1.6, .012)
shop = kit.pane_glass("shop", (.02, .02, .02), (.14, .11, .08), 1.2, 3.5, .004, .06, lit=.4, lit_share=.6, lit_color=(1, .80, .55))
awn = [kit.plain(f"awn{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.46, .07, .05), (.12, .24, .18), (.62, .48, .22), (.12, .20, .34)))]
sign = [kit.plain(f"sign{i}", c, .45, vary=.1, scale=.9) for i, c in enumerate(((.13, .07, .045), (.20, .11, .06), (.10, .06, .04), (.36, .05, .04)))]
dark = kit.plain("dark", (.03, .032, .035), .45, .3)
metal = kit.plain("metal", (.42, .43, .44), .35, .8)
white = kit.plain("white", (.74, .73, .70), .5, vary=.05)
ac = kit.plain("ac", (.66, .65, .61), .5, vary=.1)
bark = kit.plain("bark", (.26, .23, .18), .9, vary=.5, scale=5, rough_bump=.4, bscale=10)
leafm, leaf2 = kit.leaf("leaf", (.12, .18, .035), .3, .45), kit.leaf("leaf2", (.09, .15, .03))
silk, gold = kit.plain("silk", (.62, .035, .02), .45, vary=.06, Emission=(.7, .04, .02), Emission_Strength=.12), kit.plain("gold", (.6, .38, .08), .35, .6)
flower = [kit.plain(f"fl{i}", c, .6, vary=.25, scale=9) for i, c in enumerate(((.66, .08, .16), (.72, .50, .06), (.55, .18, .48)))]

g = Geo()
g.box(-60, -20, -1, 60, 400, 0, asphalt)
for s in (-1, 1):
    g.box(min(s * 4.4, s * 9), -20, -.1, max(s * 4.4, s * 9), 400, .13, pave)
    g.box(min(s * 6.8, s * 9), -20, -.1, max(s * 6.8, s * 9), 400, .135, grey)
    g.box(min(s * 4.3, s * 4.5), -20, -.1, max(s * 4.3, s * 4.5), 400, .15, kerb)
    g.box(min(s * 2.9, s * 3.0), -20, 0, max(s * 2.9, s * 3.0), 400, .004, line)
for k in range(60):
    g.box(-.07, -6 + 6 * k, 0, .07, -3 + 6 * k, .004, yellow)
for k in range(9):                                             # zebra crossing
    g.box(-4.0 + .95 * k, 15, 0, -3.5 + .95 * k, 18.4, .006, line)
for y in (26, 41):
    g.lathe((1.5 + .02 * y, y, 0), [(.38, 0), (.38, .006), (.01, .007)], dark, 24, False)
g.obj("ground")
for s in (-1, 1):
    y = -3.0 if s > 0 else -1.0
    for i, (w, f, q) in enumerate(((12, 2, .66), (10, 2, .74), (14, 3, .62), (11, 2, .7), (13, 2, .66), (12, 3, .62), (14, 2, .7), (12, 3, .66), (15, 3, .62), (14, 2, .7), (16, 3, .62), (14, 3, .66), (16, 4, .62))):
        k = (i * 2 + (s > 0) * 3) % 5
        m = brick if k == 4 else wall[k]
        g = Geo()
        a, u = ((9, y), (0, 1)) if s > 0 else ((-9, y + w - .05), (0, -1))
        extras.front(g, a, u, (-s, 0), w - .05, f, (m, trim if k != 2 else brown, frame, glass, shop, ridge), rnd, 3.1, 3.5, 3.4, 9, awn, sign, .55, 0, q)
        H = 3.5 + 3.1 * f
        if i % 2 == (s > 0):                                   # a skirt of grey tiles instead of a bare parapet
            build.roof(g, s * 13, y + w / 2, H + .6, w - .4, 8.6, 2.0, tile, ridge, 90, 0, .5, .2, .3, frame, m)
        for c in range(int(w / 3.4)):                          # boxes hide the air conditioners
            for fl in range(f):
                if rnd.random() < .6:
                    x, yy, z = s * 8.96, y + 1.0 + 3.4 * c, 3.75 + 3.1 * fl
                    g.box(min(x, x - s * .5), yy - .45, z, max(x, x - s * .5), yy + .45, z + .7, brown)
                    for t in range(6):
                        g.box(min(x - s * .5, x - s * .52), yy - .42, z + .05 + .11 * t, max(x - s * .5, x - s * .52), yy + .42, z + .10 + .11 * t, frame)
        g.obj("house")
        y += w
trees = [life.tree(k, (bark, m), h, sp, 12000, .115, .36) for k, m, h, sp in ((1, leafm, 8.2, 2.7), (2, leaf2, 7.6, 2.5), (3, leafm, 8.8, 2.8))]
g = Geo()
for k in range(16):
    for s in (-1, 1):
        y = 17 + 12.5 * k + (6 if s > 0 else 0)
        place(trees[(k + (s > 0)) % 3], (s * 5.3, y, .12), rnd.uniform(0, 360), rnd.uniform(.58, .72))
        g.box(s * 5.3 - .6, y - .6, .1, s * 5.3 + .6, y + .6, .17, kerb)
        for q in range(40):
            g.ball((s * 5.3 + rnd.uniform(-.5, .5), y + rnd.uniform(-.5, .5), .22), rnd.uniform(.05, .09), flower[k % 3] if q % 3 == 0 else leafm, 6, 4)
g.obj("beds")
post = Geo()                                                   # street lamps with a lantern below
post.lathe((0, 0, 0), [(.14, 0), (.14, .6), (.07, .7), (.05, 5.2)], dark, 12)
post.tube([(0, 0, 5.1), (1.1, 0, 5.3)], .035, dark, 6)
post.ball((1.2, 0, 5.25), (.3, .13, .07), white, 12, 6)
pm, lan = post.mesh("post"), build.lantern((silk, gold), .24)
for k in range(12):
    for s in (-1, 1):
        y = 13 + 13 * k
        place(pm, (s * 4.75, y, .12), 180 if s > 0 else 0)
        place(lan, (s * 4.25, y, 5.1), 0)
cols = [kit.plain(f"sc{i}", c, .3, vary=.05, coat=.5) for i, c in enumerate(((.45, .05, .04), (.08, .22, .40), (.66, .65, .62), (.04, .04, .045), (.14, .34, .26)))]
tyre, seat = kit.plain("tyre", (.02, .02, .022), .8), kit.plain("seat", (.04, .035, .03), .6)
sc = [wheels.scooter(c, tyre, metal, seat) for c in cols]
bi = [wheels.bicycle(c, tyre, metal) for c in cols[:3]]
for k in range(60):
    s = -1 if k % 2 else 1
    y = 5.5 + 1.05 * (k // 2) + (k // 14) * 4
    place(rnd.choice(sc + bi), (s * 6.15, y, .13), 90 * s + rnd.gauss(-14, 4), rnd.uniform(.97, 1.02))
walk, stand = life.crowd(8, 14), life.crowd(9, 6, "stand")
near = [(-2.0, 12.6, 184), (-1.35, 12.9, 176), (1.4, 16.6, 92), (-.4, 17.2, -88), (7.4, 9.6, 176), (7.8, 14, 5), (-7.6, 11, 180), (-8.0, 16.5, 10), (-7.2, 21, 184)]
for i, (x, y, a) in enumerate(near):
    place(walk[(i * 3) % 14], (x, y, .13 if abs(x) > 4.4 else 0), a)
stock.scatter(walk, 26, (7.0, 8.5), (16, 110), rnd, (), .9, .13)
stock.scatter(walk, 26, (-8.5, -7.0), (18, 110), rnd, (), .9, .13)
stock.scatter(walk, 12, (-2.4, 2.4), (30, 110), rnd, (), 2)
for i, (x, y, a) in enumerate(((-7.9, 13.2, 60), (-7.3, 13.6, 240), (7.9, 19, 100), (7.2, 19.4, -60))):
    place(stand[i], (x, y, .13), a)
sit = life.crowd(7, 10, "sit")
rider = Geo()
for i, (x, y, a, m) in enumerate(((1.6, 22.5, 0, 0), (-1.9, 28, 180, 1), (2.0, 39, 0, 4), (-1.5, 46, 180, 2))):   # scooters under way
    place(sc[m], (x, y, 0), a)
    q = math.radians(a)
    place(sit[i], (x - .32 * math.sin(q), y + .32 * math.cos(q), .30), a)
paint = lambda n, c: kit.plain(n, c, .28, .2, vary=0, coat=1)
car = wheels.car(paint("p0", (.72, .72, .70)), kit.plain("cg", (.012, .015, .018), .05, vary=0, coat=1), tyre, metal, dark, white, kit.plain("lr", (.4, .02, .02), .2))
place(car, (-1.7, 58, 0), 180)
for k in range(26):
    place(trees[k % 3], (rnd.uniform(-40, 40), rnd.uniform(175, 230), 0), rnd.uniform(0, 360), rnd.uniform(1.2, 1.6))
g = Geo()
for x, w, h in ((-46, 30, 52), (-8, 26, 60), (28, 30, 46)):
    g.box(x, 330, 0, x + w, 344, h, wall[2])
    for f in range(int(h / 3)):
        g.box(x + 1, 329.9, 1 + 3 * f, x + w - 1, 330, 2.5 + 3 * f, glass)
    for q in range(6):
        g.box(x + w * q / 5 - .8, 329.2, 0, x + w * q / 5 + .8, 330, h + 2, wall[2])
g.obj("far")
kit.sun(*SUN, 5.0, (1, .91, .76), .5)
kit.sky(SUN[0], SUN[1], .13, .35, (7.2, 7.2, 7.3), .9, 9)
kit.camera((-.9, 0, 3.0), 27, yaw=3.5, shift_y=.05)
kit.render(1800, 1158, exposure=.2, samples=7)
