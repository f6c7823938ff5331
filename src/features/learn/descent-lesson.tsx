import { Button, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { descend, describeDescent, startWeight } from '@/core/lessons/descent';
import type { Question } from '@/core/lessons/lesson';
import { say } from '@/words/say';
import { DescentPlot } from './descent-plot';
import { shortNumber } from './line-path';
import { QuestionCard } from './question-card';
import classes from './learn.module.css';

const question: Question = {
  text: { key: 'lessons.descent.question' },
  choices: ['0.1', '1.5', '2.1'].map((rate) => ({
    key: 'lessons.descent.choice',
    params: { rate },
  })),
  right: 2,
  why: { key: 'lessons.descent.why' },
};

const mostSteps = 60;
const stepMilliseconds = 350;

/** Lesson 1: a ball on a loss of one weight, with the learning rate in hand. */
export function DescentLesson() {
  const [rate, setRate] = useState(0.3);
  const [weights, setWeights] = useState<readonly number[]>([startWeight]);
  const [playing, setPlaying] = useState(false);
  const [answer, setAnswer] = useState<number | null>(null);
  const word = describeDescent(weights);
  const ended = weights.length > mostSteps || Math.abs(weights[weights.length - 1]) > 1e6;
  const plays = playing && !ended && word !== 'near';

  useEffect(() => {
    if (!plays) return;
    const timer = setInterval(() => setWeights((past) => stepped(past, rate)), stepMilliseconds);
    return () => clearInterval(timer);
  }, [plays, rate]);

  return (
    <>
      <p className={classes.text}>{say('lessons.descent.lead')}</p>
      <p className={classes.text}>{say('lessons.descent.more')}</p>
      <DescentPlot weights={weights} />
      <div className={classes.slider}>
        <span aria-hidden>
          {say('lessons.descent.rate')}: {rate}
        </span>
        <Slider
          thumbLabel={say('lessons.descent.rate')}
          min={0.1}
          max={2.5}
          step={0.1}
          value={rate}
          label={null}
          onChange={(value) => setRate(Number(value.toFixed(1)))}
        />
      </div>
      <div className={classes.row}>
        <Button
          size="xs"
          disabled={ended}
          onClick={() => setWeights((past) => stepped(past, rate))}
        >
          {say('lessons.descent.step')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setPlaying(!plays)}>
          {say(plays ? 'lessons.descent.halt' : 'lessons.descent.play')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setPlaying(false);
            setWeights([startWeight]);
          }}
        >
          {say('lessons.descent.reset')}
        </Button>
      </div>
      <p className={classes.said} aria-live={plays ? 'off' : 'polite'}>
        {weights.length > 1 &&
          say('lessons.descent.at', {
            step: weights.length - 1,
            weight: shortNumber(weights.at(-1)!),
          })}{' '}
        {say(`lessons.descent.said.${word}`)}
      </p>
      <QuestionCard question={question} answer={answer} onAnswer={setAnswer} />
    </>
  );
}

function stepped(past: readonly number[], rate: number): readonly number[] {
  return [...past, descend(past[past.length - 1], rate)];
}
