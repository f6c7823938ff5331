import { Button } from '@mantine/core';
import type { Contributions } from '@/core/explain/contributions';
import type { TableInfo } from '@/core/table/table-info';
import { formatCount } from '@/ui/format';
import { useJob } from '@/ui/job';
import { useKept } from '@/ui/kept';
import { NumberField } from '@/ui/number-field';
import { ContributionBars } from './contribution-bars';
import { JobProgress } from './job-progress';
import { OutputSelect } from './output-select';
import type { SectionProps } from './why-panel';
import classes from './why.module.css';

interface Props extends SectionProps {
  info: TableInfo;
  loadRows: (from: number, to: number) => Promise<string[][]>;
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
  const isRow = Number.isInteger(row) && row >= 1 && row <= info.numRows;
  const explain = () => {
    setOutput(null);
    void start(async (hooks) => {
      const contributions = await model.contributions({ rowId: row - 1 }, hooks);
      const [cells] = await loadRows(row - 1, row);
      const texts = new Map(info.columns.map(({ name }, i) => [name, cells[i]]));
      return { row, contributions, texts };
    });
  };
  const done = state.status === 'done' ? state.result : null;
  const likeliest = done ? largest(done.contributions.prediction) : 0;
  const output = chosen ?? likeliest;
  const { label } = run.recipe.task;
  return (
    <div className={classes.section} role="group" aria-label="One row">
      <h3 className={classes.heading}>What made the prediction for one row</h3>
      <div className={classes.controls}>
        <div className={classes.rowNumber}>
          <NumberField
            label="Row to explain"
            hint="Its number in the table, from 1; a row that the run trained, validated or tested on."
            value={row}
            step={1}
            min={1}
            max={info.numRows}
            error={isRow ? null : `The table has rows 1 to ${formatCount(info.numRows)}.`}
            onChange={setRow}
          />
        </div>
        <Button size="xs" disabled={!isRow || state.status === 'running'} onClick={explain}>
          Explain row
        </Button>
        {done && (
          <OutputSelect
            label={`Probability of ${label} being`}
            names={prepared.outputs}
            value={output}
            onChange={setOutput}
          />
        )}
      </div>
      <JobProgress state={state} name="Explanation" onCancel={cancel} />
      {done && (
        <>
          <ContributionBars
            explained={done}
            output={output}
            title={
              prepared.outputs.length > 1
                ? `Probability of ${label} ${prepared.outputs[output]}`
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
  const how =
    orders === null
      ? `computed exactly over all sets of ${columns.length} columns`
      : `estimated from ${formatCount(orders)} random orders of ${columns.length} columns`;
  return `Shapley values, ${how}, with ${formatCount(backgroundRows)} training rows in place of what is left open. They sum to the prediction minus the average over these rows. They say what the network goes by, not what causes the label.`;
}

/** Number of the first row that the run was tested on, from 1. */
function firstTestRow({ test, recipe }: SectionProps['run']): number {
  return test && test.rowIds.length > 0 && recipe.split.method !== 'file' ? test.rowIds[0] + 1 : 1;
}

function largest(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}
