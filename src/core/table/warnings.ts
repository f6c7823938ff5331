/**
 * @file What a person should know of their table before they trust a result, in plain sentences. Nothing here stops
 * training; what does is an issue of `validateRecipe`.
 */
import { say, type Params } from '../../words/say';
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
    .map(({ name }) =>
      warning('leakage-copy', [name], { name: cut(name), label: cut(task.label) }),
    );
}

function identifiers(features: readonly ColumnInfo[]): TableWarning[] {
  return features
    .filter(({ excluded }) => excluded === 'identifier')
    .map(({ name }) => warning('leakage-identifier', [name], { name: cut(name) }));
}

function fewRows({ numRows }: TableInfo): TableWarning[] {
  if (numRows >= FEW_ROWS) return [];
  return [warning('few-rows', [], { count: numRows })];
}

function classes({ name, levels, distinct }: ColumnInfo): TableWarning[] {
  if (!levels || distinct < 2 || distinct > levels.length) return [];
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  const [largest] = levels;
  const smallest = levels[levels.length - 1];
  const warnings: TableWarning[] = [];
  if (smallest.count < FEW_IN_CLASS) {
    const few = levels.filter(({ count }) => count < FEW_IN_CLASS);
    const which: Params =
      few.length === 1
        ? { class: cut(smallest.value) }
        : { context: 'several', classes: few.length };
    const params = { ...which, name: cut(name), fewest: FEW_IN_CLASS };
    warnings.push(warning('few-in-class', [name], params));
  }
  if (smallest.count / total < SMALL_SHARE / (distinct / 2)) {
    const params = {
      name: cut(name),
      largest: cut(largest.value),
      largestShare: percent(largest.count / total),
      smallest: cut(smallest.value),
      smallestShare: percent(smallest.count / total),
    };
    warnings.push(warning('classes-unbalanced', [name], params));
  }
  return warnings;
}

function mostlyMissing({ numRows }: TableInfo, used: readonly ColumnInfo[]): TableWarning[] {
  return used
    .filter(({ missing }) => missing / numRows > MOSTLY)
    .map(({ name, missing }) =>
      warning('mostly-missing', [name], { name: cut(name), share: percent(missing / numRows) }),
    );
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
  const params = {
    largest: cut(largest.name),
    high: short(largest.size),
    smallest: cut(smallest.name),
    low: short(smallest.size),
  };
  return [warning('scales-differ', [largest.name, smallest.name], params)];
}

function manyLevels(features: readonly ColumnInfo[], { preparation }: Recipe): TableWarning[] {
  return features
    .filter(({ type }) => type === 'category' || type === 'text')
    .filter(({ name, distinct }) => {
      const { encoding, maxLevels } = rulesFor(preparation, name);
      return encoding === 'one-hot' && distinct > maxLevels;
    })
    .map(({ name, distinct }) =>
      warning('many-levels', [name], { name: cut(name), distinct, most: preparation.maxLevels }),
    );
}

const MAX_QUOTED = 60;

function warning(code: TableWarning['code'], columns: string[], params: Params): TableWarning {
  return {
    code,
    columns,
    message: say(`tableWarnings.${code}.message`, params),
    hint: say(`tableWarnings.${code}.hint`, params),
  };
}

function cut(name: string): string {
  return name.length > MAX_QUOTED ? `${name.slice(0, MAX_QUOTED)}…` : name;
}

function percent(share: number): string {
  return (share * 100).toFixed(share < 0.1 ? 1 : 0);
}

function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
