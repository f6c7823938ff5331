/** The one experiment of many runs that may be under way, and what a person says to it. */
import type { Prepared } from '@/io/data-client';
import type { ManyRuns } from '@/io/train-many';

export interface ExperimentSlot {
  /** True from the start of an experiment, while its rows are prepared, to its end. */
  isTaken(): boolean;
  /** Prepares the rows and begins; null where another experiment is on or this one was cancelled meanwhile. */
  begin(
    prepare: () => Promise<Prepared>,
    make: (prepared: Prepared) => ManyRuns,
  ): Promise<ManyRuns | null>;
  /** To be called when the experiment has ended. */
  free(): void;
  /** Has the runs stand still; false where none is on yet. */
  hold(): boolean;
  goOn(): boolean;
  /** Ends it. True where it had no run yet, so that nothing else will say that it has ended. */
  cancel(): boolean;
}

interface UnderWay {
  cancelled: boolean;
  many: ManyRuns | null;
}

/** A slot without an experiment. */
export function createExperimentSlot(): ExperimentSlot {
  let own: UnderWay | null = null;
  return {
    isTaken: () => own !== null,
    async begin(prepare, make) {
      if (own) return null;
      const mine: UnderWay = { cancelled: false, many: null };
      own = mine;
      try {
        const prepared = await prepare();
        if (mine.cancelled) return null;
        mine.many = make(prepared);
        return mine.many;
      } catch (thrown) {
        if (own === mine) own = null;
        throw thrown;
      }
    },
    free() {
      own = null;
    },
    hold() {
      own?.many?.pause();
      return Boolean(own?.many);
    },
    goOn() {
      own?.many?.resume();
      return Boolean(own?.many);
    },
    cancel() {
      if (!own) return false;
      const { many } = own;
      own.cancelled = true;
      if (many) many.cancel();
      else own = null;
      return many === null;
    },
  };
}
