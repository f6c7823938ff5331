/**
 * @file A lesson: a prepared experiment of two to four short runs side by side, and a question that their curves answer.
 * Each lesson is one file here that exports a `Lesson`; lesson-list.ts names them all. Its words are in src/words, under
 * its id.
 */
import type { Phrase } from '../../words/say';
import type en from '../../words/en.json';
import type { Recipe } from '../recipe/recipe';
import type { History } from '../training/history';

/** A part of `lessons` in the words: title, two paragraphs on what it is about, and what to watch for while it runs. */
export type LessonId = Exclude<keyof (typeof en)['lessons'], 'descent' | 'facts'>;

/** One of a lesson's runs. */
export interface Variant {
  id: string;
  name: Phrase;
  /** Id of the sample that it runs on where the person's own table is not used. */
  sample: string;
  /** The variant's recipe, made from one that fits the table. */
  change(recipe: Recipe): Recipe;
}

/** What there is of a variant's run once it has ended. */
export interface LessonRun {
  name: Phrase;
  history: History;
  seconds: number;
  /** Training rows it learnt from. */
  rows: number;
  batchSize: number;
  /** True where the loss was no longer a number. */
  diverged: boolean;
}

export interface Question {
  text: Phrase;
  choices: readonly Phrase[];
  /** Index of the right choice, from the curves. */
  right: number;
  /** Why it is right, with the numbers of these runs. */
  why: Phrase;
}

export interface Lesson {
  id: LessonId;
  variants: readonly Variant[];
  /** Training and validation rows at most, so that the experiment is short. */
  rows: { train: number; validation: number };
  /** False where the experiment makes sense on its samples only. */
  ownTable: boolean;
  /** The series that is drawn and compared. */
  series: 'loss' | 'metric';
  ask(runs: readonly LessonRun[]): Question;
}
