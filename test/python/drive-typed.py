"""
Reads a table with the train.py at hand from its CSV file, and again from columns that have types as Parquet gives them,
and compares. A stand-in hands out those columns, so that pyarrow need not be installed.
"""

import sys
import types

import pandas as pd
import train

path, dates, booleans, mark = sys.argv[1], sys.argv[2].split(","), sys.argv[3].split(","), sys.argv[4]
train.REQUIRED = []
read = pd.concat(train.read_pieces(path), ignore_index=True)

typed = read.copy()
for name in set(dates) & set(typed):
    typed[name] = pd.to_datetime(typed[name], unit="ms")
for name in set(booleans) & set(typed):
    typed[name] = typed[name].map({1.0: True, 0.0: False}).astype(object)
for name in train.USED:
    if mark and typed[name].dtype == float:
        typed[name] = typed[name].fillna(float(mark))


class Batch:
    def __init__(self, rows):
        self.rows = rows

    def to_pandas(self):
        return self.rows


class ParquetFile:
    def __init__(self, path):
        assert path == "typed.parquet"

    def iter_batches(self, size, columns):
        return (Batch(typed[columns][at : at + size]) for at in range(0, len(typed), size))


parquet = types.ModuleType("pyarrow.parquet")
parquet.ParquetFile = ParquetFile
pyarrow = types.ModuleType("pyarrow")
pyarrow.parquet = parquet
sys.modules.update({"pyarrow": pyarrow, "pyarrow.parquet": parquet})

train.CHUNK = 64
again = pd.concat(train.read_pieces("typed.parquet"), ignore_index=True)
pd.testing.assert_frame_equal(read, again, check_dtype=False)
assert read.isna().any().any()
print(len(again), "rows alike")
