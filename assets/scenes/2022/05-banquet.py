"""Village feast in the street: long rows of tables, many neighbours at their meal."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stock
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(105)
kit.reset(haze=520, haze_color=(0.70, 0.71, 0.70))
SUN = (-140, 46)
M = stock.old_style()
dark, kerb = M["dark"], M["kerb"]
concrete = kit.bricks("concrete", (.40, .385, .36), (.36, .35, .33), (.24, .23, .21), 4.0, 4.0, .012, 0, .8, vary=.22)
brickp = kit.bricks("brickp", (.34, .20, .15), (.29, .17, .13), (.22, .19, .16), .24, .12, .006, .5, .8, vary=.15)
plaster = kit.plain("plaster", (.70, .66, .57), .85, vary=.12, scale=.7, rough_bump=.2)
redcloth = kit.plain("redcloth", (.50, .035, .03), .75, vary=.12, scale=3)
film = kit.plain("film", (.66, .10, .08), .3, vary=.1, scale=4, coat=.4)
stool = kit.plain("stool", (.50, .06, .05), .4, vary=.05)
stoolb = kit.plain("stoolb", (.08, .22, .46), .4, vary=.05)
china = kit.plain("china", (.78, .78, .75), .2, vary=.03, coat=.6)
food = [kit.plain(f"food{i}", c, .45, vary=.4, scale=40, rough_bump=.6, bscale=70) for i, c in
        enumerate(((.30, .09, .03), (.16, .26, .05), (.55, .34, .08), (.52, .12, .04), (.62, .54, .36), (.20, .07, .03)))]
bottle = [kit.plain(f"bottle{i}", c, .15, vary=.03, coat=.5) for i, c in enumerate(((.42, .20, .02), (.05, .16, .06), (.60, .60, .58), (.55, .06, .03)))]
steelp = kit.plain("steelp", (.55, .56, .57), .3, .85)
poplar = kit.leaf("poplar", (.12, .17, .04), .3, .4)

g = Geo()
g.box(-60, -20, -1, 60, 260, 0, concrete)
for s in (-1, 1):
    g.box(min(s * 6.6, s * 10), -20, -.1, max(s * 6.6, s * 10), 140, .10, brickp)
    g.box(min(s * 6.5, s * 6.7), -20, -.1, max(s * 6.5, s * 6.7), 140, .13, kerb)
g.obj("ground")
MH = tuple((plaster, M["wood"], M["lattice"], M["paper"], M["tile"], M["ridge"], kerb))
for s in (-1, 1):
    y = -6.0 if s < 0 else -3.0
    for i, (w, st) in enumerate(((13, 1), (12, 2), (11, 1), (14, 1), (12, 2), (13, 1), (12, 1), (13, 2))):
        g = Geo()
        m = (MH, M["white hall"], M["brick hall"])[(i + (s > 0)) % 3]
        build.hall(g, s * 14.4, y + w / 2, w - 1.4, 7.5, st, m, -90 * s, 0, 3.0, eave=M["edge"], seed=i, rise=2.0)
        if i % 2:                                               # couplets beside the door, blank
            for q in (.36, .64):
                x = s * 10.55
                g.box(min(x, x + s * .06), y + w * q - .16, 1.1, max(x, x + s * .06), y + w * q + .16, 2.6, redcloth)
        g.obj("house")
        y += w + .8
g = Geo()
build.hall(g, 0, 122, 18, 10, 1, M["brick hall"], 0, 1.6, 4.4, eave=M["edge"], seed=70)
g.obj("shrine")


def table(seed, w=1.0, d=1.7):
    """Red-covered table laid for eight: dishes, bowls, glasses, bottles."""
    r, g = random.Random(seed), Geo()
    g.box(-w / 2, -d / 2, .73, w / 2, d / 2, .76, redcloth)
    for x0, y0, x1, y1 in ((-w / 2, -d / 2, w / 2, -d / 2 + .006), (-w / 2, d / 2 - .006, w / 2, d / 2), (-w / 2, -d / 2, -w / 2 + .006, d / 2), (w / 2 - .006, -d / 2, w / 2, d / 2)):
        g.box(x0, y0, .73 - r.uniform(.16, .24), x1, y1, .757, film)
    for x in (-1, 1):
        for y in (-1, 1):
            g.box(x * (w / 2 - .06) - .02, y * (d / 2 - .06) - .02, 0, x * (w / 2 - .06) + .02, y * (d / 2 - .06) + .02, .73, dark)
    for i in range(2):
        for j in range(5):
            if r.random() < .93:
                x, y, q = (i - .5) * .34 + r.uniform(-.03, .03), (j - 2) * .31 + r.uniform(-.04, .04), r.uniform(.105, .14)
                g.lathe((x, y, .76), [(q * .55, 0), (q * .75, .012), (q, .035), (q * .94, .038), (q * .7, .018), (.001, .018)], china, 20, False)
                g.ball((x, y, .775), (q * .74, q * .74, r.uniform(.035, .07)), r.choice(food), 14, 5, 1, 0)
                for _ in range(9):
                    g.ball((x + r.gauss(0, q * .3), y + r.gauss(0, q * .3), .80 + r.uniform(0, .03)), (.018, .012, .012), r.choice(food), 6, 4)
    for s in (-1, 1):
        for j in range(4):
            x, y = s * (w / 2 - .11), (j - 1.5) * .42
            g.lathe((x, y, .76), [(.025, 0), (.03, .01), (.058, .05), (.052, .05), (.02, .02)], china, 14)
            g.tube([(x - .03, y + .09, .768), (x + .06, y + .10, .768)], .004, M["lattice"], 4)
            g.lathe((x - s * .09, y - .1, .76), [(.025, 0), (.032, .09), (.029, .09), (.022, .02)], china if r.random() < .5 else bottle[0], 12)
    for _ in range(4):
        x, y, m = r.uniform(-.12, .12), r.uniform(-.7, .7), r.choice(bottle)
        g.lathe((x, y, .76), [(.036, 0), (.038, .02), (.038, .17), (.016, .22), (.015, .27), (.001, .272)], m, 14)
    return g.mesh("table")


tables = [table(s) for s in range(5)]
st = []
for m in (stool, stool, stoolb):
    s = Geo()
    s.loft([[(x * q, y * q, z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))] for q, z in ((.145, 0), (.12, .42), (.13, .44), (.13, .455))], m, False)
    st.append(s.mesh("stool"))
sit = life.crowd(7, 22, "sit")
for c, x in enumerate((-4.55, -1.75, 1.75, 4.55)):
    for j in range(34):
        y = 5.6 + 1.78 * j + .3 * (c % 2)
        if y > 64:
            break
        place(rnd.choice(tables), (x, y, 0), rnd.choice((0, 180)) + rnd.gauss(0, .7))
        for s in (-1, 1):
            for q in range(3):
                yy = y + (q - 1) * .56 + rnd.uniform(-.05, .05)
                place(rnd.choice(st), (x + s * .88, yy, 0), rnd.uniform(-10, 10))
                if rnd.random() < .86:
                    place(rnd.choice(sit), (x + s * .84, yy, -.03), -90 * -s + 180 + rnd.gauss(0, 16), rnd.uniform(.95, 1.03))
walk, stand = life.crowd(8, 14), life.crowd(9, 6, "stand")
work = life.crowd(12, 5, "work")
tray = Geo()
tray.box(-.26, -.2, 0, .26, .2, .02, steelp)
for x, y in ((-.12, -.06), (.12, .06)):
    tray.lathe((x, y, .02), [(.07, 0), (.11, .035), (.06, .02)], china, 14)
    tray.ball((x, y, .035), (.075, .075, .04), food[1 if x < 0 else 3], 10, 5, 1, 0)
trm = tray.mesh("tray")
for i, (x, y, a) in enumerate(((-.1, 8.8, 8), (.25, 17, 190), (-.2, 24, 5), (-3.1, 15, 0), (3.15, 20, 5), (.1, 34, 0), (-3.2, 31, 180))):
    place(work[i % 5], (x, y, 0), a)
    q = math.radians(a)
    place(trm, (x + .38 * math.sin(q), y - .38 * math.cos(q), 1.09), a)
for i, (x, y, a) in enumerate(((.4, 13.2, 185), (-5.95, 12, 10), (5.9, 10.5, 180), (5.95, 18, 0), (.0, 29, 0), (-6.0, 24, 180), (.3, 42, 0), (0, 50, 180), (6, 30, 170))):
    place(walk[i], (x, y, 0), a)
for i, (x, y, a) in enumerate(((-7.6, 15, 80), (-7.7, 16, 100), (7.4, 14, -80), (7.6, 25, -90), (-7.5, 30, 90), (7.4, 15.1, -110))):
    place(stand[i], (x, y, .1), a)

lan = build.lantern((M["silk"], M["gold"]), .26)
flagm = [kit.plain(f"pen{i}", c, .8, vary=.08, scale=3) for i, c in enumerate(((.62, .05, .035), (.70, .45, .06), (.62, .05, .035), (.10, .34, .16)))]
for j in range(7):
    y = 13 + 8.5 * j
    if j % 2 == 0:
        stock.string_of(lan, (-9.6, y, 5.2), (9.6, y + .8, 5.2), .55, 11, dark, rnd, .9)
    else:                                                      # pennants
        g = Geo()
        P = lambda t: (-9.6 + 19.2 * t, y, 5.3 - .6 * 4 * t * (1 - t))
        g.tube([P(t / 16) for t in range(17)], .01, dark, 4)
        for k in range(40):
            a, b = P(k / 40), P((k + .75) / 40)
            g.face([a, b, ((a[0] + b[0]) / 2, y + rnd.uniform(-.12, .12), a[2] - .42)], flagm[k % 4])
        g.obj("pennants")
g = Geo()
for j in range(7):
    for s in (-1, 1):
        g.tube([(s * 9.6, 13 + 8.5 * j, 0), (s * 9.6, 13 + 8.5 * j, 5.4)], .05, M["lattice"], 8)
g.obj("posts")
t = [life.tree(s, (M["bark"], m), h, sp, 9000, .12, .3) for s, h, sp, m in ((1, 8.5, 2.6, poplar), (2, 9.5, 2.9, M["leaf"]))]
for k in range(9):
    for s in (-1, 1):
        place(t[(k + (s > 0)) % 2], (s * 8.6, 10 + 12 * k + 3 * s, 0), rnd.uniform(0, 360), rnd.uniform(.7, .9))
for k in range(40):
    place(t[k % 2], (rnd.uniform(-60, 60), rnd.uniform(132, 170), 0), rnd.uniform(0, 360), rnd.uniform(1, 1.5))

kit.sun(*SUN, 4.8, (1, .93, .82), .5)
kit.sky(SUN[0], SUN[1], .14, .5, (7.2, 7.2, 7.3), .9, 13)
kit.camera((.75, 0, 2.75), 27, yaw=-1.5, shift_y=-.055)
kit.render(1700, 1130, exposure=.1, samples=9)
