/**
 * @file A run's history: one number a metric an epoch, by Keras's names. The record is never thinned; drawing thins a copy.
 */

/**
 * `metric` is accuracy for classification and mean absolute error for regression.
 * All four are means over rows: training ones over the epoch's batches as the weights changed (dropout on),
 * validation ones after the epoch in inference mode.
 */
export interface EpochMetrics {
  loss: number;
  metric: number;
  valLoss: number;
  valMetric: number;
  /** Learning rate of the epoch's last step. */
  learningRate: number;
}

export interface History {
  /** `[epochs done]` each; entry 0 is epoch 1. */
  loss: number[];
  metric: number[];
  valLoss: number[];
  valMetric: number[];
  learningRate: number[];
}

/** A history of no epochs. */
export function emptyHistory(): History {
  return { loss: [], metric: [], valLoss: [], valMetric: [], learningRate: [] };
}

/** A new history with these epochs added; the old one is left as it was. */
export function appendEpochs(history: History, epochs: readonly EpochMetrics[]): History {
  return {
    loss: history.loss.concat(epochs.map((epoch) => epoch.loss)),
    metric: history.metric.concat(epochs.map((epoch) => epoch.metric)),
    valLoss: history.valLoss.concat(epochs.map((epoch) => epoch.valLoss)),
    valMetric: history.valMetric.concat(epochs.map((epoch) => epoch.valMetric)),
    learningRate: history.learningRate.concat(epochs.map((epoch) => epoch.learningRate)),
  };
}

/** The numbers of epoch `index`, from 0. */
export function epochAt(history: History, index: number): EpochMetrics {
  return {
    loss: history.loss[index],
    metric: history.metric[index],
    valLoss: history.valLoss[index],
    valMetric: history.valMetric[index],
    learningRate: history.learningRate[index],
  };
}

/** The history of the first `count` epochs. */
export function takeEpochs(history: History, count: number): History {
  return {
    loss: history.loss.slice(0, count),
    metric: history.metric.slice(0, count),
    valLoss: history.valLoss.slice(0, count),
    valMetric: history.valMetric.slice(0, count),
    learningRate: history.learningRate.slice(0, count),
  };
}
