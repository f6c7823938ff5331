/** @file What a reader noticed, in the language that the page speaks. */
import { say } from '../../words/say';
import type { ReadNote } from './table-info';

/** The note as one plain sentence. Only the page says it; a worker hands notes on as they are. */
export function sayNote({ code, params }: ReadNote): string {
  return say(`readNotes.${code}`, params);
}
