"""scikit-learn's metrics, for src/core/metrics/metrics.golden.test.ts.

Run: python3 test/reference/metrics.py > test/reference/metrics.json
"""

import json
from statistics import NormalDist

import numpy as np
from sklearn import metrics

random = np.random.RandomState(3)


def classification(num_rows, num_classes, absent):
    truth = random.choice([c for c in range(num_classes) if c not in absent], num_rows)
    outputs = random.randint(0, 100, (num_rows, num_classes)) / 100
    outputs[np.arange(num_rows), truth] += 0.3
    predicted = outputs.argmax(axis=1)
    report = dict(zero_division=0)
    return {
        "truth": truth.tolist(),
        "outputs": outputs.ravel().round(2).tolist(),
        "numOutputs": num_classes,
        "accuracy": metrics.accuracy_score(truth, predicted),
        "confusion": metrics.confusion_matrix(truth, predicted, labels=range(num_classes)).ravel().tolist(),
        "classes": np.array(
            metrics.precision_recall_fscore_support(truth, predicted, labels=range(num_classes), **report)
        ).T.tolist(),
        "macro": metrics.precision_recall_fscore_support(truth, predicted, average="macro", **report)[:3],
        "weighted": metrics.precision_recall_fscore_support(truth, predicted, average="weighted", **report)[:3],
    }


def regression(num_rows):
    truth = (random.randint(0, 1000, num_rows) / 8).tolist()
    predicted = (np.array(truth) + random.randint(-80, 80, num_rows) / 8).tolist()
    return {
        "truth": truth,
        "predicted": predicted,
        "mae": metrics.mean_absolute_error(truth, predicted),
        "rmse": metrics.mean_squared_error(truth, predicted, squared=False),
        "r2": metrics.r2_score(truth, predicted),
        "medianAe": metrics.median_absolute_error(truth, predicted),
    }


def wilson(count, total):
    """The two solutions p of |p - count / total| = z * sqrt(p * (1 - p) / total)."""
    z2, share = NormalDist().inv_cdf(0.975) ** 2, count / total
    roots = np.roots([1 + z2 / total, -(2 * share + z2 / total), share**2])
    return [count, total, *sorted(roots.real.tolist())]


print(
    json.dumps(
        {
            # The second has outputs that never occur, as the tutorial's 0, 1 and 2.
            "classification": [classification(50, 3, []), classification(60, 9, [0, 1, 2])],
            "regression": [regression(20), regression(31)],
            "wilson": [wilson(*case) for case in [(290, 480), (0, 10), (10, 10), (1, 3)]],
        }
    )
)
