"""scikit-learn's imputers, scalers, encoders and class weights, for src/core/preparation/preparation.golden.test.ts.

Run: python3 test/reference/preparation.py > test/reference/preparation.json
"""

import json

import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    MinMaxScaler,
    OneHotEncoder,
    OrdinalEncoder,
    RobustScaler,
    StandardScaler,
)
from sklearn.utils.class_weight import compute_class_weight

random = np.random.RandomState(7)
NUM_ROWS = 40
numbers = np.round(random.lognormal(2, 1, NUM_ROWS), 3)
numbers[[3, 11, 30]] = np.nan
integers = random.randint(0, 6, NUM_ROWS).astype(float)
integers[[0, 12, 39]] = np.nan
words = random.choice(["red", "Green", "blue", "가을", "🍷", "z"], NUM_ROWS, p=[0.3, 0.2, 0.2, 0.1, 0.1, 0.1])
words = words.astype(object)
words[[5, 33]] = None
labels = random.choice([3, 5, 6, 8], NUM_ROWS, p=[0.1, 0.5, 0.3, 0.1])
train = random.permutation(NUM_ROWS)[:25]
constant = np.full(NUM_ROWS, 0.1)

SCALERS = {
    "min-max": MinMaxScaler,
    "standard": StandardScaler,
    "robust": RobustScaler,
    "none": FunctionTransformer,
}
IMPUTERS = {
    "mean": dict(strategy="mean"),
    "median": dict(strategy="median"),
    "most-frequent": dict(strategy="most_frequent"),
    "zero": dict(strategy="constant", fill_value=0),
}


def as_json(values):
    return [None if isinstance(v, float) and np.isnan(v) else v for v in values.tolist()]


def numeric_case(name, column, missing, scaling):
    pipeline = make_pipeline(SimpleImputer(**IMPUTERS[missing]), SCALERS[scaling]())
    column = column.reshape(-1, 1)
    pipeline.fit(column[train])
    return {
        "column": name,
        "missing": missing,
        "scaling": scaling,
        "feature": pipeline.transform(column).ravel().tolist(),
    }


def encoded(encoder, fill=True):
    column = words.reshape(-1, 1)
    if fill:
        filler = SimpleImputer(strategy="most_frequent", missing_values=None).fit(column[train])
        column = filler.transform(column)
    return encoder.fit(column[train]).transform(column).tolist()


present = np.unique(labels[train])
print(
    json.dumps(
        {
            "columns": {
                "numbers": as_json(numbers),
                "integers": as_json(integers),
                "constant": constant.tolist(),
                "words": words.tolist(),
                "labels": labels.tolist(),
            },
            "train": train.tolist(),
            "numeric": [
                numeric_case(name, column, missing, scaling)
                for name, column in [("numbers", numbers), ("integers", integers), ("constant", constant)]
                for missing in IMPUTERS
                for scaling in SCALERS
            ],
            "oneHot": encoded(OneHotEncoder(handle_unknown="ignore", sparse_output=False)),
            # Three levels and the rest: what scikit-learn calls infrequent.
            "oneHotOfThree": encoded(OneHotEncoder(max_categories=4, sparse_output=False)),
            "ordinal": encoded(
                make_pipeline(OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), StandardScaler())
            ),
            "indicator": [int(pd.isna(word)) for word in words],
            "classWeights": dict(
                zip(present.tolist(), compute_class_weight("balanced", classes=present, y=labels[train]))
            ),
        },
        ensure_ascii=False,
    )
)
