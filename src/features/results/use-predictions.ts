import { useEffect, useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import type { SetName } from './scored';

export type PredictSet = (set: SetName) => Promise<SetPredictions>;

export interface SetState {
  /** Null while they are worked out and where that failed. */
  predictions: SetPredictions | null;
  error: UserErrorData | null;
}

const waiting: SetState = { predictions: null, error: null };

/** The predictions of one set of rows: the test rows' are there already, the others are asked for. */
export function usePredictions(
  set: SetName,
  test: SetPredictions | null,
  predictSet: PredictSet | null,
): SetState {
  const [asked, setAsked] = useState<{ set: SetName; by: PredictSet; state: SetState } | null>(
    null,
  );
  useEffect(() => {
    if (set === 'test' || !predictSet) return;
    let wanted = true;
    const answer = (state: SetState) => wanted && setAsked({ set, by: predictSet, state });
    predictSet(set).then(
      (predictions) => answer({ predictions, error: null }),
      (thrown: unknown) => answer({ predictions: null, error: toUserErrorData(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [set, predictSet]);
  if (set === 'test') return { predictions: test, error: null };
  return asked?.set === set && asked.by === predictSet ? asked.state : waiting;
}
