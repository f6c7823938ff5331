/**
 * @file The optimizer and the loss in Keras, every argument written out.
 */
import type { Training } from '../../recipe/recipe';
import type { Optimizer } from '../../training/optimizers';
import { pyBoolean, pyCall, pyNumber, pyString } from '../python/literals';

/** The expression that makes the optimizer, its learning rate and clipping among the arguments. */
export function optimizerCode({ optimizer, learningRate, clipping }: Training): string {
  const { name, args } = optimizerArguments(optimizer);
  const clip = clipping.kind === 'none' ? [] : [`${clipping.kind}=${pyNumber(clipping.limit)}`];
  const all = [`learning_rate=${pyNumber(learningRate)}`, ...args, ...clip];
  return pyCall(`keras.optimizers.${name}`, all, '', 12);
}

function optimizerArguments(optimizer: Optimizer): { name: string; args: string[] } {
  const betas = ({ beta1, beta2 }: { beta1: number; beta2: number }) => [
    `beta_1=${pyNumber(beta1)}`,
    `beta_2=${pyNumber(beta2)}`,
  ];
  const epsilon = 'epsilon' in optimizer ? [`epsilon=${pyNumber(optimizer.epsilon)}`] : [];
  switch (optimizer.kind) {
    case 'adam':
      return { name: 'Adam', args: [...betas(optimizer), ...epsilon] };
    case 'adamax':
      return { name: 'Adamax', args: [...betas(optimizer), ...epsilon] };
    case 'nadam':
      return { name: 'Nadam', args: [...betas(optimizer), ...epsilon] };
    case 'adamw': {
      const decay = `weight_decay=${pyNumber(optimizer.weightDecay)}`;
      return { name: 'AdamW', args: [decay, ...betas(optimizer), ...epsilon] };
    }
    case 'sgd': {
      const { momentum, nesterov } = optimizer;
      const args = [`momentum=${pyNumber(momentum)}`, `nesterov=${pyBoolean(nesterov)}`];
      return { name: 'SGD', args };
    }
    case 'rmsprop': {
      const { rho, momentum, centered } = optimizer;
      const args = [`rho=${pyNumber(rho)}`, `momentum=${pyNumber(momentum)}`];
      return { name: 'RMSprop', args: [...args, ...epsilon, `centered=${pyBoolean(centered)}`] };
    }
    case 'adagrad': {
      const start = `initial_accumulator_value=${pyNumber(optimizer.initialAccumulatorValue)}`;
      return { name: 'Adagrad', args: [start, ...epsilon] };
    }
    case 'adadelta':
      return { name: 'Adadelta', args: [`rho=${pyNumber(optimizer.rho)}`, ...epsilon] };
  }
}

/** The loss by its name, or as an object where it has label smoothing. */
export function lossCode({ loss, labelSmoothing }: Training): string {
  if (labelSmoothing === 0) return pyString(loss);
  const name = loss === 'binary_crossentropy' ? 'BinaryCrossentropy' : 'CategoricalCrossentropy';
  return `keras.losses.${name}(label_smoothing=${pyNumber(labelSmoothing)})`;
}
