"""How long a command takes and how much memory, for the scripts beside it."""
import os
import subprocess
import sys
import time


def measured(arguments, repeat=1, before=None):
    """Wall seconds, processor seconds and peak memory in MB of the quickest run; ends where a run fails."""
    best = None
    for _ in range(repeat):
        if before:
            before()
        start = time.perf_counter()
        child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        complaint = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{' '.join(arguments)} ended with {os.waitstatus_to_exitcode(status)}: {complaint.decode()}")
        row = (seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        best = min(best or row, row)
    return best


def quietly(*arguments):
    """Runs what prepares a measurement; what it prints is of no interest, that it fails is."""
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
