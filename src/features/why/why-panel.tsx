import { useEffect, useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { LoadRows } from '@/core/table/load-cells';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import type { Kept } from '@/ui/kept';
import { ErrorProblem } from '@/ui/error-problem';
import { say } from '@/words/say';
import { DependenceSection } from './dependence-section';
import { ImportanceSection } from './importance-section';
import { RowSection } from './row-section';
import type { WhyModel } from './why-model';
import classes from './why.module.css';

interface Props {
  run: Run | null;
  info: TableInfo;
  /** Null before the run has ended. */
  model: WhyModel | null;
  kept: Kept;
  loadRows: LoadRows;
}

/** Why the model says what it says: which columns matter, how it depends on one, and what made one row's prediction. */
export function WhyPanel({ run, model, ...rest }: Props) {
  return (
    <section className={classes.panel} aria-label={say('panels.why')}>
      {run?.prepared && model ? (
        <Ready {...rest} run={run} model={model} prepared={run.prepared} />
      ) : (
        <p className={classes.note}>{say('why.notYet')}</p>
      )}
    </section>
  );
}

export interface SectionProps {
  run: Run;
  prepared: PreparedSummary;
  model: WhyModel;
  kept: Kept;
}

interface ReadyProps extends SectionProps, Pick<Props, 'info' | 'loadRows'> {}

function Ready({ info, loadRows, ...section }: ReadyProps) {
  const { run, model } = section;
  const [hasRows, setHasRows] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  useEffect(() => {
    let isCurrent = true;
    model.open().then(
      (opened) => isCurrent && setHasRows(opened.hasRows),
      (thrown) => isCurrent && setProblem(toUserErrorData(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [model]);
  if (problem) return <ErrorProblem error={problem} />;
  if (hasRows === false) {
    return (
      <p className={classes.note}>
        {say('why.otherTable', { run: run.name, table: run.tableName })}
      </p>
    );
  }
  return (
    <>
      <ImportanceSection {...section} />
      <DependenceSection {...section} isReady={hasRows === true} />
      <RowSection {...section} info={info} loadRows={loadRows} />
    </>
  );
}
