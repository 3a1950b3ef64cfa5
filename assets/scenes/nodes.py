"""Short notation for shader nodes."""
import bpy


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
