"""PyTorch on one thread. Reads a job's shape or a number of epochs as JSON, a line each; answers with milliseconds.

A shape is set up and its first epoch timed; a number trains so many epochs more and gives the time of one. Training
only, without validation.
"""

import json
import sys
import time

import torch

torch.set_num_threads(1)


def network(shape):
    layers, inputs = [], shape["features"]
    for block in shape["blocks"]:
        units = block["units"]
        norm = torch.nn.BatchNorm1d(units, eps=1e-3, momentum=0.01)
        layers += [torch.nn.Linear(inputs, units), torch.nn.ReLU(), norm]
        if block["dropout"] > 0:
            layers.append(torch.nn.Dropout(block["dropout"]))
        inputs = units
    return torch.nn.Sequential(*layers, torch.nn.Linear(inputs, shape["outputs"]))


def trainer(shape):
    torch.manual_seed(1)
    rows, batch_size = shape["rows"], shape["batchSize"]
    x, y = torch.rand(rows, shape["features"]), torch.randint(0, shape["outputs"], (rows,))
    model = network(shape)
    optimizer = torch.optim.Adam(model.parameters(), lr=5.6194e-5, eps=1e-7)
    loss_of = torch.nn.CrossEntropyLoss()

    def epoch():
        order = torch.randperm(rows)
        for start in range(0, rows, batch_size):
            batch = order[start : start + batch_size]
            optimizer.zero_grad()
            loss_of(model(x[batch]), y[batch]).backward()
            optimizer.step()

    return epoch


def timed(epoch, count):
    start = time.perf_counter()
    for _ in range(count):
        epoch()
    return 1000 * (time.perf_counter() - start) / count


for line in sys.stdin:
    order = json.loads(line)
    if isinstance(order, dict):
        epoch, order = trainer(order), 1
    print(timed(epoch, order), flush=True)
