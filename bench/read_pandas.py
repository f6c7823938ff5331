"""pandas on one file, once: prints what bench/read-case.ts prints. python3 bench/read_pandas.py <file>"""

import json
import resource
import sys
import time

import pandas as pd

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
cpu_start = time.process_time()
start = time.perf_counter()
table = pd.read_csv(sys.argv[1])
seconds = time.perf_counter() - start
cpu_seconds = time.process_time() - cpu_start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
result = {"rows": len(table), "columns": table.shape[1], "seconds": seconds}
result["cpuSeconds"] = cpu_seconds
print(json.dumps({**result, "megabytes": (peak - before) * 1024 / 1e6}))
