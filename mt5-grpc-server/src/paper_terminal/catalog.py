"""The symbols of the seeded market and their static facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paper_terminal import constants as c

FILL_FOK, FILL_IOC, FILL_BOC = 1, 2, 4
ORDERS_ALL, ORDERS_WITHOUT_CLOSE_BY = 127, 63
LIFETIMES_ALL = 15

# Value of one unit in US dollars: crosses derived from it cannot be arbitraged against their two pairs.
CURRENCY_VALUE = {
    "USD": 1.0, "EUR": 1.1, "GBP": 1.27, "JPY": 1 / 150, "CHF": 1 / 0.89, "AUD": 0.66, "CAD": 1 / 1.36, "NZD": 0.61,
}  # fmt: skip

# Standard deviation of one day, as a fraction of the value.
DAILY_VOLATILITY = {
    "USD": 0.0025, "EUR": 0.0035, "GBP": 0.0040, "JPY": 0.0045, "CHF": 0.0035, "AUD": 0.0050, "CAD": 0.0035,
    "NZD": 0.0050, "XAUUSD": 0.0090, "US500": 0.0100, "BTCUSD": 0.0220, "ACME": 0.0150,
}  # fmt: skip


@dataclass(frozen=True)
class SymbolSpec:
    """Static facts of a symbol, named as in SymbolInfo where a field exists there.

    `commission_per_lot` is charged per deal in the profit currency; `volatility` is the standard deviation of one day
    as a fraction of the price; `selected` tells whether the symbol starts in Market Watch; `weekend` whether its
    market is open at weekends; `depth_volume` is the volume of a typical book level in lots.
    """

    name: str
    path: str
    description: str
    currency_base: str
    currency_profit: str
    currency_margin: str
    digits: int
    base_price: float
    volatility: float
    spread_points: int
    contract_size: float = 100000.0
    tick_size: float = 0.0
    calc_mode: int = c.SYMBOL_CALC_MODE_FOREX
    exemode: int = c.SYMBOL_TRADE_EXECUTION_MARKET
    filling_mode: int = FILL_FOK | FILL_IOC
    expiration_mode: int = LIFETIMES_ALL
    order_mode: int = ORDERS_ALL
    order_gtc_mode: int = c.SYMBOL_ORDERS_GTC
    stops_level: int = 0
    freeze_level: int = 0
    volume_min: float = 0.01
    volume_max: float = 100.0
    volume_step: float = 0.01
    volume_limit: float = 0.0
    margin_initial: float = 0.0
    margin_maintenance: float = 0.0
    margin_hedged: float = 100000.0
    margin_hedged_use_leg: bool = False
    swap_mode: int = c.SYMBOL_SWAP_MODE_POINTS
    swap_long: float = -6.0
    swap_short: float = 1.0
    swap_rollover3days: int = c.DAY_OF_WEEK_WEDNESDAY
    trade_mode: int = c.SYMBOL_TRADE_MODE_FULL
    chart_mode: int = c.SYMBOL_CHART_MODE_BID
    book_depth: int = 0
    depth_volume: float = 0.0
    commission_per_lot: float = 0.0
    selected: bool = True
    weekend: bool = False

    @property
    def point(self) -> float:
        """Smallest price step that `digits` can show."""
        return 1 / float(10**self.digits)

    @property
    def step_points(self) -> int:
        """Minimum price change in points."""
        return max(1, round(self.tick_size * float(10**self.digits)))

    def price(self, points: int) -> float:
        """Turn a whole number of points into the nearest price."""
        return int(points) / float(10**self.digits)


def forex(name: str, spread_points: int, description: str, **facts: object) -> SymbolSpec:
    """Describe a currency pair named BASEPROFIT with the rules common to pairs; `facts` override them."""
    base, profit = name[:3], name[3:6]
    digits = 3 if profit == "JPY" else 5
    volatility = (DAILY_VOLATILITY[base] ** 2 + DAILY_VOLATILITY[profit] ** 2) ** 0.5
    return SymbolSpec(
        name=name, path=f"Forex\\{name}", description=description,
        currency_base=base, currency_profit=profit, currency_margin=base, digits=digits, tick_size=1 / 10**digits,
        base_price=CURRENCY_VALUE[base] / CURRENCY_VALUE[profit], volatility=volatility, spread_points=spread_points,
        **facts,  # type: ignore[arg-type]
    )  # fmt: skip


def _forex_symbols() -> Iterable[SymbolSpec]:
    yield forex("EURUSD", 10, "Euro vs US Dollar", book_depth=10, depth_volume=5.0)
    yield forex("GBPUSD", 14, "Great Britain Pound vs US Dollar", book_depth=10, depth_volume=4.0)
    yield forex("USDJPY", 12, "US Dollar vs Japanese Yen", swap_long=9.0, swap_short=-19.0)
    yield forex("USDCHF", 15, "US Dollar vs Swiss Franc", exemode=c.SYMBOL_TRADE_EXECUTION_INSTANT, swap_long=4.0,
                swap_short=-11.0)  # fmt: skip
    yield forex("AUDUSD", 13, "Australian Dollar vs US Dollar", swap_long=-3.0, swap_short=-1.0)
    yield forex("USDCAD", 17, "US Dollar vs Canadian Dollar", swap_long=1.0, swap_short=-7.0)
    yield forex("NZDUSD", 18, "New Zealand Dollar vs US Dollar", swap_long=-2.0, swap_short=-2.0, selected=False)
    yield forex("EURJPY", 18, "Euro vs Japanese Yen", swap_long=6.0, swap_short=-17.0)
    yield forex("GBPJPY", 25, "Great Britain Pound vs Japanese Yen", swap_long=12.0, swap_short=-28.0, selected=False)
    yield forex("EURGBP", 14, "Euro vs Great Britain Pound", swap_long=-7.0, swap_short=2.0, selected=False)


def _other_symbols() -> Iterable[SymbolSpec]:
    yield SymbolSpec(
        name="XAUUSD", path="Metals\\XAUUSD", description="Gold vs US Dollar", currency_base="XAU",
        currency_profit="USD", currency_margin="USD", digits=2, tick_size=0.01, base_price=2650.0,
        volatility=DAILY_VOLATILITY["XAUUSD"], spread_points=20, contract_size=100.0,
        calc_mode=c.SYMBOL_CALC_MODE_CFDLEVERAGE, filling_mode=FILL_FOK, stops_level=20, freeze_level=5,
        volume_max=50.0, margin_hedged=100.0, swap_long=-38.0, swap_short=17.0,
    )  # fmt: skip
    yield SymbolSpec(
        name="US500", path="Indices\\US500", description="US 500 Index", currency_base="USD", currency_profit="USD",
        currency_margin="USD", digits=1, tick_size=0.1, base_price=5900.0, volatility=DAILY_VOLATILITY["US500"],
        spread_points=5, contract_size=1.0, calc_mode=c.SYMBOL_CALC_MODE_CFDINDEX, filling_mode=FILL_IOC,
        stops_level=10, volume_min=0.1, volume_max=250.0, volume_step=0.1, volume_limit=500.0, margin_hedged=0.0,
        swap_mode=c.SYMBOL_SWAP_MODE_INTEREST_CURRENT, swap_long=-6.5, swap_short=1.5,
        swap_rollover3days=c.DAY_OF_WEEK_FRIDAY,
    )  # fmt: skip
    yield SymbolSpec(
        name="BTCUSD", path="Crypto\\BTCUSD", description="Bitcoin vs US Dollar", currency_base="BTC",
        currency_profit="USD", currency_margin="USD", digits=2, tick_size=0.01, base_price=68000.0,
        volatility=DAILY_VOLATILITY["BTCUSD"], spread_points=1800, contract_size=1.0,
        calc_mode=c.SYMBOL_CALC_MODE_CFD, volume_max=20.0, margin_hedged=0.0,
        swap_mode=c.SYMBOL_SWAP_MODE_INTEREST_OPEN, swap_long=-18.0, swap_short=-4.0, weekend=True,
    )  # fmt: skip
    yield SymbolSpec(
        name="ACME", path="Exchange\\Stocks\\ACME", description="Acme Corporation", currency_base="USD",
        currency_profit="USD", currency_margin="USD", digits=2, tick_size=0.01, base_price=120.0,
        volatility=DAILY_VOLATILITY["ACME"], spread_points=2, contract_size=1.0,
        calc_mode=c.SYMBOL_CALC_MODE_EXCH_STOCKS, exemode=c.SYMBOL_TRADE_EXECUTION_EXCHANGE,
        filling_mode=FILL_FOK | FILL_IOC | FILL_BOC, order_mode=ORDERS_WITHOUT_CLOSE_BY, volume_min=1.0,
        volume_max=10000.0, volume_step=1.0, margin_hedged=0.0, swap_mode=c.SYMBOL_SWAP_MODE_DISABLED, swap_long=0.0,
        swap_short=0.0, chart_mode=c.SYMBOL_CHART_MODE_LAST, book_depth=10, depth_volume=60.0, commission_per_lot=0.02,
    )  # fmt: skip


CATALOG: dict[str, SymbolSpec] = {spec.name: spec for spec in (*_forex_symbols(), *_other_symbols())}
