"""What the paper terminal says about itself."""

from __future__ import annotations

# The build that the reproduced package belongs to; the date is made up.
BUILD = 6231
BUILD_DATE = "01 Aug 2026"
MAXBARS = 100000
NAME = "Paper Terminal"
COMPANY = "open-api-mt5"
LANGUAGE = "English"
CODE_PAGE = 65001
PING_MICROSECONDS = 12000
DATA_FOLDER = "Terminal"
COMMON_FOLDER = "Common"
