/**
 * @file What is wrong with a single value, told from the schema's finding: its code and limit choose the sentence, the
 * last name on its path is the field.
 */
import type { z } from '@/core/zod';
import { isWordKey, say } from '../../words/say';

/** Usual values, said with what a field must be. */
const examples: Readonly<Record<string, string>> = {
  test: '0.3',
  validation: '0.1',
  learningRate: '0.001',
  labelSmoothing: '0.1',
  limit: '1',
  epsilon: '1e-7',
  initialAccumulatorValue: '0.1',
  weightDecay: '0.004',
  l1: '0.001',
  l2: '0.001',
  width: '0.5',
};

interface Problem {
  kind: 'notNumber' | 'notWhole' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';
  limit: number;
}

/** One plain sentence; `field` is the name of a field in src/words where the path does not end in it. */
export function sayFieldIssue(issue: z.core.$ZodIssue, field = fieldOf(issue.path)): string {
  const problem = problemOf(issue);
  const name = `fields.${field}`;
  if (!problem) return say('fieldIssues.unusable');
  const { kind, limit } = problem;
  const own = `fieldIssues.${field}.${kind}`;
  if (isWordKey(own)) return say(own, { limit });
  if (!isWordKey(name)) return say('fieldIssues.unusable');
  const example = examples[field];
  const params = { field: say(name), limit };
  return say(
    `fieldIssues.any.${kind}`,
    example ? { ...params, example, context: 'example' } : params,
  );
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

function problemOf(issue: z.core.$ZodIssue): Problem | null {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return { kind: 'notWhole', limit: 0 };
      return issue.expected === 'number' ? { kind: 'notNumber', limit: 0 } : null;
    case 'too_small':
      return { kind: issue.inclusive ? 'atLeast' : 'moreThan', limit: Number(issue.minimum) };
    case 'too_big':
      return { kind: issue.inclusive ? 'atMost' : 'lessThan', limit: Number(issue.maximum) };
    default:
      return null;
  }
}
