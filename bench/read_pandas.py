"""pandas on one file, once: prints what bench/read-case.ts prints. python3 bench/read_pandas.py <file>"""

import json
import os
import resource
import sys
import time

import pandas as pd


def peak_kilobytes():
    """This program's own peak; on Linux ru_maxrss begins with that of the process that started it."""
    if not os.path.exists("/proc/self/status"):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


before = peak_kilobytes()
cpu_start = time.process_time()
start = time.perf_counter()
table = pd.read_csv(sys.argv[1])
seconds = time.perf_counter() - start
cpu_seconds = time.process_time() - cpu_start
peak = peak_kilobytes()
result = {"rows": len(table), "columns": table.shape[1], "seconds": seconds}
result["cpuSeconds"] = cpu_seconds
print(json.dumps({**result, "megabytes": (peak - before) * 1024 / 1e6}))
