import { useSyncExternalStore } from 'react';
import { onLanguageChange, spokenLanguage } from './say';

/** The language that the page speaks; whatever uses this is drawn again after a change. */
export function useLanguage(): string {
  return useSyncExternalStore(onLanguageChange, spokenLanguage, spokenLanguage);
}
