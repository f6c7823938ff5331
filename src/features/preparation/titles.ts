import type { Encoding, MissingRule, Preparation, Scaling, Split } from '@/core/recipe/recipe';

interface Option<Value> {
  value: Value;
  label: string;
}

/** How the test rows are chosen, the usual way first. */
export const splitOptions: readonly Option<Split['method']>[] = [
  { value: 'random', label: 'Random' },
  { value: 'stratified', label: 'Stratified' },
  { value: 'ordered', label: 'By order' },
  { value: 'group', label: 'By group' },
  { value: 'file', label: 'Separate file' },
];

export const splitHints: Record<Split['method'], string> = {
  random: "Rows are held out at random, exactly as pandas' df.sample chooses them.",
  stratified: 'Rows are held out at random, each class in the same share on both sides.',
  ordered: 'The last rows of the file are held out: for rows in the order of time.',
  group: 'All rows of a group go to one side, so that nobody is both learnt and tested.',
  file: 'All rows of the table are learnt from; a second file has the rows to test on.',
};

export const missingOptions: readonly Option<MissingRule>[] = [
  { value: 'drop-rows', label: 'Drop rows' },
  { value: 'drop-column', label: 'Drop columns' },
  { value: 'mean', label: 'Fill: mean' },
  { value: 'median', label: 'Fill: median' },
  { value: 'most-frequent', label: 'Fill: most frequent' },
  { value: 'constant', label: 'Fill: a value' },
];

export const scalingOptions: readonly Option<Scaling>[] = [
  { value: 'min-max', label: 'Min-max' },
  { value: 'standard', label: 'Standard' },
  { value: 'robust', label: 'Robust' },
  { value: 'none', label: 'None' },
];

export const encodingOptions: readonly Option<Encoding>[] = [
  { value: 'one-hot', label: 'One-hot' },
  { value: 'ordinal', label: 'Ordinal' },
];

export const dateOptions: readonly Option<Preparation['dates']>[] = [
  { value: 'epoch', label: 'One number' },
  { value: 'parts', label: 'Year, month, day, weekday, hour' },
];

/** The label of a value among its options. */
export function titleOf<Value>(options: readonly Option<Value>[], value: Value): string {
  return options.find((option) => option.value === value)?.label ?? String(value);
}
