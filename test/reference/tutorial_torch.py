"""The tutorial's recipe in PyTorch with Keras's numerics, for bench/fidelity.ts.

python3 tutorial_torch.py ../shared/data/winequality-red.csv [epochs] [seed ...]

Keras's, not PyTorch's own: Glorot uniform kernels, batch normalization with momentum 0.99, epsilon 1e-3 and the biased
variance for the moving one too, Adam with the bias corrections in the step size and epsilon 1e-7 added after them,
training metrics averaged over the epoch's batches, validation in inference mode.
Prints one JSON array, an entry a seed: the last epoch's metrics and the test accuracy.
"""

import json
import sys

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F

LEARNING_RATE, BATCH, RATE = 0.000056194, 128, 0.3
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-7
MOMENTUM, BATCH_EPSILON = 0.99, 1e-3
WIDTHS = [144, 144, 16]
DROPPED = [True, True, False]


def prepare(path):
    table = pd.read_csv(path).dropna()
    train = table.sample(frac=0.7, random_state=1234)
    test = table.drop(train.index)
    low, high = train.min(), train.max()
    outputs = int(table["quality"].max()) + 1

    def arrays(rows):
        features = rows.drop(columns="quality")
        columns = features.columns
        scaled = (features - low[columns]) / (high[columns] - low[columns])
        x = torch.tensor(scaled.to_numpy(np.float32))
        return x, torch.tensor(rows["quality"].to_numpy(np.int64))

    x, y = arrays(train)
    kept = int(np.floor(len(x) * (1 - 0.1)))
    return (x[:kept], y[:kept]), (x[kept:], y[kept:]), arrays(test), outputs


class BatchNormalization:
    def __init__(self, units):
        self.gamma = torch.ones(units, requires_grad=True)
        self.beta = torch.zeros(units, requires_grad=True)
        self.mean, self.variance = torch.zeros(units), torch.ones(units)

    def __call__(self, x, training):
        mean, variance = self.mean, self.variance
        if training:
            mean, variance = x.mean(0), x.var(0, unbiased=False)
            self.mean = self.mean * MOMENTUM + mean.detach() * (1 - MOMENTUM)
            self.variance = self.variance * MOMENTUM + variance.detach() * (1 - MOMENTUM)
        return (x - mean) / torch.sqrt(variance + BATCH_EPSILON) * self.gamma + self.beta


class Network:
    def __init__(self, inputs, outputs):
        sizes = [inputs, *WIDTHS, outputs]
        self.kernels, self.biases = [], []
        for fan_in, fan_out in zip(sizes, sizes[1:]):
            limit = (6 / (fan_in + fan_out)) ** 0.5
            kernel = (torch.rand(fan_in, fan_out) * 2 - 1) * limit
            self.kernels.append(kernel.requires_grad_())
            self.biases.append(torch.zeros(fan_out, requires_grad=True))
        self.norms = [BatchNormalization(width) for width in WIDTHS]

    def trainable(self):
        return self.kernels + self.biases + [w for norm in self.norms for w in (norm.gamma, norm.beta)]

    def logits(self, x, training):
        for kernel, bias, norm, dropped in zip(self.kernels, self.biases, self.norms, DROPPED):
            x = norm(torch.relu(x @ kernel + bias), training)
            if dropped:
                x = F.dropout(x, RATE, training)
        return x @ self.kernels[-1] + self.biases[-1]


class Adam:
    def __init__(self, weights):
        self.weights, self.step = weights, 0
        self.m = [torch.zeros_like(w) for w in weights]
        self.v = [torch.zeros_like(w) for w in weights]

    @torch.no_grad()
    def update(self, gradients):
        self.step += 1
        alpha = LEARNING_RATE * (1 - BETA2**self.step) ** 0.5 / (1 - BETA1**self.step)
        for w, g, m, v in zip(self.weights, gradients, self.m, self.v):
            m += (g - m) * (1 - BETA1)
            v += (g * g - v) * (1 - BETA2)
            w -= alpha * m / (v.sqrt() + EPSILON)


@torch.no_grad()
def score(network, x, y):
    logits = network.logits(x, False)
    return F.cross_entropy(logits, y).item(), (logits.argmax(1) == y).float().mean().item()


def run(path, epochs, seed):
    torch.manual_seed(seed)
    (x, y), validation, test, outputs = prepare(path)
    network = Network(x.shape[1], outputs)
    optimizer = Adam(network.trainable())
    for _ in range(epochs):
        order, loss_sum, hits = torch.randperm(len(x)), 0.0, 0.0
        for rows in order.split(BATCH):
            logits = network.logits(x[rows], True)
            loss = F.cross_entropy(logits, y[rows])
            optimizer.update(torch.autograd.grad(loss, optimizer.weights))
            loss_sum += loss.item() * len(rows)
            hits += (logits.argmax(1) == y[rows]).sum().item()
    val_loss, val_accuracy = score(network, *validation)
    return {
        "seed": seed,
        "loss": loss_sum / len(x),
        "accuracy": hits / len(x),
        "valLoss": val_loss,
        "valAccuracy": val_accuracy,
        "testAccuracy": score(network, *test)[1],
    }


if __name__ == "__main__":
    torch.set_num_threads(1)
    path, epochs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    seeds = [int(seed) for seed in sys.argv[3:]] or [1, 2, 3, 4, 5]
    print(json.dumps([run(path, epochs, seed) for seed in seeds], indent=1))
