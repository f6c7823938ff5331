import { Button, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { descend, describeDescent, startWeight, type DescentWord } from '@/core/lessons/descent';
import { DescentPlot } from './descent-plot';
import { shortNumber } from './line-path';
import { QuestionCard } from './question-card';
import classes from './learn.module.css';

/** All words of the first lesson. */
export const descentWords = {
  title: 'What a step does',
  lead: [
    'Training looks for weights with a small loss. Here is a network of one weight. The ball is where it is now, and the slope under the ball says which way is down.',
    'One step: take a batch of rows, work out the slope of their loss, and move the weight against it by rate × slope. All batches once make an epoch.',
  ],
  rate: 'Length of a step (rate)',
  step: 'One step',
  play: 'Play',
  halt: 'Halt',
  reset: 'Start over',
  said: {
    start: 'Press “One step”, then try another rate.',
    falling: 'Each step goes down, and gets shorter as the slope does.',
    overshooting: 'The step jumped over the lowest point, but ended lower than before.',
    diverging: 'The step ended further away than it began: with this rate it diverges.',
    near: 'At the lowest point the slope is 0, so steps no longer move it.',
  } satisfies Record<DescentWord, string>,
  question: {
    text: 'On this bowl, which rate never arrives?',
    choices: ['0.1', '1.5', '2.1'],
    right: 2,
    why: 'Below 1 the ball goes down one side, between 1 and 2 it jumps from side to side and still gets nearer. Above 2 every jump is longer than the last. Real losses have such a limit too, only nobody knows it beforehand.',
  },
} as const;

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

  const { said, question } = descentWords;
  return (
    <>
      {descentWords.lead.map((text) => (
        <p key={text} className={classes.text}>
          {text}
        </p>
      ))}
      <DescentPlot weights={weights} />
      <div className={classes.slider}>
        <span aria-hidden>
          {descentWords.rate}: {rate}
        </span>
        <Slider
          thumbLabel={descentWords.rate}
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
          {descentWords.step}
        </Button>
        <Button size="xs" variant="default" onClick={() => setPlaying(!plays)}>
          {plays ? descentWords.halt : descentWords.play}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setPlaying(false);
            setWeights([startWeight]);
          }}
        >
          {descentWords.reset}
        </Button>
      </div>
      <p className={classes.said} aria-live={plays ? 'off' : 'polite'}>
        {weights.length > 1 &&
          `Step ${weights.length - 1}, weight ${shortNumber(weights.at(-1)!)}. `}
        {said[word]}
      </p>
      <QuestionCard question={question} answer={answer} onAnswer={setAnswer} />
    </>
  );
}

function stepped(past: readonly number[], rate: number): readonly number[] {
  return [...past, descend(past[past.length - 1], rate)];
}
