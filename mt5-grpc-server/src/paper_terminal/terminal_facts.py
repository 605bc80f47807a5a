"""What the paper terminal says about itself."""

from __future__ import annotations

# The build of the real terminal whose Python package is reproduced here.
BUILD = 5370
BUILD_DATE = "17 Oct 2025"
MAXBARS = 100000
NAME = "Paper Terminal"
COMPANY = "open-api-mt5"
LANGUAGE = "English"
CODE_PAGE = 65001
PING_MICROSECONDS = 12000
DATA_FOLDER = "Terminal"
COMMON_FOLDER = "Common"
