/**
 * @file Which loss goes with which task and last activation. Keras trains a wrong pair all the same, with a warning at
 * most, and learns badly; here each wrong pair is said with its reason and the recipe that mends it.
 */
import { say } from '../../words/say';
import { outputRanges, type Activation } from '../network/activations';
import type { TableInfo } from '../table/table-info';
import { hasLabelSmoothing, lossesByTask, lossTargets, type LossName } from '../training/losses';
import { estimateColumns } from './estimate-widths';
import type { Recipe } from './recipe';

export interface PairingProblem {
  /** The field it is about, as in an `Issue`. */
  path: string;
  /** What is wrong and why, in one or two sentences. */
  message: string;
  /** What a button says that takes `mend`. */
  button: string;
  /** The same recipe, mended. */
  mend: Recipe;
}

/** What does not go together, the first problem of a kind first; none where loss, task and last activation fit. */
export function pairingProblems(recipe: Recipe, info: TableInfo): PairingProblem[] {
  const problem = taskProblem(recipe) ?? classesProblem(recipe, info);
  if (problem) return [problem];
  return [activationProblem(recipe, info), smoothingProblem(recipe)].filter((one) => one !== null);
}

/**
 * The recipe with another loss, with the output activation that goes with it where the present one does not, and
 * without label smoothing where the loss has none.
 */
export function withLoss(recipe: Recipe, loss: LossName): Recipe {
  const { network, training } = recipe;
  const outputActivation = fits(loss, network.outputActivation)
    ? network.outputActivation
    : activationFor(loss);
  const labelSmoothing = hasLabelSmoothing(loss) ? training.labelSmoothing : 0;
  return {
    ...recipe,
    network: { ...network, outputActivation },
    training: { ...training, loss, labelSmoothing },
  };
}

function activationFor(loss: LossName): Activation {
  return ({ class: 'softmax', binary: 'sigmoid', value: 'linear' } as const)[lossTargets[loss]];
}

function fits(loss: LossName, activation: Activation): boolean {
  return lossTargets[loss] === 'value'
    ? activation !== 'softmax'
    : activation === activationFor(loss);
}

function taskProblem(recipe: Recipe): PairingProblem | null {
  const { task, training } = recipe;
  const { loss } = training;
  const fitting: readonly LossName[] = lossesByTask[task.kind];
  if (fitting.includes(loss)) return null;
  const message = say(`pairing.${task.kind}`, { loss, fitting: fitting[0] });
  return lossProblem(recipe, message, fitting[0]);
}

function classesProblem(recipe: Recipe, info: TableInfo): PairingProblem | null {
  const classes = estimateColumns(recipe, info);
  if (lossTargets[recipe.training.loss] !== 'binary' || classes === 2) return null;
  const message = say('pairing.notTwo', { count: classes, label: recipe.task.label });
  return lossProblem(recipe, message, 'categorical_crossentropy');
}

function lossProblem(recipe: Recipe, message: string, loss: LossName): PairingProblem {
  const mend = withLoss(recipe, loss);
  const activation = mend.network.outputActivation;
  const button = say('pairing.useBoth', { loss, activation });
  return { path: 'training.loss', message, button, mend };
}

function activationProblem(recipe: Recipe, info: TableInfo): PairingProblem | null {
  const { loss } = recipe.training;
  const { outputActivation } = recipe.network;
  const message = fits(loss, outputActivation)
    ? rangeMessage(recipe, info)
    : misfitMessage(loss, outputActivation);
  if (message === null) return null;
  const fitting = activationFor(loss);
  const mend = { ...recipe, network: { ...recipe.network, outputActivation: fitting } };
  return {
    path: 'network.outputActivation',
    message,
    button: say('pairing.use', { name: fitting }),
    mend,
  };
}

function misfitMessage(loss: LossName, activation: Activation): string {
  switch (lossTargets[loss]) {
    case 'class':
      return say('pairing.needsSoftmax', { loss, activation });
    case 'binary':
      return say('pairing.needsSigmoid', { activation });
    case 'value':
      return say('pairing.oneSoftmax');
  }
}

/** For values: what lies outside of what the activation can say can never be predicted. */
function rangeMessage({ task, network, training }: Recipe, info: TableInfo): string | null {
  if (lossTargets[training.loss] !== 'value') return null;
  const label = info.columns.find(({ name }) => name === task.label);
  if (!label || label.min === null || label.max === null) return null;
  const [least, most] = outputRanges[network.outputActivation];
  const beyond = label.min < least ? label.min : label.max > most ? label.max : null;
  if (beyond === null) return null;
  const params = { activation: network.outputActivation, label: task.label, value: beyond };
  return Number.isFinite(most)
    ? say('pairing.between', { ...params, least, most })
    : say('pairing.orMore', { ...params, least: Number(least.toFixed(2)) });
}

function smoothingProblem(recipe: Recipe): PairingProblem | null {
  const { loss, labelSmoothing } = recipe.training;
  if (labelSmoothing === 0 || hasLabelSmoothing(loss)) return null;
  const path = 'training.labelSmoothing';
  if (loss === 'sparse_categorical_crossentropy') {
    const message = say('pairing.sparseSmoothing');
    const training = { ...recipe.training, loss: 'categorical_crossentropy' as const };
    return {
      path,
      message,
      button: say('pairing.use', { name: 'categorical_crossentropy' }),
      mend: { ...recipe, training },
    };
  }
  const message = say('pairing.valueSmoothing');
  const training = { ...recipe.training, labelSmoothing: 0 };
  return { path, message, button: say('pairing.useNone'), mend: { ...recipe, training } };
}
