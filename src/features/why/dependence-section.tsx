import { NativeSelect } from '@mantine/core';
import { useEffect } from 'react';
import type { Dependence } from '@/core/explain/dependence';
import type { Importance } from '@/core/explain/importance';
import { plural } from '@/ui/format';
import { useJob, type JobState } from '@/ui/job';
import { useKept } from '@/ui/kept';
import { ChartFigure } from './chart-figure';
import { DependenceLevels } from './dependence-levels';
import { DependencePlot } from './dependence-plot';
import { JobProgress } from './job-progress';
import { OutputSelect } from './output-select';
import { topColumn } from './top-column';
import type { SectionProps } from './why-panel';
import classes from './why.module.css';

interface Props extends SectionProps {
  /** Whether the run's rows are known to be at hand. */
  isReady: boolean;
}

/** How the prediction depends on one column: its mean and single rows. */
export function DependenceSection({ run, prepared, model, kept, isReady }: Props) {
  const { columns, outputs } = prepared.fitted;
  const [chosen, setColumn] = useKept<string | null>(kept, 'why.column', null);
  const guessed = Math.max(0, outputs.indexOf(prepared.baseline.guess));
  const [output, setOutput] = useKept(kept, 'why.output', guessed);
  const [measured] = useKept<JobState<Importance> | null>(kept, 'why.importance', null);
  const column = chosen ?? topColumn(measured) ?? columns[0].name;
  const { state, start, cancel } = useJob<Dependence>(kept, `why.dependence.${column}`);
  const isIdle = state.status === 'idle';
  useEffect(() => {
    if (isReady && isIdle) void start((hooks) => model.dependence(column, hooks));
  }, [isReady, isIdle, start, model, column]);
  const { label } = run.recipe.task;
  const fitted = columns.find(({ name }) => name === column)!;
  return (
    <div className={classes.section} role="group" aria-label="Dependence">
      <h3 className={classes.heading}>How the prediction depends on a column</h3>
      <div className={classes.controls}>
        <NativeSelect
          label="Column to vary"
          size="xs"
          value={column}
          data={columns.map(({ name }) => name)}
          onChange={(event) => setColumn(event.currentTarget.value)}
        />
        <OutputSelect
          label={`Probability of ${label}`}
          names={outputs}
          value={output}
          onChange={setOutput}
        />
      </div>
      <div className={classes.plotArea}>
        <JobProgress state={state} name="Dependence" onCancel={cancel} />
        {state.status === 'done' && (
          <ChartFigure title={`Prediction against ${column}`}>
            {fitted.kind === 'numeric' || fitted.kind === 'date-parts' ? (
              <DependencePlot
                dependence={state.result}
                output={output}
                outputTitle={outputs.length > 1 ? `P(${outputs[output]})` : `predicted ${label}`}
                type={fitted.type}
              />
            ) : (
              <DependenceLevels dependence={state.result} output={output} />
            )}
          </ChartFigure>
        )}
      </div>
      {state.status === 'done' && (
        <p className={classes.note}>
          Partial dependence: the column set to each value in {plural(state.result.rows, 'row')} of
          the training set, the rest as it is. Strong is the mean, faint{' '}
          {plural(state.result.numLines, 'single row')}. Where columns go together, some of these
          rows cannot occur.
        </p>
      )}
    </div>
  );
}
