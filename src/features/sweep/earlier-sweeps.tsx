import { NativeSelect } from '@mantine/core';
import { say, type Phrase } from '@/words/say';
import { axisTitle } from './axis-text';
import type { SweepView } from './sweep-view';
import classes from './sweep.module.css';

interface Props {
  /** Of one kind, the last one last. */
  views: readonly SweepView[];
  shown: SweepView | null;
  onShow: (id: string) => void;
}

/** Which experiment's results are shown, where there have been several. */
export function EarlierSweeps({ views, shown, onShow }: Props) {
  const data = views.toReversed().map((view) => ({ value: view.id, label: titleOf(view) }));
  return (
    <NativeSelect
      className={classes.earlier}
      label={say('sweep.earlier.label')}
      size="xs"
      data={data}
      value={shown?.id}
      onChange={(event) => onShow(event.currentTarget.value)}
    />
  );
}

/** Such as "Sweep 2: rate, batch · 9 runs of 100 epochs · wine.csv". */
function titleOf({ number, kind, trials, sweep, tableName }: SweepView): string {
  const first: Phrase = { key: `sweep.earlier.${kind}`, params: { number } };
  const axes = Object.keys(trials[0]?.values ?? {}).map(axisTitle);
  const name: Phrase =
    axes.length > 0 ? { key: 'sweep.earlier.varied', params: { name: first, axes } } : first;
  return say('sweep.earlier.option', {
    name,
    runs: { key: 'common.runs', params: { count: trials.length } },
    epochs: { key: 'sweep.earlier.epochs', params: { count: sweep.epochs } },
    table: tableName,
  });
}
