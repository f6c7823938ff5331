"""A small network trained in float64 by every optimizer and every kind of clipping: writes optimizers.json beside this file.

Gradients are PyTorch's, by automatic differentiation, the penalties l1 * sum|w| + l2 * sum w^2 of the first kernel
among them. What a step makes of them comes from one of two places:

- "torch": PyTorch's own optimizer, wherever its formula is Keras's: SGD in all its forms while the rate is constant,
  and Adadelta. Adam, AdamW, Adamax, Adagrad and RMSprop differ in where epsilon stands (PyTorch adds it to the root,
  Keras's Adagrad and RMSprop put it under the root, Keras's Adam adds it before the bias correction, Keras's Adamax
  adds it to the maximum), so they are taken from PyTorch with an epsilon too small to matter.
- "keras": Keras's published formulas in NumPy (keras/src/optimizers/*.py), with an epsilon large enough to show its
  place and a rate that changes on the way, since Keras keeps the rate in the velocity and PyTorch does not. Nadam
  comes from here alone: PyTorch 1.13 slows its schedule of momentum down and multiplies one momentum twice.

Clipping by value is PyTorch's; by norm it is Keras's (tf.clip_by_norm, tf.clip_by_global_norm), since PyTorch adds 1e-6
to the norm.

Run: /usr/bin/python3 test/reference/optimizers.py
"""

import json
import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
generator = np.random.default_rng(5)

ROWS, FEATURES, UNITS, BATCH, STEPS = 12, 3, 4, 5, 9
TINY, LARGE = 1e-20, 1e-3


def short(*shape, scale=1.0):
    """Random numbers that a float32 holds exactly."""
    return np.round(scale * generator.standard_normal(shape) * 64) / 64


X, Y = short(ROWS, FEATURES), short(ROWS)
START = [short(FEATURES, UNITS, scale=0.6), short(UNITS, scale=0.3), short(UNITS, 1, scale=0.6), short(1, scale=0.3)]


def batch_of(step):
    start = step % 3 * BATCH
    return slice(start, min(start + BATCH, ROWS))


def gradients(weights, step, l1, l2):
    """The batch's loss, penalties among it, and its gradients."""
    leaves = [torch.tensor(w, requires_grad=True) for w in weights]
    kernel, bias, out, out_bias = leaves
    rows = batch_of(step)
    outputs = (torch.tanh(torch.tensor(X[rows]) @ kernel + bias) @ out + out_bias)[:, 0]
    loss = ((outputs - torch.tensor(Y[rows])) ** 2).mean()
    loss = loss + l1 * kernel.abs().sum() + l2 * (kernel**2).sum()
    loss.backward()
    return loss.item(), [leaf.grad.numpy() for leaf in leaves]


def clip(grads, clipping):
    kind, limit = clipping["kind"], clipping.get("limit")
    norm = lambda arrays: np.sqrt(sum((a**2).sum() for a in arrays))
    if kind == "clipvalue":
        leaves = [torch.zeros(g.shape, requires_grad=True) for g in grads]
        for leaf, g in zip(leaves, grads):
            leaf.grad = torch.tensor(g)
        torch.nn.utils.clip_grad_value_(leaves, limit)
        return [leaf.grad.numpy() for leaf in leaves]
    if kind == "clipnorm":
        return [g * limit / max(norm([g]), limit) for g in grads]
    if kind == "global_clipnorm":
        return [g * limit / max(norm(grads), limit) for g in grads]
    return grads


def torch_optimizer(o, leaves, rate):
    kind = o["kind"]
    betas = (o.get("beta1"), o.get("beta2"))
    if kind == "sgd":
        return torch.optim.SGD(leaves, rate, momentum=o["momentum"], nesterov=o["nesterov"])
    if kind == "adadelta":
        return torch.optim.Adadelta(leaves, rate, rho=o["rho"], eps=o["epsilon"])
    if kind == "adam":
        return torch.optim.Adam(leaves, rate, betas=betas, eps=o["epsilon"])
    if kind == "adamw":
        return torch.optim.AdamW(leaves, rate, betas=betas, eps=o["epsilon"], weight_decay=o["weightDecay"])
    if kind == "adamax":
        return torch.optim.Adamax(leaves, rate, betas=betas, eps=o["epsilon"])
    if kind == "adagrad":
        start = o["initialAccumulatorValue"]
        return torch.optim.Adagrad(leaves, rate, initial_accumulator_value=start, eps=o["epsilon"])
    if kind == "rmsprop":
        return torch.optim.RMSprop(
            leaves, rate, alpha=o["rho"], eps=o["epsilon"], momentum=o["momentum"], centered=o["centered"]
        )
    raise ValueError(kind)


