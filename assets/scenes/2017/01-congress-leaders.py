"""Group picture: four figures before a red curtain."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import group
import kit
import people

kit.reset()
M = people.wardrobe()
group.room(group.carpet("carpet", (.19, .016, .015), (.14, .012, .012)))
velvet = kit.plain("velvet", (.25, .010, .012), .8, 0, .25, .08, 2, Sheen=.4)
group.curtain(-7, 7, 2.9, .05, 5.4, velvet)
group.pots([-2.6 + .43 * k for k in range(13)], 2.35, 3)
group.line_up(M, ((11, False, 1.72, "side part", 0, 0, 1.02, "sides"), (12, False, 1.76, "brushed back", 2, 1, 1.0, "sides"),
                  (13, False, 1.70, "receding", 1, 2, 1.08, "sides"), (14, False, 1.74, "side part", 3, 4, .98, "sides")), .535)
group.shoot()
