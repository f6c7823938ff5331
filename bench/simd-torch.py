"""Prints PyTorch's milliseconds an epoch of the tutorial job on one thread, training only, for bench/simd.ts."""

import statistics
import time

import torch

torch.set_num_threads(1)
torch.manual_seed(1)
ROWS, BATCH = 1007, 128
x, y = torch.rand(ROWS, 11), torch.randint(0, 9, (ROWS,))


def block(inputs, units, rate):
    dropout = [torch.nn.Dropout(rate)] if rate else []
    norm = torch.nn.BatchNorm1d(units, eps=1e-3, momentum=0.01)
    return [torch.nn.Linear(inputs, units), torch.nn.ReLU(), norm, *dropout]


model = torch.nn.Sequential(
    *block(11, 144, 0.3), *block(144, 144, 0.3), *block(144, 16, 0), torch.nn.Linear(16, 9)
)
optimizer = torch.optim.Adam(model.parameters(), lr=5.6194e-5, eps=1e-7)
loss_of = torch.nn.CrossEntropyLoss()


def epoch():
    order = torch.randperm(ROWS)
    for start in range(0, ROWS, BATCH):
        rows = order[start : start + BATCH]
        optimizer.zero_grad()
        loss_of(model(x[rows]), y[rows]).backward()
        optimizer.step()


def timed():
    start = time.perf_counter()
    epoch()
    return 1000 * (time.perf_counter() - start)


for _ in range(5):
    epoch()
print(statistics.median(timed() for _ in range(30)))
