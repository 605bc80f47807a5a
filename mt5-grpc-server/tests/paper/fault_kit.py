"""Writes the files through which tests steer the paper terminal."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

_blanks = itertools.count()


def write(path: Path, **faults: object) -> None:
    """Set the faults in the file, in place of those before."""
    write_text(path, json.dumps(faults))


def write_text(path: Path, text: str) -> None:
    """Write a file of a length it never had, so that the change shows however coarse the clock of the disk is."""
    path.write_text(text + " " * next(_blanks), encoding="utf-8")
