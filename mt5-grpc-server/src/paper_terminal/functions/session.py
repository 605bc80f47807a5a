"""initialize, login, shutdown, version, last_error."""

from __future__ import annotations

from collections.abc import Mapping

from paper_terminal.arguments import (
    LONGEST_CREDENTIAL,
    LONGEST_PATH,
    UINT32_MAX,
    optional_text,
    optional_unsigned,
    text,
    unsigned,
)
from paper_terminal.errors import LAST_ERROR, ArgumentRefused
from paper_terminal.functions.call import module_function
from paper_terminal.functions.compiled import CompiledFunction
from paper_terminal.terminal import TERMINAL
from paper_terminal.terminal_facts import BUILD, BUILD_DATE

PRODUCT_VERSION = 500


@module_function(failure=False)
def initialize(*arguments: object, **keywords: object) -> bool:
    """Attach to the terminal and, when credentials are given, log in. Any `path` is accepted.

    Keywords: path, login, password, server, timeout (milliseconds), portable.
    """
    TERMINAL.disconnect()
    if len(arguments) > 1:
        raise ArgumentRefused("Invalid number of arguments")
    for path in arguments:
        text(path, LONGEST_PATH, "Invalid 1st unnamed argument")
    optional_text(keywords, "path", LONGEST_PATH)
    login = optional_unsigned("initialize", keywords, "login")
    password, server = _credentials("initialize", keywords)
    TERMINAL.connect(login, password, server)
    return True


@module_function(failure=False)
def login(*arguments: object, **keywords: object) -> bool:
    """Change to another account: login(login[, password[, server]]), all also as keywords, and timeout."""
    if len(arguments) > 3:
        raise ArgumentRefused("Invalid number of arguments")
    for position, argument in enumerate(arguments):
        if not isinstance(argument, str if position else int):
            raise ArgumentRefused(f"Invalid {('1st', '2nd', '3rd')[position]} unnamed argument")
    given = {**keywords, **dict(zip(("login", "password", "server"), arguments))}  # noqa: B905
    number = optional_unsigned("login", given, "login")
    if not number:
        raise ArgumentRefused('Invalid "login" argument')
    password, server = _credentials("login", given)
    paper = TERMINAL.use("login")
    paper.log_in(number, password, server)
    return True


@module_function(failure=True)
def shutdown() -> bool:
    """Close the connection to the terminal."""
    TERMINAL.disconnect()
    return True


@module_function(failure=(0, 0, ""))
def version() -> tuple[int, int, str]:
    """Product version, build and build date of the terminal."""
    TERMINAL.use("version")
    return PRODUCT_VERSION, BUILD, BUILD_DATE


@CompiledFunction
def last_error() -> tuple[int, str]:
    """Code and text of the last call; (1, 'Success') when it did not fail."""
    return LAST_ERROR.value


def _credentials(function: str, keywords: Mapping[str, object]) -> tuple[str | None, str | None]:
    password = optional_text(keywords, "password", LONGEST_CREDENTIAL)
    server = optional_text(keywords, "server", LONGEST_CREDENTIAL)
    if "timeout" in keywords:
        unsigned(function, keywords["timeout"], "timeout", UINT32_MAX)
    return password, server
