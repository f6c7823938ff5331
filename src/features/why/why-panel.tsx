import { useEffect, useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import type { Kept } from '@/ui/kept';
import { ErrorProblem } from '@/ui/error-problem';
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
  loadRows: (from: number, to: number) => Promise<string[][]>;
}

/** Why the model says what it says: which columns matter, how it depends on one, and what made one row's prediction. */
export function WhyPanel({ run, model, ...rest }: Props) {
  return (
    <section className={classes.panel} aria-label="Why">
      {run?.prepared && model ? (
        <Ready {...rest} run={run} model={model} prepared={run.prepared} />
      ) : (
        <p className={classes.note}>
          Once a run has ended, this shows which columns its network goes by, how its prediction
          depends on each, and what made the prediction for one row.
        </p>
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
        {run.name} learnt from {run.tableName} as it was read then, and that is not the table at
        hand. Open it again to see why this network predicts what it does.
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
