"""last_error() of this process, and the failure that sets it."""

from __future__ import annotations

from paper_terminal import constants as c

SUCCESS = (c.RES_S_OK, "Success")
TEXTS = {
    c.RES_E_FAIL: "Terminal: Call failed",
    c.RES_E_INVALID_PARAMS: "Terminal: Invalid params",
    c.RES_E_NO_MEMORY: "Terminal: Out of memory",
    c.RES_E_NOT_FOUND: "Terminal: Not found",
    c.RES_E_INVALID_VERSION:
        "Terminal: Incompatible versions, please install the latest version of Terminal and Python module",
    c.RES_E_AUTH_FAILED: "Terminal: Authorization failed",
    c.RES_E_UNSUPPORTED: "Terminal: Unsupported function",
    c.RES_E_AUTO_TRADING_DISABLED: "Terminal: Call failed",
    c.RES_E_INTERNAL_FAIL: "IPC call failed",
    c.RES_E_INTERNAL_FAIL_SEND: "IPC send failed",
    c.RES_E_INTERNAL_FAIL_RECEIVE: "IPC recv failed",
    c.RES_E_INTERNAL_FAIL_INIT: "IPC initialize failed, MetaTrader 5 x64 not found",
    c.RES_E_INTERNAL_FAIL_CONNECT: "No IPC connection",
    c.RES_E_INTERNAL_FAIL_TIMEOUT: "IPC timeout",
}  # fmt: skip
TRADING_DISABLED = "Auto-Trading using Python API disabled in Terminal"


class CallFailed(Exception):
    """Ends a call of the module: it returns its failure value and last_error() tells `code` and `text`."""

    def __init__(self, code: int, text: str | None = None) -> None:
        super().__init__(code, text)
        self.code = code
        self.text = text or TEXTS.get(code, "")


class ArgumentRefused(CallFailed):
    """The client library refused an argument before it asked the terminal."""

    def __init__(self, text: str = "Invalid arguments") -> None:
        super().__init__(c.RES_E_INVALID_PARAMS, text)


class LastError:
    """What last_error() returns: (0, '') until the first call of the process."""

    def __init__(self) -> None:
        self.value: tuple[int, str] = (0, "")

    def clear(self) -> None:
        """Forget the last failure, as every call does when it starts."""
        self.value = SUCCESS

    def set(self, failure: CallFailed) -> None:
        """Remember a failure."""
        self.value = (failure.code, failure.text)


LAST_ERROR = LastError()
