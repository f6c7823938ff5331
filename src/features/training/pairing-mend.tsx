import { Button } from '@mantine/core';
import type { PairingProblem } from '@/core/recipe/pairing';
import classes from './loss-fields.module.css';

interface Props {
  problem: PairingProblem;
  onMend: () => void;
}

/** Why a loss does not go with the rest, and the button that mends it. */
export function PairingMend({ problem, onMend }: Props) {
  return (
    <div className={classes.problem} role="alert">
      <p className={classes.message}>{problem.message}</p>
      <Button
        size="compact-xs"
        variant="default"
        classNames={{ root: classes.mend, label: classes.label }}
        onClick={onMend}
      >
        {problem.button}
      </Button>
    </div>
  );
}
