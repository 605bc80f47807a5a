from __future__ import annotations

import os

import pytest
from hypothesis import settings

# The gate gives the same answer to the same code, so there the examples are fixed; everywhere else each run looks for
# new ones. No test measures time.
settings.register_profile("open-api-mt5", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("open-api-mt5")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take longest, so that no process of a run is left alone with them at the end."""
    items.sort(key=lambda item: "/chaos/" not in item.nodeid)
