"""scikit-learn's curves and scores, for src/core/metrics/evaluation.golden.test.ts.

The bootstrap draws the page's own rows (src/core/random/counter.ts) and scores them with scikit-learn.

Run: python3 test/reference/evaluation.py > test/reference/evaluation.json
"""

import json
import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.filterwarnings("ignore")
random = np.random.RandomState(11)

BOOTSTRAP_STREAM = 7
NUM_RESAMPLES = 1000


def mix32(x):
    """lowbias32 of an array, in 64 bits so that products don't overflow."""
    low = np.uint64(0xFFFFFFFF)
    shift = lambda bits: x ^ (x >> np.uint64(bits))
    x = np.atleast_1d(x).astype(np.uint64) & low
    x = shift(16) * np.uint64(0x7FEB352D) & low
    x = shift(15) * np.uint64(0x846CA68B) & low
    return shift(16)


def draw(num_rows, seed, sample):
    key = mix32(seed)
    for part in (BOOTSTRAP_STREAM, sample):
        key = mix32(int(key[0]) ^ ((part + 1) * 0x9E3779B1 & 0xFFFFFFFF))
    hashes = mix32(int(key[0]) + np.arange(num_rows))
    return np.floor(hashes / 2**32 * num_rows).astype(int)


def interval(num_rows, seed, score):
    scores = [score(draw(num_rows, seed, sample)) for sample in range(NUM_RESAMPLES)]
    scores = np.sort([score for score in scores if not np.isnan(score)])
    last = len(scores) - 1
    return [scores[int(np.floor(0.025 * last + 0.5))], scores[int(np.floor(0.975 * last + 0.5))]]


def probabilities(num_rows, num_classes, steps):
    """Rounded to `steps`, so that rows tie; 32-bit, as the page has them."""
    raw = random.dirichlet(np.ones(num_classes), num_rows)
    return (np.round(raw * steps) / steps).astype(np.float32)


def one_class(truth, scores, target):
    positive = (truth == target).astype(int)
    false_rate, true_rate, thresholds = metrics.roc_curve(positive, scores)
    precision, recall, pr_thresholds = metrics.precision_recall_curve(positive, scores)
    actual, predicted = calibration_curve(positive, scores.astype(np.float64), n_bins=10)
    at = 0.4
    decided = (scores >= at).astype(int)
    return {
        "target": target,
        "roc": [false_rate.tolist(), true_rate.tolist(), thresholds[1:].tolist()],
        "auc": metrics.roc_auc_score(positive, scores),
        "precisionRecall": [precision[::-1].tolist(), recall[::-1].tolist(), pr_thresholds[::-1].tolist()],
        "averagePrecision": metrics.average_precision_score(positive, scores),
        "calibration": [predicted.tolist(), actual.tolist()],
        "brier": metrics.brier_score_loss(positive, scores.astype(np.float64)),
        "threshold": at,
        "atThreshold": [
            *metrics.confusion_matrix(positive, decided).ravel().tolist(),
            metrics.precision_score(positive, decided, zero_division=0),
            metrics.recall_score(positive, decided),
            metrics.f1_score(positive, decided),
            metrics.accuracy_score(positive, decided),
        ],
        "aucInterval": interval(
            len(truth),
            5,
            lambda rows: metrics.roc_auc_score(positive[rows], scores[rows])
            if len(set(positive[rows])) == 2
            else np.nan,
        ),
    }


def classification(num_rows, num_classes, steps):
    outputs = probabilities(num_rows, num_classes, steps)
    truth = np.array([random.choice(num_classes, p=row / row.sum()) for row in outputs.astype(np.float64)])
    predicted = outputs.argmax(axis=1)
    f1 = lambda average: interval(
        num_rows,
        5,
        lambda rows: metrics.f1_score(truth[rows], predicted[rows], average=average, zero_division=0),
    )
    return {
        "numOutputs": num_classes,
        "truth": truth.tolist(),
        "outputs": outputs.ravel().tolist(),
        "logLoss": metrics.log_loss(truth, outputs, labels=range(num_classes)),
        "classes": [one_class(truth, outputs[:, target], target) for target in range(num_classes)],
        "rowShares": metrics.confusion_matrix(
            truth, predicted, labels=range(num_classes), normalize="true"
        ).ravel().tolist(),
        "macroInterval": f1("macro"),
        "weightedInterval": f1("weighted"),
    }


def regression(num_rows):
    truth = (random.randint(0, 1000, num_rows) / 8).tolist()
    predicted = (np.array(truth) + random.randint(-80, 80, num_rows) / 8).tolist()
    actual, guess = np.array(truth), np.array(predicted)
    over = lambda score: interval(num_rows, 9, lambda rows: score(actual[rows], guess[rows]))
    return {
        "truth": truth,
        "predicted": predicted,
        "mae": over(metrics.mean_absolute_error),
        "rmse": over(lambda a, b: metrics.mean_squared_error(a, b, squared=False)),
        "r2": over(metrics.r2_score),
        "medianAe": over(metrics.median_absolute_error),
    }


print(
    json.dumps(
        {
            "classification": [classification(60, 2, 16), classification(80, 4, 10)],
            "regression": [regression(37), regression(40)],
        }
    )
)
