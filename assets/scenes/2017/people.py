"""Delegates in dark suits: neutral, well-proportioned figures for the pictures of 2017, standing or seated.

Each part (jacket, trousers, head, hair) is put together of simple bodies, melted into one skin by a voxel remesh and
smoothed; lapels, shirt, tie, eyes and mouth are flat shapes projected onto it. Figures face −Y; their right is −X.
"""
import math
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import bmesh
import bpy
import kit
from mathutils import Vector
from mesh import Geo, place

# tone of jacket, shirt, tie; the suits stay within navy, charcoal and black
SUITS = ((.018, .023, .042), (.026, .028, .034), (.016, .017, .020), (.030, .036, .052), (.040, .040, .044))
TIES = ((.22, .018, .022), (.03, .05, .16), (.16, .03, .05), (.06, .07, .10), (.10, .02, .03), (.26, .06, .03))
SKINS = ((.56, .345, .245), (.52, .31, .215), (.60, .385, .285))


def wardrobe():
    """Materials shared by all figures of a scene."""
    cloth = lambda n, c: kit.plain(n, c, .85, 0, .2, .16, 7, .35, 16)
    return dict(suit=[cloth(f"suit{i}", c) for i, c in enumerate(SUITS)],
                tie=[kit.plain(f"tie{i}", c, .5, vary=.12, scale=20) for i, c in enumerate(TIES)],
                shirt=kit.plain("shirt", (.74, .75, .77), .8, vary=.05, scale=8),
                skin=[kit.plain(f"skin{i}", c, .48, 0, .35, .05, 9) for i, c in enumerate(SKINS)],
                hair=[kit.plain(f"hair{i}", c, .55, 0, .22, .25, 30, .2, 50) for i, c in enumerate(((.008, .007, .0065), (.016, .0145, .014)))],
                brow=kit.plain("brow", (.075, .052, .042), .8, vary=.05), white=kit.plain("white", (.60, .58, .55), .4, vary=0), eye=kit.plain("eye", (.030, .022, .018), .25, vary=0),
                lip=kit.plain("lip", (.40, .20, .16), .5, vary=.05), shoe=kit.plain("shoe", (.012, .012, .013), .22, vary=.05),
                badge=kit.plain("badge", (.62, .03, .03), .35, vary=0), gold=kit.plain("gold", (.60, .44, .16), .3, .7, vary=0))


def melt(g, voxel, rounds, keep=False):
    """The bodies of g as one smooth skin (mesh, or the object itself as target of a projection)."""
    ob = g.obj("part")
    r = ob.modifiers.new("melt", "REMESH")
    r.mode, r.voxel_size, r.use_smooth_shade = "VOXEL", voxel, True
    s = ob.modifiers.new("calm", "SMOOTH")
    s.factor, s.iterations = .6, rounds
    return baked(ob)


