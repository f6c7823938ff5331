/**
 * @file Compiling and fitting in Keras, with the callbacks that the recipe asks for.
 */
import { say } from '../../../words/say';
import { metricNames } from '../../metrics/metric-names';
import type { Recipe, Training } from '../../recipe/recipe';
import type { EarlyStopping } from '../../training/early-stopping';
import { lossTargets } from '../../training/losses';
import type { PlateauSchedule } from '../../training/plateau';
import { epochsPlanned } from '../../training/run';
import { batchChanges } from '../python/batch-changes';
import { pyBoolean, pyCall, pyNumber, pyString } from '../python/literals';
import { rateFunction, rateMoves } from '../python/rate-code';
import { pyComment, pyDoc } from '../python/remarks';
import type { Section } from '../python/section';
import { lossCode, optimizerCode } from './optimizer-code';

/** The section that compiles the model. */
export function compileSection({ task, training }: Recipe): Section {
  const { metric } = metricNames(task.kind);
  return {
    title: say('exporters.keras.compile.title'),
    text: say('exporters.keras.compile.text'),
    code: `model.compile(
    optimizer=${optimizerCode(training).replaceAll('\n', '\n    ')},
    loss=${lossCode(training)},
    metrics=[${pyString(metric)}],
)`,
  };
}

/** The section that fits the model on `numRows` training rows and keeps `history`. */
export function fitSection(recipe: Recipe, numRows: number): Section {
  const { training, split } = recipe;
  const targets = targetsOf(recipe);
  const callbacks = callbackCalls(recipe);
  const weighted = recipe.task.kind === 'classification' && training.classWeights === 'balanced';
  const args = [
    'x_train.to_numpy("float32")',
    targets,
    `batch_size=${training.batchSize}`,
    `epochs=${epochsPlanned({ recipe })}`,
    `validation_split=${pyNumber(split.validation)}`,
    ...(weighted ? ['class_weight=class_weight'] : []),
    ...(callbacks.length > 0
      ? [`callbacks=[\n${callbacks.map((call) => `        ${call},\n`).join('')}    ]`]
      : []),
    'verbose=2',
  ];
  const before = [
    batchSizeNote(training),
    rateMoves(training) ? `${rateFunction(recipe, numRows)}\n\n${rateCallback()}\n` : '',
    weighted ? classWeightLines(recipe) : '',
  ];
  return {
    title: say('exporters.keras.fit.title'),
    text: say('exporters.keras.fit.text', { share: Math.round(split.validation * 1000) / 10 }),
    code: `${before.filter((part) => part !== '').join('\n')}${pyCall('history = model.fit', args, '', 99)}`,
  };
}

function targetsOf({ training }: Recipe): string {
  const oneHot = lossTargets[training.loss] === 'class' && !training.loss.startsWith('sparse');
  return oneHot ? 't_train' : 'y_train';
}

/** Keras fits with one batch size; where a person changed it on the way, that is said. */
function batchSizeNote(training: Training): string {
  const changes = batchChanges(training);
  if (changes === null) return '';
  return `${pyComment(say('exporters.keras.fit.batchChanged', { changes }))}\n`;
}

/** Sets the rate only where it moves, so that what ReduceLROnPlateau made of it stands otherwise. */
const rateCallback = () => `class FollowRate(keras.callbacks.Callback):
${pyDoc(say('exporters.keras.fit.followRate'))}

    rate = None

    def on_epoch_begin(self, epoch, logs=None):
        self.epoch = epoch

    def on_train_batch_begin(self, batch, logs=None):
        rate = rate_at(self.epoch + batch / self.params["steps"])
        if rate != self.rate:
            self.rate = self.model.optimizer.learning_rate = rate

`;

function callbackCalls({ task, training }: Recipe): string[] {
  const { schedule, earlyStopping } = training;
  return [
    ...(rateMoves(training) ? ['FollowRate()'] : []),
    ...(schedule.kind === 'reduce-on-plateau' ? [plateauCall(schedule)] : []),
    ...(earlyStopping ? [stoppingCall(earlyStopping, task.kind)] : []),
  ];
}

function plateauCall({ factor, patience, minDelta, minRate }: PlateauSchedule): string {
  return pyCall(
    'keras.callbacks.ReduceLROnPlateau',
    [
      'monitor="val_loss"',
      `factor=${pyNumber(factor)}`,
      `patience=${patience}`,
      `min_delta=${pyNumber(minDelta)}`,
      `min_lr=${pyNumber(minRate)}`,
    ],
    '        ',
  );
}

function stoppingCall(
  { monitor, patience, minDelta, restoreBestWeights }: EarlyStopping,
  kind: Recipe['task']['kind'],
): string {
  const name = monitor.replace('metric', metricNames(kind).metric);
  return pyCall(
    'keras.callbacks.EarlyStopping',
    [
      `monitor=${pyString(name)}`,
      `patience=${patience}`,
      `min_delta=${pyNumber(minDelta)}`,
      `restore_best_weights=${pyBoolean(restoreBestWeights)}`,
    ],
    '        ',
  );
}

function classWeightLines({ split }: Recipe): string {
  return `${pyComment(say('exporters.keras.fit.balanced'))}
learnt = y_train[: int(len(y_train) * (1 - ${pyNumber(split.validation)}))]
counts = np.bincount(learnt, minlength=len(CLASSES))
balanced = len(learnt) / ((counts > 0).sum() * np.maximum(counts, 1))
class_weight = {i: weight if count else 0.0 for i, (weight, count) in enumerate(zip(balanced, counts))}

`;
}
