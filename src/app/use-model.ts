/** The model of the run on the page, for panels that use it: one worker, started on first use. */
import { useEffect, useMemo, useState } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { Run } from '@/core/training/run';
import type { Prepared } from '@/io/data-client';
import { createModelClient } from '@/io/model-client';
import { createKept, type Kept } from '@/ui/kept';
import { createModelAccess, type ModelAccess, type ModelOwner } from './model-access';

interface TableAtHand {
  prepare(recipe: Recipe): Promise<Prepared>;
  /** Counts the tables read. */
  tableVersion: number;
  /** Another one, another test file. */
  testInfo: unknown;
}

export interface RunModel {
  /** Null before the run has ended. */
  model: ModelAccess | null;
  /** What panels keep of this model while they are closed. */
  kept: Kept;
}

/** The shown run's model; a new one for another run and for another table at hand. */
export function useModel(
  run: Run | null,
  { prepare, tableVersion, testInfo }: TableAtHand,
): RunModel {
  const [client] = useState(createModelClient);
  const [owner] = useState<ModelOwner>(() => ({ current: null }));
  useEffect(() => () => client.dispose(), [client]);
  // A run changes with its name and its stars; only its model matters here.
  const ended = useMemo(
    () => run,
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [run?.id, run?.model, run?.prepared],
  );
  return useMemo(() => {
    void [tableVersion, testInfo];
    const model = ended && createModelAccess(ended, { client, owner, prepare });
    return { model, kept: createKept() };
  }, [ended, client, owner, prepare, tableVersion, testInfo]);
}
