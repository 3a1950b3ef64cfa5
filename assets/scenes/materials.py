"""Materials: never a perfectly flat colour; aerial haze is mixed into each of them."""
import bpy

from nodes import mixc, node, op, position, put, ramp, wall_coords

HAZE = {"dist": 0.0, "color": (0.62, 0.68, 0.76), "max": 0.85}


def material(name, build):
    """New material; `build(node_tree)` returns a shader socket, the haze is mixed in behind it."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    m.cycles.sample_as_light = False
    nt = m.node_tree
    nt.nodes.clear()
    sh = build(nt)
    if HAZE["dist"]:
        far = op(nt, "DIVIDE", node(nt, "ShaderNodeCameraData").outputs["View Distance"], -HAZE["dist"])
        fac = op(nt, "MULTIPLY", op(nt, "SUBTRACT", 1.0, op(nt, "EXPONENT", far)), HAZE["max"])
        fac = op(nt, "MULTIPLY", fac, node(nt, "ShaderNodeLightPath").outputs["Is Camera Ray"])
        em = node(nt, "ShaderNodeEmission", Color=HAZE["color"])
        mix = nt.nodes.new("ShaderNodeMixShader")
        for i, s in enumerate((fac, sh, em.outputs[0])):
            nt.links.new(s, mix.inputs[i])
        sh = mix.outputs[0]
    out = nt.nodes.new("ShaderNodeOutputMaterial")
    nt.links.new(sh, out.inputs["Surface"])
    return m


def principled(nt, color, rough=0.6, metal=0.0, spec=0.5, normal=None, coat=0.0, **more):
    n = node(nt, "ShaderNodeBsdfPrincipled", Base_Color=color, Roughness=rough, Metallic=metal, Specular=spec,
             Clearcoat=coat, **more)
    if normal is not None:
        nt.links.new(normal, n.inputs["Normal"])
    return n.outputs[0]


def bump(nt, height, strength=0.3, dist=0.02):
    return node(nt, "ShaderNodeBump", Height=height, Strength=strength, Distance=dist).outputs[0]


def soil(nt, color, vary, scale, pos=None):
    """Colour with two octaves of uneven weathering."""
    pos = pos or position(nt)
    n = node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=scale, Detail=6.0, Roughness=0.65).outputs[0]
    f = op(nt, "ADD", op(nt, "MULTIPLY", op(nt, "SUBTRACT", n, 0.5), 4 * vary), 1.0)
    hsv = node(nt, "ShaderNodeHueSaturation", Color=color, Value=f)
    return hsv.outputs[0]


def plain(name, color, rough=0.6, metal=0.0, spec=0.5, vary=0.12, scale=0.7, rough_bump=0.0, bscale=25.0, coat=0.0,
          **more):
    """Painted, plastered, fabric, metal … surface: never a perfectly flat colour."""
    def build(nt):
        col = soil(nt, color, vary, scale) if vary else color
        nrm = None
        if rough_bump:
            nrm = bump(nt, node(nt, "ShaderNodeTexNoise", Vector=position(nt), Scale=bscale, Detail=4.0).outputs[0],
                       rough_bump)
        return principled(nt, col, rough, metal, spec, nrm, coat, **more)
    return material(name, build)


def bricks(name, c1, c2, mortar, w=0.6, h=0.3, gap=0.012, offset=0.5, rough=0.6, wall=False, vary=0.08, wet=0.0,
           spec=0.4, emit=0.0):
    """Bond of slabs or bricks with joints; `wet` (0…1) makes smooth patches of drying or polished stone."""
    def build(nt):
        pos = wall_coords(nt) if wall else position(nt)
        b = node(nt, "ShaderNodeTexBrick", dict(offset=offset), Vector=pos, Color1=c1, Color2=c2, Mortar=mortar,
                 Scale=1.0, Mortar_Size=gap, Mortar_Smooth=0.2, Brick_Width=w, Row_Height=h, Bias=0.0)
        col = soil(nt, b.outputs[0], vary, 0.5)
        r = rough
        if wet:
            n = node(nt, "ShaderNodeTexNoise", Vector=position(nt), Scale=0.35, Detail=5.0).outputs[0]
            r = op(nt, "SUBTRACT", rough, op(nt, "MULTIPLY", ramp(nt, n, [(0.42, (0, 0, 0)), (0.62, (1, 1, 1))]),
                                             wet * (rough - 0.08)))
        inv = op(nt, "SUBTRACT", 1.0, b.outputs[1])
        more = dict(Emission=col, Emission_Strength=emit) if emit else {}
        return principled(nt, col, r, 0, spec, bump(nt, inv, 0.5, 0.006), **more)
    return material(name, build)


def pane_glass(name, dark=(0.02, 0.03, 0.04), light=(0.10, 0.13, 0.15), w=1.5, h=3.6, wobble=0.012, rough=0.04,
               lit=0.0, lit_color=(1, 0.72, 0.4), lit_share=0.3):
    """Reflecting curtain wall: every pane has its own tint and a slightly different tilt; `lit` = lamps at night."""
    def build(nt):
        s = node(nt, "ShaderNodeSeparateXYZ", Vector=position(nt))
        u = op(nt, "FLOOR", op(nt, "DIVIDE", op(nt, "ADD", s.outputs[0], s.outputs[1]), w))
        v = op(nt, "FLOOR", op(nt, "DIVIDE", s.outputs[2], h))
        cell = node(nt, "ShaderNodeCombineXYZ", X=u, Y=v, Z=3.0).outputs[0]
        wn = node(nt, "ShaderNodeTexWhiteNoise", Vector=cell)
        col = mixc(nt, op(nt, "POWER", wn.outputs[0], 2.5), dark, light)
        tilt = node(nt, "ShaderNodeVectorMath", dict(operation="SCALE"), Scale=wobble,
                    Vector=node(nt, "ShaderNodeVectorMath", dict(operation="SUBTRACT")).outputs[0])
        sub = tilt.inputs["Vector"].links[0].from_node
        put(nt, sub.inputs[0], wn.outputs["Color"])
        sub.inputs[1].default_value = (0.5, 0.5, 0.5)
        nrm = node(nt, "ShaderNodeVectorMath", dict(operation="ADD"))
        put(nt, nrm.inputs[0], node(nt, "ShaderNodeNewGeometry").outputs["Normal"])
        put(nt, nrm.inputs[1], tilt.outputs[0])
        nn = node(nt, "ShaderNodeVectorMath", dict(operation="NORMALIZE"))
        put(nt, nn.inputs[0], nrm.outputs[0])
        more = {}
        if lit:
            on = op(nt, "LESS_THAN", wn.outputs[0], lit_share)
            amount = op(nt, "MULTIPLY", on, op(nt, "ADD", op(nt, "MULTIPLY", wn.outputs[0], 2.0 / lit_share), 0.3))
            more = dict(Emission=lit_color, Emission_Strength=op(nt, "MULTIPLY", amount, lit))
        return principled(nt, col, rough, 0.0, 0.9, nn.outputs[0], 0.6, **more)
    return material(name, build)


def thin_glass(name, tint=(0.9, 0.95, 0.95), reflect=1.0):
    """Window one can look through (single sheet, no refraction)."""
    def build(nt):
        f = op(nt, "MULTIPLY", node(nt, "ShaderNodeFresnel", IOR=1.5).outputs[0], reflect)
        f = op(nt, "MINIMUM", op(nt, "ADD", f, 0.03), 0.9)
        mix = nt.nodes.new("ShaderNodeMixShader")
        tr = node(nt, "ShaderNodeBsdfTransparent", Color=tint)
        gl = node(nt, "ShaderNodeBsdfGlossy", Color=(1, 1, 1), Roughness=0.02)
        for i, s in enumerate((f, tr.outputs[0], gl.outputs[0])):
            nt.links.new(s, mix.inputs[i])
        return mix.outputs[0]
    return material(name, build)


def water(name, deep=(0.02, 0.035, 0.03), scale=1.2, strength=0.25, dist=0.1, rough=0.03, stretch=(1, 1, 1)):
    """Open water: two sizes of ripples, calmer and rougher patches."""
    def build(nt):
        pos = node(nt, "ShaderNodeMapping", Vector=position(nt), Scale=stretch).outputs[0]
        a = node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=scale, Detail=3.0, Distortion=0.4).outputs[0]
        b = node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=scale * 5, Detail=2.0).outputs[0]
        calm = node(nt, "ShaderNodeTexNoise", Vector=position(nt), Scale=0.05, Detail=3.0).outputs[0]
        calm = ramp(nt, calm, [(0.35, (0.25,) * 3), (0.65, (1,) * 3)])
        h = op(nt, "MULTIPLY", op(nt, "ADD", a, op(nt, "MULTIPLY", b, 0.18)), calm)
        return principled(nt, soil(nt, deep, 0.1, 0.04), rough, 0, 0.6, bump(nt, h, strength, dist))
    return material(name, build)


def leaf(name, color, vary=0.35, trans=0.35):
    """Foliage: diffuse, translucent and a little gloss, every tree and clump slightly different."""
    def build(nt):
        c = soil(nt, color, vary, 0.9)
        rnd = node(nt, "ShaderNodeObjectInfo").outputs["Random"]
        c = node(nt, "ShaderNodeHueSaturation", Color=c, Hue=op(nt, "ADD", 0.485, op(nt, "MULTIPLY", rnd, 0.03)),
                 Value=op(nt, "ADD", 0.8, op(nt, "MULTIPLY", rnd, 0.4))).outputs[0]
        mix = nt.nodes.new("ShaderNodeMixShader")
        warm = mixc(nt, 0.4, c, (0.35, 0.42, 0.05))
        tr = node(nt, "ShaderNodeBsdfTranslucent", Color=warm)
        for i, s in enumerate((trans, principled(nt, c, 0.5, 0, 0.3), tr.outputs[0])):
            put(nt, mix.inputs[i], s)
        return mix.outputs[0]
    return material(name, build)


def glow(name, color, strength=5.0, light=True):
    """Lamp surface. light=False: it is seen and mirrored, but lights nothing (area lamps do that, without noise)."""
    def build(nt):
        q = strength
        if not light:
            p = node(nt, "ShaderNodeLightPath").outputs
            q = op(nt, "MULTIPLY", op(nt, "SUBTRACT", 1.0, p["Is Diffuse Ray"]), strength)
        return node(nt, "ShaderNodeEmission", Color=color, Strength=q).outputs[0]
    m = material(name, build)
    m.cycles.sample_as_light = light
    return m
