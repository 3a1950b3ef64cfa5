"""The canal of 2022 from another place: bridge, boat and tower whole in a picture wider than high."""
import os
import runpy
import sys

ROOM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOM)
import kit

camera, render = kit.camera, kit.render
kit.camera = kit.render = lambda *_, **__: None                # the scene alone, without its own view
runpy.run_path(os.path.join(ROOM, "2022", "07-riverside.py"))
camera((0, -6, 2.6), 31, shift_y=.05)
render(1500, 1000, exposure=.12, samples=9)
