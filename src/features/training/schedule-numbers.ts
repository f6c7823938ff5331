import type { Schedule } from '@/core/training/schedules';
import type { WordKey } from '@/words/say';

export interface ScheduleNumber {
  /** The field of the schedule. */
  field: string;
  label: WordKey;
  hint: WordKey;
  step: number | '1-2-5';
  min?: number;
}

/** The numbers that each kind of schedule is set by. */
export const scheduleNumbers: Record<Schedule['kind'], readonly ScheduleNumber[]> = {
  constant: [],
  step: [
    {
      field: 'every',
      label: 'fields.every',
      hint: 'training.scheduleFields.everyHint',
      step: 1,
      min: 1,
    },
    {
      field: 'factor',
      label: 'fields.factor',
      hint: 'training.scheduleFields.factorHint',
      step: 0.05,
    },
  ],
  exponential: [
    {
      field: 'decayRate',
      label: 'fields.decayRate',
      hint: 'training.scheduleFields.decayRateHint',
      step: 0.05,
    },
    {
      field: 'decayEpochs',
      label: 'training.scheduleFields.decayEpochs',
      hint: 'training.scheduleFields.decayEpochsHint',
      step: 1,
      min: 1,
    },
  ],
  cosine: [
    {
      field: 'alpha',
      label: 'fields.alpha',
      hint: 'training.scheduleFields.alphaHint',
      step: 0.01,
      min: 0,
    },
  ],
  'one-cycle': [
    {
      field: 'warmShare',
      label: 'fields.warmShare',
      hint: 'training.scheduleFields.warmShareHint',
      step: 0.05,
    },
  ],
  'reduce-on-plateau': [
    {
      field: 'factor',
      label: 'fields.factor',
      hint: 'training.scheduleFields.factorHint',
      step: 0.05,
    },
    {
      field: 'patience',
      label: 'training.scheduleFields.patience',
      hint: 'training.scheduleFields.patienceHint',
      step: 1,
      min: 1,
    },
    {
      field: 'minDelta',
      label: 'training.scheduleFields.minDelta',
      hint: 'training.scheduleFields.minDeltaHint',
      step: '1-2-5',
      min: 0,
    },
    {
      field: 'minRate',
      label: 'fields.minRate',
      hint: 'training.scheduleFields.minRateHint',
      step: '1-2-5',
      min: 0,
    },
  ],
};
