"""`python -m ib_course` is the command line `cursus`."""

import sys

from ib_course.cli import main

if __name__ == "__main__":
    sys.exit(main())
