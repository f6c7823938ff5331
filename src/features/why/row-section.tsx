import { Button } from '@mantine/core';
import type { Contributions } from '@/core/explain/contributions';
import { loadCells, type LoadRows } from '@/core/table/load-cells';
import type { TableInfo } from '@/core/table/table-info';
import { useJob } from '@/ui/job';
import { useKept } from '@/ui/kept';
import { NumberField } from '@/ui/number-field';
import { rowNumber } from '@/ui/row-number';
import { say } from '@/words/say';
import { ContributionBars } from './contribution-bars';
import { JobProgress } from './job-progress';
import { OutputSelect } from './output-select';
import type { SectionProps } from './why-panel';
import classes from './why.module.css';

interface Props extends SectionProps {
  info: TableInfo;
  loadRows: LoadRows;
}

/** A row with what each of its columns contributed. */
export interface ExplainedTableRow {
  row: number;
  contributions: Contributions;
  /** The row's cells as the table shows them, by column name. */
  texts: ReadonlyMap<string, string>;
}

/** What made the prediction for one row of the table. */
export function RowSection({ run, prepared, model, kept, info, loadRows }: Props) {
  const [row, setRow] = useKept(kept, 'why.row', firstTestRow(run));
  const [chosen, setOutput] = useKept<number | null>(kept, 'why.row.output', null);
  const { state, start, cancel } = useJob<ExplainedTableRow>(kept, 'why.contributions');
  const { isRow, field } = rowNumber(row, info.numRows);
  const explain = () => {
    setOutput(null);
    void start(async (hooks) => {
      const contributions = await model.contributions({ rowId: row - 1 }, hooks);
      return { row, contributions, texts: await loadCells(info, loadRows, row) };
    });
  };
  const done = state.status === 'done' ? state.result : null;
  const likeliest = done ? largest(done.contributions.prediction) : 0;
  const output = chosen ?? likeliest;
  const { label } = run.recipe.task;
  return (
    <div className={classes.section} role="group" aria-label={say('why.row.part')}>
      <h3 className={classes.heading}>{say('why.row.heading')}</h3>
      <div className={classes.controls}>
        <div className={classes.rowNumber}>
          <NumberField
            label={say('why.row.number')}
            hint={say('why.row.numberHint')}
            {...field}
            onChange={setRow}
          />
        </div>
        <Button size="xs" disabled={!isRow || state.status === 'running'} onClick={explain}>
          {say('why.row.explain')}
        </Button>
        {done && (
          <OutputSelect
            label={say('why.row.output', { label })}
            names={prepared.outputs}
            value={output}
            onChange={setOutput}
          />
        )}
      </div>
      <JobProgress state={state} work="explanation" onCancel={cancel} />
      {done && (
        <>
          <ContributionBars
            explained={done}
            output={output}
            title={
              prepared.outputs.length > 1
                ? say('why.row.probability', { label, name: prepared.outputs[output] })
                : label
            }
            truth={done.texts.get(label) ?? null}
          />
          <p className={classes.note}>{methodText(done.contributions)}</p>
        </>
      )}
    </div>
  );
}

function methodText({ orders, backgroundRows, columns }: Contributions): string {
  const counts = { columns: columns.length, rows: backgroundRows };
  const how =
    orders === null
      ? say('why.row.exact', counts)
      : say('why.row.estimated', { ...counts, orders });
  return `${how} ${say('why.row.meaning')}`;
}

/** Number of the first row that the run was tested on, from 1. */
function firstTestRow({ test, recipe }: SectionProps['run']): number {
  return test && test.rowIds.length > 0 && recipe.split.method !== 'file' ? test.rowIds[0] + 1 : 1;
}

function largest(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}
