"""Losses and activations as PyTorch has them, in float64: writes losses.json beside this file.

Run: /usr/bin/python3 test/reference/losses.py
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)


def rounded(tensor):
    return [float(f"{value:.12g}") for value in tensor.flatten().tolist()]


logits = 3 * torch.randn(6, 4)
classes = torch.tensor([0, 1, 2, 3, 1, 0])
binary = 3 * torch.randn(6)
halves = torch.tensor([0.0, 1, 1, 0, 1, 0])
values = 3 * torch.randn(6)
targets = 3 * torch.randn(6)
z = torch.linspace(-6, 6, 25)


def categorical(smoothing):
    return F.cross_entropy(logits, classes, reduction="none", label_smoothing=smoothing)


def binary_of(smoothing):
    smoothed = halves * (1 - smoothing) + 0.5 * smoothing
    return F.binary_cross_entropy_with_logits(binary, smoothed, reduction="none")


written = {
    "logits": [rounded(row) for row in logits],
    "classes": classes.tolist(),
    "binaryLogits": rounded(binary),
    "halves": halves.tolist(),
    "values": rounded(values),
    "targets": rounded(targets),
    "losses": {
        "categorical_crossentropy": rounded(categorical(0.0)),
        "categorical_crossentropy smoothed by 0.1": rounded(categorical(0.1)),
        "binary_crossentropy": rounded(binary_of(0.0)),
        "binary_crossentropy smoothed by 0.1": rounded(binary_of(0.1)),
        "huber": rounded(F.huber_loss(values, targets, reduction="none")),
        "log_cosh": rounded(torch.log(torch.cosh(values - targets))),
        "mean_squared_error": rounded((values - targets) ** 2),
        "mean_absolute_error": rounded((values - targets).abs()),
    },
    "z": rounded(z),
    "activations": {
        "relu": rounded(F.relu(z)),
        "sigmoid": rounded(torch.sigmoid(z)),
        "tanh": rounded(torch.tanh(z)),
        "elu": rounded(F.elu(z)),
        "selu": rounded(F.selu(z)),
        "gelu": rounded(F.gelu(z)),
        "silu": rounded(F.silu(z)),
        "softplus": rounded(F.softplus(z)),
        "leaky_relu": rounded(F.leaky_relu(z, 0.2)),
    },
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(written, indent=1) + "\n")
