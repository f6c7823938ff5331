import { createElement, Fragment, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { ColumnProfile } from '@/core/table/profile';
import type { ColumnType } from '@/core/table/table';
import { columnInfo, tableInfo } from '@/core/testing/table-info';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { textsOf } from '@/words/testing/texts-of';
import { ClassBalance } from './class-balance';
import { ColumnDetails } from './column-details';
import { ColumnHead } from './column-head';
import { DataSection } from './data-section';
import { ReadPanel } from './read-panel';
import { Welcome } from './welcome';

const levels = [
  { value: '아델리', count: 152 },
  { value: '턱끈', count: 68 },
];
const label = columnInfo('종', { type: 'category', levels, distinct: 2 });
const id = columnInfo('번호', { type: 'integer', excluded: 'identifier', missing: 2 });
const known = {
  encoding: 'euc-kr',
  delimiter: ',',
  hasHeader: true,
  sheet: '가',
  sheets: ['가', '나'],
};
const info = { ...tableInfo([columnInfo('무게'), id, label], 220), detected: known };
const recipe = tutorialRecipe({
  kind: 'classification',
  label: '종',
  features: ['무게'],
  classes: 'present',
});

/** Texts with a word in Latin letters, which in Korean only names have. */
function latin(...parts: ReactElement[]): string[] {
  return textsOf(createElement(Fragment, null, ...parts)).filter((text) => /[a-z]{3,}/i.test(text));
}

describe('in Korean', () => {
  beforeEach(() => speak('ko', ko));
  afterEach(() => speak('en'));

  it('the first visit says all in Korean, the tutorial’s names apart', () => {
    const nothing = () => undefined;
    const visit = {
      samples: [],
      onOpenFile: nothing,
      onPaste: nothing,
      onSample: nothing,
      onTutorial: nothing,
    };
    expect(latin(createElement(Welcome, visit))).toEqual([
      expect.stringContaining('CSV'),
      expect.stringContaining('Keras'),
      expect.stringContaining('Adam'),
    ]);
  });

  it('the fields of the task do', () => {
    const section = { info, recipe, issues: [], startsOpen: true, onChange: () => undefined };
    expect(latin(createElement(DataSection, { ...section, children: null }))).toEqual([
      expect.stringContaining('scikit-learn의 class_weight'),
    ]);
  });

  it('how a file was read does, names of encodings and marks apart', () => {
    const options = { ...defaultReadOptions, types: { 무게: 'integer' as const } };
    const texts = latin(createElement(ReadPanel, { info, options, onReread: () => undefined }));
    const names = /UTF|EUC|JIS|GB|Big5|Windows|Latin|KOI8|예: -999/;
    expect(texts.filter((text) => !names.test(text))).toEqual([]);
  });

  it.each<ColumnType>(['integer', 'number', 'boolean', 'date', 'category', 'text'])(
    'a column of type %s does',
    (type) => {
      const column = columnInfo('열', { type, missing: 3, levels });
      const profile: ColumnProfile = {
        name: '열',
        histogram: { kind: 'levels', levels, other: 4 },
        median: 1,
        std: 2,
        association: { measure: 'correlation-ratio', value: 0.5 },
      };
      const shared = { column, profile, role: 'feature' as const, numRows: 220 };
      const head = { ...shared, isOpen: false, onToggle: () => undefined, onType: () => undefined };
      expect(
        latin(
          createElement(ColumnHead, head),
          createElement(ColumnDetails, { ...shared, label: '종', onClose: () => undefined }),
          createElement(ClassBalance, { label }),
        ),
      ).toEqual([]);
    },
  );
});
