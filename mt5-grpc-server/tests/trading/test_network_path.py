"""Paths that lie on another machine. No network is mounted here: the texts are those that Linux and Windows write."""

from __future__ import annotations

from pathlib import Path

import pytest

from mt5_grpc_server.network_path import network_mount, network_of, share_of

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard,resuid=65534,resgid=65534
98 27 0:52 / /mnt/nas rw,relatime shared:231 - nfs4 nas.example:/export/home rw,vers=4.2,hard,proto=tcp,addr=10.0.0.9
99 27 0:53 / /mnt/my\040share rw,relatime shared:232 - cifs //server/My\040Share rw,vers=3.1.1,cache=strict,uid=0
100 98 259:1 / /mnt/nas/local rw,relatime - xfs /dev/nvme0n1p1 rw,attr2
101 27 0:60 / /mnt/c rw,noatime - 9p C:\134 rw,dirsync,aname=drvfs;path=C:\;uid=1000,trans=fd,rfd=6,wfd=6
102 27 0:61 / /home/me/remote rw,nosuid,nodev,relatime - fuse.sshfs me@host:/home rw,user_id=1000,group_id=1000
103 27 0:62 / /home/me/disk rw,nosuid,nodev,relatime - fuseblk /dev/sdb1 rw,user_id=0,group_id=0
104 27 0:63 / /srv rw,relatime shared:9 master:2 - smb3 //server/srv rw
105 27 8:1 / /srv rw,relatime - ext4 /dev/sda1 rw
106 27 0:64 / /nfs rw,relatime - overlay overlay rw,lowerdir=/a,upperdir=/b
""".strip()


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/var/lib/data", None),
        ("/mnt/nas", "nfs4 (nas.example:/export/home)"),
        ("/mnt/nas/account-7", "nfs4 (nas.example:/export/home)"),
        ("/mnt/nastier", None),
        ("/mnt/nas/local/data", None),
        ("/mnt/my share/data", "cifs (//server/My Share)"),
        ("/mnt/c/Users/me", "9p (C:\\)"),
        ("/home/me/remote/data", "fuse.sshfs (me@host:/home)"),
        ("/home/me/disk/data", None),
        ("/srv/data", None),
        ("/nfs/data", None),
    ],
)
def test_the_mount_of_a_path_tells_whether_it_is_of_a_network(path: str, network: str | None) -> None:
    assert network_mount(MOUNTS, path) == network


@pytest.mark.parametrize(
    ("path", "windows", "share"),
    [
        (r"\\nas\share\data", True, r"the share \\nas\share\data"),
        (r"\\nas\share\data", False, r"the share \\nas\share\data"),
        ("//nas/share/data", True, r"the share \\nas\share\data"),
        ("//nas/share/data", False, None),
        (r"\\?\UNC\nas\share", True, r"the share \\nas\share"),
        (r"\\?\C:\data", True, None),
        (r"\\.\C:\data", True, None),
        (r"C:\data", True, None),
        (r"\data", True, None),
        ("/data", False, None),
    ],
)
def test_a_share_is_known_by_its_name(path: str, windows: bool, share: str | None) -> None:
    assert share_of(path, windows) == share


def test_a_folder_of_this_machine_is_local_and_a_link_to_it_too(tmp_path: Path) -> None:
    assert network_of(tmp_path / "not" / "there") is None