def keras_step(o, w, g, s, rate, t):
    """One array's weights after step t (from 1) with gradient g; s is its state, a dict that the step changes."""
    kind = o["kind"]
    zero = np.zeros_like(w)
    get = lambda name, start=None: s.get(name, zero if start is None else zero + start)
    if kind == "sgd":
        m = o["momentum"]
        s["velocity"] = m * get("velocity") - rate * g
        return w + (m * s["velocity"] - rate * g if o["nesterov"] else s["velocity"])
    if kind == "adagrad":
        s["sum"] = get("sum", o["initialAccumulatorValue"]) + g * g
        return w - rate * g / np.sqrt(s["sum"] + o["epsilon"])
    if kind == "adadelta":
        rho, e = o["rho"], o["epsilon"]
        s["square"] = rho * get("square") + (1 - rho) * g * g
        change = -np.sqrt(get("change") + e) * g / np.sqrt(s["square"] + e)
        s["change"] = rho * get("change") + (1 - rho) * change * change
        return w + rate * change
    if kind == "rmsprop":
        rho = o["rho"]
        s["square"] = rho * get("square") + (1 - rho) * g * g
        spread = s["square"]
        if o["centered"]:
            s["mean"] = rho * get("mean") + (1 - rho) * g
            spread = spread - s["mean"] ** 2
        change = rate * g / np.sqrt(spread + o["epsilon"])
        s["velocity"] = o["momentum"] * get("velocity") + change
        return w - s["velocity"]
    b1, b2, e = o["beta1"], o["beta2"], o["epsilon"]
    if kind == "adamw":
        w = w - w * o["weightDecay"] * rate
    s["m"] = get("m") + (g - get("m")) * (1 - b1)
    if kind == "adamax":
        s["u"] = np.maximum(b2 * get("u"), np.abs(g))
        return w - rate / (1 - b1**t) * s["m"] / (s["u"] + e)
    s["v"] = get("v") + (g * g - get("v")) * (1 - b2)
    if kind == "nadam":
        u = lambda i: b1 * (1 - 0.5 * 0.96**i)
        product = np.prod([u(i) for i in range(1, t + 1)])
        ahead = u(t + 1) * s["m"] / (1 - product * u(t + 1)) + (1 - u(t)) * g / (1 - product)
        return w - ahead * rate / (np.sqrt(s["v"] / (1 - b2**t)) + e)
    alpha = rate * np.sqrt(1 - b2**t) / (1 - b1**t)
    return w - s["m"] * alpha / (np.sqrt(s["v"]) + e)


def train(source, optimizer, rates, clipping, l1, l2):
    weights = [w.copy() for w in START]
    states = [{} for _ in weights]
    leaves = [torch.tensor(w, requires_grad=True) for w in weights]
    stepper = torch_optimizer(optimizer, leaves, rates[0]) if source == "torch" else None
    losses = []
    for step in range(STEPS):
        loss, grads = gradients(weights, step, l1, l2)
        losses.append(loss)
        grads = clip(grads, clipping)
        if stepper:
            for leaf, g in zip(leaves, grads):
                leaf.grad = torch.tensor(g)
            stepper.step()
            weights = [leaf.detach().numpy().copy() for leaf in leaves]
        else:
            weights = [
                keras_step(optimizer, w, g, s, rates[step], step + 1) for w, g, s in zip(weights, grads, states)
            ]
    return losses, weights


def with_epsilon(epsilon):
    adam = {"beta1": 0.9, "beta2": 0.999, "epsilon": epsilon}
    rmsprop = {"kind": "rmsprop", "rho": 0.9, "epsilon": epsilon}
    return [
        *[{**rmsprop, "momentum": m, "centered": c} for m in (0.0, 0.9) for c in (False, True)],
        {"kind": "adagrad", "initialAccumulatorValue": 0.1, "epsilon": epsilon},
        {"kind": "adam", **adam},
        {"kind": "adamw", "weightDecay": 0.4, **adam},
        {"kind": "adamax", **adam},
    ]


SGD = [
    {"kind": "sgd", "momentum": 0.0, "nesterov": False},
    {"kind": "sgd", "momentum": 0.9, "nesterov": False},
    {"kind": "sgd", "momentum": 0.9, "nesterov": True},
]
ADADELTA = {"kind": "adadelta", "rho": 0.95, "epsilon": LARGE}
NADAM = {"kind": "nadam", "beta1": 0.9, "beta2": 0.999, "epsilon": LARGE}
NONE = {"kind": "none"}


def rate_of(optimizer):
    return {"adadelta": 0.5, "sgd": 0.0625}.get(optimizer["kind"], 0.015625)


cases = []


def add(source, optimizer, clipping=NONE, l1=0.0, l2=0.0):
    rate = rate_of(optimizer)
    rates = [rate] * STEPS if source == "torch" else [rate] * 4 + [rate / 2] * (STEPS - 4)
    losses, weights = train(source, optimizer, rates, clipping, l1, l2)
    digits = lambda values: [float(f"{value:.10g}") for value in np.ravel(values)]
    cases.append(
        {
            "source": source,
            "optimizer": optimizer,
            "clipping": clipping,
            "l1": l1,
            "l2": l2,
            "rates": rates,
            "losses": digits(losses),
            "weights": [digits(w) for w in weights],
        }
    )


for one in [*SGD, ADADELTA, *with_epsilon(TINY)]:
    add("torch", one)
for one in [*SGD[1:], ADADELTA, *with_epsilon(LARGE), NADAM]:
    add("keras", one)
add("torch", SGD[0], l1=0.02, l2=0.03)
add("torch", SGD[0], {"kind": "clipvalue", "limit": 0.125}, l1=0.02, l2=0.03)
add("keras", SGD[1], {"kind": "clipnorm", "limit": 0.25}, l1=0.02, l2=0.03)
add("keras", {**with_epsilon(LARGE)[6]}, {"kind": "global_clipnorm", "limit": 0.25}, l1=0.02, l2=0.03)

# Where both have the same formula they agree; an epsilon too small to matter makes the others' the same.
for one in [*SGD, ADADELTA, *with_epsilon(TINY)]:
    rates = [rate_of(one)] * STEPS
    both = [train(source, one, rates, NONE, 0.0, 0.0)[1] for source in ("torch", "keras")]
    assert all(np.allclose(a, b, rtol=0, atol=1e-8) for a, b in zip(*both)), one

written = {
    "features": FEATURES,
    "units": UNITS,
    "batchSize": BATCH,
    "x": X.ravel().tolist(),
    "y": Y.tolist(),
    "start": [w.ravel().tolist() for w in START],
    "cases": cases,
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(written) + "\n")
