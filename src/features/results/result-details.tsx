import { memo, useMemo, useState } from 'react';
import type { Run } from '@/core/training/run';
import { ChoiceField } from '@/ui/choice-field';
import { ErrorProblem } from '@/ui/error-problem';
import { say } from '@/words/say';
import { ClassificationDetails } from './classification-details';
import type { Rival } from './comparison-lines';
import { RegressionDetails } from './regression-details';
import type { RowSource } from './row-list';
import { scoredSet, type SetName } from './scored';
import { usePredictions, type PredictSet } from './use-predictions';
import { useSame } from './use-same';
import classes from './results.module.css';

interface Props {
  run: Run | null;
  /** Runs to compare with; those tested on other rows are left out. */
  others: readonly Run[];
  /** Predicts other rows than the test rows; null where only those are to be had. */
  predictSet: PredictSet | null;
  /** The cells of the table that the run learnt from, and those of its separate test file. */
  table: RowSource;
  testFile: RowSource;
}

/** The result in depth: scores with intervals, which rows are right and wrong, and whether another run did better. */
export const ResultDetails = memo(function ResultDetails(props: Props) {
  const { run, others, predictSet, table, testFile } = props;
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
      <section className={classes.view} aria-label={say('panels.result')}>
        <p className={classes.empty}>{say('results.empty')}</p>
      </section>
    );
  }
  const parts = { rivals, ...(scored?.ofTestFile ? testFile : table) };
  return (
    <section className={classes.view} aria-label={say('panels.result')}>
      <header className={classes.header}>
        <h2 className={classes.title}>{say('results.title', { run: run.name })}</h2>
        <p className={classes.lead} aria-live="polite">
          {scored
            ? say(`results.on.${set}`, { count: scored.numRows })
            : !error && say(`results.predicting.${set}`)}
        </p>
        {predictSet && (
          <ChoiceField
            label={say('results.set')}
            hint={say('results.setHint')}
            value={set}
            options={(['test', 'validation', 'train'] as const).map((value) => ({
              value,
              label: say(`results.sets.${value}`),
            }))}
            onChange={setSet}
          />
        )}
      </header>
      {error && <ErrorProblem error={error} />}
      {scored && scored.numRows === 0 && <p className={classes.empty}>{say('results.noRows')}</p>}
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
