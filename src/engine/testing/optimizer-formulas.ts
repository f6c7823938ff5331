/**
 * @file The optimizers' formulas in float64, as Keras has them, and a device's step held against them.
 */
import { expect } from 'vitest';
import { weightSpecs } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import type { Optimizer } from '@/core/training/optimizers';
import type { Device, TrainerSpec } from '../device';
import { stepGradient } from './gradients';

/** Where one entry of a weight and its slots are after a step with gradient g; t counts steps from 1. */
export function formula(
  optimizer: Optimizer,
  {
    weight,
    slots,
    g,
    rate,
    t,
  }: { weight: number; slots: number[]; g: number; rate: number; t: number },
): { weight: number; slots: number[] } {
  switch (optimizer.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      const m = slots[0] * beta1 + g * (1 - beta1);
      const v = slots[1] * beta2 + g * g * (1 - beta2);
      const alpha = (rate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
      return { weight: weight - (alpha * m) / (Math.sqrt(v) + epsilon), slots: [m, v] };
    }
    case 'adamw': {
      const decayed = weight - rate * optimizer.weightDecay * weight;
      return formula({ ...optimizer, kind: 'adam' }, { weight: decayed, slots, g, rate, t });
    }
    case 'adamax': {
      const { beta1, beta2, epsilon } = optimizer;
      const m = slots[0] * beta1 + g * (1 - beta1);
      const u = Math.max(beta2 * slots[1], Math.abs(g));
      return { weight: weight - (rate * m) / ((1 - beta1 ** t) * (u + epsilon)), slots: [m, u] };
    }
    case 'nadam': {
      const { beta1, beta2, epsilon } = optimizer;
      const momentumAt = (i: number) => beta1 * (1 - 0.5 * 0.96 ** i);
      let product = 1;
      for (let i = 1; i <= t; i++) product *= momentumAt(i);
      const m = slots[0] * beta1 + g * (1 - beta1);
      const v = slots[1] * beta2 + g * g * (1 - beta2);
      const ahead =
        (momentumAt(t + 1) * m) / (1 - product * momentumAt(t + 1)) +
        ((1 - momentumAt(t)) * g) / (1 - product);
      const size = Math.sqrt(v / (1 - beta2 ** t)) + epsilon;
      return { weight: weight - (rate * ahead) / size, slots: [m, v] };
    }
    case 'adagrad': {
      const square = slots[0] + g * g;
      return {
        weight: weight - (rate * g) / Math.sqrt(square + optimizer.epsilon),
        slots: [square],
      };
    }
    case 'adadelta': {
      const { rho, epsilon } = optimizer;
      const square = rho * slots[0] + (1 - rho) * g * g;
      const change = (g * Math.sqrt(slots[1] + epsilon)) / Math.sqrt(square + epsilon);
      const changes = rho * slots[1] + (1 - rho) * change * change;
      return { weight: weight - rate * change, slots: [square, changes] };
    }
    case 'sgd': {
      if (optimizer.momentum === 0) return { weight: weight - rate * g, slots: [] };
      const { momentum, nesterov } = optimizer;
      const velocity = momentum * slots[0] - rate * g;
      const change = nesterov ? momentum * velocity - rate * g : velocity;
      return { weight: weight + change, slots: [velocity] };
    }
    case 'rmsprop': {
      const { rho, momentum, epsilon, centered } = optimizer;
      const square = rho * slots[0] + (1 - rho) * g * g;
      const mean = centered ? rho * slots[1] + (1 - rho) * g : 0;
      let change = (rate * g) / Math.sqrt(square - mean * mean + epsilon);
      if (momentum > 0) change += momentum * slots[slots.length - 1];
      const after = [square, ...(centered ? [mean] : []), ...(momentum > 0 ? [change] : [])];
      return { weight: weight - change, slots: after };
    }
  }
}

/** From made-up slots, the first step of the device goes where the formula says. */
export async function expectFormulas(device: Device, spec: TrainerSpec): Promise<void> {
  const rate = 0.01;
  const trainable = weightSpecs(spec.plan).flatMap((one, i) => (one.trainable ? [i] : []));
  const trainer = await device.createTrainer(spec);
  const start = await trainer.getState();
  const slots = start.slots.map((slot, s) =>
    slot.map((values) => values.map((_, k) => (s + 1) * 0.001 * (1 + (k % 7)))),
  );
  trainer.setState({ ...start, slots });
  trainer.setOrder(epochOrder(spec.data.train.numRows, spec.seed, 0));
  trainer.step(0, spec.batchSize, rate);
  const end = await trainer.getState();
  trainer.dispose();
  const gradients = await stepGradient(device, {
    ...spec,
    optimizer: { kind: 'sgd', momentum: 0, nesterov: false },
  });
  expect(end.step).toBe(start.step + 1);
  trainable.forEach((weight, w) => {
    spec.weights[weight].forEach((before, k) => {
      const expected = formula(spec.optimizer, {
        weight: before,
        slots: slots.map((slot) => slot[w][k]),
        g: gradients[weight][k],
        rate,
        t: 1,
      });
      expect(end.weights[weight][k]).toBeCloseTo(expected.weight, 5);
      expected.slots.forEach((value, s) => expect(end.slots[s][w][k]).toBeCloseTo(value, 6));
    });
  });
}
