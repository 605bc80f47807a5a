"""One page about crash tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from .run import Result

SHOWN, SHOWN_CALLS = 10, 100


def line(ours: Sequence[Result]) -> str:
    """How far a test is, and its first violation."""
    reports = [result.report for result in ours]
    violations = [sentence for report in reports for sentence in report.violations]
    told = f"{_total(result.kills for result in ours).total()} kills, {_operations(ours)} operations"
    return f"{told}, {len(violations)} violations{': ' + violations[0] if violations else ''}"


def page(ours: Sequence[Result], control: Sequence[Result]) -> str:
    """What was killed, what was asked for, what became of it, and every violation."""
    kills, reports = _total(result.kills for result in ours), [result.report for result in ours]
    seeds = [result.seed for result in (*ours, *control)]
    seen, doubled = len(control), sum(len(result.report.duplicates) for result in control)
    violations = [sentence for report in reports for sentence in report.violations]
    lines = [
        f"seeds        {min(seeds)} to {max(seeds)}",
        f"runs         {_told(Counter(result.way for result in ours))}",
        f"kills        {kills.total()}: {_told(kills)}",
        f"troubles     {_told(_total(result.troubles for result in ours))}",
        f"operations   {_told(_total(result.operations for result in ours))}",
        f"ends         {_told(_total(Counter(report.ends) for report in reports))}",
        f"calls        {sum(result.calls for result in ours)}",
        f"at broker    {sum(result.orders for result in ours)} orders, {sum(result.deals for result in ours)} deals",
        f"duplicates   {sum(len(report.duplicates) for report in reports)}",
        f"lost         {sum(len(report.lost) for report in reports)}",
        f"wrong        {sum(len(report.wrong) for report in reports)}",
        f"unresolved   {sum(len(report.unresolved) for report in reports)}",
        f"control      {doubled} duplicates in {_operations(control)} operations of naive clients, {seen} runs, "
        f"{_total(result.kills for result in control).total()} kills",
        *violations[:SHOWN],
    ]
    if len(violations) > SHOWN:
        lines.append(f"and {len(violations) - SHOWN} more")
    lines += [story for report in reports for story in report.stories][:SHOWN_CALLS]
    return "\n".join(lines)


def _operations(results: Iterable[Result]) -> int:
    return _total(result.operations for result in results).total()


def _total(counters: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:
        total += counter
    return total


def _told(counter: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counter.most_common())
