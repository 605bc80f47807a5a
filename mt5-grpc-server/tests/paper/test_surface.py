"""The names and values of the module, compared with the real package."""

from __future__ import annotations

import ast
import inspect
import pickle
import subprocess
import sys
import zipfile
from types import ModuleType

import pytest

import paper_terminal
from paper_terminal import structures

FUNCTIONS = """account_info copy_rates_from copy_rates_from_pos copy_rates_range copy_ticks_from copy_ticks_range
history_deals_get history_deals_total history_orders_get history_orders_total initialize last_error login
market_book_add market_book_get market_book_release order_calc_margin order_calc_profit order_check order_send
orders_get orders_total positions_get positions_total shutdown symbol_info symbol_info_tick symbol_select symbols_get
symbols_total terminal_info version""".split()
STRUCTURES = """AccountInfo TerminalInfo SymbolInfo Tick BookInfo TradeOrder TradePosition TradeDeal TradeRequest
OrderSendResult OrderCheckResult""".split()


def test_a_star_import_brings_what_that_of_the_real_package_brings() -> None:
    names: dict[str, object] = {}
    exec("from paper_terminal import *", names)
    constants = {name for name, value in vars(paper_terminal).items() if name.isupper() and type(value) is int}
    assert set(names) - {"__builtins__"} == {*FUNCTIONS, *STRUCTURES, *constants, "Buy", "Sell", "Close"}
    assert callable(paper_terminal._RawOrder)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    # The newest one: a release that brings something new must not go unnoticed.
    download = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "--platform",
                "win_amd64", "--python-version", "3.11", "-d", str(folder), "MetaTrader5"]  # fmt: skip
    subprocess.run(download, check=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_module_has_exactly_the_constants_of_the_real_package(wheel: zipfile.ZipFile) -> None:
    source = ast.parse(wheel.read("MetaTrader5/__init__.py"))
    theirs: dict[str, object] = {}
    for node in source.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            theirs[node.targets[0].id] = eval(compile(ast.Expression(node.value), "wheel", "eval"), dict(theirs))
    ours = {name: value for name, value in vars(paper_terminal).items() if name.isupper() and type(value) is int}
    assert len(ours) == 223
    assert {**ours, "__version__": paper_terminal.__version__, "__author__": paper_terminal.__author__} == theirs


def test_every_python_helper_of_the_real_package_has_the_same_signature(wheel: zipfile.ZipFile) -> None:
    source = ast.parse(wheel.read("MetaTrader5/__init__.py"))
    helpers = [node for node in source.body if isinstance(node, ast.FunctionDef)]
    assert {helper.name for helper in helpers} == {"Buy", "Sell", "Close", "_RawOrder"}
    for helper in helpers:
        ours = inspect.signature(getattr(paper_terminal, helper.name)).parameters.values()
        plain = [parameter.name for parameter in ours if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]
        keyword = [parameter.name for parameter in ours if parameter.kind is parameter.KEYWORD_ONLY]
        assert plain == [argument.arg for argument in helper.args.args]
        assert keyword == [argument.arg for argument in helper.args.kwonlyargs]


def test_every_function_and_field_is_named_in_the_compiled_module(wheel: zipfile.ZipFile) -> None:
    name = next(name for name in wheel.namelist() if name.endswith(".pyd"))
    strings = set(wheel.read(name).split(b"\0"))
    fields = {field for kind in STRUCTURES for field in getattr(structures, kind).__match_args__}
    missing = {word for word in {*FUNCTIONS, *fields} if word.encode() not in strings}
    assert missing == set()
    assert all(callable(getattr(paper_terminal, function)) for function in FUNCTIONS)


def test_functions_stay_functions_as_attributes_of_a_class(mt5: ModuleType) -> None:
    terminal = type("Terminal", (), {name: getattr(mt5, name) for name in FUNCTIONS})()
    assert terminal.account_info().login == 1000001
    assert terminal.symbol_info_tick("EURUSD") == mt5.symbol_info_tick("EURUSD")
    assert terminal.last_error() == (1, "Success")


def test_functions_can_be_handed_to_another_process() -> None:
    for name in FUNCTIONS:
        assert pickle.loads(pickle.dumps(getattr(paper_terminal, name))) is getattr(paper_terminal, name)
        assert repr(getattr(paper_terminal, name)) == f"<built-in function {name}>"
