"""How the server and its worker speak: a length of four bytes, little-endian, then a pickled tuple of plain data."""

from __future__ import annotations

import pickle
import struct
from typing import Any, BinaryIO

LENGTH = struct.Struct("<I")


def write_frame(stream: BinaryIO, frame: tuple[Any, ...]) -> None:
    """Write one frame and flush. Raises OSError or ValueError when the other side is gone."""
    payload = pickle.dumps(frame, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(payload)) + payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[Any, ...] | None:
    """Read one frame; None when the other side closed the stream, also in the middle of a frame."""
    length = _read_exactly(stream, LENGTH.size)
    payload = _read_exactly(stream, LENGTH.unpack(length)[0]) if length is not None else None
    if payload is None:
        return None
    frame: tuple[Any, ...] = pickle.loads(payload)
    return frame


def _read_exactly(stream: BinaryIO, size: int) -> bytes | None:
    chunks: list[bytes] = []
    while size > 0:
        chunk = stream.read(size)
        if not chunk:
            return None
        chunks.append(chunk)
        size -= len(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
