import { memo, useMemo, useState } from 'react';
import type { Run } from '@/core/training/run';
import { ChoiceField } from '@/ui/choice-field';
import { plural } from '@/ui/format';
import { ErrorProblem } from '@/ui/error-problem';
import { ClassificationDetails } from './classification-details';
import type { Rival } from './comparison-lines';
import { RegressionDetails } from './regression-details';
import type { RowSource } from './row-list';
import { scoredSet, setWords, type SetName } from './scored';
import { usePredictions, type PredictSet } from './use-predictions';
import { useSame } from './use-same';
import classes from './results.module.css';

interface Props extends RowSource {
  run: Run | null;
  /** Runs to compare with; those tested on other rows are left out. */
  others: readonly Run[];
  /** Predicts other rows than the test rows; null where only those are to be had. */
  predictSet: PredictSet | null;
}

/** The result in depth: scores with intervals, which rows are right and wrong, and whether another run did better. */
export const ResultDetails = memo(function ResultDetails(props: Props) {
  const { run, others, predictSet, columns, loadRows } = props;
  const [set, setSet] = useState<SetName>('test');
  const { predictions, error } = usePredictions(set, run?.test ?? null, predictSet);
  const finished = useSame(others.filter(({ id, test }) => test && id !== run?.id));
  const rivals = useMemo<Rival[]>(
    () => finished.map(({ id, name, test }) => ({ id, name, test: test! })),
    [finished],
  );
  const [recipe, prepared] = [run?.recipe, run?.prepared];
  const scored = useMemo(
    () =>
      predictions && recipe && prepared ? scoredSet(set, predictions, recipe, prepared) : null,
    [set, predictions, recipe, prepared],
  );
  if (!run?.test) {
    return (
      <section className={classes.view} aria-label="Result details">
        <p className={classes.empty}>
          Once a run has ended, this shows how good it is and where it goes wrong: which classes are
          mixed up, how sure it is, and the rows behind every number.
        </p>
      </section>
    );
  }
  const parts = { rivals, columns, loadRows };
  return (
    <section className={classes.view} aria-label="Result details">
      <header className={classes.header}>
        <h2 className={classes.title}>{run.name} in detail</h2>
        <p className={classes.lead} aria-live="polite">
          {scored
            ? `on ${plural(scored.numRows, `${setWords[set]} row`)}${set === 'test' ? ', which it never saw' : ''}`
            : !error && `predicting the ${setWords[set]} rows …`}
        </p>
        {predictSet && (
          <ChoiceField
            label="Rows scored"
            hint="Test rows were never seen; validation rows were watched; training rows were learnt from."
            value={set}
            options={(['test', 'validation', 'train'] as const).map((value) => ({
              value,
              label: `${setWords[value]} rows`,
            }))}
            onChange={setSet}
          />
        )}
      </header>
      {error && <ErrorProblem error={error} />}
      {scored && scored.numRows === 0 && <p className={classes.empty}>There are no such rows.</p>}
      {scored &&
        scored.numRows > 0 &&
        (scored.kind === 'classification' ? (
          <ClassificationDetails scored={scored} {...parts} />
        ) : (
          <RegressionDetails scored={scored} {...parts} />
        ))}
    </section>
  );
});
