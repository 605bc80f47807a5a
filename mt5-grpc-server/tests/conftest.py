from __future__ import annotations

import os

from hypothesis import settings

# The gate gives the same answer to the same code, so there the examples are fixed; everywhere else each run looks for
# new ones. No test measures time.
settings.register_profile("open-api-mt5", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("open-api-mt5")
