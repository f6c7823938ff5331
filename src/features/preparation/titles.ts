import type { Encoding, MissingRule, Preparation, Scaling, Split } from '@/core/recipe/recipe';
import { say } from '@/words/say';

interface Option<Value> {
  value: Value;
  label: string;
}

const methods = ['random', 'stratified', 'ordered', 'group', 'file'] as const;
const missingRules = [
  'drop-rows',
  'drop-column',
  'mean',
  'median',
  'most-frequent',
  'constant',
] as const;
const scalings = ['min-max', 'standard', 'robust', 'none'] as const;
const encodings = ['one-hot', 'ordinal'] as const;
const dateForms = ['epoch', 'parts'] as const;

/** How the test rows are chosen, the usual way first. */
export function splitOptions(): readonly Option<Split['method']>[] {
  return methods.map((value) => ({ value, label: say(`preparation.methods.${value}`) }));
}

/** What becomes of missing values. */
export function missingOptions(): readonly Option<MissingRule>[] {
  return missingRules.map((value) => ({ value, label: missingTitle(value) }));
}

/** What the range of a column's numbers becomes. */
export function scalingOptions(): readonly Option<Scaling>[] {
  return scalings.map((value) => ({ value, label: scalingTitle(value) }));
}

/** How words become numbers. */
export function encodingOptions(): readonly Option<Encoding>[] {
  return encodings.map((value) => ({ value, label: say(`preparation.encodings.${value}`) }));
}

/** How dates become numbers. */
export function dateOptions(): readonly Option<Preparation['dates']>[] {
  return dateForms.map((value) => ({ value, label: say(`preparation.dateForms.${value}`) }));
}

/** The name of a rule for missing values. */
export function missingTitle(rule: MissingRule): string {
  return say(`preparation.missingRules.${rule}`);
}

/** The name of a scaling. */
export function scalingTitle(scaling: Scaling): string {
  return say(`preparation.scalings.${scaling}`);
}
