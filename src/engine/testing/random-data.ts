/**
 * @file Made-up data for tests: seeded, so that a failure can be repeated.
 */
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { PreparedData, PreparedRows } from '@/core/preparation/prepared-data';
import { streamKey, uniformAt } from '@/core/random/counter';

export interface RandomDataShape {
  rows: number;
  validationRows?: number;
  testRows?: number;
  features: number;
  /** Two or more make classes, one makes values. */
  outputs: number;
  classWeights?: Float32Array | null;
}

/** Features in [0, 1), labels that depend on them with some noise: classes 0..outputs - 1, or values around 0. */
export function randomData(shape: RandomDataShape, seed = 1): PreparedData {
  const { rows, validationRows = 5, testRows = 5, features, outputs } = shape;
  const { classWeights = null } = shape;
  const make = (numRows: number, part: number) =>
    randomRows(numRows, features, outputs, seed, part);
  return {
    fitted,
    numFeatures: features,
    numOutputs: outputs,
    train: make(rows, 0),
    validation: make(validationRows, 1),
    test: make(testRows, 2),
    classWeights,
    numDropped: 0,
  };
}

function randomRows(
  numRows: number,
  features: number,
  outputs: number,
  seed: number,
  part: number,
): PreparedRows {
  const key = streamKey(seed, 'initializer', 1000 + part);
  const x = Float32Array.from({ length: numRows * features }, (_, i) => uniformAt(key, i));
  const y = Float32Array.from({ length: numRows }, (_, row) => {
    const noise = uniformAt(key, x.length + row);
    const signal = (x[row * features] + (x[row * features + 1] ?? 0) + noise) / 3;
    return outputs === 1 ? 4 * signal - 2 : Math.min(outputs - 1, Math.floor(signal * outputs));
  });
  return { numRows, x, y, rowIds: Uint32Array.from({ length: numRows }, (_, row) => row) };
}

const fitted: FittedPreparation = { label: 'label', outputs: [], columns: [], featureNames: [] };
