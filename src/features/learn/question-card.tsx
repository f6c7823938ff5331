import { Button } from '@mantine/core';
import type { Question } from '@/core/lessons/lesson';
import { say, sayPhrase } from '@/words/say';
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
    <div className={classes.question} role="group" aria-label={say('learn.question')}>
      <p className={classes.ask}>{sayPhrase(text)}</p>
      <div className={classes.row}>
        {choices.map((choice, index) => (
          <Button
            key={index}
            size="compact-sm"
            variant={answer === index ? 'filled' : 'default'}
            aria-pressed={answer === index}
            onClick={() => onAnswer(index)}
          >
            {sayPhrase(choice)}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {answer !== null && (
          <p className={classes.text}>
            <b>
              {answer === right ? say('learn.yes') : say('learn.no', { choice: choices[right] })}
            </b>{' '}
            {sayPhrase(why)}
          </p>
        )}
      </div>
    </div>
  );
}
