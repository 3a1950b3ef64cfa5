"""The river by night of 2024 from another place: higher and farther left, for a lead picture twice as wide as high."""
import os
import runpy
import sys

ROOM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOM)
import kit

camera, render = kit.camera, kit.render
kit.camera = kit.render = lambda *_, **__: None                # the scene alone, without its own view
runpy.run_path(os.path.join(ROOM, "08-river-night.py"))
camera((-24, -6, 7.5), 27, yaw=3, shift_y=.02)
render(2760, 1440, exposure=.75, samples=9, bounces=5, clamp=3)
