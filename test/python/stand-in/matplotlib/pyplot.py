"""Stands in for matplotlib.pyplot: draws nothing."""


class Axis:
    def plot(self, values, label):
        assert len(values) > 0

    def set_xlabel(self, text):
        pass

    def legend(self):
        pass


def subplots(rows, columns, figsize):
    return None, [Axis() for _ in range(rows * columns)]


def show():
    pass
