"""Riverside quarter on a spring morning: cafe terrace under sunshades, brick fronts, promenade and river."""
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
from mesh import Geo, place

rnd = random.Random(2103)
kit.reset(haze=1200, haze_color=(.66, .70, .74))
SUN = (-76, 30)
deck = kit.bricks("deck", (.30, .20, .125), (.25, .165, .10), (.05, .035, .025), 2.4, .14, .008, .5, .55, vary=.2)
stone = kit.bricks("stone", (.44, .42, .385), (.38, .365, .34), (.17, .16, .15), .9, .45, .012, .5, .55, wet=.25, vary=.12)
kerb = kit.plain("kerb", (.50, .49, .46), .7, vary=.15, scale=2)
brick = kit.bricks("brick", (.36, .16, .10), (.29, .125, .08), (.42, .38, .33), .26, .08, .008, .5, .85, wall=True)
greyb = kit.bricks("greyb", (.30, .30, .295), (.25, .25, .25), (.44, .43, .41), .26, .08, .008, .5, .85, wall=True)
cream = kit.plain("cream", (.70, .64, .52), .8, vary=.08, scale=.6, rough_bump=.15)
trim = kit.plain("trim", (.70, .69, .65), .6, vary=.08)
frame = kit.plain("frame", (.05, .055, .06), .4, .4, vary=.05)
roofm = kit.plain("roof", (.22, .21, .2), .8)
glass = kit.pane_glass("glass", (.03, .045, .055), (.18, .22, .24), 1.2, 2.2, .01)
shop = kit.pane_glass("shop", (.02, .02, .02), (.16, .13, .09), 1.2, 3.5, .004, .05, lit=.55, lit_share=.6, lit_color=(1, .74, .45))
awn = [kit.plain(f"awn{i}", c, .8, vary=.1, scale=3) for i, c in enumerate(((.42, .07, .06), (.10, .22, .17), (.64, .60, .50), (.10, .16, .28)))]
sign = [kit.plain(f"sign{i}", c, .5, vary=.08, scale=.8) for i, c in enumerate(((.05, .05, .055), (.30, .19, .09), (.06, .16, .14), (.36, .05, .04)))]
shade = [kit.plain(f"shade{i}", c, .85, vary=.06, scale=2) for i, c in enumerate(((.74, .70, .60), (.55, .09, .06), (.74, .70, .60)))]
dark, wood = kit.plain("dark", (.03, .032, .035), .45, .3), kit.plain("wood", (.32, .18, .09), .5, vary=.2, scale=5)
white = kit.plain("white", (.74, .73, .70), .5, vary=.05)
water = kit.water("water", (.03, .055, .05), .7, .4, .07, .03)
grass = kit.plain("grass", (.08, .13, .035), .95, vary=.35, scale=.5, rough_bump=1, bscale=8)
bark = kit.plain("bark", (.11, .08, .06), .9, vary=.3, scale=6, rough_bump=.6, bscale=16)
leafm, fresh, will = kit.leaf("leaf", (.08, .14, .03)), kit.leaf("fresh", (.14, .20, .04), .3, .45), kit.leaf("will", (.16, .22, .04), .25, .45)
flower = [kit.plain(f"fl{i}", c, .6, vary=.25, scale=9) for i, c in enumerate(((.68, .10, .22), (.72, .50, .06), (.60, .20, .50), (.70, .66, .62)))]
far = [kit.plain(f"far{i}", c, .7, vary=.05) for i, c in enumerate(((.58, .55, .50), (.50, .48, .46), (.62, .56, .46)))]

Q = -5.4                                                      # edge of the quay
g = Geo()
g.face([(-400, -60, -2.2), (Q, -60, -2.2), (Q, 700, -2.2), (-400, 700, -2.2)], water)
g.box(Q, -20, -4, 60, 300, 0, stone)
g.box(-2.6, -20, -.1, 3.2, 60, .14, deck)
g.box(Q - .1, -20, -.3, Q + .5, 300, .08, kerb)
g.box(-260, 130, -3, -72, 700, -.6, grass)
g.box(-74, 20, -3, -72, 700, -1.0, kerb)
g.box(-260, 20, -3, -74, 700, -.7, grass)
y = -4.0
while y < 200:                                                 # steel railing with wooden hand rail
    for q in (0,):
        g.box(Q + .2, y - .03, .05, Q + .26, y + .03, 1.08, dark)
    g.box(Q + .17, y, 1.06, Q + .29, y + 2, 1.12, wood)
    for z in (.25, .45, .65, .85):
        g.tube([(Q + .23, y, z), (Q + .23, y + 2, z)], .012, dark, 5)
    y += 2
g.obj("ground")

y = 2.0
for i, (w, f, m, q) in enumerate(((11, 2, brick, .7), (9, 2, cream, .9), (12, 3, greyb, .7), (10, 2, brick, .9), (12, 2, cream, .7), (13, 3, brick, .7), (11, 2, greyb, .9),
                               (14, 3, cream, .7), (14, 2, brick, .7), (14, 3, greyb, .7))):
    g = Geo()
    extras.front(g, (6.4 + .5 * (i % 2), y), (0, 1), (-1, 0), w - .05, f, (m, trim, frame, glass, shop, roofm), rnd, 3.4, 3.9, 3.5, 9, awn, sign, .45, .9 if i % 3 == 0 else 0, q)
    for k in range(3):                                         # wall lamps
        g.ball((6.2, y + w * (k + .5) / 3, 3.2), .11, white, 8, 6)
    g.obj("house")
    y += w
