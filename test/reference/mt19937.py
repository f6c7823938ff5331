"""NumPy's legacy RandomState, for src/core/random/mt19937.golden.test.ts.

Run: python3 test/reference/mt19937.py > test/reference/mt19937.json
"""

import json

import numpy as np

SEEDS = [0, 1, 1234, 2147483648, 4294967295]


def case(seed):
    draws = np.random.RandomState(seed).randint(0, 2**32, size=1300, dtype=np.uint32)
    intervals = np.random.RandomState(seed)
    return {
        "seed": seed,
        # Two blocks of 624 words lie behind the last eight.
        "firstDraws": draws[:8].tolist(),
        "lastDraws": draws[-8:].tolist(),
        # The last of a shuffle of n is drawn from 0..n - 1, so small permutations show every interval.
        "permutations": [intervals.permutation(n).tolist() for n in (1, 2, 3, 5, 8, 17, 64, 65)],
        "large": np.random.RandomState(seed).permutation(100_000)[:12].tolist(),
    }


print(json.dumps([case(seed) for seed in SEEDS]))
