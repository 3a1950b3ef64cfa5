"""Cover picture of an invented county: a river town among hills, morning mist, the sun just up; the right third stays calm."""
import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "2021"))
import extras
import stock
import bpy
import build
import kit
import life
from mesh import Geo, place

rnd = random.Random(2601)
WARM = (.72, .47, .34)
kit.reset(haze=1500, haze_color=WARM, haze_max=.9)
SUN = (-3.2, 7.5)                                              # the lamp; its disc is seen lower, just above the gap of the hills
DISC, EYE = (-3.2, 2.45), (24, -60, 52)
M = stock.old_style()
white = kit.plain("white", (.66, .63, .58), .85, vary=.1, scale=.3)
tile = kit.plain("tile", (.075, .08, .09), .7, vary=.3, scale=.6)
wood = kit.plain("wood", (.22, .09, .05), .5, vary=.2)
stone = kit.plain("stone", (.42, .39, .35), .8, vary=.2, scale=.3)
dark = kit.plain("dark", (.05, .05, .055), .5)
lit = kit.glow("lit", (1, .62, .26), .9, False)
water = kit.water("water", (.03, .05, .06), .22, .2, .14, .03)
ground = kit.plain("ground", (.07, .10, .035), .95, vary=.35, scale=.05)
forest = kit.plain("forest", (.035, .06, .025), .95, vary=.5, scale=.03, rough_bump=1, bscale=.2)
field = kit.bricks("field", (.16, .20, .06), (.22, .22, .08), (.10, .12, .04), 40, 14, .8, .4, .9, vary=.25)
bark = kit.plain("bark", (.08, .06, .045), .9)
leafs = [kit.leaf(f"leaf{i}", c, .35, .35) for i, c in enumerate(((.05, .085, .025), (.075, .11, .03), (.12, .13, .035)))]

# the river: comes from the hills behind, swings right and leaves towards the lower right corner
bez = lambda t: tuple(sum(w * p[i] for w, p in zip(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3), ((60, 1500), (-260, 700), (90, 330), (70, -120)))) for i in (0, 1))
course = [(bez(k / 90), 30 + 34 * (k / 90) ** 1.5) for k in range(91)]


def to_water(x, y):
    return min(math.hypot(x - p[0], y - p[1]) - w for p, w in course)


g = Geo()
g.face([(-6000, -200, -.2), (6000, -200, -.2), (6000, 9000, -.2), (-6000, 9000, -.2)], ground)
g.face([(90, 120, -.1), (600, 120, -.1), (700, 700, -.1), (120, 700, -.1)], field)
for grow, z, m in ((5, .0, stone), (0, .05, water)):
    rows = []
    for i, (p, w) in enumerate(course):
        a, b = course[max(0, i - 1)][0], course[min(90, i + 1)][0]
        q = math.hypot(b[0] - a[0], b[1] - a[1])
        nx, ny = (b[1] - a[1]) / q, -(b[0] - a[0]) / q
        rows.append(((p[0] + nx * (w + grow), p[1] + ny * (w + grow), z), (p[0] - nx * (w + grow), p[1] - ny * (w + grow), z)))
    for (a, b), (c, d) in zip(rows, rows[1:]):
        g.face([a, b, d, c], m)
g.obj("land")
for y, h, q, m, lo in ((760, 110, 0, forest, .1), (1500, 260, 1.7, forest, .25), (2700, 520, 3.1, forest, .3), (4600, 900, 4.4, forest, .35)):
    g = Geo()                                                  # ranges of hills, lower where the river comes out
    w = y * 2.6

    def top(u, y=y, h=h, q=q, w=w, lo=lo):
        x = -w + 2 * w * u
        gap = 1 - .75 * math.exp(-((x + .05 * y) / (.30 * y)) ** 2)
        return h * gap * (lo + .40 * (1 + math.sin(u * 13 + q)) * .5 + .28 * (1 + math.sin(u * 31 + 2 * q)) * .5 + .10 * math.sin(u * 83 + q) + .05 * math.sin(u * 190) + .022 * math.sin(u * 530 + q))
    g.sheet(lambda u, v: (-w + 2 * w * u, y + .5 * y * v, max(-3, top(u) * math.sin(.5 * math.pi * min(1, 1.6 * v)) ** .8 * (1 + .06 * math.sin(40 * u + 9 * v)))), 420, 14, m, True)
    g.obj("hills")


