"""Where the packaged program starts: the worker processes' door first, then the command line."""

import multiprocessing
import sys

from gallery_app.__main__ import run

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(run())
