"""Talk on history in a village practice point: a speaker at a red board, neighbours on stools in the courtyard's shade."""
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

rnd = random.Random(2102)
kit.reset(haze=420, haze_color=(.70, .71, .70))
SUN = (-128, 47)
M = stock.old_style()
dark, kerb = M["dark"], M["kerb"]
paving = kit.bricks("paving", (.36, .33, .29), (.31, .285, .255), (.16, .15, .14), .8, .4, .012, .5, .75, vary=.18)
plaster = kit.plain("plaster", (.70, .67, .60), .85, vary=.1, scale=.7, rough_bump=.2)
red = kit.plain("red", (.56, .03, .025), .5, vary=.06, scale=1.2)
gold = kit.plain("gold", (.74, .50, .10), .4, .3, vary=.1)
white = kit.plain("white", (.74, .73, .70), .6, vary=.05)
steel = kit.plain("steel", (.5, .51, .52), .35, .8)
photo = [extras.waves(f"photo{i}", q, 2.3 * i, 1.1, 0, (1, 1, 1)) for i, q in enumerate((
    [(.10, .09, .08), (.32, .29, .25), (.55, .50, .44)], [(.16, .12, .08), (.40, .33, .24), (.60, .54, .44)], [(.20, .30, .42), (.42, .46, .36), (.62, .58, .5)],
    [(.40, .06, .04), (.60, .34, .18), (.66, .58, .46)]))]
stool = [kit.plain("stool", (.50, .06, .05), .4, vary=.05), kit.plain("stoolb", (.08, .22, .46), .4, vary=.05), kit.plain("stoolw", (.42, .27, .14), .5, vary=.2, scale=8)]
paper = kit.plain("paper", (.82, .80, .74), .7, vary=.04)
poplar = kit.leaf("poplar", (.11, .17, .04), .3, .45)

g = Geo()
g.box(-40, -20, -1, 40, 90, 0, paving)
g.box(-40, 16.4, -.1, 40, 16.9, .16, kerb)
g.obj("ground")
g = Geo()                                                      # the hall behind, side houses, court wall
MH = (plaster, M["wood"], M["lattice"], M["paper"], M["tile"], M["ridge"], kerb)
build.hall(g, 1.5, 23, 17, 8, 1, MH, 0, 0, 3.4, z0=.2, eave=M["edge"], seed=3, rise=2.6)
g.obj("hall")
g = Geo()
build.hall(g, -13.5, 12, 12, 6, 1, M["brick hall"], 90, 0, 3.0, eave=M["edge"], seed=5, rise=1.9)
build.hall(g, 16.5, 13, 12, 6, 1, M["white hall"], -90, 0, 3.0, eave=M["edge"], seed=6, rise=1.9)
g.obj("sides")

g = Geo()                                                      # board: red, a golden rim, a ribbon, blank photographs
BX0, BX1, BY = -3.6, 4.4, 13.4
g.box(BX0, BY, .45, BX1, BY + .12, 2.95, red)
g.box(BX0 - .08, BY - .03, 2.95, BX1 + .08, BY + .15, 3.04, gold)
g.box(BX0 - .08, BY - .03, .38, BX1 + .08, BY + .15, .45, gold)
for x in (BX0 - .04, BX1 - .02):
    g.box(x, BY - .02, 0, x + .07, BY + .14, 3.0, gold)
g.sheet(lambda u, v: (BX0 + .5 + 7 * u, BY - .014, 2.46 + .16 * math.sin(5.2 * u) + (.05 + .13 * math.sin(math.pi * u)) * v), 60, 2, gold)
g.sheet(lambda u, v: (BX0 + .5 + 7 * u, BY - .012, 2.60 + .12 * math.sin(6.4 * u + 1.4) + (.02 + .08 * math.sin(math.pi * u)) * v), 60, 2, M["silk"])
for i in range(6):
    x = BX0 + .45 + 1.25 * i
    g.box(x, BY - .02, 1.42, x + .98, BY, 2.12, white)
    g.box(x + .05, BY - .026, 1.47, x + .93, BY - .02, 2.07, photo[i % 4])
    for q in range(4):
        g.box(x, BY - .012, 1.26 - .12 * q, x + (.98 if q < 3 else .55), BY, 1.29 - .12 * q, paper)
g.obj("board")
g = Geo()                                                      # lectern with a red cloth, microphone, a pot plant each side
g.box(-1.35, 11.6, 0, -.65, 12.05, 1.08, red)
g.box(-1.42, 11.5, 1.08, -.58, 12.1, 1.12, M["wood"])
g.turned(-1.0, 11.8, 1.122, .3, .21, .006, paper, 8)
g.tube([(-.75, 11.7, 1.1), (-.78, 11.75, 1.35), (-.86, 11.86, 1.43)], .012, dark, 6)
g.ball((-.87, 11.87, 1.44), .025, dark, 8, 6)
g.lathe((-1.28, 11.62, 1.12), [(.035, 0), (.035, .1), (.03, .1)], white, 12)
for x in (-4.4, 5.2):
    g.lathe((x, 12.9, 0), [(.2, 0), (.32, .3), (.34, .5), (.28, .52)], M["pot"], 18)
