/**
 * @file What the run learnt from: its rows, and each column with what became of it.
 */
import { say } from '../../../words/say';
import { civilDate, MS_PER_DAY } from '../../table/civil-date';
import { countFeatures } from '../../preparation/fitted-columns';
import type { FittedColumn } from '../../preparation/fitted-preparation';
import type { ExportContext, RunFacts } from '../exporter';
import { html, type Html } from './html';
import { shortNumber } from './numbers';

/** More columns than this are told by their number. */
const MOST_COLUMNS = 100;
const MOST_LEVELS = 8;

/** Counts of rows and a table of the columns. */
export function dataSection(context: ExportContext): Html {
  const { columns } = context.fitted;
  const left = columns.length - MOST_COLUMNS;
  return html`<h2>${say('panels.data')}</h2>
    <p>${aboutTable(context)}</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>${say('exporters.report.data.column')}</th>
            <th>${say('exporters.report.data.type')}</th>
            <th>${say('exporters.report.data.values')}</th>
            <th>${say('exporters.report.data.missing')}</th>
            <th class="number">${say('exporters.report.data.features')}</th>
          </tr>
        </thead>
        <tbody>
          ${columns.slice(0, MOST_COLUMNS).map(columnRow)}
        </tbody>
      </table>
    </div>
    ${left > 0 ? html`<p class="note">${say('exporters.report.data.moreColumns', { count: left })}</p>` : null}`;
}

function aboutTable({ fitted, tableName, facts, table }: ExportContext): string {
  const { columns, featureNames } = fitted;
  return [
    table
      ? say('exporters.report.data.table', {
          table: tableName,
          rows: { key: 'common.rows', params: { count: table.info.numRows } },
          columns: {
            key: 'data.numColumns',
            params: { count: table.info.columns.length },
          },
        })
      : `${tableName}.`,
    ...(facts ? rowsTexts(facts.prepared) : []),
    say('exporters.report.data.became', {
      columns: { key: 'exporters.counts.featureColumns', params: { count: columns.length } },
      features: { key: 'exporters.counts.features', params: { count: featureNames.length } },
    }),
  ].join(' ');
}

function rowsTexts({
  train,
  validation,
  test,
  numDropped,
  droppedColumns,
}: RunFacts['prepared']): string[] {
  return [
    say('exporters.report.data.rows', {
      train: { key: 'common.rows', params: { count: train } },
      validation: { key: 'common.rows', params: { count: validation } },
      test: { key: 'exporters.counts.testRows', params: { count: test } },
    }),
    ...(numDropped > 0 ? [say('exporters.report.data.dropped', { count: numDropped })] : []),
    ...(droppedColumns.length > 0
      ? [say('exporters.report.data.droppedColumns', { names: droppedColumns.join(', ') })]
      : []),
  ];
}

function columnRow(column: FittedColumn): Html {
  return html`<tr>
    <td>${column.name}</td>
    <td>${say(`data.types.${column.type}`)}</td>
    <td>${valuesText(column)}</td>
    <td>${fillText(column)}</td>
    <td class="number">${countFeatures(column)}</td>
  </tr>`;
}

function valuesText(column: FittedColumn): string {
  if ('levels' in column) {
    const more = column.levels.length - MOST_LEVELS;
    const hasOther = column.kind === 'one-hot' && column.other;
    return [
      ...column.levels.slice(0, MOST_LEVELS),
      ...(more > 0 ? [say('exporters.report.data.moreLevels', { number: more })] : []),
      ...(hasOther ? [say('exporters.report.data.otherLevel')] : []),
    ].join(', ');
  }
  const write = column.type === 'date' ? dateText : shortNumber;
  return say('cellNotes.range', { from: write(column.min), to: write(column.max) });
}

function fillText(column: FittedColumn): string {
  if (column.fill === null) return say('exporters.report.data.rowLeftOut');
  const fill = typeof column.fill === 'string' ? column.fill : fillNumber(column.type, column.fill);
  return say('exporters.report.data.filled', {
    context: column.indicator ? 'marked' : 'unmarked',
    fill: fill || say('exporters.report.data.noLevel'),
  });
}

function fillNumber(type: FittedColumn['type'], fill: number): string {
  return type === 'date' ? dateText(fill) : shortNumber(fill);
}

/** The day of milliseconds since 1970 UTC, such as `2026-11-25`. */
export function dateText(milliseconds: number): string {
  const { year, month, day } = civilDate(Math.floor(milliseconds / MS_PER_DAY));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
