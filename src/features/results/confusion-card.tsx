import { memo } from 'react';
import type { ConfusionMatrix } from '@/core/metrics/confusion';
import { saveChartImage } from '@/io/write/chart-image';
import { SaveChart } from '@/ui/save-chart';
import { say, type Phrase } from '@/words/say';
import { Card } from './card';
import type { Cell } from './cell-rows';
import { ConfusionTable } from './confusion-table';
import type { ShownClasses } from './shown-classes';
import plotClasses from './plot.module.css';
import classes from './results.module.css';

interface Props {
  matrix: ConfusionMatrix;
  names: readonly string[];
  shown: ShownClasses;
  /** The cell whose rows are shown. */
  open: Cell | null;
  onCell: (cell: Cell) => void;
}

/** Which classes are taken for which; a click on a cell shows its rows. */
export const ConfusionCard = memo(function ConfusionCard(props: Props) {
  const { matrix, names, shown, open, onCell } = props;
  return (
    <Card
      title={say('results.confusion.title')}
      width={matrix.numClasses > 2 ? 'double' : 'single'}
    >
      <figure className={plotClasses.plot} data-wide aria-label={say('results.confusion.picture')}>
        <ConfusionTable
          matrix={matrix}
          names={names}
          shown={shown.drawn}
          open={open}
          onCell={onCell}
        />
        <div className={plotClasses.save}>
          <SaveChart title={say('results.confusion.matrix')} save={saveChartImage} />
        </div>
      </figure>
      <p className={classes.note}>
        {say('results.confusion.note', { hidden: hiddenClasses(shown, matrix.numClasses) })}
      </p>
    </Card>
  );
});

/** What is not in the drawing, a sentence each. */
function hiddenClasses({ present, drawn }: ShownClasses, all: number): Phrase[] {
  const hidden: Phrase[] = [];
  const absent = all - present.length;
  if (absent > 0) hidden.push({ key: 'results.confusion.absent', params: { count: absent } });
  if (present.length > drawn.length)
    hidden.push({
      key: 'results.confusion.mostRows',
      params: { present: present.length, drawn: drawn.length },
    });
  return hidden;
}
