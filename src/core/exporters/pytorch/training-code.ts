/**
 * @file Loss, optimizer and clipping in PyTorch, as near to Keras's as PyTorch's own come.
 */
import { say } from '../../../words/say';
import type { Recipe } from '../../recipe/recipe';
import type { Clipping } from '../../training/clipping';
import type { Optimizer } from '../../training/optimizers';
import { pyBoolean, pyCall, pyNumber } from '../python/literals';
import { pyComment, pyDoc } from '../python/remarks';

/** The function `row_losses(outputs, y)`, one loss a row. */
export function lossCode({ loss, labelSmoothing }: Recipe['training']): string {
  return `def row_losses(outputs, y):
${pyDoc(say('exporters.pytorch.training.loss', { loss }))}
${lossLines(loss, labelSmoothing)}
`;
}

function lossLines(loss: Recipe['training']['loss'], smoothing: number): string {
  switch (loss) {
    case 'categorical_crossentropy':
    case 'sparse_categorical_crossentropy': {
      const smooth = smoothing > 0 ? `, label_smoothing=${pyNumber(smoothing)}` : '';
      return `    return F.cross_entropy(outputs, y, reduction="none"${smooth})`;
    }
    case 'binary_crossentropy': {
      const half = pyNumber(smoothing / 2);
      const target = smoothing > 0 ? `y * (1 - ${pyNumber(smoothing)}) + ${half}` : 'y.float()';
      return `    target = ${target}\n    return F.binary_cross_entropy_with_logits(outputs[:, 0], target, reduction="none")`;
    }
    case 'mean_absolute_error':
      return '    return (outputs[:, 0] - y).abs()';
    case 'mean_squared_error':
      return '    return (outputs[:, 0] - y) ** 2';
    case 'huber':
      return '    return F.huber_loss(outputs[:, 0], y, reduction="none")';
    case 'log_cosh':
      return '    error = outputs[:, 0] - y\n    return error + F.softplus(-2 * error) - math.log(2)';
  }
}

/** The function `make_optimizer(parameters)`. */
export function optimizerCode({ optimizer, learningRate }: Recipe['training']): string {
  const { name, args, note } = optimizerCall(optimizer);
  const call = pyCall(
    `torch.optim.${name}`,
    ['parameters', `lr=${pyNumber(learningRate)}`, ...args],
    '    ',
    7,
  );
  const comment = note === '' ? '' : `${pyComment(note, '    ')}\n`;
  return `def make_optimizer(parameters):\n${comment}    return ${call}\n`;
}

function optimizerCall(optimizer: Optimizer): { name: string; args: string[]; note: string } {
  const betas = (one: number, two: number) => `betas=(${pyNumber(one)}, ${pyNumber(two)})`;
  const eps = 'epsilon' in optimizer ? `eps=${pyNumber(optimizer.epsilon)}` : '';
  switch (optimizer.kind) {
    case 'adam':
      return { name: 'Adam', args: [betas(optimizer.beta1, optimizer.beta2), eps], note: '' };
    case 'adamw': {
      const decay = `weight_decay=${pyNumber(optimizer.weightDecay)}`;
      const args = [betas(optimizer.beta1, optimizer.beta2), eps, decay];
      return { name: 'AdamW', args, note: '' };
    }
    case 'adamax':
      return { name: 'Adamax', args: [betas(optimizer.beta1, optimizer.beta2), eps], note: '' };
    case 'nadam': {
      const args = [betas(optimizer.beta1, optimizer.beta2), eps, 'momentum_decay=1.0'];
      return { name: 'NAdam', args, note: say('exporters.pytorch.training.nadam') };
    }
    case 'sgd': {
      const { momentum, nesterov } = optimizer;
      const look = nesterov && momentum > 0;
      const args = [`momentum=${pyNumber(momentum)}`, `nesterov=${pyBoolean(look)}`];
      return { name: 'SGD', args, note: '' };
    }
    case 'rmsprop': {
      const { rho, momentum, centered, epsilon } = optimizer;
      const args = [
        `alpha=${pyNumber(rho)}`,
        `eps=${pyNumber(Math.sqrt(epsilon))}`,
        `momentum=${pyNumber(momentum)}`,
        `centered=${pyBoolean(centered)}`,
      ];
      return { name: 'RMSprop', args, note: say('exporters.pytorch.training.rmsprop') };
    }
    case 'adagrad': {
      const start = `initial_accumulator_value=${pyNumber(optimizer.initialAccumulatorValue)}`;
      return { name: 'Adagrad', args: [start, eps], note: '' };
    }
    case 'adadelta':
      return { name: 'Adadelta', args: [`rho=${pyNumber(optimizer.rho)}`, eps], note: '' };
  }
}

/** Lines between `backward` and the optimizer's step; empty where nothing is clipped. */
export function clippingLines(clipping: Clipping, indent: string): string {
  switch (clipping.kind) {
    case 'none':
      return '';
    case 'clipvalue':
      return `${indent}nn.utils.clip_grad_value_(model.parameters(), ${pyNumber(clipping.limit)})\n`;
    case 'global_clipnorm':
      return `${indent}nn.utils.clip_grad_norm_(model.parameters(), ${pyNumber(clipping.limit)})\n`;
    case 'clipnorm':
      return `${indent}for parameter in model.parameters():  # ${say('exporters.pytorch.training.clipnorm')}
${indent}    nn.utils.clip_grad_norm_([parameter], ${pyNumber(clipping.limit)})\n`;
  }
}
