/** @file The lessons with an experiment, in the order in which they build on each other. */
import { batchSizeLesson } from './batch-size';
import { learningRateLesson } from './learning-rate';
import type { Lesson } from './lesson';
import { lossChoiceLesson } from './loss-choice';
import { whenToStopLesson } from './when-to-stop';

export const lessons: readonly Lesson[] = [
  learningRateLesson,
  batchSizeLesson,
  lossChoiceLesson,
  whenToStopLesson,
];
