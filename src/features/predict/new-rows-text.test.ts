import { afterEach, expect, it } from 'vitest';
import { speak } from '@/words/say';
import { englishAmong } from '@/words/testing/texts-of';
import ko from '@/words/ko.json';
import { newRowsSentences } from './new-rows-text';
import type { PredictedFile } from './predict-file';

const unusual = { below: 0, above: 0, unfilled: 0, unseen: 0, unseenLevels: [] };

/** Of 1,203 rows, all but two predicted. */
const classes: PredictedFile = {
  name: 'new',
  file: new Blob(),
  rows: {
    rowIds: new Uint32Array(1201),
    numRows: 1203,
    unusual: [
      { ...unusual, name: 'size', above: 1, unfilled: 2 },
      { ...unusual, name: 'colour', unseen: 3, unseenLevels: ['pink', 'grey'] },
    ],
    extraColumns: Array.from({ length: 10 }, (_, i) => `x${i}`),
  },
  counts: [
    { name: 'small', count: 1 },
    { name: 'large', count: 1200 },
  ],
  range: null,
  notes: [],
};
const values: PredictedFile = { ...classes, counts: [], range: [1.5, 2, 3.25] };

afterEach(() => speak('en'));

it('tells what came of the file', () => {
  expect(newRowsSentences(classes, 'kind')).toEqual([
    '1,201 rows predicted. kind: large in 1,200 and small in 1.',
    '2 rows with a missing value could not be predicted; their predictions stay empty.',
    '“size”: 1 row above the training range.',
    '“size”: 2 rows without a value.',
    '“colour”: 3 rows with a level the training rows did not have, such as “pink” and “grey”.',
    'Not used: “x0”, “x1”, “x2”, “x3”, “x4”, “x5”, “x6”, “x7”, and 2 more.',
  ]);
  expect(newRowsSentences(values, 'price')[0]).toBe(
    '1,201 rows predicted. price from 1.500 to 3.250, 2.000 on average.',
  );
});

it('says so in Korean, with commas in lists', () => {
  speak('ko', ko);
  const sentences = newRowsSentences(classes, 'kind');
  expect(sentences[0]).toBe('1,201개 행을 예측했습니다. kind: large 1,200개, small 1개.');
  expect(englishAmong([...sentences, ...newRowsSentences(values, 'price')])).toEqual([]);
});

it('says nothing of classes where no row could be predicted', () => {
  const rows = { ...classes.rows, rowIds: new Uint32Array(), unusual: [], extraColumns: [] };
  expect(newRowsSentences({ ...classes, rows, counts: [] }, 'kind')).toEqual([
    '0 rows predicted.',
    '1,203 rows with a missing value could not be predicted; their predictions stay empty.',
  ]);
});