def mist(name, scale, seed, amount, y0, y1):
    """A bank of mist: bright, see-through, with torn edges, thinning out towards y0 and y1."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    nt = m.node_tree
    nt.nodes.clear()
    pos = kit.node(nt, "ShaderNodeMapping", Vector=kit.position(nt), Location=(seed, 0, 0), Scale=(1, .45, 4)).outputs[0]
    n = kit.node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=scale, Detail=5.0, Roughness=.55).outputs[0]
    f = kit.op(nt, "MULTIPLY", kit.ramp(nt, n, [(.42, (0, 0, 0)), (.70, (1, 1, 1))]), amount)
    y = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=kit.position(nt)).outputs[1]
    f = kit.op(nt, "MULTIPLY", f, kit.ramp(nt, kit.op(nt, "DIVIDE", kit.op(nt, "SUBTRACT", y, y0), y1 - y0), [(0, (0, 0, 0)), (.4, (1, 1, 1)), (.6, (1, 1, 1)), (1, (0, 0, 0))]))
    mix = nt.nodes.new("ShaderNodeMixShader")
    kit.put(nt, mix.inputs[0], f)
    nt.links.new(nt.nodes.new("ShaderNodeBsdfTransparent").outputs[0], mix.inputs[1])
    nt.links.new(kit.node(nt, "ShaderNodeEmission", Color=(.92, .66, .50), Strength=.9).outputs[0], mix.inputs[2])
    out = nt.nodes.new("ShaderNodeOutputMaterial")
    nt.links.new(mix.outputs[0], out.inputs["Surface"])
    return m


for k, (z, y0, y1, s, q) in enumerate(((5, 150, 900, .010, .34), (9, 260, 1000, .008, .34), (15, 420, 1200, .006, .36), (26, 700, 1600, .004, .40))):
    g = Geo()
    g.face([(-1.6 * y1, y0, z), (1.6 * y1, y0, z), (1.6 * y1, y1, z), (-1.6 * y1, y1, z)], mist(f"mist{k}", s, 37.0 * k + 5, 1.5 * q, y0, y1))
    ob = g.obj("mist")
    ob.visible_shadow = ob.visible_diffuse = False
    ob.visible_glossy = False


def house(seed, w, d, storeys):
    """White house with dark gables stepping above the roof, some windows lit."""
    r, g = random.Random(seed), Geo()
    h = 3.1 * storeys
    g.box(-w / 2, -d / 2, -1, w / 2, d / 2, h, white)
    n = max(2, round(w / 2.6))
    for f in range(storeys):
        for k in range(n):
            x = -w / 2 + w * (k + .5) / n
            m = lit if r.random() < .22 else dark
            g.box(x - .5, -d / 2 - .05, f * 3.1 + .9, x + .5, -d / 2, f * 3.1 + 2.2, m)
    rise = d * .30
    for s in (-1, 1):
        g.face([(-w / 2 - .3, s * (d / 2 + .8), h - .1), (w / 2 + .3, s * (d / 2 + .8), h - .1), (w / 2 + .3, 0, h + rise), (-w / 2 - .3, 0, h + rise)][::s], tile)
        for k in range(int(w / .7)):
            x = -w / 2 + .35 + .7 * k
            g.tube([(x, s * (d / 2 + .8), h), (x, 0, h + rise + .08)], .12, tile, 4)
    g.tube([(-w / 2 - .2, 0, h + rise + .1), (w / 2 + .2, 0, h + rise + .1)], .2, tile, 5)
    if seed % 2:
        for s in (-1, 1):
            for a, b, t in ((-.5, .5, rise + 1.0), (-1, 1, rise * .45 + .7)):
                g.box(s * w / 2 - .18, a * d / 2, h - .2, s * w / 2 + .18, b * d / 2, h + t, white)
                g.box(s * w / 2 - .35, a * d / 2 - .2, h + t, s * w / 2 + .35, b * d / 2 + .2, h + t + .25, tile)
    return g.mesh("house")


kinds = [house(i, w, d, s) for i, (w, d, s) in enumerate(((11, 8, 2), (9, 7.5, 2), (14, 8.5, 1), (12, 9, 2), (8, 7, 3), (15, 9, 2)))]
tm = [life.tree(s, (bark, leafs[s % 3]), 9, 3.6, 1500, .45, .22, 34) for s in (1, 2, 3)]
taken = []


def town(xs, ys, count, gap):
    n = tries = 0
    while n < count and tries < 9000:
        tries += 1
        x, y = rnd.uniform(*xs), rnd.uniform(*ys)
        d = to_water(x, y)
        if d < 9 or any(abs(x - a) < gap and abs(y - b) < gap * .74 for a, b in taken):
            continue
        place(rnd.choice(kinds), (x, y, 0), rnd.choice((0, 0, 8, -10, 90, 12)) + rnd.gauss(0, 3), rnd.uniform(.9, 1.1))
        taken.append((x, y))
        n += 1


town((-150, -10), (95, 230), 120, 12.5)
town((-210, -20), (230, 420), 120, 14)
town((-260, -60), (420, 640), 60, 16)
town((110, 330), (330, 600), 34, 18)
g = Geo()                                                      # five-storey tower above the roofs, a gate hall at the landing
build.hall(g, -62, 206, 15, 15, 5, M["white hall"], 8, 2.0, 4.4, z0=5, eave=M["edge"], seed=50, rise=6)
g.lathe((-62, 206, 0), [(17, -1), (14, 5.4), (.1, 5.4)], stone, 30, False)
g.obj("tower")
g = Geo()                                                      # long stone bridge of arches
YB, xa, xb = 300, -90, 190
p0 = min((abs(p[1] - YB), p, w) for p, w in course)
xa, xb = p0[1][0] - p0[2] - 22, p0[1][0] + p0[2] + 22
deck = lambda t: 4.2 + 6.2 * math.sin(math.pi * t)
BAYS, OPEN = 7, .43                                            # an arch takes so much of a bay on either side of its middle
cuts = [(0.0, 0.0)]                                            # along the bridge: place 0…1, clear height under the stone there
for k in range(BAYS):
    for j in range(41):                                        # by angles, so that the feet of an arch are as round as its crown
        a = math.pi * (1 - j / 40)
        t = (k + .5 + OPEN * math.cos(a)) / BAYS
        cuts.append((t, (deck(t) - 1.5) * .92 * math.sin(a)))
cuts.append((1.0, 0.0))
for (t0, h0), (t1, h1) in zip(cuts, cuts[1:]):
    x0, x1 = xa + (xb - xa) * t0, xa + (xb - xa) * t1
    z0, z1 = deck(t0), deck(t1)
    for y in (YB - 3, YB + 3):
        g.face([(x0, y, h0 - 1.5), (x1, y, h1 - 1.5), (x1, y, z1 + .9), (x0, y, z0 + .9)], stone)
    g.face([(x0, YB - 3, h0 - 1.5), (x1, YB - 3, h1 - 1.5), (x1, YB + 3, h1 - 1.5), (x0, YB + 3, h0 - 1.5)], stone)
    g.face([(x0, YB - 3, z0 + .9), (x1, YB - 3, z1 + .9), (x1, YB + 3, z1 + .9), (x0, YB + 3, z0 + .9)], stone)
    g.face([(x0, YB - 3.35, z0 - .1), (x1, YB - 3.35, z1 - .1), (x1, YB - 3.35, z1 + .25), (x0, YB - 3.35, z0 + .25)], white)
    g.face([(x0, YB - 3.35, z0 + .25), (x1, YB - 3.35, z1 + .25), (x1, YB - 3, z1 + .25), (x0, YB - 3, z0 + .25)], white)
g.obj("bridge")
n = 0
while n < 900:
    x, y = rnd.uniform(-330, 420), 60 + 700 * rnd.random() ** 1.3
    d = to_water(x, y)
    if d < 6 or any(abs(x - a) < 7 and abs(y - b) < 6 for a, b in taken) or (x > 100 and 150 < y < 330 and rnd.random() < .85):
        continue
    place(rnd.choice(tm), (x, y, -.2), rnd.uniform(0, 360), rnd.uniform(.6, 1.25))
    n += 1
for x, y, s in ((-52, 46, 1.5), (-64, 52, 1.7), (-44, 36, 1.2), (-76, 58, 1.6)):      # dark crowns at the lower left edge
    place(tm[int(s * 10) % 3], (x, y, 6), 40 * s, s * 1.6)
boat = Geo()
boat.loft([[(-w, y, z1), (-w * .6, y, z0), (w * .6, y, z0), (w, y, z1)] for y, w, z0, z1 in ((-5, .3, .5, .9), (-3, .9, .05, .6), (0, 1.1, 0, .55), (3, .9, .05, .6), (5, .3, .5, .9))], wood, False)
boat.sheet(lambda u, v: (1.0 * math.cos(math.pi * u), -1.6 + 3.2 * v, .5 + 1.3 * math.sin(math.pi * u)), 12, 4, dark)
bm = boat.mesh("boat")
man = life.person(5, (dark, dark, dark, dark, dark), "stand", False, None, 1.72)
for x, y, a in ((58, 150, 30), (36, 205, -20), (78, 118, 60), (22, 262, 10), (-2, 380, 0)):
    place(bm, (x, y, .05), a)
    q = math.radians(a)
    place(man, (x - 3.4 * math.sin(q), y + 3.4 * math.cos(q), .5), a)
def glow_disc(name, distance, radius, colour, strength, power):
    """A round light before the camera where the sun stands, brightest in the middle: added to what is behind it."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    nt = m.node_tree
    nt.nodes.clear()
    a, e = math.radians(DISC[0]), math.radians(DISC[1])
    mid = (EYE[0] + distance * math.sin(a), EYE[1] + distance * math.cos(a), EYE[2] + distance * math.tan(e))
    d = nt.nodes.new("ShaderNodeVectorMath")
    d.operation = "DISTANCE"
    nt.links.new(kit.position(nt), d.inputs[0])
    d.inputs[1].default_value = mid
    fall = kit.op(nt, "POWER", kit.op(nt, "MAXIMUM", kit.op(nt, "SUBTRACT", 1.0, kit.op(nt, "DIVIDE", d.outputs["Value"], radius)), 0.0), power)
    add = nt.nodes.new("ShaderNodeAddShader")
    nt.links.new(nt.nodes.new("ShaderNodeBsdfTransparent").outputs[0], add.inputs[0])
    nt.links.new(kit.node(nt, "ShaderNodeEmission", Color=colour, Strength=kit.op(nt, "MULTIPLY", fall, strength)).outputs[0], add.inputs[1])
    nt.links.new(add.outputs[0], nt.nodes.new("ShaderNodeOutputMaterial").inputs["Surface"])
    g = Geo()
    x, y, z = mid
    g.face([(x - radius, y, z - radius), (x + radius, y, z - radius), (x + radius, y, z + radius), (x - radius, y, z + radius)], m)
    ob = g.obj(name)
    ob.visible_shadow = ob.visible_diffuse = ob.visible_glossy = False


glow_disc("sun", 8200, 96, (1, .72, .34), 9, .3)             # the disc, a little softer at its limb
glow_disc("corona", 8000, 1200, (1, .50, .18), 1.5, 3.0)        # the light round it, behind the hills
glow_disc("bloom", 700, 190, (1, .52, .22), .55, 2.6)          # and in the mist before them
kit.sun(*SUN, 4.2, (1, .66, .38), .8)
kit.sky(SUN[0], SUN[1], .052, .5, (10, 5.6, 4.2), .7, 8, .9)
kit.sun(-150, 40, 1.3, (.74, .82, 1), 20)
kit.camera(EYE, 32, yaw=-1.5, shift_y=-.062)
# Nearly square, for a cover: the height of the view is that of a 36 mm wide negative of 16:9.
eye = bpy.context.scene.camera.data
eye.sensor_fit, eye.sensor_height, eye.clip_end = "VERTICAL", 20.26, 20000
kit.render(2820, 2738, exposure=.25, samples=6, bounces=4)
