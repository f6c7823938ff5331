import { describe, expect, it } from 'vitest';
import { planNetwork } from './plan';
import { inspectionFindings } from './inspection-findings';
import { inspectNetwork, rowsWorthInspecting } from './inspect-network';
import { initialWeights } from './initial-weights';
import { layerSchema, type Layer } from './layers';

const dense = (units: number, activation: string): Layer =>
  layerSchema.parse({ kind: 'dense', units, activation });
const rows = {
  numRows: 4,
  x: Float32Array.of(0.1, 0.9, 0.4, 0.2, 0.8, 0.3, 0.5, 0.6),
  y: Float32Array.of(0, 1, 2, 1),
  loss: 'categorical_crossentropy',
  labelSmoothing: 0,
  classWeights: null,
} as const;

function look(layers: Layer[], change: (weights: Float32Array[]) => void = () => undefined) {
  const plan = planNetwork({ layers, outputActivation: 'softmax' }, 2, 3);
  const weights = initialWeights(plan, 1);
  change(weights);
  return { plan, inspection: inspectNetwork(plan, weights, rows, 1) };
}

describe('inspectionFindings', () => {
  it('says nothing of a small healthy network', () => {
    const { plan, inspection } = look([dense(8, 'tanh'), dense(8, 'tanh')]);
    expect(inspectionFindings(plan, inspection)).toEqual([]);
  });

  it('says how much smaller gradients get through many sigmoids', () => {
    const { plan, inspection } = look(Array.from({ length: 8 }, () => dense(8, 'sigmoid')));
    const [finding] = inspectionFindings(plan, inspection);
    expect(finding).toMatchObject({ kind: 'vanishing-gradients', layer: 0 });
    expect(finding.message).toMatch(/^The gradients of layer 1 are [\d,]+ times smaller/);
  });

  it('says how much larger they get through large weights', () => {
    const { plan, inspection } = look(
      Array.from({ length: 4 }, () => dense(8, 'linear')),
      (weights) =>
        weights.forEach((values, i) => values.set(values.map((v) => v * (i === 0 ? 0.001 : 20)))),
    );
    expect(inspectionFindings(plan, inspection)[0].kind).toBe('exploding-gradients');
  });

  it('counts units that never fire', () => {
    const { plan, inspection } = look([dense(4, 'relu')], ([, bias]) => bias.set([-9, -9, 9, 9]));
    const findings = inspectionFindings(plan, inspection);
    expect(findings.map(({ message }) => message)).toEqual([
      '2 of 4 units of layer 1 gave 0 for all 4 rows looked at, so no gradient reaches them.',
    ]);
  });

  it('has nothing to say without rows', () => {
    const { plan } = look([dense(4, 'relu')]);
    const inspection = inspectNetwork(plan, initialWeights(plan, 1), null, 1);
    expect(inspection.layers.every(({ gradients }) => gradients === null)).toBe(true);
    expect(inspectionFindings(plan, inspection)).toEqual([]);
  });
});

describe('rowsWorthInspecting', () => {
  const rowsOf = (units: number) =>
    rowsWorthInspecting(
      planNetwork(
        { layers: [dense(units, 'relu'), dense(units, 'relu')], outputActivation: 'linear' },
        11,
        1,
      ),
    );

  it('looks at 64 rows, at fewer of a large network and always at one', () => {
    expect(rowsOf(144)).toBe(64);
    expect(rowsOf(1024)).toBeLessThan(64);
    expect(rowsOf(4096)).toBe(1);
  });
});
