import { formatCount } from '@/ui/format';
import { say } from '@/words/say';

interface Props {
  className: string;
  parameters: number;
}

/** How many parameters a layer has: the number alone, and read out with what it counts. */
export function ParameterCount({ className, parameters }: Props) {
  return (
    <span className={className}>
      <span aria-hidden>{formatCount(parameters)}</span>
      <span className="visually-hidden">{say('network.parameters', { parameters })}</span>
    </span>
  );
}
