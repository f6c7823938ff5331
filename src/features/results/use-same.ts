import { useState } from 'react';

/** The list given before for as long as its items are the same ones, so that what is made of it need not be made again. */
export function useSame<Item>(items: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(items);
  const isSame = kept.length === items.length && kept.every((item, i) => item === items[i]);
  if (!isSame) setKept(items);
  return isSame ? kept : items;
}
