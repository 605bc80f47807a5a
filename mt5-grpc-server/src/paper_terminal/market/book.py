"""Market depth around the current quote."""

from __future__ import annotations

import numpy as np

from paper_terminal import constants as c
from paper_terminal.catalog import SymbolSpec
from paper_terminal.market.hashing import below, bits, key
from paper_terminal.market.quotes import Level, Quote


def make_book(spec: SymbolSpec, seed: int, quote: Quote) -> tuple[Level, ...]:
    """Offers then bids, the highest price first in both; half of `book_depth` levels on each side."""
    half = spec.book_depth // 2
    unit, step = 10**spec.digits, spec.step_points
    random = bits(key(seed, spec.name, "book"), quote.time_msc * 64 + np.arange(2 * half))
    gaps = 1 + below(random, 3)
    # Deeper levels hold more.
    growth = np.tile(np.arange(1, half + 1), 2)
    lots = (below(random >> np.uint64(9), 100) + 20) / 60 * spec.depth_volume * growth
    steps = np.maximum(1, np.rint(lots / spec.volume_step)).astype(np.int64)
    per_lot = round(1 / spec.volume_step)
    volumes = [int(count) / per_lot for count in steps] if per_lot > 1 else [float(count) for count in steps]
    asks = round(quote.ask * unit) + np.concatenate([[0], np.cumsum(gaps[: half - 1])]) * step
    bids = round(quote.bid * unit) - np.concatenate([[0], np.cumsum(gaps[half:-1])]) * step
    offers = [Level(c.BOOK_TYPE_SELL, spec.price(asks[i]), volumes[i]) for i in range(half - 1, -1, -1)]
    return (*offers, *(Level(c.BOOK_TYPE_BUY, spec.price(bids[i]), volumes[half + i]) for i in range(half)))
