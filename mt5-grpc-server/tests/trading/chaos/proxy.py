"""A wire between a client and a server that can be cut: what is sent is held back, as by a network that drops packets,
or the connection breaks.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable

CHUNK = 65536
# Connections that wait to be accepted; a system that has as many drops what asks for another one (Linux does).
WAITING = 1


class Wire:
    """Listens on a port of its own and forwards to `target()`, which is asked for each connection."""

    def __init__(self, target: Callable[[], str]) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=WAITING)
        self._open = {"there": threading.Event(), "back": threading.Event()}
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._waiting: list[socket.socket] = []
        self.heal()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        """Where clients connect to."""
        host, port = self._listener.getsockname()
        return f"{host}:{port}"

    def cut(self, *ways: str) -> None:
        """Hold back what goes "there", to the server, or comes "back"; the connections stay, and no new one is made."""
        for way in ways:
            self._open[way].clear()
        # One of them is accepted by the thread that waits for one already.
        for _ in range(WAITING + 3):
            each = socket.socket()
            each.setblocking(False)
            each.connect_ex(self._listener.getsockname())
            self._waiting.append(each)

    def heal(self) -> None:
        """Let everything through again, also what was held back."""
        while self._waiting:
            self._waiting.pop().close()
        for gate in self._open.values():
            gate.set()

    def snap(self) -> None:
        """Break every connection."""
        with self._lock:
            sockets, self._sockets = self._sockets, []
        for each in sockets:
            _end(each)

    def close(self) -> None:
        """Stop listening and break everything."""
        self._listener.close()
        self.snap()
        self.heal()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            for gate in self._open.values():
                gate.wait()
            threading.Thread(target=self._connect, args=(client,), daemon=True).start()

    def _connect(self, client: socket.socket) -> None:
        host, _, port = self._target().rpartition(":")
        try:
            server = socket.create_connection((host, int(port or 0)))
        except OSError:  # the server is dead, or was never there
            client.close()
            return
        with self._lock:
            self._sockets += [client, server]
        for source, sink, way in ((client, server, "there"), (server, client, "back")):
            threading.Thread(target=self._forward, args=(source, sink, way), daemon=True).start()

    def _forward(self, source: socket.socket, sink: socket.socket, way: str) -> None:
        try:
            while data := source.recv(CHUNK):
                self._open[way].wait()
                sink.sendall(data)
        except OSError:
            pass
        _end(source)
        _end(sink)


def _end(each: socket.socket) -> None:
    try:
        each.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    each.close()
