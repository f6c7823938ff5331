import { NativeSelect } from '@mantine/core';
import { plural } from '@/ui/format';
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
      label="Results of"
      size="xs"
      data={data}
      value={shown?.id}
      onChange={(event) => onShow(event.currentTarget.value)}
    />
  );
}

/** Such as "Sweep 2: rate, batch · 9 runs of 100 epochs · wine.csv". */
function titleOf({ number, kind, trials, sweep, tableName }: SweepView): string {
  const word = { sweep: 'Sweep', repeats: 'Repeats', folds: 'Cross-validation' }[kind];
  const axes = Object.keys(trials[0]?.values ?? {}).map(axisTitle);
  const varied = axes.length > 0 ? `: ${axes.join(', ')}` : '';
  const size = `${plural(trials.length, 'run')} of ${plural(sweep.epochs, 'epoch')}`;
  return `${word} ${number}${varied} · ${size} · ${tableName}`;
}
