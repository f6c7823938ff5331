import { NativeSelect } from '@mantine/core';
import { useEffect } from 'react';
import type { Dependence } from '@/core/explain/dependence';
import type { Importance } from '@/core/explain/importance';
import { useJob, type JobState } from '@/ui/job';
import { useKept } from '@/ui/kept';
import { say } from '@/words/say';
import { ChartFigure } from './chart-figure';
import { DependenceLevels } from './dependence-levels';
import { DependencePlot, dependenceNumbers } from './dependence-plot';
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
  const isDrawnAsLine = fitted.kind === 'numeric' || fitted.kind === 'date-parts';
  const outputTitle =
    outputs.length > 1 ? `P(${outputs[output]})` : say('why.dependence.predicted', { label });
  return (
    <div className={classes.section} role="group" aria-label={say('why.dependence.part')}>
      <h3 className={classes.heading}>{say('why.dependence.heading')}</h3>
      <div className={classes.controls}>
        <NativeSelect
          label={say('why.dependence.column')}
          size="xs"
          value={column}
          data={columns.map(({ name }) => name)}
          onChange={(event) => setColumn(event.currentTarget.value)}
        />
        <OutputSelect
          label={say('why.dependence.output', { label })}
          names={outputs}
          value={output}
          onChange={setOutput}
        />
      </div>
      <div className={classes.plotArea}>
        <JobProgress state={state} work="dependence" onCancel={cancel} />
        {state.status === 'done' && (
          <ChartFigure
            title={say('why.dependence.title', { column })}
            numbers={
              isDrawnAsLine
                ? dependenceNumbers(state.result, output, outputTitle, fitted.type)
                : undefined
            }
          >
            {isDrawnAsLine ? (
              <DependencePlot
                dependence={state.result}
                output={output}
                outputTitle={outputTitle}
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
          {say('why.dependence.note', {
            rows: { key: 'common.rows', params: { count: state.result.rows } },
            lines: { key: 'why.dependence.lines', params: { count: state.result.numLines } },
          })}
        </p>
      )}
    </div>
  );
}
