"""Who may import whom, read from the imports themselves."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "src"
SERVER, PAPER = "mt5_grpc_server", "paper_terminal"


def files(place: str) -> Iterator[tuple[str, ast.Module]]:
    """Path from the sources and syntax of every file of a package, given with slashes; of these there are some."""
    found = sorted(path for path in (SOURCES / place).rglob("*.py") if "gen" not in path.parts)
    assert found, f"there is nothing in {place}"
    for path in found:
        yield path.relative_to(SOURCES).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imports(module: ast.Module) -> set[str]:
    """The dotted names of what is imported anywhere in a file, in functions and for types too."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def importing(place: str, *packages: str) -> list[str]:
    """The files of a package that import one of these packages."""
    return those(
        place, lambda module: any(f"{name}.".startswith(f"{each}.") for name in imports(module) for each in packages)
    )


def naming(place: str, *names: str) -> list[str]:
    """The files of a package that use one of these names, whatever it is a name of."""

    def uses(module: ast.Module) -> bool:
        used = {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
        used |= {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
        return not used.isdisjoint(names)

    return those(place, uses)


def those(place: str, condition: Callable[[ast.Module], bool]) -> list[str]:
    return [path for path, module in files(place) if condition(module)]


def test_the_adapter_knows_neither_the_desk_nor_grpc() -> None:
    assert importing(f"{SERVER}/adapter", f"{SERVER}.trading", f"{SERVER}.servicers", "grpc") == []


def test_only_the_worker_imports_the_terminal_module() -> None:
    assert importing(SERVER, "MetaTrader5", PAPER) == []
    assert naming(SERVER, "import_module", "__import__") == [f"{SERVER}/worker.py"]


def test_the_desk_knows_nothing_of_those_who_call_it() -> None:
    assert importing(f"{SERVER}/trading", f"{SERVER}.servicers", f"{SERVER}.server", f"{SERVER}.streams") == []


def test_the_rules_of_requests_and_guards_know_neither_the_lane_nor_the_journal() -> None:
    for rules in ("normalise", "guards"):
        assert importing(f"{SERVER}/trading/{rules}", f"{SERVER}.lane", f"{SERVER}.trading.journal", "sqlite3") == []


def test_the_paper_terminal_knows_nothing_of_the_server() -> None:
    assert importing(PAPER, SERVER) == []


def test_only_settings_are_read_from_the_environment() -> None:
    reading = naming(SERVER, "environ", "getenv")
    assert reading == [f"{SERVER}/{name}.py" for name in ("config", "owner_command", "trading/killpoints")]
    assert naming(PAPER, "environ", "getenv") == [f"{PAPER}/__main__.py", f"{PAPER}/options.py"]