def baked(ob):
    """Replace the object's mesh by the result of its modifiers."""
    me = bpy.data.meshes.new_from_object(ob.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    ob.modifiers.clear()
    ob.data = me
    return ob


def laid_on(target, shapes, off):
    """Flat shapes (mat, outline of (x, z), cells) laid onto the front of the target."""
    out = []
    for mat, fn, nu, nv in shapes:
        g = Geo()
        g.sheet(lambda u, v, fn=fn: (fn(u, v)[0], -.8, fn(u, v)[1]), nu, nv, mat)
        ob = g.obj("laid")
        w = ob.modifiers.new("lay", "SHRINKWRAP")
        w.target, w.wrap_method, w.offset = target, "PROJECT", off
        w.use_project_y = True
        w.use_positive_direction, w.use_negative_direction = True, False
        out.append(trimmed(baked(ob)))
        off += .0012
    return out


def trimmed(ob):
    """Without the faces that missed the body."""
    bm = bmesh.new()
    bm.from_mesh(ob.data)
    bmesh.ops.delete(bm, geom=[v for v in bm.verts if v.co.y < -.5], context="VERTS")
    bm.to_mesh(ob.data)
    bm.free()
    return ob


def quad(a, b, c, d):
    """Bilinear patch between four points (x, z): a–b below, d–c above."""
    return lambda u, v: tuple((a[i] * (1 - u) + b[i] * u) * (1 - v) + (d[i] * (1 - u) + c[i] * u) * v for i in (0, 1))


def oval(x, z, rx, rz, bend=0.0):
    return lambda u, v: (x + rx * (2 * u - 1), z + rz * (2 * v - 1) * math.sin(math.pi * min(max(u, .02), .98)) + bend * (2 * u - 1) ** 2)


def hand(g, p, d, mat, fist=False, k=1.0, side=1):
    """Hand from the wrist p along d; open hands have four fingers and a thumb."""
    p, d = Vector(p), Vector(d).normalized()
    a = d.cross(Vector((0, 1, 0)) if abs(d.y) < .8 else Vector((0, 0, 1))).normalized()   # across the palm
    if fist:
        g.ball(p + d * .05 * k, (.040 * k, .042 * k, .046 * k), mat, 12, 8)
        for j in range(4):
            c = p + d * (.035 + .018 * j) * k + Vector((0, -.034 * k, 0))
            g.ball(c, (.036 * k, .014 * k, .012 * k), mat, 8, 6)
        return
    g.tube([p - d * .02, p + d * .025 * k, p + d * .07 * k, p + d * .10 * k], [.024 * k, .030 * k, .038 * k, .034 * k], mat, 10)
    for j in range(4):
        o = (j - 1.5) * .019 * k
        ln = (.062, .076, .078, .068)[j] * k
        g.tube([p + d * .085 * k + a * o, p + d * (.10 * k + ln * .6) + a * o * 1.1, p + d * (.10 * k + ln) + a * o * 1.12], [.0105 * k, .0095 * k, .0065 * k], mat, 7)
    g.tube([p + d * .03 * k + a * .025 * side * k, p + d * .075 * k + a * .052 * side * k, p + d * .10 * k + a * .056 * side * k], [.014 * k, .012 * k, .008 * k], mat, 7)


def arms(pose, sh, seated):
    """Points of the right and left arm (shoulder, upper arm, elbow, wrist), hand direction and fist, for x < 0."""
    S = (-sh + .014, .0, 1.368)
    hang = [S, (-sh - .020, .012, 1.26), (-sh - .030, .026, 1.11), (-sh - .010, -.050, .875)], (.06, -.10, -1), False
    fold = [S, (-sh - .020, .0, 1.26), (-sh - .026, .0, 1.12), (-.085, -.185, .945)], (.9, -.15, -.45), False
    desk = [S, (-sh - .035, -.04, 1.25), (-sh - .050, -.13, 1.11), (-.13, -.36, 1.085)], (.5, -.9, -.05), False
    oath = [S, (-sh - .085, -.05, 1.375), (-sh - .165, -.12, 1.33), (-sh - .085, -.17, 1.565)], (.05, -.02, 1), True
    up = [S, (-sh - .050, -.05, 1.50), (-sh - .075, -.085, 1.62), (-sh - .040, -.11, 1.865)], (.04, -.03, 1), False
    vote = [S, (-sh - .060, -.09, 1.42), (-sh - .085, -.19, 1.46), (-sh - .050, -.22, 1.715)], (.03, -.03, 1), False
    clap = [S, (-sh - .045, -.05, 1.26), (-sh - .060, -.12, 1.13), (-.048, -.325, 1.235)], (.42, -.75, .5), False
    apart = [S, (-sh - .045, -.05, 1.26), (-sh - .060, -.12, 1.13), (-.125, -.315, 1.235)], (.25, -.75, .6), False
    other = desk if seated else hang
    return {"sides": (hang, hang), "folded": (fold, fold), "desk": (desk, desk), "oath": (oath, hang), "up": (up, other),
            "vote": (vote, other), "clap": (clap, clap), "apart": (apart, apart)}[pose]


def head(g_mats, female, rnd, style):
    """Head with hair, its chin at 1.51 m; returns objects."""
    m = g_mats
    w = rnd.uniform(.95, 1.05) * (.95 if female else 1.0)
    g = Geo()
    skin = m["one skin"]
    g.ball((0, .0, 1.640), (.079 * w, .094, .098), skin, 20, 14)
    g.ball((0, -.026, 1.578), (.066 * w, .066, .062), skin, 16, 10)
    g.ball((0, -.054, 1.541), (.036 * w, .034, .026), skin, 12, 8)
    for s in (-1, 1):
        g.ball((s * .036 * w, -.052, 1.598), (.032, .031, .031), skin, 12, 8)
        g.ball((s * .082 * w, .006, 1.612), (.010, .023, .032), skin, 10, 8)
        g.ball((s * .040 * w, .0, 1.564), (.030, .05, .042), skin, 10, 8)
    g.ball((0, -.067, 1.662), (.054 * w, .026, .022), skin, 14, 8)
    g.tube([(0, -.088, 1.645), (0, -.098, 1.624), (0, -.104, 1.606), (0, -.096, 1.590)], [.006, .009, .011, .012], skin, 8)
    g.ball((0, -.080, 1.565), (.026, .011, .014), skin, 10, 6)
    g.tube([(0, .012, 1.40), (0, .010, 1.49), (0, .0, 1.57)], [.066, .054, .055] if not female else [.058, .045, .046], skin, 14)
    ob = melt(g, .0055, 11)
    out = [ob]
    y = 1.626
    shapes = []
    for s in (-1, 1):
        x = s * .0315 * w
        shapes += [(m["brow"], oval(x * 1.04, y + (.024 if not female else .026), .0205, .0038 if not female else .0026, -.002), 8, 2),
                   (m["white"], oval(x, y, .0150, .0054, -.0012), 8, 4), (m["eye"], oval(x, y - .0002, .0066, .0060), 8, 4),
                   (m["eye"], oval(x, y + .0056, .0165, .0012, -.0022), 8, 2)]
    shapes += [(m["lip"], oval(0, 1.5600, .0235 * w, .0058, .0045), 8, 4),
               (m["brow"], oval(0, 1.5598, .0215 * w, .0010, .0045), 8, 1)]
    out += laid_on(ob, shapes, .0012)
    # hair: a cap whose rim runs over the forehead, before and around the ears and down to the nape
    rims = {"side part": ((0, 1.700), (25, 1.697), (48, 1.690), (62, 1.655), (72, 1.610), (84, 1.618), (100, 1.632), (118, 1.585), (180, 1.545)),
            "brushed back": ((0, 1.712), (25, 1.710), (46, 1.700), (60, 1.660), (72, 1.615), (84, 1.622), (100, 1.634), (118, 1.59), (180, 1.548)),
            "receding": ((0, 1.722), (16, 1.720), (32, 1.728), (48, 1.705), (62, 1.660), (74, 1.615), (84, 1.625), (100, 1.634), (118, 1.59), (180, 1.55)),
            "bob": ((0, 1.712), (18, 1.704), (40, 1.676), (55, 1.62), (64, 1.545), (90, 1.502), (180, 1.490)),
            "short bob": ((0, 1.706), (22, 1.698), (44, 1.676), (62, 1.63), (72, 1.580), (90, 1.560), (130, 1.545), (180, 1.535))}
    rim = rims[style]
    part = rnd.choice((-1, 1))

    def edge(deg):
        for (a, za), (b, zb) in zip(rim, rim[1:]):
            if deg <= b:
                t = (deg - a) / (b - a)
                return za + (zb - za) * t * t * (3 - 2 * t)
        return rim[-1][1]

    thick = .011 if not female else .017
    n = Geo()

    def cap(u, v):
        a = 2 * math.pi * u
        deg = abs((math.degrees(a) + 180) % 360 - 180)
        z0 = edge(deg)
        zc, rx, ry, rz = 1.642, .079 * w + thick, .095 + thick, .098 + thick * .95
        t0 = max(-1, min(1, (z0 - zc) / rz))
        e = math.asin(t0) + (math.pi / 2 - math.asin(t0)) * v
        q = math.cos(e)
        if z0 < 1.60 and e < 0:                                # below the ears hair falls straight instead of closing in
            q = math.cos(e * (.25 if female else .62))
        lift = (.010 if not female else .004) * math.exp(-((e - .9) / .45) ** 2) * (1 if deg < 80 else .3)
        wave = .0025 * math.sin(9 * a + 5 * e)
        x = math.sin(a) * (rx * q + wave)
        return (x, .004 - math.cos(a) * (ry * q + wave), zc + rz * math.sin(e) + lift * (1 + .4 * part * math.sin(a)))

    n.sheet(cap, 56, 18, m["one hair"])
    n.sheet(lambda u, v: tuple(c * (.93 if i == 0 else 1) + ((.004 if i == 1 else 0)) for i, c in enumerate(cap(1 - u, v * .2))), 56, 2, m["one hair"])
    hob = n.obj("hair")
    sd = hob.modifiers.new("thick", "SOLIDIFY")
    sd.thickness, sd.offset = .008, -1
    out.append(baked(hob))
    return out


def figure(M, seed, pose="sides", female=False, tall=1.72, seated=False, style=None, suit=None, tie=None, turn=0.0, front=True, stout=1.0):
    """One figure as a mesh to be placed; front=False leaves out face, shirt and tie (seen from behind, far away)."""
    rnd = random.Random(seed)
    m = dict(M)
    m["one skin"], m["one hair"] = M["skin"][rnd.randrange(3)], M["hair"][rnd.random() < .3]
    cloth = M["suit"][rnd.randrange(len(SUITS)) if suit is None else suit]
    knot = M["tie"][rnd.randrange(len(TIES)) if tie is None else tie]
    style = style or rnd.choice(("bob", "short bob") if female else ("side part", "side part", "brushed back", "receding"))
    sh = .150 if female else .166
    sh *= .5 + .5 * stout
    parts, g = [], Geo()
    ring = lambda z, rx, ry, y=0.0: [(rx * stout * math.copysign(abs(math.cos(a)) ** .82, math.cos(a)),
                                      y + ry * stout * math.copysign(abs(math.sin(a)) ** .82, math.sin(a)), z) for a in (2 * math.pi * j / 24 for j in range(24))]
    if female:
        prof = [(.83, .178, .128), (.92, .178, .125), (1.00, .160, .115), (1.09, .143, .108), (1.18, .150, .116), (1.27, .160, .128, -.006), (1.345, .158, .112), (1.395, .138, .094), (1.425, .104, .078), (1.439, .074, .058)]
    else:
        prof = [(.80, .182, .130), (.90, .180, .130), (1.00, .170, .126), (1.10, .158, .120), (1.20, .166, .127, -.004), (1.29, .174, .131, -.004), (1.350, .168, .118), (1.392, .140, .100), (1.425, .104, .082), (1.446, .078, .062)]
    if seated:
        prof = [(.84, .19, .14)] + prof[1:]
    g.loft([ring(*p) for p in prof], cloth)
    bust = None
    if front:                                                  # lapels and tie are laid onto the trunk, not onto arms before it
        t = Geo()
        t.loft([ring(*p) for p in prof], cloth)
        for q in (-1, 1):
            t.ball((q * (sh - .014), 0, 1.356), (.060, .063, .061), cloth, 14, 10)
        bust = melt(t, .012, 5)
    hands = Geo()
    both = arms(pose, sh, seated)
    for i, (pts, d, fist) in enumerate(both):
        q = 1 if i == 0 else -1
        P = [Vector((x * q, y, z)) for x, y, z in pts]
        r = (.062, .053, .046, .037) if not female else (.055, .046, .040, .032)
        g.ball(P[0] + Vector((0, 0, -.012)), (r[0] * 1.0, r[0] * 1.02, r[0] * .98), cloth, 14, 10)
        mid = P[2].lerp(P[3], .5)
        g.tube([P[0], P[1], P[2].lerp(P[1], .25), P[2], mid, P[3]], [r[0], r[1], (r[1] + r[2]) / 2, r[2], (r[2] + r[3]) / 2, r[3]], cloth, 14)
        dd = Vector((d[0] * q, d[1], d[2]))
        end = (P[3] - mid).normalized()
        hands.tube([P[3] - end * .01, P[3] + end * .007], r[3] * .80, M["shirt"], 14)
        hand(hands, P[3] + end * .008, dd, m["one skin"], fist, 1.0 if not female else .9, q)
    jacket = melt(g, .012, 5)
    parts.append(jacket)
    g = Geo()                                                  # trousers
    for s in (-1, 1):
        if seated:
            pts, rad = [(s * .085, .03, .86), (s * .10, -.20, .885), (s * .105, -.42, .87), (s * .105, -.45, .80), (s * .105, -.44, .50)], [.10, .092, .078, .072, .062]
        else:
            pts, rad = [(s * .088, .0, .90), (s * .094, .0, .74), (s * .100, -.010, .50), (s * .104, .010, .25), (s * .106, .008, .045)], [.104, .096, .076, .068, .066]
        g.tube(pts, [q * (.5 + .5 * stout) for q in rad], cloth, 16)
        f = pts[-1]
        hands.ball((f[0] + s * .012, f[1] - .075, f[2] - .005), (.047, .135, .050), M["shoe"], 14, 8, 1, -.8)
    parts.append(melt(g, .014, 4))
    top = head(m, female, rnd, style)
    for o in top:                                              # a little larger than life: it reads better in print
        for v in o.data.vertices:
            f = 1 + .085 * min(1, max(0, (v.co.z - 1.44) / .08))
            v.co = Vector((v.co.x * f, v.co.y * f, 1.50 + (v.co.z - 1.50) * f - .034 * min(1, max(0, (v.co.z - 1.44) / .08))))
    parts += top
    g = Geo()                                                  # collar
    q = .90 if female else 1.0
    g.loft([[(rx * q * math.cos(a), .002 + ry * q * math.sin(a), z + dz * math.sin(a)) for a in (2 * math.pi * j / 28 for j in range(28))]
            for rx, ry, z, dz in ((.080, .086, 1.420, .016), (.069, .075, 1.440, .018), (.062, .066, 1.458, .016), (.055, .057, 1.454, .016))], M["shirt"], True, False)
    parts.append(g.obj("collar"))
    if front:
        deep = 1.165 if not female else 1.20                   # where the lapels meet
        shapes = [(M["shirt"], quad((-.006, deep), (.006, deep), (.062, 1.455), (-.062, 1.455)), 8, 16)]
        if not female:
            shapes += [(knot, quad((-.015, deep - .01), (.015, deep - .01), (.030, 1.22), (-.030, 1.22)), 4, 4),
                       (knot, quad((-.030, 1.22), (.030, 1.22), (.016, 1.405), (-.016, 1.405)), 4, 10),
                       (knot, quad((-.014, 1.392), (.014, 1.392), (.025, 1.440), (-.025, 1.440)), 4, 4)]
        for s in (-1, 1):                                      # lapels: lower and upper part with a notch
            shapes += [(cloth, quad((s * .004, deep - .012), (s * .012, deep - .012), (s * .102, 1.345), (s * .030, 1.325)), 6, 10),
                       (cloth, quad((s * .030, 1.325), (s * .092, 1.352), (s * .084, 1.462), (s * .058, 1.462)), 6, 8)]
            shapes += [(M["shirt"], quad((s * .010, 1.428), (s * .042, 1.402), (s * .064, 1.462), (s * .034, 1.478)), 4, 4)]
        on = laid_on(bust, shapes, .0035)
        for o, k in zip(on, range(len(on))):
            if o.data.materials[0] == cloth:
                so = o.modifiers.new("thick", "SOLIDIFY")
                so.thickness, so.offset = .006, 1
                baked(o)
        parts += on
        b = Geo()
        for z in (deep - .035, deep - .135):
            b.ball((.004, 0, z), (.0085, .004, .0085), M["shoe"], 10, 6)
        if not seated:
            b.sheet(lambda u, v: (.004 + .0015 * v, -.8, .80 + (deep - .82) * u), 12, 1, M["shoe"])
        for s in (-1, 1):
            b.sheet(lambda u, v, s=s: (s * (.070 + .085 * u), -.8, .985 + .008 * u + .012 * v), 6, 1, cloth)
        b.sheet(lambda u, v: (.075 + .012 * u, -.8, 1.30 + .012 * v), 2, 2, M["badge"])
        ob = b.obj("small")
        w = ob.modifiers.new("lay", "SHRINKWRAP")
        w.target, w.wrap_method, w.offset, w.use_project_y = bust, "PROJECT", .005, True
        w.use_negative_direction = False
        parts.append(trimmed(baked(ob)))
        bpy.data.objects.remove(bust)
    parts.append(hands.obj("hands"))
    for o in bpy.context.selected_objects:
        o.select_set(False)
    for o in parts:
        o.select_set(True)
    bpy.context.view_layer.objects.active = jacket
    if turn:                                                   # the head turns a little
        t = math.radians(turn)
        c, s = math.cos(t), math.sin(t)
        for o in parts[2:]:
            for v in o.data.vertices:
                if v.co.z > 1.505 and abs(v.co.x) < .13 and -.16 < v.co.y < .16:
                    x, y = v.co.x, v.co.y
                    f = min(1, (v.co.z - 1.505) / .03)
                    cc, ss = math.cos(t * f), math.sin(t * f)
                    v.co.x, v.co.y = x * cc - y * ss, x * ss + y * cc
    bpy.ops.object.join()
    me = jacket.data
    bpy.data.objects.remove(jacket)
    k = tall / 1.74
    drop = .40 if seated else 0
    for v in me.vertices:
        v.co = Vector((v.co.x * k, v.co.y * k, (v.co.z - drop) * k))
    return me
