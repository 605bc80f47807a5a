"""Names under which the journal keeps what no caller asked for. No caller may take one; every caller may read them."""

from __future__ import annotations

# What the guards themselves have closed.
GUARDS_KEY_ID = "guards"
# In the audit log, what was done by command on the machine of the server.
OWNER_KEY_ID = "owner"
SERVER_KEY_IDS = (GUARDS_KEY_ID, OWNER_KEY_ID)
