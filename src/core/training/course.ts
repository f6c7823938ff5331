/**
 * @file The course of a run: the settings in force, and what the schedule and early stopping remember, as a fold over
 * changes and epochs. It follows from the recipe and the history alone, so that a run that goes on from a checkpoint
 * goes on equally.
 */
import type { Recipe, Training } from '../recipe/recipe';
import { applyChange, isBefore, type Change, type LiveSettings, type Place } from './changes';
import { hasWaitedOut, nothingSeen, rememberEpoch, type StoppingMemory } from './early-stopping';
import { epochAt, type EpochMetrics, type History } from './history';
import { changePlateau, rememberLoss, startPlateau, type PlateauMemory } from './plateau';
import { scheduleFactor, warmupFactor } from './schedules';

/** What of a recipe decides the course. */
export interface CourseRecipe {
  task: Pick<Recipe['task'], 'kind'>;
  training: LiveSettings &
    Pick<Training, 'schedule' | 'warmupEpochs' | 'earlyStopping' | 'changes'>;
}

export interface Course {
  settings: LiveSettings;
  /** Epochs done. */
  epoch: number;
  plateau: PlateauMemory;
  stopping: StoppingMemory;
}

/** The course before the first step and the first change. */
export function startCourse({ training }: CourseRecipe): Course {
  const { learningRate, batchSize, epochs } = training;
  return {
    settings: { learningRate, batchSize, epochs },
    epoch: 0,
    plateau: startPlateau(learningRate),
    stopping: nothingSeen,
  };
}

/** The course after a change; whatever waits for an improvement waits anew. */
export function changeCourse(course: Course, change: Change): Course {
  return {
    ...course,
    settings: applyChange(course.settings, change),
    plateau: changePlateau(course.plateau, change.learningRate),
    stopping: { ...course.stopping, wait: 0 },
  };
}

/** The course after an epoch with those metrics. */
export function advanceCourse(
  course: Course,
  { task, training }: CourseRecipe,
  metrics: Omit<EpochMetrics, 'learningRate'>,
): Course {
  const { schedule, earlyStopping } = training;
  const epoch = course.epoch + 1;
  return {
    ...course,
    epoch,
    plateau:
      schedule.kind === 'reduce-on-plateau'
        ? rememberLoss(course.plateau, schedule, metrics.valLoss)
        : course.plateau,
    stopping: earlyStopping
      ? rememberEpoch(course.stopping, earlyStopping, task.kind, epoch, metrics)
      : course.stopping,
  };
}

/** The course at a place: all changes up to it and all epochs before it, which the history must hold. */
export function courseAt(recipe: CourseRecipe, place: Place, history: History): Course {
  const { changes } = recipe.training;
  let course = startCourse(recipe);
  let next = 0;
  const changeUpTo = (there: Place) => {
    while (next < changes.length && !isBefore(there, changes[next])) {
      course = changeCourse(course, changes[next++]);
    }
  };
  for (let epoch = 0; epoch < place.epoch; epoch++) {
    changeUpTo({ epoch, row: Infinity });
    course = advanceCourse(course, recipe, epochAt(history, epoch));
  }
  changeUpTo(place);
  return course;
}

/**
 * The learning rate at a moment of the course: schedule × warm-up × the rate in force. `epochs` counts from the run's
 * start, fractions included; the schedule's own course begins after the warm-up.
 */
export function rateAt(
  { settings, plateau }: Course,
  { training }: CourseRecipe,
  epochs: number,
): number {
  const { schedule, warmupEpochs } = training;
  const rate = schedule.kind === 'reduce-on-plateau' ? plateau.rate : settings.learningRate;
  const total = settings.epochs - warmupEpochs;
  const factor = scheduleFactor(schedule, Math.max(epochs - warmupEpochs, 0), total);
  return rate * factor * warmupFactor(epochs, warmupEpochs);
}

/** The learning rate of the step at a place of a run on `numRows` training rows, after the epochs in `history`. */
export function learningRateAt(
  recipe: CourseRecipe,
  place: Place,
  numRows: number,
  history: History,
): number {
  return rateAt(courseAt(recipe, place, history), recipe, place.epoch + place.row / numRows);
}

/** True where the run ends before its next step, and why. */
export function courseEnd(
  { settings, epoch, stopping }: Course,
  { training }: CourseRecipe,
): 'completed' | 'early-stopped' | null {
  if (epoch >= settings.epochs) return 'completed';
  const { earlyStopping } = training;
  return earlyStopping && hasWaitedOut(stopping, earlyStopping) ? 'early-stopped' : null;
}
