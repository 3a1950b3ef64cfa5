"""Mesh builder: collects faces with materials, becomes one object (or a mesh to be instanced)."""
import math

import bpy
from mathutils import Vector


class Geo:
    def __init__(self):
        self.v, self.f, self.m, self.s, self.mats = [], [], [], [], []

    def _mi(self, mat):
        if mat not in self.mats:
            self.mats.append(mat)
        return self.mats.index(mat)

    def face(self, pts, mat, smooth=False):
        n = len(self.v)
        self.v.extend(tuple(p) for p in pts)
        self._add([tuple(range(n, n + len(pts)))], mat, smooth)

    def _add(self, faces, mat, smooth=False):
        i = self._mi(mat)
        self.f.extend(faces)
        self.m.extend([i] * len(faces))
        self.s.extend([smooth] * len(faces))

    def box(self, x0, y0, z0, x1, y1, z1, mat):
        self.slab((x0, y0), (1, 0), (0, 1), 0, x1 - x0, 0, y1 - y0, z0, z1, mat)

    def slab(self, o, u, n, u0, u1, d0, d1, z0, z1, mat):
        """Box in wall coordinates: along u (2D), outward along n (2D), upright."""
        k = len(self.v)
        for z in (z0, z1):
            for a, d in ((u0, d0), (u1, d0), (u1, d1), (u0, d1)):
                self.v.append((o[0] + u[0] * a + n[0] * d, o[1] + u[1] * a + n[1] * d, z))
        fs = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
        self._add([tuple(k + i for i in f) for f in fs], mat)

    def turned(self, cx, cy, z0, w, d, h, mat, deg=0):
        a = math.radians(deg)
        u, n = (math.cos(a), math.sin(a)), (-math.sin(a), math.cos(a))
        self.slab((cx, cy), u, n, -w / 2, w / 2, -d / 2, d / 2, z0, z0 + h, mat)

    def loft(self, rings, mat, smooth=True, cap=True):
        """Skin over rings of equal point count."""
        k, n = len(self.v), len(rings[0])
        for r in rings:
            self.v.extend(tuple(p) for p in r)
        fs = []
        for i in range(len(rings) - 1):
            for j in range(n):
                a, b = k + i * n + j, k + i * n + (j + 1) % n
                fs.append((a, b, b + n, a + n))
        self._add(fs, mat, smooth)
        if cap:
            last = k + (len(rings) - 1) * n
            self._add([tuple(range(k + n - 1, k - 1, -1)), tuple(range(last, last + n))], mat, smooth)

    def tube(self, pts, radii, mat, n=8, cap=True):
        """Round bar along points (radius one number or one per point)."""
        pts = [Vector(p) for p in pts]
        if not hasattr(radii, "__len__"):
            radii = [radii] * len(pts)
        rings, a = [], None
        for i, p in enumerate(pts):
            t = (pts[min(i + 1, len(pts) - 1)] - pts[max(i - 1, 0)]).normalized()
            if a is None:
                a = Vector((1, 0, 0)) if abs(t.x) < 0.9 else Vector((0, 1, 0))
            a = (a - t * a.dot(t)).normalized()
            b = t.cross(a)
            rings.append([p + (a * math.cos(x) + b * math.sin(x)) * radii[i]
                          for x in (2 * math.pi * j / n for j in range(n))])
        self.loft(rings, mat, True, cap)

    def lathe(self, c, prof, mat, n=24, cap=True):
        """Turned shape about the vertical: profile of (radius, z)."""
        self.loft([[(c[0] + r * math.cos(2 * math.pi * j / n), c[1] + r * math.sin(2 * math.pi * j / n), c[2] + z)
                    for j in range(n)] for r, z in prof], mat, True, cap)

    def ball(self, c, r, mat, nu=12, nv=8, top=1.0, bottom=-1.0):
        """Ellipsoid, or the zone of it between heights bottom…top (−1…1)."""
        r = r if hasattr(r, "__len__") else (r, r, r)
        a0, a1 = math.asin(bottom), math.asin(top)
        rings = []
        for i in range(nv + 1):
            a = a0 + (a1 - a0) * i / nv
            q = max(math.cos(a), 0.001)
            rings.append([(c[0] + r[0] * q * math.cos(2 * math.pi * j / nu),
                           c[1] + r[1] * q * math.sin(2 * math.pi * j / nu), c[2] + r[2] * math.sin(a))
                          for j in range(nu)])
        self.loft(rings, mat, True)

    def sheet(self, fn, nu, nv, mat, smooth=True):
        """Surface fn(u, v) → point for u, v in 0…1."""
        k = len(self.v)
        for i in range(nu + 1):
            for j in range(nv + 1):
                self.v.append(tuple(fn(i / nu, j / nv)))
        self._add([(k + i * (nv + 1) + j, k + (i + 1) * (nv + 1) + j, k + (i + 1) * (nv + 1) + j + 1,
                    k + i * (nv + 1) + j + 1) for i in range(nu) for j in range(nv)], mat, smooth)

    def mesh(self, name="geo"):
        me = bpy.data.meshes.new(name)
        me.from_pydata(self.v, [], self.f)
        for m in self.mats:
            me.materials.append(m)
        me.polygons.foreach_set("material_index", self.m)
        me.polygons.foreach_set("use_smooth", self.s)
        me.update()
        return me

    def obj(self, name="geo", bevel=0.0):
        ob = place(self.mesh(name))
        if bevel:
            b = ob.modifiers.new("bevel", "BEVEL")
            b.width, b.segments, b.limit_method = bevel, 2, "ANGLE"
        return ob


def place(me, loc=(0, 0, 0), deg=0.0, scale=1.0):
    """Put an instance of a mesh into the scene."""
    ob = bpy.data.objects.new(me.name, me)
    ob.location = loc
    ob.rotation_euler = (0, 0, math.radians(deg))
    ob.scale = scale if hasattr(scale, "__len__") else (scale,) * 3
    bpy.context.collection.objects.link(ob)
    return ob
