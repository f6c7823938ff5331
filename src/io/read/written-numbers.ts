/** @file What the numbers of a column have beside digits: marks between thousands, signs of currencies, per cent. */
import type { WrittenNumbers } from '@/core/table/written-as';
import { type DecimalMark, groupMarks, takeNumberApart } from './marked-numbers';

/** How `texts`, read with that decimal mark, are written; texts that are no numbers are passed over. */
export function describeNumbers(texts: readonly string[], decimal: DecimalMark): WrittenNumbers {
  const thousands = new Set<string>();
  const currency = new Set<string>();
  let percent = false;
  let brackets = false;
  for (const text of texts) {
    const parts = takeNumberApart(text, decimal);
    if (!parts) continue;
    for (const mark of parts.body.match(groupMarks[decimal]) ?? []) thousands.add(mark);
    for (const sign of parts.signs) {
      if (sign === '%') percent = true;
      else currency.add(sign);
    }
    brackets ||= parts.inBrackets;
  }
  return {
    decimal: decimal === 'comma' ? ',' : '.',
    thousands: [...thousands],
    currency: [...currency],
    ...{ percent, brackets },
  };
}