g.obj("lectern")
sh = life.shrub(3, M["leaf"], .5, 1500, .06)
for x in (-4.4, 5.2):
    place(sh, (x, 12.9, .45), x * 30)

skin, hair, shoe = kit.plain("skin", life.SKIN, .5, vary=.06), kit.plain("hair", life.HAIR, .4), kit.plain("shoe", (.03, .03, .03), .4)
grey = kit.plain("ghair", (.46, .46, .45), .5, vary=.1)
shirt, navy = kit.plain("shirt", (.70, .70, .68), .8, vary=.06, scale=8, rough_bump=.3, bscale=30), kit.plain("navy", (.03, .04, .07), .8, vary=.1)
place(life.person(31, (shirt, navy, skin, hair, shoe), "work", False, None, 1.76), (-.95, 12.45, 0), -6)
vest = kit.plain("vest", (.58, .05, .04), .75, vary=.08, scale=8)
place(life.person(37, (vest, navy, skin, hair, shoe), "stand", True, None, 1.62), (3.4, 11.9, 0), 40)
sit = life.crowd(7, 22, "sit")
rg = random.Random(5)
olds = [life.person(500 + i, (kit.plain(f"o{i}", c, .85, vary=.15, scale=8, rough_bump=.3, bscale=30), navy, skin, grey, shoe), "sit", i % 2 == 0, None, 1.62)
        for i, c in enumerate(((.10, .12, .16), (.30, .31, .33), (.22, .10, .12), (.16, .20, .14)))]
kids = [life.person(520 + i, (kit.plain(f"k{i}", c, .8, vary=.1, scale=8), navy, skin, hair, shoe), "sit", i % 2 == 1, None, 1.3)
        for i, c in enumerate(((.72, .62, .12), (.62, .10, .10), (.14, .40, .60)))]
matte = [kit.plain(f"matte{i}", c, .75, spec=.2, vary=.25, scale=60, rough_bump=.5, bscale=160) for i, c in enumerate(((.022, .018, .016), (.36, .36, .35)))]
st = []
for m in stool:
    q_ = Geo()
    q_.loft([[(x * q, y * q, z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))] for q, z in ((.145, 0), (.12, .42), (.13, .44), (.13, .455))], m, False)
    st.append(q_.mesh("stool"))
nape = {}                                                      # hair down to the collar: most are seen from behind
for me in sit + olds + kids:
    k = max(v.co.z for v in me.vertices) / 1.328
    q_ = Geo()
    q_.ball((0, .030 * k, 1.195 * k), (.082 * k, .074 * k, .098 * k), matte[me in olds], 14, 10)
    q_.ball((0, .010 * k, 1.235 * k), (.088 * k, .096 * k, .096 * k), matte[me in olds], 14, 8, 1, -.05)
    nape[me.name] = q_.mesh("nape")
for j in range(6):
    y = 9.9 - 1.12 * j
    for i in range(11):
        x = -4.7 + .98 * i + .3 * (j % 2)
        if abs(x - .25) < .55 and j > 0 or rnd.random() < .09 or (j == 5 and 1.2 < x < 3.0):
            continue
        x, yy = x + rnd.uniform(-.09, .09), y + rnd.uniform(-.10, .10) + .025 * x * x
        place(st[(i + j) % 3 if rnd.random() < .5 else 0], (x, yy, 0), rnd.uniform(-12, 12))
        a = math.degrees(math.atan2(-.9 - x, 12 - yy))
        me = rg.choice(olds) if rg.random() < .3 else rg.choice(kids) if rg.random() < .14 else rg.choice(sit)
        turn, size = 180 - a + rnd.gauss(0, 9), rnd.uniform(.95, 1.03)
        place(me, (x, yy, -.03), turn, size)
        place(nape[me.name], (x, yy, -.03), turn, size)
stand = life.crowd(9, 6, "stand")
for i, (x, y, a) in enumerate(((-6.4, 8.6, 150), (-6.9, 9.3, 140), (6.7, 9.0, 215), (6.4, 6.4, 205), (-6.6, 6.1, 160))):
    place(stand[i], (x, y, 0), a)
t = [life.tree(s_, (M["bark"], m), h, sp, 12000, .12, .36) for s_, h, sp, m in ((1, 8.5, 3.4, poplar), (2, 9.5, 3.6, M["leaf"]))]
for i, (x, y, q) in enumerate(((-8.2, 4.5, 1.0), (8.3, 10.5, .95), (-8.6, 15.4, 1), (-6.2, -5.2, 1.1), (-13, -2, 1.2), (9.5, 3.2, .95), (-14, 30, 1.2), (14, 32, 1.3), (3, 36, 1.4), (-5, 38, 1.3))):
    place(t[i % 2], (x, y, 0), 70 * i, q)
lan = build.lantern((M["silk"], M["gold"]), .30)
for x in (-4.7, -1.4, 1.7, 4.8, 7.6):
    place(lan, (x, 18.3, 3.5), x * 9)

kit.sun(*SUN, 4.8, (1, .92, .80), .5)
kit.sky(SUN[0], SUN[1], .15, .4, (7.2, 7.2, 7.3), .9, 13)
kit.camera((2.1, .2, 2.3), 37, yaw=-8.5, shift_y=-.012, focus=11.6, fstop=2.0)
kit.render(1620, 1080, exposure=.15, samples=8, bounces=4)
