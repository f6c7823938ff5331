import { Button } from '@mantine/core';
import { IconClipboard, IconFileSpreadsheet, IconPlayerPlay } from '@tabler/icons-react';
import type { Sample } from '@/io/samples/sample';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import classes from './welcome.module.css';

interface Props {
  samples: readonly Sample[];
  onOpenFile: () => void;
  onPaste: () => void;
  onSample: (sample: Sample) => void;
  onTutorial: () => void;
}

/** What a first visit sees: where to drop a file, samples to click, and the tutorial in one press. */
export function Welcome({ samples, onOpenFile, onPaste, onSample, onTutorial }: Props) {
  return (
    <div className={classes.welcome}>
      <h1 className={classes.title}>{say('data.welcome.title')}</h1>
      <div className={classes.drop}>
        <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden />
        <p className={classes.dropText}>{say('data.welcome.drop')}</p>
        <div className={classes.dropButtons}>
          <Button onClick={onOpenFile}>{say('data.welcome.choose')}</Button>
          <Button variant="default" leftSection={<IconClipboard size={16} />} onClick={onPaste}>
            {say('data.welcome.paste')}
          </Button>
        </div>
        <p className={classes.promise}>{say('data.welcome.promise')}</p>
      </div>
      <div className={classes.tutorial}>
        <div>
          <h2 className={classes.subtitle}>{say('data.welcome.tutorial')}</h2>
          <p className={classes.line}>{say('data.welcome.tutorialLine')}</p>
        </div>
        <Button
          variant="light"
          leftSection={<IconPlayerPlay size={16} />}
          onClick={onTutorial}
          className={classes.tutorialButton}
        >
          {say('data.welcome.runTutorial')}
        </Button>
      </div>
      <h2 className={classes.subtitle}>{say('data.welcome.samples')}</h2>
      <ul className={classes.samples}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className={classes.sample} onClick={() => onSample(sample)}>
              <span className={classes.sampleTitle}>{say(`io.samples.${sample.id}.title`)}</span>
              <span className={classes.sampleSize}>
                {formatCount(sample.rows)} × {sample.columns}
              </span>
              <span className={classes.sampleText}>
                {say(`io.samples.${sample.id}.description`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <details className={classes.sources}>
        <summary>{say('data.welcome.sources')}</summary>
        <dl>
          {samples.map(({ id }) => (
            <div key={id}>
              <dt>{say(`io.samples.${id}.title`)}</dt>
              <dd>
                {say(`io.samples.${id}.source`)}{' '}
                {say('data.welcome.licence', { licence: say(`io.samples.${id}.licence`) })}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
