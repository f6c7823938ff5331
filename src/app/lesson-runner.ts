/**
 * Runs a lesson's variants in workers of their own, two at a time on the CPU, apart from the page's run and table.
 */
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import { fewRows } from '@/core/lessons/few-rows';
import type { Lesson, Variant } from '@/core/lessons/lesson';
import type { PreparedData } from '@/core/preparation/prepared-data';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { createDataClient } from '@/io/data-client';
import { samples } from '@/io/samples/sample-list';
import { createTrainingClient } from '@/io/training-client';
import { recipeForSample } from './recipe-for-sample';

/** The person's own table: its recipe, and how to prepare it. */
export interface OwnTable {
  recipe: Recipe;
  prepare(recipe: Recipe): Promise<{ data: PreparedData }>;
}

export interface LessonEvents {
  onPrepared(index: number, recipe: Recipe, rows: number): void;
  onEvent(index: number, event: TrainingEvent): void;
  onFailed(error: UserErrorData): void;
  onEnd(): void;
}

const atOnce = 2;

/** Starts the lesson; the answer ends it at once, without another word. */
export function runLesson(lesson: Lesson, own: OwnTable | null, events: LessonEvents): () => void {
  let ended = false;
  const tables = createTables(own);
  const trainers = Array.from({ length: atOnce }, createTrainer);
  const waiting = lesson.variants.map((variant, index) => ({ variant, index }));

  async function work(trainer: ReturnType<typeof createTrainer>) {
    for (let next = waiting.shift(); next && !ended; next = waiting.shift()) {
      const { variant, index } = next;
      const { recipe, data } = await tables.prepare(lesson, variant);
      if (ended) return;
      events.onPrepared(index, recipe, data.train.numRows);
      await trainer.run(recipe, data, (event) => {
        if (!ended) events.onEvent(index, event);
      });
    }
  }
  const finish = () => {
    ended = true;
    tables.dispose();
    for (const trainer of trainers) trainer.dispose();
  };
  Promise.all(trainers.map(work))
    .then(() => !ended && events.onEnd())
    .catch((thrown: unknown) => !ended && events.onFailed(toUserErrorData(thrown)))
    .finally(finish);
  return finish;
}

function createTrainer() {
  let listener: ((event: TrainingEvent) => void) | null = null;
  const client = createTrainingClient((event) => listener?.(event));
  return {
    run: (recipe: Recipe, data: PreparedData, onEvent: (event: TrainingEvent) => void) =>
      new Promise<void>((resolve) => {
        listener = (event) => {
          onEvent(event);
          if (event.type === 'finished' || event.type === 'failed') resolve();
        };
        client.train({ run: 'lesson', recipe, data, device: 'simd' });
      }),
    dispose: () => client.dispose(),
  };
}

/** Prepares each variant on its table; a sample is read once, by a client of its own. */
function createTables(own: OwnTable | null) {
  const opened = new Map<string, ReturnType<typeof openSample>>();
  const sampleTable = (id: string) => {
    const table = opened.get(id) ?? openSample(id);
    opened.set(id, table);
    return table;
  };
  return {
    async prepare(lesson: Lesson, variant: Variant) {
      const table = own ?? (await sampleTable(variant.sample).table);
      const recipe = variant.change(table.recipe);
      // A batch larger than the few rows at hand is refused; it is cut to them below.
      const oneByOne = { ...recipe, training: { ...recipe.training, batchSize: 1 } };
      const data = fewRows((await table.prepare(oneByOne)).data, lesson.rows);
      const batchSize = Math.min(recipe.training.batchSize, data.train.numRows);
      return { data, recipe: { ...recipe, training: { ...recipe.training, batchSize } } };
    },
    dispose() {
      for (const { client } of opened.values()) client.dispose();
    },
  };
}

function openSample(id: string) {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample named ${id}`);
  const client = createDataClient();
  const open = async (): Promise<OwnTable> => {
    const { file, name } = await sample.load();
    const info = await client.read(file, name, defaultReadOptions);
    return { recipe: recipeForSample(sample, info), prepare: client.prepare };
  };
  return { client, table: open() };
}
