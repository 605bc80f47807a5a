"""`paper-terminal run`: programs that import MetaTrader5 get the paper terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .conftest import Start

PROGRAM = """
import sys
import helper
import MetaTrader5 as mt5
from MetaTrader5 import TIMEFRAME_H1
if not mt5.initialize():
    sys.exit(f"failed {mt5.last_error()}")
print(mt5.__name__, len(mt5.copy_rates_from_pos("EURUSD", TIMEFRAME_H1, 0, 10)), sys.argv[1:], __name__, helper.NAME)
mt5.shutdown()
sys.exit(7)
"""

ASKING = """
import sys
import subprocess
from sys import platform
import neighbour
sys.told = "kept"
print(sys.platform, platform, neighbour.sys.platform, neighbour.sys.told, subprocess.sys.platform, sys.argv[1:])
"""


def run(*arguments: str, folder: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "paper_terminal", "run", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=30)
    return done.returncode, done.stdout + done.stderr


def test_a_program_and_a_module_run_unchanged(start: Start, tmp_path: Path) -> None:
    start()
    (tmp_path / "bot.py").write_text(PROGRAM, encoding="utf-8")
    (tmp_path / "helper.py").write_text("NAME = 'neighbour'", encoding="utf-8")
    expected = (7, "paper_terminal 10 ['--risk', '2'] __main__ neighbour\n")
    assert run("bot.py", "--risk", "2", folder=tmp_path) == expected
    assert run("-m", "bot", "--risk", "2", folder=tmp_path) == expected


def test_without_a_program_it_says_how_to_use_it(tmp_path: Path) -> None:
    code, output = run(folder=tmp_path)
    assert code == 2
    assert "usage: paper-terminal run" in output


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    expected = (1, 'Cannot run the program: there is no such file, it is "nobody.py"\n')
    assert run("nobody.py", folder=tmp_path) == expected
    for module in ("nobody", "nobody.bot"):
        expected = (1, f'Cannot run the program: there is no such module, it is "{module}"\n')
        assert run("-m", module, folder=tmp_path) == expected


def test_a_program_for_windows_is_told_that_it_is_there_and_nobody_else_is(tmp_path: Path) -> None:
    (tmp_path / "bot.py").write_text(ASKING, encoding="utf-8")
    (tmp_path / "neighbour.py").write_text("import sys", encoding="utf-8")
    expected = (0, f"win32 win32 win32 kept {sys.platform} ['--fast']\n")
    assert run("--windows", "bot.py", "--fast", folder=tmp_path) == expected
    true = sys.platform
    assert run("bot.py", folder=tmp_path) == (0, f"{true} {true} {true} kept {true} []\n")
