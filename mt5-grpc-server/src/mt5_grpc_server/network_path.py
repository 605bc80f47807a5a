"""Whether a folder lies on another machine, as far as the system tells. macOS is not asked."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
# Types of Linux file systems whose files another machine keeps.
_NETWORK_TYPES = re.compile(
    r"nfs4?|cifs|smb\w*|9p|afs|ceph|coda|ncpfs|lustre|beegfs|davfs"
    r"|fuse\.(sshfs|smbnetfs|rclone|glusterfs|ceph|s3fs|davfs2?|curlftpfs|gcsfuse)"
)
_DRIVE_REMOTE = 4


def network_of(folder: Path) -> str | None:
    """What the folder is reached by, for example `nfs (nas:/export)`, None where it is local. It need not exist."""
    share = share_of(str(folder), windows=sys.platform == "win32")
    if share is not None:
        return share
    real = os.path.realpath(folder)
    if sys.platform == "win32":
        return share_of(real, windows=True) or _network_drive(real)
    if _MOUNTS.exists():
        return network_mount(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"), real)
    return None


def share_of(path: str, windows: bool) -> str | None:
    """The share that a path names by itself, `\\\\server\\share`. With slashes it is one on Windows only."""
    plain = path.replace("/", "\\") if windows else path
    long = re.match(r"\\\\[?.]\\(UNC\\)?", plain, re.IGNORECASE)
    if long is not None:  # a path of this machine in its long form, unless UNC follows
        return f"the share \\\\{plain[long.end() :]}" if long[1] else None
    return f"the share {plain}" if re.match(r"\\\\[^\\]", plain) else None


def network_mount(mountinfo: str, path: str) -> str | None:
    """The same for an absolute path without links, from the text of /proc/self/mountinfo."""
    found, longest = None, -1
    for line in mountinfo.splitlines():
        mounted, _, kind = line.partition(" - ")
        point = _unescape(mounted.split(" ")[4])
        within = path == point or path.startswith(point.rstrip("/") + "/")
        # Of two mounts on one place the later one is seen.
        if within and len(point) >= longest:
            longest, (file_system, source, *_) = len(point), kind.split(" ")
            found = f"{file_system} ({_unescape(source)})" if _NETWORK_TYPES.fullmatch(file_system) else None
    return found


def _unescape(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)


def _network_drive(path: str) -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes

    drive = os.path.splitdrive(path)[0]
    remote = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
    return f"the network drive {drive}" if remote else None
