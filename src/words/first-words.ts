/**
 * @file Which of English comes with the page: what the first screen says, and what may go wrong before all words can have
 * come. scripts/leave-first-words.ts leaves the rest of en.json out of the page's first scripts.
 */
import type en from './en.json';

type Section = keyof typeof en;

/** Places in en.json, each with all that is under it. */
export const firstWords = [
  'common',
  'data.welcome',
  'errors',
  'fieldIssues',
  'fields',
  'header',
  'io',
  'issues',
  'keep',
  'notices',
  'page',
  'pairing',
  'panels',
  'preparation.missing',
  'reading',
  'runName',
  'shortcuts',
  'sweepRunName',
  'testFile',
  'training.pause',
  'training.resume',
  'training.stop',
  'training.train',
  'ui',
  // Said within errors that come from a worker.
  'engine',
  'fileKinds',
  'missingColumns',
  'splitSets',
] as const satisfies readonly (Section | `${Section}.${string}`)[];
