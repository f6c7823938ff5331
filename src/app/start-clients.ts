/** What of the session is not drawn: it is started with the page and ends with it. */
import { startTransition } from 'react';
import { emptyHistory } from '@/core/training/history';
import { createDataClient } from '@/io/data-client';
import { createTrainingClient } from '@/io/training-client';
import { createCheckpointStore } from './checkpoint-store';
import { createEventPacer } from './event-pacer';
import type { InspectionStore } from './inspection-store';
import type { Keeper } from './keeper';
import { createConductor } from './run-conductor';
import type { RunsAction } from './runs-state';
import type { State } from './state';

interface ClientsWorld {
  dispatch(action: RunsAction): void;
  /** Calls back once what was dispatched has been drawn. */
  afterDrawing(callback: () => void): void;
  /** The page's state as last drawn. */
  state(): State;
  inspections: InspectionStore;
  keeper: Keeper;
}

/** The clients of both workers, the states kept, and the conductor between them and the page's state. */
export function startClients({ dispatch, afterDrawing, state, inspections, keeper }: ClientsWorld) {
  const data = createDataClient();
  const checkpoints = createCheckpointStore();
  const paced = createEventPacer(
    (event) => {
      if (event.type === 'inspected') inspections.add(event.run, event.inspection);
      else conductor.receive(event);
    },
    {
      now: () => performance.now(),
      afterDrawing: (callback) =>
        afterDrawing(() => void requestAnimationFrame(() => setTimeout(callback))),
    },
  );
  // What is to be kept does not wait until it has been drawn.
  const training = createTrainingClient((event) => {
    keeper.receive(event);
    paced(event);
  });
  const conductor = createConductor({
    training: {
      ...training,
      train(request) {
        keeper.begin(request.run, request.start?.history ?? emptyHistory());
        training.train(request);
      },
    },
    prepare: data.prepare,
    checkpoints,
    state,
    // A press is answered at once. What the workers say is drawn in its order and in small pieces, so that what a person
    // does meanwhile comes first.
    dispatch(action) {
      const told = action.type === 'training-event' || action.type === 'run-prepared';
      if (told) startTransition(() => dispatch(action));
      else dispatch(action);
    },
    newId: nextRunId,
    now: Date.now,
  });
  return { data, training, conductor, checkpoints };
}

let runCount = 0;

/** Unique within the page and across reloads. */
function nextRunId(): string {
  return `run-${Date.now().toString(36)}-${++runCount}`;
}
