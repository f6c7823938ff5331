import { Button, SegmentedControl } from '@mantine/core';
import type { Importance } from '@/core/explain/importance';
import { formatMetric, plural } from '@/ui/format';
import { useJob } from '@/ui/job';
import { useKept } from '@/ui/kept';
import { NumberField } from '@/ui/number-field';
import { ChartFigure } from './chart-figure';
import { ImportanceBars } from './importance-bars';
import { JobProgress } from './job-progress';
import type { SectionProps } from './why-panel';
import classes from './why.module.css';

const sets = [
  { value: 'test', label: 'Held-out rows' },
  { value: 'validation', label: 'Validation rows' },
];

/** Which columns matter: permutation importance with its spread. */
export function ImportanceSection({ run, prepared, model, kept }: SectionProps) {
  const [set, setSet] = useKept<'test' | 'validation'>(kept, 'why.set', 'test');
  const [repeats, setRepeats] = useKept(kept, 'why.repeats', 5);
  const { state, start, cancel } = useJob<Importance>(kept, 'why.importance');
  const isValid = Number.isInteger(repeats) && repeats >= 1 && repeats <= 1000;
  const measure = () =>
    void start((hooks) =>
      model.importance({ set, repeats, seed: run.recipe.training.seed }, hooks),
    );
  return (
    <div className={classes.section} role="group" aria-label="Importance">
      <h3 className={classes.heading}>Which columns matter</h3>
      <p className={classes.note}>
        Permutation importance: a column’s values are shuffled among the rows, so that they tell
        nothing, and what{' '}
        {prepared.outputs.length > 1 ? 'accuracy' : 'accuracy in the label’s unit'} is lost by that
        is the column’s importance.
      </p>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          aria-label="Rows to measure on"
          data={sets}
          value={set}
          onChange={(value) => setSet(value as typeof set)}
        />
        <div className={classes.repeats}>
          <NumberField
            label="Shuffles of each column"
            hint="More shuffles make the mean steadier and take longer; scikit-learn’s n_repeats."
            value={repeats}
            step={1}
            min={1}
            max={1000}
            error={isValid ? null : 'A whole number from 1 to 1,000.'}
            onChange={setRepeats}
          />
        </div>
        <Button size="xs" disabled={!isValid || state.status === 'running'} onClick={measure}>
          Measure importance
        </Button>
      </div>
      <JobProgress state={state} name="Importance" onCancel={cancel} />
      {state.status === 'done' && (
        <>
          <ChartFigure title={`Importance: ${lostText(state.result)}`}>
            <ImportanceBars importance={state.result} />
          </ChartFigure>
          <p className={classes.note}>{resultText(state.result)}</p>
        </>
      )}
    </div>
  );
}

function lostText({ metric }: Importance): string {
  return metric === 'accuracy' ? 'accuracy lost' : 'growth of the mean absolute error';
}

function resultText(importance: Importance): string {
  const { metric, score, rows, repeats, columns } = importance;
  const shuffles = plural(repeats, 'shuffle');
  const correlated =
    columns.length > 1
      ? ' Of columns that say the same, each looks less important than both together.'
      : '';
  return `Mean ± standard deviation of the ${lostText(importance)} over ${shuffles}, on ${plural(rows, 'row')}, where ${metric} is ${formatMetric(score)}.${correlated}`;
}
