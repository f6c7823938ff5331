"""
Uses the train.py of each folder given as a person would, in one process for speed: writes what it prepares, and where
there are orders.json and weights.npz trains from those weights with the rows in those orders and writes the history.
"""

import contextlib
import importlib.util
import io
import json
import os
import sys

import numpy as np
import pandas as pd
import torch

torch.set_num_threads(1)


def load(name):
    spec = importlib.util.spec_from_file_location(name, "train.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def prepare(train, table, test):
    columns = train.make_columns()
    place, num_train = train.draw_rows(table)
    rows = train.read_rows(table, place, num_train, columns)
    if test:
        rows["test"] = pd.concat(train.read_pieces(test), ignore_index=True)
    for name, some in rows.items():
        x, y = train.to_tensors(some, columns)
        np.asarray(x, dtype="<f8").tofile(f"x_{name}.f8")
        np.asarray(y, dtype="<f8").tofile(f"y_{name}.f8")


def fit(train, table):
    orders = json.load(open("orders.json"))
    torch.randperm = lambda n: torch.tensor(orders.pop(0))
    sys.argv = ["train.py", table, "--weights", "weights.npz", "--epochs", str(len(orders))]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        train.main()
    with open("result.json", "w") as file:
        file.write(printed.getvalue().strip().splitlines()[-1])


for number, folder in enumerate(sys.argv[1:]):
    os.chdir(folder)
    job = json.load(open("job.json"))
    try:
        train = load(f"train_{number}")
        train.CHUNK = job.get("chunk", train.CHUNK)
        prepare(train, job["table"], job.get("test"))
        if os.path.exists("orders.json"):
            fit(train, job["table"])
    except BaseException:
        print("in", folder, file=sys.stderr)
        raise
