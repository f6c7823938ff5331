/**
 * @file Changes to a run that is on: those its recipe has recorded for a place, and those a person makes now, which are
 * recorded with the place where they take effect. A changed batch size is a matter for the device: its trainer is made
 * anew for it, so that a run with a change and its replay take exactly the same steps.
 */
import type { UserError } from '@/core/errors';
import { epochOrder } from '@/core/random/counter';
import {
  isBefore,
  withChange,
  type Change,
  type ChangedSettings,
  type Place,
} from '@/core/training/changes';
import { changeCourse } from '@/core/training/course';
import { createPace } from './pace';
import type { Loop } from './training-loop';

/** True where a change takes effect before the step at that place. */
export function changesDue(loop: Loop, place: Place): boolean {
  return recordedDue(loop, place) || handMadeDue(loop, place);
}

/** Has all changes take effect that are due at that place. */
export async function takeChanges(loop: Loop, place: Place): Promise<void> {
  while (recordedDue(loop, place)) {
    const change = loop.recipe.training.changes[loop.changesDone];
    const problem = await resize(loop, change, place);
    if (problem) throw problem;
    loop.course = changeCourse(loop.course, change);
    loop.changesDone++;
  }
  const asked = handMadeDue(loop, place) ? loop.hooks.control.takeChange() : null;
  if (asked) await takeHandMade(loop, { ...whatChanges(loop, asked, place), ...place });
}

function recordedDue({ recipe, changesDone }: Loop, place: Place): boolean {
  const { changes } = recipe.training;
  return changesDone < changes.length && !isBefore(place, changes[changesDone]);
}

function handMadeDue({ hooks, steerFrom }: Loop, place: Place): boolean {
  return hooks.control.changing && !isBefore(place, steerFrom);
}

/** What of the asked settings is another than now. A run that is on has no fewer epochs than it has begun. */
function whatChanges({ course }: Loop, asked: ChangedSettings, { epoch, row }: Place) {
  const begun = Math.max(1, row > 0 ? epoch + 1 : epoch);
  const wanted = { ...asked, ...(asked.epochs && { epochs: Math.max(asked.epochs, begun) }) };
  const names = ['learningRate', 'batchSize', 'epochs'] as const;
  const others = names.filter((name) => wanted[name] && wanted[name] !== course.settings[name]);
  return Object.fromEntries(others.map((name) => [name, wanted[name]])) as ChangedSettings;
}

async function takeHandMade(loop: Loop, wanted: Change): Promise<void> {
  const change = { ...wanted };
  if (await resize(loop, wanted, wanted)) delete change.batchSize;
  if (Object.keys(change).length === 2) return;
  const { training } = loop.recipe;
  const changes = withChange(training.changes, change);
  loop.recipe = { ...loop.recipe, training: { ...training, changes } };
  loop.changesDone = changes.length;
  loop.course = changeCourse(loop.course, change);
  loop.steerFrom = { epoch: change.epoch, row: change.row };
  loop.hooks.onChange?.(change);
}

/** Makes the trainer anew where the change has another batch size; says why not where the device has no room for it. */
async function resize(
  loop: Loop,
  { batchSize }: ChangedSettings,
  place: Place,
): Promise<UserError | null> {
  const { hooks, course, numRows, recipe } = loop;
  const before = course.settings.batchSize;
  if (batchSize === undefined || batchSize === before || !hooks.resize) return null;
  if (place.row > 0) loop.carried.push((await loop.trainer.finishEpoch()).training);
  const { trainer, problem } = await hooks.resize(loop.trainer, batchSize, before);
  loop.trainer = trainer;
  loop.pace = createPace(trainer, hooks);
  if (place.row > 0) trainer.setOrder(epochOrder(numRows, recipe.training.seed, place.epoch));
  return problem;
}
