"""scikit-learn's permutation importance and partial dependence of a fixed linear model, for
src/core/explain/explain.golden.test.ts.

The orders of the rows are those that scikit-learn itself drew, so that the importances agree to the last digits.

Run: python3 test/reference/explain.py > test/reference/explain.json
"""

import json

import numpy as np
from sklearn.inspection import partial_dependence, permutation_importance
from sklearn.linear_model import LinearRegression
from sklearn.metrics import make_scorer, mean_absolute_error

random = np.random.RandomState(11)
num_rows, repeats, seed = 40, 5, 7
x = (random.randint(-64, 64, (num_rows, 4)) / 32).astype(np.float64)
coefficients = np.array([2.0, -1.0, 0.25, 0.0])
y = np.round(x @ coefficients + random.randint(-16, 16, num_rows) / 16, 6)

model = LinearRegression().fit(x, y)
model.coef_, model.intercept_ = coefficients, 0.5


def orders():
    """What scikit-learn shuffles: one seed for every column, each repeat on top of the one before it."""
    drawn = np.random.RandomState(seed).randint(np.iinfo(np.int32).max + 1)
    per_column = np.random.RandomState(drawn)
    shuffled = np.arange(num_rows)
    order = np.arange(num_rows)
    found = []
    for _ in range(repeats):
        per_column.shuffle(shuffled)
        order = order[shuffled]
        found.append(order.tolist())
    return found


scorer = make_scorer(mean_absolute_error, greater_is_better=False)
importance = permutation_importance(model, x, y, scoring=scorer, n_repeats=repeats, random_state=seed)
dependence = partial_dependence(model, x, [1], kind="both", grid_resolution=20, percentiles=(0, 1))

print(
    json.dumps(
        {
            "x": x.ravel().tolist(),
            "y": y.tolist(),
            "numFeatures": 4,
            "coefficients": coefficients.tolist(),
            "intercept": 0.5,
            "orders": orders(),
            "score": mean_absolute_error(y, model.predict(x)),
            "mean": importance.importances_mean.tolist(),
            "deviation": importance.importances_std.tolist(),
            "column": 1,
            "grid": dependence["values"][0].tolist(),
            "average": dependence["average"][0].tolist(),
            "individual": dependence["individual"][0].ravel().tolist(),
        }
    )
)
