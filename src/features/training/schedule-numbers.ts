import type { Schedule } from '@/core/training/schedules';

export interface ScheduleNumber {
  /** The field of the schedule. */
  field: string;
  label: string;
  hint: string;
  step: number | '1-2-5';
  min?: number;
}

/** The numbers that each kind of schedule is set by. */
export const scheduleNumbers: Record<Schedule['kind'], readonly ScheduleNumber[]> = {
  constant: [],
  step: [
    { field: 'every', label: 'Every', hint: 'Epochs between two falls.', step: 1, min: 1 },
    { field: 'factor', label: 'Factor', hint: 'What the rate is multiplied by.', step: 0.05 },
  ],
  exponential: [
    {
      field: 'decayRate',
      label: 'Decay rate',
      hint: 'What the rate is multiplied by over the epochs beside it.',
      step: 0.05,
    },
    {
      field: 'decayEpochs',
      label: 'Decay every',
      hint: 'Epochs over which the rate falls by the decay rate once.',
      step: 1,
      min: 1,
    },
  ],
  cosine: [
    {
      field: 'alpha',
      label: 'Alpha',
      hint: 'The share of the rate that is left at the end.',
      step: 0.01,
      min: 0,
    },
  ],
  'one-cycle': [
    {
      field: 'warmShare',
      label: 'Rising share',
      hint: 'The share of the epochs in which the rate rises.',
      step: 0.05,
    },
  ],
  'reduce-on-plateau': [
    { field: 'factor', label: 'Factor', hint: 'What the rate is multiplied by.', step: 0.05 },
    {
      field: 'patience',
      label: 'Plateau patience',
      hint: 'Epochs without an improvement before the rate falls.',
      step: 1,
      min: 1,
    },
    {
      field: 'minDelta',
      label: 'Plateau delta',
      hint: 'A smaller change of val_loss is no improvement.',
      step: '1-2-5',
      min: 0,
    },
    {
      field: 'minRate',
      label: 'Min rate',
      hint: 'The rate falls no further.',
      step: '1-2-5',
      min: 0,
    },
  ],
};
