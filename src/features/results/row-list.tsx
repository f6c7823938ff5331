import { Button } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import type { Scored } from './scored';
import { shorten } from './texts';
import { useCells, type LoadRows } from './use-cells';
import classes from './results.module.css';

/** What stands before a row's cells. */
export interface Fact {
  title: string;
  of: (place: number) => string;
  isNumber?: boolean;
}

/** Where the cells of rows come from. */
export interface RowSource {
  columns: readonly string[];
  /** Null where the table is not at hand any more. */
  loadRows: LoadRows | null;
}

interface Props extends RowSource {
  /** Accessible name of the table. */
  label: string;
  scored: Scored;
  /** Places among the scored rows, in the order to show. */
  places: readonly number[];
  facts: readonly Fact[];
}

const step = 20;
/** Columns beyond these are looked at in the data panel. */
const mostColumns = 60;

/** Rows of the table with what the network made of them. */
export const RowList = memo(function RowList(props: Props) {
  const { label, scored, places, facts, columns, loadRows } = props;
  const [most, setMost] = useState(step);
  const shown = useMemo(() => places.slice(0, most), [places, most]);
  const rowIds = useMemo(() => shown.map((place) => scored.rowIds[place]), [shown, scored]);
  const cells = useCells(rowIds, loadRows);
  const titles = cells ? columns.slice(0, mostColumns) : [];
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
        <table className={classes.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col" data-number>
                {say('results.rows.number')}
              </th>
              {facts.map(({ title, isNumber }) => (
                <th key={title} scope="col" data-number={isNumber || undefined}>
                  {title}
                </th>
              ))}
              {titles.map((name) => (
                <th key={name} scope="col" data-cell>
                  {shorten(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((place, index) => (
              <tr key={place}>
                <th scope="row" data-number>
                  {formatCount(scored.rowIds[place] + 1)}
                </th>
                {facts.map(({ title, of, isNumber }) => (
                  <td key={title} data-number={isNumber || undefined}>
                    {of(place)}
                  </td>
                ))}
                {titles.map((name, column) => (
                  <td key={name} data-cell>
                    {shorten(cells?.[index]?.[column] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>{sourceText(scored, loadRows !== null)}</p>
      {places.length > most && (
        <Button
          size="compact-xs"
          variant="default"
          className={classes.more}
          onClick={() => setMost(most + step)}
        >
          {moreText(places.length - most)}
        </Button>
      )}
    </>
  );
});

function moreText(left: number): string {
  return left <= step
    ? say('results.rows.more', { number: left })
    : say('results.rows.moreOf', { number: step, left });
}

function sourceText({ ofTestFile }: Scored, atHand: boolean): string {
  if (ofTestFile) return say('results.rows.ofTestFile');
  if (!atHand) return say('results.rows.ofClosedTable');
  return say('results.rows.ofData');
}
