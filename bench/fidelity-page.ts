/**
 * @file One run of the tutorial's recipe in a page, all the way a person's file goes: reading worker, preparation,
 * training worker.
 */
import type { DeviceChoice, SetPredictions } from '@/core/protocol/training-protocol';
import type { EpochMetrics } from '@/core/training/history';
import { accuracy } from '@/core/metrics/classification';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { createDataClient } from '@/io/data-client';
import { createTrainingClient, type TrainRequest } from '@/io/training-client';

export interface FidelityJob {
  /** The red-wine file's text. */
  csv: string;
  device: DeviceChoice;
  epochs: number;
  seed: number;
}

/** What one seed ends with. */
export interface FidelityRow {
  seed: number;
  loss: number;
  accuracy: number;
  valLoss: number;
  valAccuracy: number;
  testAccuracy: number;
}

export interface FidelityRun extends FidelityRow {
  /** The backend's name and detail, and the seconds of training. */
  backend: string;
  seconds: number;
}

/** Trains the file's default recipe, which is the tutorial's, with that seed, device and number of epochs. */
export async function trainTutorial({
  csv,
  device,
  epochs,
  seed,
}: FidelityJob): Promise<FidelityRun> {
  const dataClient = createDataClient();
  const info = await dataClient.read(new File([csv], 'wine.csv'), 'wine.csv', defaultReadOptions);
  const recipe = defaultRecipe(info);
  recipe.training = { ...recipe.training, epochs, seed };
  const { data } = await dataClient.prepare(recipe);
  dataClient.dispose();
  const { last, test, backend, seconds } = await train({ run: 'fidelity', recipe, data, device });
  return {
    seed,
    loss: last.loss,
    accuracy: last.metric,
    valLoss: last.valLoss,
    valAccuracy: last.valMetric,
    testAccuracy: accuracy(test.truth, test.outputs, data.numOutputs),
    backend,
    seconds,
  };
}

interface Trained {
  last: EpochMetrics;
  test: SetPredictions;
  backend: string;
  seconds: number;
}

function train(request: TrainRequest): Promise<Trained> {
  return new Promise((resolve, reject) => {
    let last: EpochMetrics | undefined;
    let backend = '';
    const client = createTrainingClient((event) => {
      if (event.type === 'backend') backend = `${event.backend.name}, ${event.backend.detail}`;
      if (event.type === 'epochs') last = event.epochs.at(-1);
      if (event.type === 'failed') reject(new Error(event.error.code));
      if (event.type === 'finished')
        resolve({ last: last!, test: event.test, backend, seconds: event.seconds });
      if (event.type === 'failed' || event.type === 'finished') client.dispose();
    });
    client.train(request);
  });
}
