/**
 * @file The recipe: the one document of the system. A versioned, validated, plain JSON value that says everything
 * about a run except the data. The form edits it, a run stores it, an exporter translates it, a test states it.
 */
import { z } from '@/core/zod';
import { layerSchema } from '../network/layers';
import { activationNames } from '../network/activations';
import { lossNames } from '../training/losses';
import { changeSchema } from '../training/changes';
import { clippingSchema } from '../training/clipping';
import { earlyStoppingSchema } from '../training/early-stopping';
import { optimizerSchema } from '../training/optimizers';
import { scheduleSchema } from '../training/schedules';

export const RECIPE_VERSION = 1;

const whole = (min: number, max: number) => z.number().int().min(min).max(max);

const seedSchema = whole(0, 0xffffffff);

export const taskSchema = z.object({
  kind: z.enum(['classification', 'regression']),
  label: z.string(),
  features: z.array(z.string()).min(1),
  /**
   * How a class becomes an output: `integers` is Keras's `to_categorical` (0..max, so labels 3..8 give 9 outputs),
   * `present` gives one output for each class that occurs.
   */
  classes: z.enum(['integers', 'present']),
});

export const splitSchema = z.object({
  /** `random` is pandas' `df.sample`; the others arrange which rows are held out, `file` takes them from a second file. */
  method: z.enum(['random', 'stratified', 'ordered', 'group', 'file']).default('random'),
  /** The column whose values must not be torn between training and test rows, for `group`. */
  groupColumn: z.string().nullable().default(null),
  /** Share of rows held out as test rows; without effect for `file`. */
  test: z.number().gt(0).lt(1),
  /** Share of the training rows, taken from their end, for validation: Keras's `validation_split`. */
  validation: z.number().gt(0).lt(1),
  /** pandas' `random_state`. */
  randomState: seedSchema,
});

export const missingSchema = z.enum([
  'drop-rows',
  'drop-column',
  'mean',
  'median',
  'most-frequent',
  'constant',
]);
export const scalingSchema = z.enum(['min-max', 'standard', 'robust', 'none']);
export const encodingSchema = z.enum(['one-hot', 'ordinal']);
const fillNumberSchema = z.number();
const fillLevelSchema = z.string().min(1).max(200);

export const preparationSchema = z.object({
  missing: missingSchema,
  /** What `constant` puts in place of a missing number; for dates in milliseconds since 1970. */
  fillNumber: fillNumberSchema.default(0),
  /** What `constant` puts in place of a missing word: a level like any other. */
  fillLevel: fillLevelSchema.default('missing'),
  /** Adds a 0/1 feature "was missing" for each feature column that has missing values. */
  missingIndicator: z.boolean().default(false),
  scaling: scalingSchema,
  /** How words become numbers. One-hot keeps the `maxLevels` most frequent levels and puts the rest in "other". */
  encoding: encodingSchema.default('one-hot'),
  maxLevels: whole(2, 1000).default(20),
  /** Dates as one number of milliseconds, or as year, month, day, weekday and hour, those that vary. */
  dates: z.enum(['epoch', 'parts']).default('epoch'),
  /** What single columns do otherwise, by column name. */
  columns: z
    .record(
      z.string(),
      z.object({
        missing: missingSchema.optional(),
        fillNumber: fillNumberSchema.optional(),
        fillLevel: fillLevelSchema.optional(),
        scaling: scalingSchema.optional(),
        encoding: encodingSchema.optional(),
      }),
    )
    .default({}),
});

export const networkSchema = z.object({
  /** Hidden layers, first to last. The output layer follows from the task. */
  layers: z.array(layerSchema).max(64),
  /** The output layer's activation; its units are the number of outputs. */
  outputActivation: z.enum(activationNames),
});

export const trainingSchema = z.object({
  optimizer: optimizerSchema,
  loss: z.enum(lossNames),
  learningRate: z.number().gt(0).max(100),
  batchSize: whole(1, 1_000_000),
  epochs: whole(1, 1_000_000),
  /** Seeds the initial weights, the shuffling and dropout. */
  seed: seedSchema,
  /** Weighs each class by the inverse of its frequency among the training rows, as scikit-learn's `balanced`. */
  classWeights: z.enum(['none', 'balanced']).default('none'),
  /** How the learning rate changes over the run. */
  schedule: scheduleSchema.default({ kind: 'constant' }),
  /** Epochs over which the rate rises linearly from 0 before the schedule takes over its course. */
  warmupEpochs: z.number().min(0).max(1_000_000).default(0),
  earlyStopping: earlyStoppingSchema.nullable().default(null),
  clipping: clippingSchema.default({ kind: 'none' }),
  /** Keras's `label_smoothing` of cross-entropies: the share of the target that is spread over all classes. */
  labelSmoothing: z.number().min(0).lt(1).default(0),
  /** What was changed while the run was on, in order; empty in a recipe that was never steered. */
  changes: z.array(changeSchema).max(10_000).default([]),
});

export const recipeSchema = z.object({
  version: z.literal(RECIPE_VERSION),
  task: taskSchema,
  split: splitSchema,
  preparation: preparationSchema,
  network: networkSchema,
  training: trainingSchema,
});

export type Recipe = z.infer<typeof recipeSchema>;
export type Task = Recipe['task'];
export type Split = Recipe['split'];
export type Preparation = Recipe['preparation'];
export type Network = Recipe['network'];
export type Training = Recipe['training'];
export type MissingRule = z.infer<typeof missingSchema>;
export type Scaling = z.infer<typeof scalingSchema>;
export type Encoding = z.infer<typeof encodingSchema>;
/** What one column does otherwise than the rest. */
export type ColumnOverride = Preparation['columns'][string];
