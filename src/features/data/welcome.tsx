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
      <h1 className={classes.title}>Train a neural network on your own table</h1>
      <div className={classes.drop}>
        <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden />
        <p className={classes.dropText}>Drop a CSV anywhere on this page</p>
        <div className={classes.dropButtons}>
          <Button onClick={onOpenFile}>Choose a file</Button>
          <Button variant="default" leftSection={<IconClipboard size={16} />} onClick={onPaste}>
            Paste
          </Button>
        </div>
        <p className={classes.promise}>Your file never leaves this page.</p>
      </div>
      <div className={classes.tutorial}>
        <div>
          <h2 className={classes.subtitle}>Following the Keras tutorial?</h2>
          <p className={classes.line}>
            Its whole recipe on a red-wine table: 144-144-16 network, Adam, 1,000 epochs.
          </p>
        </div>
        <Button
          variant="light"
          leftSection={<IconPlayerPlay size={16} />}
          onClick={onTutorial}
          className={classes.tutorialButton}
        >
          Run the tutorial
        </Button>
      </div>
      <h2 className={classes.subtitle}>Or take a sample</h2>
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
        <summary>Where the samples come from</summary>
        <dl>
          {samples.map(({ id }) => (
            <div key={id}>
              <dt>{say(`io.samples.${id}.title`)}</dt>
              <dd>
                {say(`io.samples.${id}.source`)} Licence: {say(`io.samples.${id}.licence`)}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
