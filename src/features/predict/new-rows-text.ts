/** What came of a file of new rows, in plain sentences. */
import type { UnusualColumn } from '@/core/preparation/unusual';
import { sayNote } from '@/core/table/say-note';
import { formatMetric } from '@/ui/format';
import { say, type Phrase } from '@/words/say';
import type { PredictedFile } from './predict-file';

/** Names in a list, at most. */
const MOST_NAMED = 8;

/** One sentence for the predictions and one for each thing about the file that a person should know. */
export function newRowsSentences(result: PredictedFile, label: string): string[] {
  const { rows, notes } = result;
  const { rowIds, numRows, unusual, extraColumns } = rows;
  const left = numRows - rowIds.length;
  return [
    `${say('predict.file.predicted', { count: rowIds.length })} ${outcome(result, label)}`.trim(),
    ...(left > 0 ? [say('predict.file.left', { count: left })] : []),
    ...unusual.flatMap(unusualSentences),
    ...(extraColumns.length > 0
      ? [say('predict.file.unused', { names: cut(extraColumns.map(quoted)) })]
      : []),
    ...notes.map(sayNote),
  ];
}

function outcome({ counts, range }: PredictedFile, label: string): string {
  if (range) {
    const [min, mean, max] = range.map((value) => formatMetric(value, 3));
    return say('predict.file.values', { label, min, mean, max });
  }
  if (counts.length === 0) return '';
  const classes = [...counts]
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }): Phrase => ({
      key: 'predict.file.class',
      params: { name, rows: count },
    }));
  return say('predict.file.classes', { label, classes: cut(classes) });
}

function unusualSentences({ name, unseenLevels, ...counts }: UnusualColumn): string[] {
  const kinds = ['below', 'above', 'unfilled', 'unseen'] as const;
  const levels = cut(unseenLevels.map(quoted));
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(`predict.file.${kind}`, { name, count: counts[kind], levels }));
}

function quoted(name: string): string {
  return `“${name}”`;
}

/** The first of them, and how many more there are. */
function cut(names: readonly (string | Phrase)[]): readonly (string | Phrase)[] {
  const more = names.length - MOST_NAMED;
  if (more <= 0) return names;
  return [...names.slice(0, MOST_NAMED), { key: 'predict.file.more', params: { number: more } }];
}
