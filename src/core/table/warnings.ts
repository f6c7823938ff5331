/**
 * @file What a person should know of their table before they trust a result, in plain sentences. Nothing here stops
 * training; what does is an issue of `validateRecipe`.
 */
import { rulesFor } from '../preparation/column-rules';
import type { Recipe } from '../recipe/recipe';
import type { TableProfile } from './profile';
import type { ColumnInfo, TableInfo } from './table-info';

export interface TableWarning {
  code:
    | 'leakage-copy'
    | 'leakage-identifier'
    | 'few-rows'
    | 'few-in-class'
    | 'classes-unbalanced'
    | 'mostly-missing'
    | 'scales-differ'
    | 'many-levels';
  /** Names of the columns it is about. */
  columns: string[];
  /** What is the case. */
  message: string;
  /** What to do about it. */
  hint: string;
}

const FEW_ROWS = 200;
const FEW_IN_CLASS = 10;
/** Shares of the smallest class below this are called unbalanced, unless there are many classes. */
const SMALL_SHARE = 0.1;
const COPY = 0.99;
const SCALES = 100;
const MOSTLY = 0.5;

/** All warnings, those that spoil a result first. Without a profile those that need it are left out. */
export function tableWarnings(
  info: TableInfo,
  profile: TableProfile | null,
  recipe: Recipe,
): TableWarning[] {
  const used = new Set(recipe.task.features);
  const features = info.columns.filter(({ name }) => used.has(name));
  const label = info.columns.find(({ name }) => name === recipe.task.label);
  return [
    ...copies(profile, recipe),
    ...identifiers(features),
    ...fewRows(info),
    ...(label && recipe.task.kind === 'classification' ? classes(label) : []),
    ...mostlyMissing(info, label ? [label, ...features] : features),
    ...scales(features, recipe),
    ...manyLevels(features, recipe),
  ];
}

function copies(profile: TableProfile | null, { task }: Recipe): TableWarning[] {
  if (profile?.label !== task.label) return [];
  return profile.columns
    .filter(({ name, association }) => task.features.includes(name) && association !== null)
    .filter(({ association }) => association!.value > COPY)
    .map(({ name }) => ({
      code: 'leakage-copy',
      columns: [name],
      message: `${quoted(name)} tells ${quoted(task.label)} almost exactly.`,
      hint: 'If it is only known once the label is, leave it out of the features; the test result would flatter.',
    }));
}

function identifiers(features: readonly ColumnInfo[]): TableWarning[] {
  return features
    .filter(({ excluded }) => excluded === 'identifier')
    .map(({ name }) => ({
      code: 'leakage-identifier',
      columns: [name],
      message: `${quoted(name)} looks like an id, and it is among the features.`,
      hint: 'A network can learn ids by heart, which says nothing of new rows. Leave it out.',
    }));
}

function fewRows({ numRows }: TableInfo): TableWarning[] {
  if (numRows >= FEW_ROWS) return [];
  return [
    {
      code: 'few-rows',
      columns: [],
      message: `The table has only ${numRows === 1 ? '1 row' : `${numRows} rows`}.`,
      hint: 'Test results from so few rows vary widely; look at the interval beside each.',
    },
  ];
}

function classes({ name, levels, distinct }: ColumnInfo): TableWarning[] {
  if (!levels || distinct < 2 || distinct > levels.length) return [];
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  const [largest] = levels;
  const smallest = levels[levels.length - 1];
  const warnings: TableWarning[] = [];
  if (smallest.count < FEW_IN_CLASS) {
    const few = levels.filter(({ count }) => count < FEW_IN_CLASS);
    const which = few.length === 1 ? quoted(smallest.value) : `${few.length} classes`;
    warnings.push({
      code: 'few-in-class',
      columns: [name],
      message: `${which} of ${quoted(name)} ${few.length === 1 ? 'has' : 'have'} fewer than ${FEW_IN_CLASS} rows.`,
      hint: 'That is too little to learn or to test; gather more rows, or merge or drop such classes.',
    });
  }
  if (smallest.count / total < SMALL_SHARE / (distinct / 2)) {
    warnings.push({
      code: 'classes-unbalanced',
      columns: [name],
      message: `${quoted(name)} is unbalanced: ${percent(largest.count / total)} of the rows are ${quoted(largest.value)}, ${percent(smallest.count / total)} are ${quoted(smallest.value)}.`,
      hint: 'Compare accuracy with the baseline and look at each class in the confusion; balanced class weights can help.',
    });
  }
  return warnings;
}

function mostlyMissing({ numRows }: TableInfo, used: readonly ColumnInfo[]): TableWarning[] {
  return used
    .filter(({ missing }) => missing / numRows > MOSTLY)
    .map(({ name, missing }) => ({
      code: 'mostly-missing',
      columns: [name],
      message: `${quoted(name)} is missing in ${percent(missing / numRows)} of the rows.`,
      hint: 'Leave it out, or fill missing values instead of dropping those rows.',
    }));
}

function scales(features: readonly ColumnInfo[], { preparation }: Recipe): TableWarning[] {
  const unscaled = features
    .filter(({ name, min }) => min !== null && rulesFor(preparation, name).scaling === 'none')
    .map(({ name, min, max }) => ({ name, size: Math.max(Math.abs(min!), Math.abs(max!)) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
  if (unscaled.length < 2) return [];
  const largest = unscaled[0];
  const smallest = unscaled[unscaled.length - 1];
  if (largest.size / smallest.size <= SCALES) return [];
  return [
    {
      code: 'scales-differ',
      columns: [largest.name, smallest.name],
      message: `${quoted(largest.name)} reaches ${short(largest.size)} and ${quoted(smallest.name)} only ${short(smallest.size)}, and neither is scaled.`,
      hint: 'The network will hardly see the small one. Choose min-max or standard scaling.',
    },
  ];
}

function manyLevels(features: readonly ColumnInfo[], { preparation }: Recipe): TableWarning[] {
  return features
    .filter(({ type }) => type === 'category' || type === 'text')
    .filter(({ name, distinct }) => {
      const { encoding, maxLevels } = rulesFor(preparation, name);
      return encoding === 'one-hot' && distinct > maxLevels;
    })
    .map(({ name, distinct }) => ({
      code: 'many-levels',
      columns: [name],
      message: `${quoted(name)} has ${distinct.toLocaleString('en')} different words.`,
      hint: `The ${preparation.maxLevels} most frequent get an input each; the rest share one called “other”.`,
    }));
}

const MAX_QUOTED = 60;

function quoted(name: string): string {
  return `“${name.length > MAX_QUOTED ? `${name.slice(0, MAX_QUOTED)}…` : name}”`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
