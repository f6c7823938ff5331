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
dates = pd.Series(pd.to_datetime(random.randint(-(10**9), 2 * 10**9, NUM_ROWS), unit="s"))
days = pd.Series(pd.date_range("2024-02-20", periods=NUM_ROWS))

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
    "constant": dict(strategy="constant", fill_value=-2.5),
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


def encoded(encoder, **imputer):
    column = words.reshape(-1, 1)
    imputer = imputer or dict(strategy="most_frequent")
    filler = SimpleImputer(missing_values=None, **imputer).fit(column[train])
    column = filler.transform(column)
    return encoder.fit(column[train]).transform(column).tolist()


def milliseconds(column):
    return (column.astype("int64") // 10**6).tolist()


def date_parts(column):
    parts = pd.DataFrame({part: getattr(column.dt, part) for part in ["year", "month", "day", "weekday", "hour"]})
    varying = parts.loc[:, parts.iloc[train].nunique() > 1]
    scaler = MinMaxScaler().fit(varying.iloc[train])
    return {"parts": list(varying.columns), "features": scaler.transform(varying).tolist()}


def without_columns_that_miss_values():
    table = pd.DataFrame({"numbers": numbers, "constant": constant, "words": words})
    return list(table.dropna(axis=1).columns)


def as_dummies():
    return pd.get_dummies(pd.Series(words)).astype(float).values.tolist()


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
                "dates": milliseconds(dates),
                "days": milliseconds(days),
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
            "oneHotConstant": encoded(
                OneHotEncoder(handle_unknown="ignore", sparse_output=False),
                strategy="constant",
                fill_value="none",
            ),
            "dummies": as_dummies(),
            "dateParts": {"dates": date_parts(dates), "days": date_parts(days)},
            "withoutMissing": without_columns_that_miss_values(),
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
