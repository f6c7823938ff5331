/**
 * @file What a sweep can vary: each axis is a name, the values it takes and how one of them changes a recipe.
 */
import { z } from '@/core/zod';
import { denseSchema, dropoutSchema, type Layer } from '../network/layers';
import { optimizerSchema, type OptimizerName } from '../training/optimizers';
import { trainingSchema, type Recipe } from '../recipe/recipe';

export const optimizerNames = optimizerSchema.options.map(({ shape }) => shape.kind.value);

/** Most values of one axis. */
const MAX_VALUES = 50;

const listOf = <Schema extends z.ZodType>(value: Schema) => z.array(value).min(1).max(MAX_VALUES);

const rateSchema = trainingSchema.shape.learningRate;

export const axisSchema = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('learningRate'),
    /** A list, or `steps` rates from one to the other at equal distances on a log scale. */
    values: z.union([
      listOf(rateSchema),
      z.object({
        from: rateSchema,
        to: rateSchema,
        steps: z.number().int().min(2).max(MAX_VALUES),
      }),
    ]),
  }),
  z.object({ name: z.literal('batchSize'), values: listOf(trainingSchema.shape.batchSize) }),
  /** Multiplies the units of every hidden dense layer, so that the network keeps its shape. */
  z.object({
    name: z.literal('width'),
    values: listOf(
      z
        .number()
        .min(1 / 64)
        .max(64),
    ),
  }),
  /** The units of one hidden dense layer, counted from 0 among them. */
  z.object({
    name: z.literal('units'),
    layer: z.number().int().min(0),
    values: listOf(denseSchema.shape.units),
  }),
  /** The rate of every dropout layer, or of one of them, counted from 0. */
  z.object({
    name: z.literal('dropout'),
    layer: z.number().int().min(0).optional(),
    values: listOf(dropoutSchema.shape.rate),
  }),
  z.object({ name: z.literal('optimizer'), values: listOf(z.enum(optimizerNames)) }),
  z.object({ name: z.literal('seed'), values: listOf(trainingSchema.shape.seed) }),
]);

export type Axis = z.infer<typeof axisSchema>;
export type AxisName = Axis['name'];
export type AxisValue = number | string;
/** One value an axis, by `axisKey`. */
export type SweepValues = Readonly<Record<string, AxisValue>>;

/** The axis's name; with its layer where it is of a single one, such as `units.2`. */
export function axisKey(axis: Axis): string {
  return 'layer' in axis && axis.layer !== undefined ? `${axis.name}.${axis.layer}` : axis.name;
}

/** Every value of the axis, in the order given; a range becomes its rates, rounded to three digits. */
export function axisValues({ values }: Axis): AxisValue[] {
  if (Array.isArray(values)) return [...new Set<AxisValue>(values)];
  const { from, to, steps } = values;
  const ratio = Math.log(to / from) / (steps - 1);
  const rates = Array.from({ length: steps }, (_, step) =>
    Number((from * Math.exp(ratio * step)).toPrecision(3)),
  );
  return [...new Set(rates)];
}

/** The recipe with these values in place of its own; what a value says nothing of stays. */
export function withValues(recipe: Recipe, values: SweepValues): Recipe {
  return Object.entries(values).reduce(
    (changed, [key, value]) => withValue(changed, key, value),
    recipe,
  );
}

function withValue(recipe: Recipe, key: string, value: AxisValue): Recipe {
  const [name, layer] = key.split('.');
  switch (name as AxisName) {
    case 'learningRate':
    case 'batchSize':
    case 'seed':
      return { ...recipe, training: { ...recipe.training, [name]: value } };
    case 'optimizer':
      return withOptimizer(recipe, value as OptimizerName);
    case 'width':
      return withLayers(recipe, (one) =>
        one.kind === 'dense' ? { ...one, units: scaled(one.units, Number(value)) } : one,
      );
    case 'units':
      return withLayers(recipe, (one, place) =>
        one.kind === 'dense' && place === Number(layer) ? { ...one, units: Number(value) } : one,
      );
    case 'dropout':
      return withLayers(recipe, (one, place) =>
        one.kind === 'dropout' && (layer === undefined || place === Number(layer))
          ? { ...one, rate: Number(value) }
          : one,
      );
  }
}

/** Keeps the settings of the optimizer that the recipe has already; another one comes with Keras's defaults. */
function withOptimizer(recipe: Recipe, kind: OptimizerName): Recipe {
  if (recipe.training.optimizer.kind === kind) return recipe;
  const optimizer = optimizerSchema.parse({ kind });
  return { ...recipe, training: { ...recipe.training, optimizer } };
}

/** `place` counts the layers of the same kind from 0. */
function withLayers(recipe: Recipe, change: (layer: Layer, place: number) => Layer): Recipe {
  const seen = new Map<Layer['kind'], number>();
  const layers = recipe.network.layers.map((layer) => {
    const place = seen.get(layer.kind) ?? 0;
    seen.set(layer.kind, place + 1);
    return change(layer, place);
  });
  return { ...recipe, network: { ...recipe.network, layers } };
}

function scaled(units: number, factor: number): number {
  return Math.min(4096, Math.max(1, Math.round(units * factor)));
}

/** The recipe with what a trial's recipe varied: its layers, or the training values named. All else stays. */
export function adoptValues(
  recipe: Recipe,
  trial: { recipe: Recipe; values: SweepValues },
): Recipe {
  const { network, training } = trial.recipe;
  return Object.keys(trial.values).reduce((adopted, key) => {
    switch (key.split('.')[0] as AxisName) {
      case 'width':
      case 'units':
      case 'dropout':
        return { ...adopted, network: { ...adopted.network, layers: network.layers } };
      case 'learningRate':
      case 'batchSize':
      case 'seed':
      case 'optimizer':
        return { ...adopted, training: { ...adopted.training, [key]: training[key as 'seed'] } };
    }
  }, recipe);
}
