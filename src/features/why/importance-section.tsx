import { Button, SegmentedControl } from '@mantine/core';
import type { Importance } from '@/core/explain/importance';
import { formatMetric } from '@/ui/format';
import { useJob } from '@/ui/job';
import { useKept } from '@/ui/kept';
import { NumberField } from '@/ui/number-field';
import { say, type Phrase } from '@/words/say';
import { ChartFigure } from './chart-figure';
import { ImportanceBars } from './importance-bars';
import { JobProgress } from './job-progress';
import type { SectionProps } from './why-panel';
import classes from './why.module.css';

const sets = ['test', 'validation'] as const;
/** Shuffles of each column, at most. */
const MAX_REPEATS = 1000;

/** Which columns matter: permutation importance with its spread. */
export function ImportanceSection({ run, prepared, model, kept }: SectionProps) {
  const [set, setSet] = useKept<(typeof sets)[number]>(kept, 'why.set', 'test');
  const [repeats, setRepeats] = useKept(kept, 'why.repeats', 5);
  const { state, start, cancel } = useJob<Importance>(kept, 'why.importance');
  const isValid = Number.isInteger(repeats) && repeats >= 1 && repeats <= MAX_REPEATS;
  const measure = () =>
    void start((hooks) =>
      model.importance({ set, repeats, seed: run.recipe.training.seed }, hooks),
    );
  return (
    <div className={classes.section} role="group" aria-label={say('why.importance.part')}>
      <h3 className={classes.heading}>{say('why.importance.heading')}</h3>
      <p className={classes.note}>
        {say(
          'why.importance.note',
          prepared.outputs.length > 1 ? undefined : { context: 'values' },
        )}
      </p>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          aria-label={say('why.importance.rows')}
          data={sets.map((value) => ({ value, label: say(`why.importance.sets.${value}`) }))}
          value={set}
          onChange={(value) => setSet(value as typeof set)}
        />
        <div className={classes.repeats}>
          <NumberField
            label={say('why.importance.repeats')}
            hint={say('why.importance.repeatsHint')}
            value={repeats}
            step={1}
            min={1}
            max={MAX_REPEATS}
            error={isValid ? null : say('why.importance.repeatsIssue', { most: MAX_REPEATS })}
            onChange={setRepeats}
          />
        </div>
        <Button size="xs" disabled={!isValid || state.status === 'running'} onClick={measure}>
          {say('why.importance.measure')}
        </Button>
      </div>
      <JobProgress state={state} work="importance" onCancel={cancel} />
      {state.status === 'done' && (
        <>
          <ChartFigure title={say('why.importance.title', { lost: lostBy(state.result) })}>
            <ImportanceBars importance={state.result} />
          </ChartFigure>
          <p className={classes.note}>{resultText(state.result)}</p>
        </>
      )}
    </div>
  );
}

/** What shuffling makes worse. */
function lostBy({ metric }: Importance): Phrase {
  return { key: `why.importance.lost.${metric}` };
}

function resultText(importance: Importance): string {
  const { metric, score, rows, repeats, columns } = importance;
  const result = say('why.importance.result', {
    lost: lostBy(importance),
    shuffles: { key: 'why.importance.shuffles', params: { count: repeats } },
    rows: { key: 'common.rows', params: { count: rows } },
    metric: { key: `why.importance.metric.${metric}` },
    score: formatMetric(score),
  });
  return columns.length > 1 ? `${result} ${say('why.importance.correlated')}` : result;
}
