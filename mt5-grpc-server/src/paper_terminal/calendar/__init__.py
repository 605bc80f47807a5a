"""The economic calendar that a terminal with the product's calendar service leaves in its common folder."""

from __future__ import annotations

from paper_terminal.calendar.file import CalendarFile

__all__ = ["CalendarFile"]
