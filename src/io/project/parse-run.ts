/**
 * @file A run that comes back from a store or a file, which an older Lossline or anybody may have written: checked field
 * by field, with what later versions added filled in. A run that was on when it was written comes back interrupted.
 */
import { z } from '@/core/zod';
import { recipeSchema } from '@/core/recipe/recipe';
import { createRun, isActive, type Run } from '@/core/training/run';
import type { History } from '@/core/training/history';
import { isWordKey } from '@/words/say';
import { isErrorCode } from '@/words/say-error';

const count = z.number().int().min(0);
const text = z.string().max(10_000);

const preparedSchema = z.looseObject({
  numFeatures: count,
  train: count,
  validation: count,
  test: count,
  numDropped: count,
  droppedColumns: z.array(text),
  outputs: z.array(text).min(1),
  fitted: z.looseObject({
    label: text,
    outputs: z.array(text).min(1),
    columns: z.array(
      z.looseObject({
        kind: z.enum(['numeric', 'date-parts', 'one-hot', 'ordinal']),
        name: text,
      }),
    ),
    featureNames: z.array(text),
  }),
  baseline: z.looseObject({ guess: text, validation: z.number(), test: z.number() }),
});

const floats = z.instanceof(Float32Array);

const params = z.record(z.string(), z.unknown()).optional();
const phraseSchema = z.object({ key: text.refine(isWordKey), params });
const errorSchema = z.object({ code: text.refine(isErrorCode).catch('unexpected'), params });

export const checkpointSchema = z.object({
  epoch: count,
  state: z.object({ step: count, weights: z.array(floats), slots: z.array(z.array(floats)) }),
});

const runSchema = z.looseObject({
  id: z.string().min(1).max(200),
  name: z.string().max(1000),
  recipe: recipeSchema,
  tableName: text,
  fingerprints: z.object({ table: text, test: text.nullable() }).nullable().default(null),
  startedAt: z.number(),
  origin: z
    .union([
      z.object({ kind: z.literal('branch'), run: z.string(), epoch: count }),
      z.object({ kind: z.literal('sweep'), sweep: z.string() }),
    ])
    .nullable()
    .default(null),
  starred: z.boolean().default(false),
  status: z.enum([
    'preparing',
    'training',
    'paused',
    'finished',
    'stopped',
    'failed',
    'interrupted',
  ]),
  stoppedEarly: z.boolean().default(false),
  seconds: z.number().min(0).default(0),
  backend: z
    .object({
      device: z.enum(['webgl', 'tfjs', 'simd']),
      name: text,
      detail: text,
      note: phraseSchema.nullable().catch(null),
    })
    .nullable()
    .default(null),
  prepared: preparedSchema.nullable().default(null),
  test: z
    .object({ rowIds: z.instanceof(Uint32Array), truth: floats, outputs: floats })
    .nullable()
    .default(null),
  model: checkpointSchema.nullable().default(null),
  error: errorSchema.nullable().default(null),
});

/** The run with that history, or null where the record is no run. */
export function parseRun(record: unknown, history: History): Run | null {
  const parsed = runSchema.safeParse(record);
  if (!parsed.success) return null;
  // As it was written, to the order of its keys: a run that goes on compares it with that of the rows at hand.
  const { prepared = null } = record as Pick<Run, 'prepared'>;
  const start = createRun({ ...parsed.data, history });
  const run = { ...start, ...parsed.data, prepared, history } as Run;
  return { ...run, steps: null, status: statusAfter(run) };
}

/** A sweep's runs do not go on; any other one can. */
function statusAfter(run: Run): Run['status'] {
  if (!isActive(run)) return run.status;
  return run.origin?.kind === 'sweep' ? 'stopped' : 'interrupted';
}
