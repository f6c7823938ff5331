/**
 * @file What a person can cause. A `UserError` says what happened to their data and what to do about it;
 * anything else that is thrown is a bug and goes to an error boundary.
 * Errors cross workers as the plain `UserErrorData`, never as instances.
 */

export interface UserErrorData {
  /** Stable and machine-readable, such as `csv-empty` or `loss-not-finite`. */
  code: string;
  /** One plain sentence: what happened. */
  message: string;
  /** One plain sentence: what to do. */
  hint: string;
}

export class UserError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
  }
}

/** The plain form of whatever was thrown; a bug becomes `unexpected` with its own message. */
export function toUserErrorData(thrown: unknown): UserErrorData {
  if (thrown instanceof UserError) {
    return { code: thrown.code, message: thrown.message, hint: thrown.hint };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'unexpected',
    message: `Something went wrong inside Lossline: ${message}`,
    hint: 'What you loaded and trained is kept. Try again, or reload the page.',
  };
}

/** One thing wrong with one field of a form. `path` is the field's place in the recipe, such as `training.epochs`. */
export interface Issue {
  path: string;
  message: string;
}
