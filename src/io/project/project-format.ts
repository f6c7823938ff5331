/**
 * @file What is in a project file: a zip with `manifest.json`, the recipe, the person's files where they are to be in it,
 * and for each run its record as JSON and its numbers as a block of bytes.
 */
import { z } from '@/core/zod';
import type { ColumnType } from '@/core/table/table';
import { recipeSchema } from '@/core/recipe/recipe';

export const FORMAT = 'lossline-project';
export const FORMAT_VERSION = 1;

const columnTypes = [
  'integer',
  'number',
  'boolean',
  'date',
  'category',
  'text',
] as const satisfies ColumnType[];

const fileSchema = z.object({ name: z.string().min(1).max(1000), path: z.string() }).nullable();

export const readOptionsSchema = z.object({
  encoding: z.string().max(100).nullable(),
  delimiter: z.string().max(10).nullable(),
  hasHeader: z.boolean().nullable(),
  sheet: z.string().max(1000).nullable(),
  missingMarks: z.array(z.string().max(1000)).max(1000),
  types: z.record(z.string(), z.enum(columnTypes)),
});

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** Name of the table, also where its file is not in it. */
  table: z.string().max(1000).nullable(),
  data: fileSchema,
  testData: fileSchema,
  readOptions: readOptionsSchema,
  device: z.enum(['auto', 'webgl', 'tfjs', 'simd']),
  shown: z.string().nullable(),
  compared: z.array(z.string()).nullable(),
  recipe: recipeSchema.nullable(),
  /** Folders of the runs, in their order. */
  runs: z.array(z.string().regex(/^runs\/\d+$/)).max(100_000),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What a run's block of numbers holds: columns of its history, then these, as far as it has them. */
export const runFileSchema = z.object({
  run: z.record(z.string(), z.unknown()),
  arrays: z.array(z.tuple([z.enum(['f32', 'f64', 'u32']), z.number().int().min(0)])),
  hasTest: z.boolean(),
  model: z
    .object({
      epoch: z.number().int().min(0),
      step: z.number().int().min(0),
      weights: z.number().int().min(0),
      /** Arrays in each slot. */
      slots: z.array(z.number().int().min(0)),
    })
    .nullable(),
});

export type RunFile = z.infer<typeof runFileSchema>;
