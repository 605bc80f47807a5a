"""One virtual environment per program, made from PyPI once and kept in the user's cache folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements"


def environment_python(program: str) -> Path:
    """The interpreter of a program's environment, which is created when it is missing.

    Everything in requirements/PROGRAM.txt is installed without looking for more, so that the package MetaTrader5,
    which exists for Windows only, is never asked for. Raises CalledProcessError when an installation fails.
    """
    requirements = REQUIREMENTS / f"{program}.txt"
    folder = cache_folder() / f"{program}-{_pinned(requirements)}-{_fingerprint(requirements)}"
    if not folder.exists():
        _create(folder, requirements)
    return _python(folder)


def cache_folder() -> Path:
    """Where environments are kept between runs."""
    home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "open-api-mt5" / "programs"


def _create(folder: Path, requirements: Path) -> None:
    draft = folder.with_name(f"{folder.name}.{os.getpid()}")
    try:
        subprocess.run([sys.executable, "-m", "venv", str(draft)], check=True)
        install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([str(_python(draft)), *install, "-r", str(requirements)], check=True)
        # Another run may have been faster; a folder that is there is complete.
        if not folder.exists():
            draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _pinned(requirements: Path) -> str:
    return requirements.read_text(encoding="utf-8").splitlines()[0].partition("==")[2]


def _fingerprint(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()[:8]


def _python(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
