import { useMemo } from 'react';
import { say, type WordKey } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { useSteady } from './use-steady';

type Params = Readonly<Record<string, string | number>>;

/** What `say` says, said again only where it would be another: for parts that are drawn with every epoch. */
export function useSaid(key: WordKey, params: Params = none): string {
  const language = useLanguage();
  const steady = useSteady(params, sameParams);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is said depends on the language
  return useMemo(() => say(key, steady), [key, steady, language]);
}

const none: Params = {};

function sameParams(a: Params, b: Params): boolean {
  return Object.keys(a).every((name) => Object.is(a[name], b[name]));
}
