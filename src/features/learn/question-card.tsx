import { Button } from '@mantine/core';
import type { Question } from '@/core/lessons/lesson';
import classes from './learn.module.css';

interface Props {
  question: Question;
  answer: number | null;
  onAnswer: (index: number) => void;
}

/** A question with answers to choose from, and why, once one was chosen. */
export function QuestionCard({ question, answer, onAnswer }: Props) {
  const { text, choices, right, why } = question;
  return (
    <div className={classes.question} role="group" aria-label="Question">
      <p className={classes.ask}>{text}</p>
      <div className={classes.row}>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            size="compact-sm"
            variant={answer === index ? 'filled' : 'default'}
            aria-pressed={answer === index}
            onClick={() => onAnswer(index)}
          >
            {choice}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {answer !== null && (
          <p className={classes.text}>
            <b>{answer === right ? 'Yes.' : `The curves say: ${choices[right]}.`}</b> {why}
          </p>
        )}
      </div>
    </div>
  );
}
