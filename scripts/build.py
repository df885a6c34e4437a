"""Build the dossier: `python scripts/build.py --help`."""

import sys

from dossier.cli import main

sys.exit(main())
