import { Slider } from '@mantine/core';
import { memo, useState } from 'react';
import { scoresAtThreshold } from '@/core/metrics/threshold';
import { Emphasized } from '@/ui/emphasized';
import { formatCount, formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { Card } from './card';
import type { OneClass } from './one-class';
import { shorten } from './texts';
import classes from './results.module.css';

interface Props {
  one: OneClass;
  /** Name of the other class. */
  other: string;
}

/** What becomes of the rows when one of two classes is predicted from some probability up. */
export const ThresholdCard = memo(function ThresholdCard({ one, other }: Props) {
  const [threshold, setThreshold] = useState(0.5);
  const at = scoresAtThreshold(one.ranking, threshold);
  const [name, otherName] = [shorten(one.name), shorten(other)];
  return (
    <Card title={say('results.threshold.title')}>
      <p className={classes.note}>
        <Emphasized
          text={say('results.threshold.note', {
            name,
            other: otherName,
            threshold: threshold.toFixed(2),
          })}
        />
      </p>
      <Slider
        thumbLabel={say('results.threshold.title')}
        className={classes.slider}
        min={0}
        max={1}
        step={0.01}
        size="sm"
        label={null}
        value={threshold}
        onChange={setThreshold}
        marks={[{ value: 0.5 }]}
      />
      <table className={classes.table} aria-label={say('results.threshold.table')}>
        <thead>
          <tr>
            <td>{say('results.threshold.corner')}</td>
            <th scope="col" data-number>
              {name}
            </th>
            <th scope="col" data-number>
              {otherName}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{name}</th>
            <td data-number>{formatCount(at.truePositives)}</td>
            <td data-number>{formatCount(at.falseNegatives)}</td>
          </tr>
          <tr>
            <th scope="row">{otherName}</th>
            <td data-number>{formatCount(at.falsePositives)}</td>
            <td data-number>{formatCount(at.trueNegatives)}</td>
          </tr>
        </tbody>
      </table>
      <dl className={classes.figures}>
        <Figure name={say('results.measures.precision')} value={at.precision} />
        <Figure name={say('results.measures.recall')} value={at.recall} />
        <Figure name={say('results.measures.f1')} value={at.f1} />
        <Figure name={say('results.measures.accuracy')} value={at.accuracy} />
      </dl>
    </Card>
  );
});

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatMetric(value, 3)}</dd>
    </div>
  );
}
