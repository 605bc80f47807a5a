"""account_info and terminal_info."""

from __future__ import annotations

from pathlib import Path

from paper_terminal import terminal_facts as facts
from paper_terminal.functions.call import module_function
from paper_terminal.structures import AccountInfo, TerminalInfo, build
from paper_terminal.terminal import TERMINAL


@module_function()
def account_info() -> AccountInfo | None:
    """The account in use."""
    paper = TERMINAL.use("account_info")
    return paper.broker.account(paper.login)


@module_function()
def terminal_info() -> TerminalInfo | None:
    """State and folders of the terminal."""
    paper = TERMINAL.use("terminal_info")
    faults = paper.faults.current()
    return build(
        TerminalInfo,
        connected=not faults.disconnected,
        trade_allowed=not faults.auto_trading_off,
        tradeapi_disabled=faults.api_disabled,
        build=facts.BUILD,
        maxbars=facts.MAXBARS,
        codepage=facts.CODE_PAGE,
        ping_last=facts.PING_MICROSECONDS,
        company=facts.COMPANY,
        name=facts.NAME,
        language=facts.LANGUAGE,
        path=str(Path(__file__).parent.parent),
        data_path=str(paper.options.home / facts.DATA_FOLDER),
        commondata_path=str(paper.options.home / facts.COMMON_FOLDER),
    )
