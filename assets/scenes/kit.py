"""Shared kit for the stand-in pictures: scene set-up, mesh builder, materials, sky, camera, render.

World convention: metres, the camera looks along +Y, +X is right, +Z is up. Everything is deterministic:
random numbers come from `random.Random(seed)` only. Scene files are run by Blender 3.4:
    blender -b -P 01-plaza.py -- --out /tmp/a.png --width 640 --samples 24
"""
import math
import random
import sys

import bpy
from mathutils import Vector

HAZE = {"dist": 0.0, "color": (0.62, 0.68, 0.76), "max": 0.85}


# --- scene ------------------------------------------------------------------------------------
def reset(haze=0.0, haze_color=(0.62, 0.68, 0.76), haze_max=0.85):
    """Empty the file; set the aerial haze (distance in metres at which 63 % of it has built up)."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    HAZE.update(dist=haze, color=haze_color, max=haze_max)


def camera(loc, lens=30, yaw=0.0, shift_y=0.0, focus=None, fstop=4.0, pitch=0.0):
    """Camera with a level horizon; `shift_y` moves the frame up or down so that verticals stay straight."""
    cam = bpy.data.cameras.new("cam")
    cam.lens, cam.shift_y, cam.clip_end = lens, shift_y, 9000
    if focus:
        cam.dof.use_dof, cam.dof.focus_distance, cam.dof.aperture_fstop = True, focus, fstop
    ob = bpy.data.objects.new("cam", cam)
    ob.location = loc
    ob.rotation_euler = (math.radians(90 + pitch), 0, math.radians(-yaw))
    bpy.context.collection.objects.link(ob)
    bpy.context.scene.camera = ob


def sun(az, el, strength=4.0, color=(1, 0.93, 0.83), size=0.6):
    """Sun lamp; azimuth 0 = straight ahead (+Y), 90 = from the right."""
    light = bpy.data.lights.new("sun", "SUN")
    light.energy, light.color, light.angle = strength, color, math.radians(size)
    ob = bpy.data.objects.new("sun", light)
    a, e = math.radians(az), math.radians(el)
    d = Vector((math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e)))
    ob.rotation_euler = d.to_track_quat("Z", "Y").to_euler()
    bpy.context.collection.objects.link(ob)


def area(loc, size, power, color=(1, 1, 1), rot=(0, 0, 0), hidden=False):
    """Rectangular lamp, pointing down unless turned (degrees); hidden = neither seen nor mirrored."""
    light = bpy.data.lights.new("area", "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", size[0], size[1]
    light.energy, light.color = power, color
    ob = bpy.data.objects.new("area", light)
    ob.location, ob.rotation_euler = loc, [math.radians(r) for r in rot]
    ob.visible_camera = False
    ob.visible_glossy = not hidden
    bpy.context.collection.objects.link(ob)


def sky(az=120, el=30, strength=0.12, clouds=0.0, cloud_color=(8, 8.1, 8.4), scale=1.1, seed=0, dust=1.0):
    """Nishita sky without disc, with a fractal cloud layer (0 = clear, 1 = overcast)."""
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    world.use_nodes = True
    nt = world.node_tree
    bg = nt.nodes["Background"]
    bg.inputs["Strength"].default_value = strength
    tex = node(nt, "ShaderNodeTexSky", dict(sky_type="NISHITA", sun_disc=False, sun_elevation=math.radians(el),
                                            sun_rotation=math.radians(az), dust_density=dust, air_density=1.0))
    col = tex.outputs[0]
    if clouds:
        d = node(nt, "ShaderNodeTexCoord").outputs["Generated"]
        sep = node(nt, "ShaderNodeSeparateXYZ", Vector=d)
        z = op(nt, "ADD", op(nt, "MAXIMUM", sep.outputs[2], 0.0), 0.16)
        flat = node(nt, "ShaderNodeCombineXYZ", X=op(nt, "DIVIDE", sep.outputs[0], z),
                    Y=op(nt, "DIVIDE", sep.outputs[1], z), Z=float(seed)).outputs[0]
        n = node(nt, "ShaderNodeTexNoise", Vector=flat, Scale=scale, Detail=9.0, Roughness=0.56, Distortion=0.25)
        cover = ramp(nt, n.outputs[0], [(0.62 - 0.3 * clouds, (0, 0, 0)), (0.86 - 0.3 * clouds, (1, 1, 1))])
        n2 = node(nt, "ShaderNodeTexNoise", Vector=flat, Scale=scale * 2.1, Detail=6.0)
        shade = ramp(nt, n2.outputs[0], [(0.3, tuple(c * 0.72 for c in cloud_color)), (0.7, cloud_color)])
        col = mixc(nt, op(nt, "MULTIPLY", cover, 0.9), col, shade)
    nt.links.new(col, bg.inputs["Color"])


def night_sky(zenith, horizon, glow_color, seed=0):
    """Dusk: gradient from the horizon up, thin clouds lit by the town."""
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    world.use_nodes = True
    nt = world.node_tree
    d = node(nt, "ShaderNodeTexCoord").outputs["Generated"]
    z = op(nt, "MAXIMUM", node(nt, "ShaderNodeSeparateXYZ", Vector=d).outputs[2], 0.0)
    col = ramp(nt, z, [(0.0, glow_color), (0.10, horizon), (0.55, zenith)])
    pos = node(nt, "ShaderNodeMapping", Vector=d, Location=(seed, 0, 0), Scale=(1, 1, 5)).outputs[0]
    n = node(nt, "ShaderNodeTexNoise", Vector=pos, Scale=2.2, Detail=7.0, Roughness=0.6).outputs[0]
    cloud = ramp(nt, n, [(0.5, (0, 0, 0)), (0.75, (1, 1, 1))])
    col = mixc(nt, op(nt, "MULTIPLY", cloud, 0.5), col, tuple(0.5 * a + 0.9 * b for a, b in zip(glow_color, horizon)))
    nt.links.new(col, nt.nodes["Background"].inputs["Color"])


def backdrop(color, strength=1.0):
    """Plain world light (interiors)."""
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs["Color"].default_value = (*color, 1)
    world.node_tree.nodes["Background"].inputs["Strength"].default_value = strength


def render(width, height, exposure=0.0, samples=64, look="Medium High Contrast", bounces=6, threshold=0.02,
           clamp=4.0, calm=2):
    """Render with Cycles on the CPU. Options after `--`: --out FILE --width PX --samples N."""
    argv = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
    opt = dict(zip(argv[::2], argv[1::2]))
    sc = bpy.context.scene
    w = int(opt.get("--width", width))
    sc.render.engine = "CYCLES"
    sc.render.resolution_x, sc.render.resolution_y = w, round(height * w / width)
    sc.render.resolution_percentage = 100
    sc.render.filepath = opt.get("--out", "/tmp/scene.png")
    sc.render.image_settings.file_format = "PNG"
    sc.render.image_settings.color_mode = "RGB"
    sc.render.use_persistent_data = False
    sc.view_settings.view_transform, sc.view_settings.look = "Filmic", look
    sc.view_settings.exposure = exposure
    c = sc.cycles
    c.samples, c.use_adaptive_sampling, c.adaptive_threshold = int(opt.get("--samples", samples)), True, threshold
    c.use_denoising, c.max_bounces, c.diffuse_bounces, c.glossy_bounces = False, bounces, 3, 4
    c.transparent_max_bounces, c.transmission_bounces = 12, 5
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect, c.blur_glossy, c.seed = clamp, 1.0, 7
    if calm:
        calm_noise(sc, calm)
    bpy.ops.render.render(write_still=True)


def calm_noise(sc, size):
    """Smooth the sampling noise without a denoiser: divide by the albedo (keeps every texture sharp), blur where
    the surface (normal, albedo) stays the same, multiply again."""
    sc.view_layers[0].cycles.denoising_store_passes = True
    sc.use_nodes = True
    nt = sc.node_tree
    nt.nodes.clear()
    src = nt.nodes.new("CompositorNodeRLayers").outputs

    def mix(what, a, b, fac=1.0):
        n = nt.nodes.new("CompositorNodeMixRGB")
        n.blend_type = what
        n.inputs[0].default_value = fac
        for sock, v in zip(n.inputs[1:3], (a, b)):
            put(nt, sock, v)
        return n.outputs[0]

    albedo = mix("ADD", src["Denoising Albedo"], (0.02, 0.02, 0.02))
    light = mix("DIVIDE", src["Image"], albedo)
    guide = mix("ADD", src["Denoising Normal"], mix("MULTIPLY", albedo, (1.5, 1.5, 1.5)))
    blur = nt.nodes.new("CompositorNodeBilateralblur")
    blur.iterations, blur.sigma_color, blur.sigma_space = size, 0.12, float(size)
    nt.links.new(light, blur.inputs["Image"])
    nt.links.new(guide, blur.inputs["Determinator"])
    out = nt.nodes.new("CompositorNodeComposite")
    nt.links.new(mix("MULTIPLY", blur.outputs[0], albedo), out.inputs[0])


# --- nodes ------------------------------------------------------------------------------------
def node(nt, kind, props=None, **ins):
    """Add a node; keyword arguments set inputs (underscores for blanks), sockets are linked."""
    n = nt.nodes.new(kind)
    for k, v in (props or {}).items():
        setattr(n, k, v)
    for k, v in ins.items():
        put(nt, n.inputs[k.replace("_", " ")], v)
    return n


def put(nt, sock, v):
    if isinstance(v, bpy.types.NodeSocket):
        nt.links.new(v, sock)
    elif sock.type == "RGBA" and len(v) == 3:
        sock.default_value = (*v, 1)
    else:
        sock.default_value = v


def op(nt, what, a, b=0.0):
    n = nt.nodes.new("ShaderNodeMath")
    n.operation = what
    put(nt, n.inputs[0], a)
    put(nt, n.inputs[1], b)
    return n.outputs[0]


def mixc(nt, fac, a, b, blend="MIX"):
    return node(nt, "ShaderNodeMixRGB", dict(blend_type=blend), Fac=fac, Color1=a, Color2=b).outputs[0]


def ramp(nt, fac, stops):
    n = node(nt, "ShaderNodeValToRGB", Fac=fac)
    e = n.color_ramp.elements
    while len(e) < len(stops):
        e.new(0.5)
    for el, (p, c) in zip(e, stops):
        el.position, el.color = p, (*c, 1)
    return n.outputs[0]


def position(nt):
    return node(nt, "ShaderNodeNewGeometry").outputs["Position"]


def wall_coords(nt):
    """Position on an axis-parallel wall as (x + y, z)."""
    s = node(nt, "ShaderNodeSeparateXYZ", Vector=position(nt))
    return node(nt, "ShaderNodeCombineXYZ", X=op(nt, "ADD", s.outputs[0], s.outputs[1]), Y=s.outputs[2]).outputs[0]


# --- materials --------------------------------------------------------------------------------
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
