"""Shared kit for the stand-in pictures: scene set-up, camera, lamps, sky, render (and the materials by name).

World convention: metres, the camera looks along +Y, +X is right, +Z is up. Everything is deterministic:
random numbers come from `random.Random(seed)` only. Scene files are run by Blender 3.4:
    blender -b -P 01-plaza.py -- --out /tmp/a.png --width 640 --samples 24
"""
import math
import sys

import bpy
from mathutils import Vector

# the scenes reach materials and nodes by the one name `kit`
from materials import HAZE, bricks, glow, leaf, material, pane_glass, plain, principled, soil, thin_glass, water
from nodes import mixc, node, op, position, put, ramp


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
