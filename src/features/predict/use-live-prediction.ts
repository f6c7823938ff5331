/** The prediction for the row in the form: the last one stays until the next has come, so that nothing flickers. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import { tableOfRow, type RowCells } from '@/core/predict/cells';
import { applyPreparation } from '@/core/preparation/apply-preparation';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { PredictModel } from './predict-model';

interface Answer {
  outputs: Float32Array | null;
  error: UserErrorData | null;
}

/** `outputs` are `[numOutputs]`, null before the first; `isComplete` is false while a value is missing. */
export function useLivePrediction(
  model: PredictModel,
  fitted: FittedPreparation,
  cells: RowCells | null,
) {
  const [answer, setAnswer] = useState<Answer>({ outputs: null, error: null });
  const asked = useRef(0);
  const shown = useRef(0);
  const x = useMemo(
    () => cells && applyPreparation(fitted, tableOfRow(fitted, cells), Uint32Array.of(0)),
    [fitted, cells],
  );
  const isComplete = x !== null && !x.some(Number.isNaN);
  useEffect(() => {
    if (!x || !isComplete) return;
    const own = ++asked.current;
    const take = (next: Answer) => {
      if (own < shown.current) return;
      shown.current = own;
      setAnswer(next);
    };
    model.predictRows(x, 1).then(
      (outputs) => take({ outputs, error: null }),
      (thrown) => take({ outputs: null, error: toUserErrorData(thrown) }),
    );
  }, [model, x, isComplete]);
  return { ...answer, isComplete };
}
