/** What came of a file of new rows, in plain sentences. */
import type { UnusualColumn } from '@/core/preparation/unusual';
import { sayNote } from '@/core/table/say-note';
import { formatCount, formatMetric, plural } from '@/ui/format';
import type { PredictedFile } from './predict-file';

/** One sentence for the predictions and one for each thing about the file that a person should know. */
export function newRowsSentences(result: PredictedFile, label: string): string[] {
  const { rows, notes } = result;
  const { rowIds, numRows, unusual, extraColumns } = rows;
  const left = numRows - rowIds.length;
  return [
    `${plural(rowIds.length, 'row')} predicted. ${outcome(result, label)}`.trim(),
    ...(left > 0
      ? [
          `${plural(left, 'row')} with a missing value could not be predicted; ${left === 1 ? 'its prediction stays' : 'their predictions stay'} empty.`,
        ]
      : []),
    ...unusual.flatMap(unusualSentences),
    ...(extraColumns.length > 0
      ? [`Not used: ${list(extraColumns.map((name) => `“${name}”`))}.`]
      : []),
    ...notes.map(sayNote),
  ];
}

function outcome({ counts, range }: PredictedFile, label: string): string {
  if (range) {
    const [min, mean, max] = range.map((value) => formatMetric(value, 3));
    return `${label} from ${min} to ${max}, ${mean} on average.`;
  }
  const most = [...counts].sort((a, b) => b.count - a.count);
  if (most.length === 0) return '';
  const named = most.map(({ name, count }) => `${name} in ${formatCount(count)}`);
  return `${label}: ${list(named)}.`;
}

function unusualSentences({ name, below, above, unfilled, unseen, unseenLevels }: UnusualColumn) {
  const rows = (count: number) => `“${name}”: ${plural(count, 'row')}`;
  return [
    ...(below > 0 ? [`${rows(below)} below the training range.`] : []),
    ...(above > 0 ? [`${rows(above)} above the training range.`] : []),
    ...(unfilled > 0 ? [`${rows(unfilled)} without a value.`] : []),
    ...(unseen > 0
      ? [
          `${rows(unseen)} with a level the training rows did not have, such as ${list(unseenLevels.map((level) => `“${level}”`))}.`,
        ]
      : []),
  ];
}

const format = new Intl.ListFormat('en');

/** At most eight of them, and how many more there are. */
function list(names: readonly string[]): string {
  const more = names.length - 8;
  return format.format(more > 0 ? [...names.slice(0, 8), `${more} more`] : names);
}
