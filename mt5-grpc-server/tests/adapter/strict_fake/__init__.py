"""A strict stand-in for the real MetaTrader5 module, written from a description of its binary.

It refuses what the package refuses, in the way in which the package refuses it: wrong kinds of arguments, keywords
where only places are taken and the other way round, integers where floats are wanted. It trades just enough to be read.
"""

from __future__ import annotations

from .orders import Orders


class StrictFake(Orders):
    """One process with MetaTrader5 imported; `keywords_only` is the order_send of package 5.0.5735."""

    __version__ = "5.0.5370"


__all__ = ["StrictFake"]
