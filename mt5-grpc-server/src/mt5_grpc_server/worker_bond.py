"""A worker ends with its server, however that ends: no terminal call goes on in a process that belongs to nobody.

A worker whose terminal hangs cannot see that its pipe was closed, because the package holds the interpreter lock. So
the system ends it: on Linux the kernel when the server is gone, on Windows the job object that only the server holds.
On other systems such a worker stays until its call returns.
"""

from __future__ import annotations

import functools
import logging
import signal
import sys
from typing import Any

log = logging.getLogger(__name__)

_PR_SET_PDEATHSIG = 1


def end_with_server() -> None:
    """The worker's part, before its first call. The thread that started it has to live as long as its server."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def bind(pid: int) -> None:
    """The server's part, for a worker that it has just started. What fails here is logged: trading goes on without."""
    if sys.platform == "win32":
        try:
            _assign_to_job(pid)
        except Exception as error:
            log.warning("The worker process %d could outlive its server: %s", pid, error)


if sys.platform == "win32":

    def _assign_to_job(pid: int) -> None:
        import win32api
        import win32con
        import win32job

        process = win32api.OpenProcess(win32con.PROCESS_SET_QUOTA | win32con.PROCESS_TERMINATE, False, pid)
        win32job.AssignProcessToJobObject(_job(), process)

    @functools.cache
    def _job() -> Any:
        """Ends its processes when the last handle to it, which is this one, goes with the server.

        What they start is not in it, or the terminal that `initialize` started would be ended too.
        """
        import win32job

        job = win32job.CreateJobObject(None, "")
        kind = win32job.JobObjectExtendedLimitInformation
        limits = win32job.QueryInformationJobObject(job, kind)
        flags = win32job.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | win32job.JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK
        limits["BasicLimitInformation"]["LimitFlags"] |= flags
        win32job.SetInformationJobObject(job, kind, limits)
        return job