par = [extras.parasol(m, wood) for m in shade]
tab, seats = extras.cafe(wood, dark, white)
tab2, seats2 = extras.cafe(white, dark, wood, 3)
sit = life.crowd(7, 16, "sit")
for k in range(11):
    for c, x in enumerate((-1.2, 1.6)):
        yy = 6.8 + 3.9 * k + 1.4 * c
        if k == 0 and c == 1:
            continue
        me, where = ((tab, seats), (tab2, seats2))[(k + c) % 2]
        deg = rnd.uniform(0, 90)
        place(me, (x, yy, .14), deg)
        place(par[(k + c * 2) % 3], (x + .1, yy + .1, .14), deg + 10, .92)
        a = math.radians(deg)
        for j, (sx, sy, sd) in enumerate(where):
            if rnd.random() < .55:
                place(rnd.choice(sit), (x + sx * math.cos(a) - sy * math.sin(a), yy + sx * math.sin(a) + sy * math.cos(a), .13), sd + deg + rnd.gauss(0, 8))
g = Geo()                                                      # long planters between terrace and promenade, pots
for k in range(14):
    yy = 4.4 + 4.6 * k
    g.box(-3.25, yy, 0, -2.65, yy + 2.6, .55, dark)
    for _ in range(150):
        g.ball((rnd.uniform(-3.2, -2.7), rnd.uniform(yy + .05, yy + 2.55), rnd.uniform(.72, .92)), rnd.uniform(.03, .06), flower[(k + int(rnd.random() < .2)) % 4], 6, 4)
g.obj("planters")
hd = life.hedge(4, leafm, 2.5, .5, .32, 2600, .05)
for k in range(14):
    place(hd, (-2.95, 5.7 + 4.6 * k, .5), 90)
lamp = build.lamp_post(dark, white, 4.6)
for k in range(10):
    place(lamp, (-4.6, 8 + 11 * k, 0), 90)
tr = [life.tree(s, (bark, m), h, sp, 10000, .11, .33) for s, h, sp, m in ((1, 7.2, 2.4, fresh), (2, 6.6, 2.2, leafm))]
for k in range(9):
    place(tr[k % 2], (4.6, 9.5 + 11.5 * k, 0), 60 * k, rnd.uniform(.8, .95))
bt = [life.tree(s, (bark, m), 10, 3.8, 4000, .2) for s, m in ((4, leafm), (5, fresh))]
wl = life.willow(1, (bark, will), 8, 3.2, 300, .12)
for k in range(60):
    place(bt[k % 2], (-76 - rnd.uniform(2, 16), 40 + 7 * k + rnd.uniform(-3, 3), -.8), rnd.uniform(0, 360), rnd.uniform(.7, 1.2))
    if k % 3 == 0:
        place(wl, (-74, 46 + 7 * k, -.8), rnd.uniform(0, 360), rnd.uniform(.9, 1.1))
for k in range(30):
    place(bt[k % 2], (-60 + 5 * k + rnd.uniform(-2, 2), 330 + rnd.uniform(0, 30), -.8), rnd.uniform(0, 360), rnd.uniform(.9, 1.3))
g = Geo()
for i in range(20):                                            # far bank: tower blocks in the haze, a bridge of flat arches
    x, y = -300 + 17 * i + rnd.uniform(-5, 5), rnd.uniform(330, 520)
    w, h = rnd.uniform(16, 26), rnd.choice((40, 52, 66, 80, 92))
    g.box(x, y, -2, x + w, y + 14, h, far[i % 3])
    for f in range(int(h / 3.1)):
        g.box(x + .8, y - .1, 1.2 + 3.1 * f, x + w - .8, y, 2.7 + 3.1 * f, glass)
    for q in range(4):
        g.box(x + w * q / 3 - .8, y - .6, 0, x + w * q / 3 + .8, y, h + 2, far[(i + 1) % 3])
for k in range(120):
    t = (k + .5) / 120
    x, q = Q - 68 + 68 * k / 120, abs((t * 4) % 1 - .5) / .46
    top = 2.2 + 1.8 * math.sin(math.pi * t)
    g.box(x, 190, -3 if q > 1 else -2 + (top + .6) * math.sqrt(max(0, 1 - q * q)), x + .58, 200, top, kerb)
    g.box(x, 189.8, top, x + .58, 190, top + 1, white)
g.obj("far")
walk = life.crowd(8, 14)
stock.scatter(walk, 26, (-4.9, -3.6), (9, 110), rnd, (), .8)
stock.scatter(walk, 16, (3.4, 5.4), (12, 90), rnd, (), 1.0)
stand = life.crowd(9, 6, "stand")
for i, (yy, a) in enumerate(((13.2, 100), (14.0, 80), (27, 90), (40, 95))):
    place(stand[i], (Q + .75, yy, 0), a + 180)
kit.sun(*SUN, 5.2, (1, .90, .74), .5)
kit.sky(SUN[0], SUN[1], .13, .4, (7.2, 7.2, 7.3), .9, 26)
kit.camera((-2.2, 0, 2.6), 27, yaw=-2, shift_y=.035)
kit.render(1800, 1200, exposure=.12, samples=8)
