"""Group picture: five figures before a large landscape painting in ink and green."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import group
import kit
import people
from mesh import Geo

kit.reset()
M = people.wardrobe()


def painting(name):
    """Ranges of misty mountains, one behind the other, from noise."""
    def build(nt):
        s = kit.node(nt, "ShaderNodeSeparateXYZ", Vector=kit.position(nt))
        x, z = s.outputs[0], s.outputs[2]
        col = kit.ramp(nt, kit.op(nt, "DIVIDE", kit.op(nt, "SUBTRACT", z, .8), 2.7), [(0, (.62, .60, .50)), (.55, (.74, .70, .58)), (1, (.66, .66, .60))])
        for k, (base, amp, scale, c) in enumerate(((2.30, 1.3, .55, (.40, .46, .44)), (1.92, 1.15, .75, (.24, .33, .31)), (1.45, 1.0, .95, (.11, .20, .15)), (1.02, .7, 1.3, (.05, .11, .07)))):
            p = kit.node(nt, "ShaderNodeCombineXYZ", X=x, Y=float(k * 7)).outputs[0]
            n = kit.node(nt, "ShaderNodeTexNoise", Vector=p, Scale=scale, Detail=8.0, Roughness=.52).outputs[0]
            top = kit.op(nt, "ADD", kit.op(nt, "MULTIPLY", kit.op(nt, "SUBTRACT", n, .5), amp * 2.2), base)
            below = kit.op(nt, "SUBTRACT", top, z)
            f = kit.ramp(nt, kit.op(nt, "MULTIPLY", below, 1.1), [(0, (0, 0, 0)), (.02, (.95, .95, .95)), (.30, (.75, .75, .75)), (.85, (.08, .08, .08))])
            grain = kit.node(nt, "ShaderNodeTexNoise", Vector=kit.position(nt), Scale=9.0, Detail=7.0, Roughness=.7).outputs[0]
            shade = kit.mixc(nt, grain, tuple(q * .55 for q in c), tuple(min(1, q * 1.5) for q in c))
            col = kit.mixc(nt, f, col, shade)
        return kit.principled(nt, col, .85)
    return kit.material(name, build)


group.room(group.carpet("carpet", (.28, .030, .024), (.31, .045, .028)))
plaster = kit.plain("plaster", (.66, .60, .50), .7, vary=.04, scale=.5)
wood = kit.plain("wood", (.22, .095, .04), .35, vary=.15, scale=3, coat=.2)
gold = kit.plain("frame", (.55, .38, .14), .35, .6, vary=.1)
g = Geo()
g.box(-12, 3.2, 0, 12, 3.3, 5.4, plaster)
g.box(-12, 3.14, 0, 12, 3.2, .62, wood)
g.box(-12, 3.11, .58, 12, 3.2, .66, wood)
g.box(-12, 3.08, 0, 12, 3.2, .12, wood)
g.face([(-3.9, 3.15, .86), (3.9, 3.15, .86), (3.9, 3.15, 3.5), (-3.9, 3.15, 3.5)], painting("painting"))
for x0, x1, z0, z1 in ((-4.05, 4.05, .74, .87), (-4.05, 4.05, 3.48, 3.62), (-4.05, -3.9, .74, 3.62), (3.9, 4.05, .74, 3.62)):
    g.box(x0, 3.08, z0, x1, 3.2, z1, gold)
g.obj("wall", .01)
group.pots([-3.4 + 1.36 * k for k in range(6)], 2.75, 8, bloom=((.78, .74, .66), (.70, .10, .20), (.78, .74, .66)))
group.line_up(M, ((21, False, 1.73, "brushed back", 1, 1, 1.03, "sides"), (22, False, 1.70, "side part", 0, 4, .97, "sides"),
                  (23, False, 1.77, "side part", 2, 0, 1.04, "sides"), (24, False, 1.72, "receding", 3, 3, 1.07, "sides"),
                  (25, False, 1.75, "brushed back", 4, 5, 1.0, "sides")), .485)
group.shoot()
