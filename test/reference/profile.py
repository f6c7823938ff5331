"""pandas' correlations, medians, deviations and NumPy's histograms, and η and V from their formulas, for
src/core/table/profile.golden.test.ts.

Run: python3 test/reference/profile.py > test/reference/profile.json
"""

import json

import numpy as np
import pandas as pd

random = np.random.RandomState(7)


def correlation_ratio(groups, values):
    """η from sums of squares, corrected by Kelley: ε² = 1 - (SSW / (n - k)) / (SST / (n - 1))."""
    frame = pd.DataFrame({"g": groups, "v": values}).dropna()
    within = frame.groupby("g")["v"].apply(lambda v: ((v - v.mean()) ** 2).sum()).sum()
    total = ((frame["v"] - frame["v"].mean()) ** 2).sum()
    n, k = len(frame), frame["g"].nunique()
    return float(np.sqrt(max(0, 1 - (within / (n - k)) / (total / (n - 1)))))


def cramers_v(a, b):
    """V from the expected counts, corrected by Bergsma."""
    observed = pd.crosstab(a, b).to_numpy()
    n = observed.sum()
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / n
    phi2 = ((observed - expected) ** 2 / expected).sum() / n
    r, k = observed.shape
    phi2 = max(0, phi2 - (r - 1) * (k - 1) / (n - 1))
    r, k = r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)
    return float(np.sqrt(phi2 / min(r - 1, k - 1)))


def frame(num_rows):
    group = random.randint(0, 4, num_rows)
    x = random.normal(size=num_rows).round(4)
    y = (0.6 * x + 0.5 * group + random.normal(size=num_rows)).round(4)
    made = pd.DataFrame(
        {
            "x": x,
            "y": y,
            "few": random.randint(-2, 9, num_rows).astype(float),
            "far": (1e9 + random.normal(size=num_rows)).round(4),
            "group": np.array(["a", "b", "c", "d"])[group],
            "colour": np.where(random.rand(num_rows) < 0.7, np.array(["red", "green", "blue", "grey"])[group], "red"),
        }
    )
    return made.mask(random.rand(*made.shape) < 0.1)


def profile(data):
    numbers, words = ["x", "y", "few", "far"], ["group", "colour"]
    clean = data.astype(object).where(data.notna(), None)
    return {
        "columns": {name: clean[name].tolist() for name in data},
        "median": {name: data[name].median() for name in numbers},
        "std": {name: data[name].std() for name in numbers},
        "histogram": {name: np.histogram(data[name].dropna(), 24)[0].tolist() for name in ["x", "y", "far"]},
        "r": {name: data[name].corr(data["y"]) for name in ["x", "few", "far"]},
        "eta": {name: correlation_ratio(data["group"], data[name]) for name in numbers},
        "v": cramers_v(data["group"], data["colour"]),
        "levels": data["few"].value_counts().sort_index().tolist(),
        "words": {name: data[name].value_counts().to_dict() for name in words},
    }


print(json.dumps([profile(frame(40)), profile(frame(400))]))
