"""pandas' df.sample, for src/core/split/sample-rows.golden.test.ts.

Run: python3 test/reference/sample_rows.py > test/reference/sample-rows.json
"""

import json

import numpy as np
import pandas as pd

SIZES = [1, 2, 5, 10, 15, 25, 77, 150, 345, 1599]
TESTS = [0.1, 0.2, 0.25, 0.3, 0.33, 0.5, 0.7, 0.9]
SEEDS = [0, 42, 1234, 4294967295]


def case(size, test, seed):
    rows = pd.DataFrame({"row": np.arange(size)}).sample(frac=1 - test, random_state=seed).row
    # The sum weighs every row by its place, so that it tells any two orders apart in practice.
    weighed = int((rows.to_numpy() * np.arange(1, len(rows) + 1)).sum())
    return [size, test, seed, len(rows), weighed, rows[:8].tolist()]


cases = [case(*c) for c in ((n, t, s) for n in SIZES for t in TESTS for s in SEEDS)]
cases.append(case(100_000, 0.3, 1234))
print(json.dumps(cases))
