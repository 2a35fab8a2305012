"""How the course gets going on a computer: its own environment, the participant's map, the server, the tests.

`bootstrap`, `environment`, `hints`, `pip`, `progress` and `problem` run before anything is installed, so they
import only the standard library. The rest runs inside the environment.
"""
