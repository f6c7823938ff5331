import { useEffect, useMemo, useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import { cellNotes } from '@/core/predict/cell-notes';
import type { Cell, RowCells } from '@/core/predict/cells';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { LoadRows } from '@/core/table/load-cells';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import { useKept, type Kept } from '@/ui/kept';
import { ErrorProblem } from '@/ui/error-problem';
import { say } from '@/words/say';
import { CellField } from './cell-field';
import { NewRowsFile } from './new-rows-file';
import { Outcome } from './outcome';
import type { PredictModel } from './predict-model';
import { RowSource } from './row-source';
import { useLivePrediction } from './use-live-prediction';
import classes from './predict.module.css';

interface Props {
  run: Run | null;
  info: TableInfo;
  /** Null before the run has ended. */
  model: PredictModel | null;
  kept: Kept;
  /** How the table was read; files of new rows are read likewise. */
  readOptions: ReadOptions;
  loadRows: LoadRows;
}

/** Using the model: on a row that a person sets, live, and on a file of new rows. */
export function PredictPanel({ run, model, ...rest }: Props) {
  return (
    <section className={classes.panel} aria-label={say('panels.predict')}>
      {run?.prepared && model ? (
        <Ready {...rest} run={run} model={model} prepared={run.prepared} />
      ) : (
        <p className={classes.note}>{say('predict.notYet')}</p>
      )}
    </section>
  );
}

interface ReadyProps extends Props {
  run: Run;
  model: PredictModel;
  prepared: PreparedSummary;
}

function Ready({ run, model, prepared, kept, info, readOptions, loadRows }: ReadyProps) {
  const { fitted } = prepared;
  const [cells, setCells] = useKept<RowCells | null>(kept, 'predict.cells', null);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const startTypical = useMemo(
    () => () =>
      void model.open().then(
        ({ typical }) =>
          setCells(new Map(fitted.columns.map(({ name }, i) => [name, typical[i]] as const))),
        (thrown) => setProblem(toUserErrorData(thrown)),
      ),
    [model, fitted, setCells],
  );
  useEffect(() => {
    if (!cells) startTypical();
  }, [cells, startTypical]);
  const { outputs, error, isComplete } = useLivePrediction(model, fitted, cells);
  const notes = useMemo(() => cells && cellNotes(fitted, cells), [fitted, cells]);
  const failure = problem ?? error;
  const change = (name: string, cell: Cell) => setCells(new Map(cells).set(name, cell));

  return (
    <>
      {failure && <ErrorProblem error={failure} />}
      <RowSource
        info={info}
        fitted={fitted}
        loadRows={loadRows}
        onTypical={startTypical}
        onFill={setCells}
      />
      <div className={classes.live}>
        <Outcome
          run={run}
          names={fitted.outputs}
          outputs={outputs}
          isComplete={cells === null || isComplete}
        />
        <div className={classes.fields} role="group" aria-label={say('predict.values')}>
          {cells &&
            fitted.columns.map((column) => (
              <CellField
                key={column.name}
                column={column}
                cell={cells.get(column.name) ?? null}
                note={notes?.get(column.name)}
                onChange={(cell) => change(column.name, cell)}
              />
            ))}
        </div>
      </div>
      <NewRowsFile fitted={fitted} model={model} kept={kept} readOptions={readOptions} />
    </>
  );
}
