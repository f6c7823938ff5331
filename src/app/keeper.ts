/**
 * Hands what the training worker says to whoever writes the project at hand. What comes before there is a writer waits
 * for it, unless nothing is kept in this browser.
 */
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { History } from '@/core/training/history';
import type { ProjectWriter } from '@/io/storage/project-writer';

export interface Keeper {
  /** A run goes to the worker with the epochs it has already. */
  begin(run: string, history: History): void;
  /** To be given every event of the worker, before it is drawn. */
  receive(event: TrainingEvent): void;
  /** From here on this one writes; null where nothing is kept. The one before writes what it has and is closed. */
  use(writer: ProjectWriter | null): Promise<void>;
  /** The writer of the project at hand, or null. */
  writer(): ProjectWriter | null;
}

/** A keeper without a writer yet. */
export function createKeeper(): Keeper {
  let writer: ProjectWriter | null = null;
  let waiting: ((writer: ProjectWriter) => void)[] | null = [];
  const tell = (word: (writer: ProjectWriter) => void) => {
    if (writer) word(writer);
    else waiting?.push(word);
  };
  return {
    begin: (run, history) => tell((to) => to.begin(run, history)),
    receive(event) {
      if (event.type === 'epochs') tell((to) => to.epochs(event.run, event.epochs));
      else if (event.type === 'checkpoint' && writer) {
        writer.checkpoint(event.run, event.checkpoint);
      }
    },
    async use(next) {
      const before = writer;
      writer = next;
      if (next) for (const word of waiting ?? []) word(next);
      waiting = null;
      await before?.flush();
      before?.close();
    },
    writer: () => writer,
  };
}
