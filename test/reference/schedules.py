"""Learning rates of PyTorch's schedulers, for src/core/training/schedules.golden.test.ts.

The schedulers count epochs; StepLR, CosineAnnealingLR and OneCycleLR are stepped `PER_EPOCH` times an epoch where they
are smooth, so that fractions of epochs are looked at as well.

Run: python3 test/reference/schedules.py > test/reference/schedules.json
"""

import json
import warnings

import torch
from torch.optim import lr_scheduler as lr

warnings.filterwarnings("ignore")
RATE = 0.02
EPOCHS = 40
PER_EPOCH = 5


def rates(make, steps):
    weight = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    optimizer = torch.optim.SGD([weight], lr=RATE)
    scheduler = make(optimizer)
    seen = []
    for _ in range(steps):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return seen


def smooth(make):
    """Rates at 0, 1/5, 2/5, ... epochs, the last of them at the run's end."""
    return rates(make, EPOCHS * PER_EPOCH + 1)


def one_cycle(share):
    # PyTorch's cycle ends at step total - 1, and its warm part at pct_start * total - 1.
    total = EPOCHS * PER_EPOCH + 1
    pct = (share * (total - 1) + 1) / total
    return smooth(
        lambda o: lr.OneCycleLR(o, max_lr=RATE, total_steps=total, pct_start=pct, cycle_momentum=False)
    )


def plateau(losses, factor, patience, min_delta, min_rate):
    """Rates after each epoch. Keras's patience counts from 1 where PyTorch's counts from 0."""
    weight = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    optimizer = torch.optim.SGD([weight], lr=RATE)
    scheduler = lr.ReduceLROnPlateau(
        optimizer,
        factor=factor,
        patience=patience - 1,
        threshold=min_delta,
        threshold_mode="abs",
        min_lr=min_rate,
        eps=0,
    )
    seen = []
    for loss in losses:
        scheduler.step(loss)
        seen.append(optimizer.param_groups[0]["lr"])
    return seen


def warmup(share):
    """Linear warm-up over `share` epochs, as LambdaLR."""
    return smooth(lambda o: lr.LambdaLR(o, lambda step: min(step / PER_EPOCH / share, 1)))


generator = torch.Generator().manual_seed(7)
noise = torch.rand(120, generator=generator, dtype=torch.float64)
LOSSES = [round(float(1 / (1 + 0.1 * i) + 0.2 * noise[i]), 6) for i in range(120)]
PLATEAUS = [
    {"factor": 0.5, "patience": 1, "minDelta": 0, "minRate": 0},
    {"factor": 0.1, "patience": 5, "minDelta": 0.01, "minRate": 1e-4},
    {"factor": 0.7, "patience": 3, "minDelta": 0.05, "minRate": 0.003},
]

print(
    json.dumps(
        {
            "rate": RATE,
            "epochs": EPOCHS,
            "perEpoch": PER_EPOCH,
            "step": {
                "every": 7,
                "factor": 0.3,
                "rates": smooth(lambda o: lr.StepLR(o, step_size=7 * PER_EPOCH, gamma=0.3)),
            },
            "exponential": {
                "decayRate": 0.9,
                "decayEpochs": 3,
                "rates": smooth(lambda o: lr.ExponentialLR(o, gamma=0.9 ** (1 / (3 * PER_EPOCH)))),
            },
            "cosine": {
                "alpha": 0.05,
                "rates": smooth(
                    lambda o: lr.CosineAnnealingLR(o, T_max=EPOCHS * PER_EPOCH, eta_min=0.05 * RATE)
                ),
            },
            "oneCycle": [{"warmShare": s, "rates": one_cycle(s)} for s in (0.3, 0.5)],
            "warmup": {"epochs": 4, "rates": warmup(4)},
            "plateau": {
                "losses": LOSSES,
                "cases": [
                    {**p, "rates": plateau(LOSSES, p["factor"], p["patience"], p["minDelta"], p["minRate"])}
                    for p in PLATEAUS
                ],
            },
        }
    )
)
