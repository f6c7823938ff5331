"""
Stands in for Keras where it is not installed: takes what a program hands to it, trains nothing, and writes what it was
given to fit() and predict() into the folder it runs in. A name or an argument that Keras has not is an error here too.
"""

import json
import math
from types import SimpleNamespace

import numpy as np

calls = []


def named(kind, name, allowed):
    def make(*args, **kwargs):
        unknown = set(kwargs) - set(allowed.split())
        assert not unknown, f"{name} has no {unknown}"
        call = {"kind": kind, "name": name, "args": [a for a in args if not callable(a)], **kwargs}
        return SimpleNamespace(**call)

    return make


utils = SimpleNamespace(
    set_random_seed=lambda seed: calls.append({"seed": seed}),
    to_categorical=lambda y, num_classes: np.eye(num_classes, dtype="float32")[y],
)
DENSE = "activation kernel_initializer kernel_regularizer"
layers = SimpleNamespace(
    Dense=named("layer", "Dense", DENSE),
    BatchNormalization=named("layer", "BatchNormalization", "momentum epsilon"),
    Dropout=named("layer", "Dropout", ""),
    Activation=named("layer", "Activation", ""),
    GaussianNoise=named("layer", "GaussianNoise", ""),
)
regularizers = SimpleNamespace(L1L2=named("regularizer", "L1L2", "l1 l2"))
COMMON = "learning_rate clipnorm clipvalue global_clipnorm "
optimizers = SimpleNamespace(
    Adam=named("optimizer", "Adam", COMMON + "beta_1 beta_2 epsilon"),
    Adamax=named("optimizer", "Adamax", COMMON + "beta_1 beta_2 epsilon"),
    Nadam=named("optimizer", "Nadam", COMMON + "beta_1 beta_2 epsilon"),
    AdamW=named("optimizer", "AdamW", COMMON + "weight_decay beta_1 beta_2 epsilon"),
    SGD=named("optimizer", "SGD", COMMON + "momentum nesterov"),
    RMSprop=named("optimizer", "RMSprop", COMMON + "rho momentum epsilon centered"),
    Adagrad=named("optimizer", "Adagrad", COMMON + "initial_accumulator_value epsilon"),
    Adadelta=named("optimizer", "Adadelta", COMMON + "rho epsilon"),
)
losses = SimpleNamespace(
    CategoricalCrossentropy=named("loss", "CategoricalCrossentropy", "label_smoothing"),
    BinaryCrossentropy=named("loss", "BinaryCrossentropy", "label_smoothing"),
)


class Callback:
    pass


class ReduceLROnPlateau(Callback):
    def __init__(self, monitor, factor, patience, min_delta, min_lr):
        assert monitor == "val_loss"


class EarlyStopping(Callback):
    def __init__(self, monitor, patience, min_delta, restore_best_weights):
        self.monitor = monitor


callbacks = SimpleNamespace(
    Callback=Callback, ReduceLROnPlateau=ReduceLROnPlateau, EarlyStopping=EarlyStopping
)


def Input(shape):
    return SimpleNamespace(kind="input", shape=shape)


class Sequential:
    def __init__(self, layers):
        self.inputs = layers[0].shape[0]
        self.layers = layers[1:]

    def summary(self):
        pass

    def compile(self, optimizer, loss, metrics):
        self.optimizer, self.loss, self.metrics = optimizer, loss, metrics

    def fit(self, x, y, batch_size, epochs, validation_split, class_weight=None, callbacks=(), verbose=1):
        assert x.dtype == np.float32 and x.shape[1] == self.inputs
        learnt = math.floor(len(x) * (1 - validation_split))
        rates = self.follow(callbacks, epochs, math.ceil(learnt / batch_size))
        write("x_train", x)
        write("y_train", y)
        told = {
            "layers": [vars(layer) for layer in self.layers],
            "optimizer": vars(self.optimizer),
            "loss": self.loss if isinstance(self.loss, str) else vars(self.loss),
            "metrics": self.metrics,
            "batch_size": batch_size,
            "epochs": epochs,
            "learnt": learnt,
            "class_weight": class_weight,
            "rates": rates,
            "callbacks": [type(callback).__name__ for callback in callbacks],
            "monitors": [callback.monitor for callback in callbacks if hasattr(callback, "monitor")],
        }
        with open("told.json", "w") as file:
            json.dump(told, file, default=lambda value: vars(value))
        names = ["loss", *self.metrics]
        return SimpleNamespace(
            history={prefix + name: [1.0] for name in names for prefix in ("", "val_")}
        )

    def follow(self, callbacks, epochs, steps):
        """The learning rate of every step, as the callbacks set it."""
        followers = [c for c in callbacks if hasattr(c, "on_train_batch_begin")]
        rates = []
        for epoch in range(epochs if followers else 0):
            for follower in followers:
                follower.model, follower.params = self, {"steps": steps}
                follower.on_epoch_begin(epoch)
            for batch in range(steps):
                for follower in followers:
                    follower.on_train_batch_begin(batch)
                rates.append(self.optimizer.learning_rate)
        return rates

    def predict(self, x, verbose):
        assert x.dtype == np.float32 and x.shape[1] == self.inputs
        write("x_test", x)
        return np.zeros((len(x), self.layers[-1].args[0]), dtype="float32")

    def save(self, name):
        pass


def write(name, array):
    np.asarray(array, dtype="<f8").tofile(f"{name}.f8")
