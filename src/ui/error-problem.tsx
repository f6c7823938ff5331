import { sayError, type SayableError } from '@/words/say-error';
import { Problem } from './problem';

interface Props {
  error: SayableError;
  onClose?: () => void;
}

/** What went wrong and what to do, in the person's language. Announced at once. */
export function ErrorProblem({ error, onClose }: Props) {
  const { message, hint } = sayError(error);
  return (
    <Problem title={message} onClose={onClose}>
      {hint}
    </Problem>
  );
}
