/**
 * @file What the run learnt from: its rows, and each column with what became of it.
 */
import { civilDate, MS_PER_DAY } from '../../table/civil-date';
import { countFeatures } from '../../preparation/fitted-columns';
import type { FittedColumn } from '../../preparation/fitted-preparation';
import type { ExportContext } from '../exporter';
import { plural } from '../plural';
import { html, type Html } from './html';
import { shortNumber } from './numbers';

/** More columns than this are told by their number. */
const MOST_COLUMNS = 100;
const MOST_LEVELS = 8;

/** Counts of rows and a table of the columns. */
export function dataSection({ fitted, tableName, facts, table }: ExportContext): Html {
  const { columns, featureNames } = fitted;
  const left = columns.length - MOST_COLUMNS;
  return html`<h2>Data</h2>
    <p>
      ${tableName}${table ? `, ${plural(table.info.numRows, 'row')} of ${plural(table.info.columns.length, 'column')}` : ''}.
      ${facts ? rowsText(facts.prepared) : ''} ${plural(columns.length, 'feature column')} became
      ${plural(featureNames.length, 'feature')}.
    </p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>Column</th>
            <th>Type</th>
            <th>Training values</th>
            <th>Missing</th>
            <th class="number">Features</th>
          </tr>
        </thead>
        <tbody>
          ${columns.slice(0, MOST_COLUMNS).map(columnRow)}
        </tbody>
      </table>
    </div>
    ${left > 0 ? html`<p class="note">and ${plural(left, 'more column')}.</p>` : null}`;
}

type Prepared = NonNullable<ExportContext['facts']>['prepared'];

function rowsText({ train, validation, test, numDropped, droppedColumns }: Prepared): string {
  const dropped =
    numDropped > 0 ? ` ${plural(numDropped, 'row')} with missing values were left out.` : '';
  const columns =
    droppedColumns.length > 0 ? ` Left out for missing values: ${droppedColumns.join(', ')}.` : '';
  const rows = `${plural(train, 'row')} to train on, ${plural(validation, 'row')} for validation, ${plural(test, 'test row')}.`;
  return `${rows}${dropped}${columns}`;
}

function columnRow(column: FittedColumn): Html {
  return html`<tr>
    <td>${column.name}</td>
    <td>${column.type}</td>
    <td>${valuesText(column)}</td>
    <td>${fillText(column)}</td>
    <td class="number">${countFeatures(column)}</td>
  </tr>`;
}

function valuesText(column: FittedColumn): string {
  if ('levels' in column) {
    const shown = column.levels.slice(0, MOST_LEVELS).join(', ');
    const more = column.levels.length - MOST_LEVELS;
    const other = column.kind === 'one-hot' && column.other ? ', and other' : '';
    return `${shown}${more > 0 ? `, ${more.toLocaleString('en')} more` : ''}${other}`;
  }
  const write = column.type === 'date' ? dateText : shortNumber;
  return `${write(column.min)} to ${write(column.max)}`;
}

function fillText(column: FittedColumn): string {
  if (column.fill === null) return 'row left out';
  const fill = typeof column.fill === 'string' ? column.fill : fillNumber(column.type, column.fill);
  return `filled with ${fill || 'no level'}${column.indicator ? ', and marked' : ''}`;
}

function fillNumber(type: FittedColumn['type'], fill: number): string {
  return type === 'date' ? dateText(fill) : shortNumber(fill);
}

/** The day of milliseconds since 1970 UTC, such as `2026-11-25`. */
export function dateText(milliseconds: number): string {
  const { year, month, day } = civilDate(Math.floor(milliseconds / MS_PER_DAY));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
