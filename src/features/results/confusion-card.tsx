import { memo } from 'react';
import type { ConfusionMatrix } from '@/core/metrics/confusion';
import { formatCount, plural } from '@/ui/format';
import { saveChartImage } from '@/io/write/chart-image';
import { SaveChart } from '@/ui/save-chart';
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
    <Card title="Confusion" width={matrix.numClasses > 2 ? 'double' : 'single'}>
      <figure className={plotClasses.plot} data-wide aria-label="Confusion as a picture">
        <ConfusionTable
          matrix={matrix}
          names={names}
          shown={shown.drawn}
          open={open}
          onCell={onCell}
        />
        <div className={plotClasses.save}>
          <SaveChart title="Confusion matrix" save={saveChartImage} />
        </div>
      </figure>
      <p className={classes.note}>
        Each row of the matrix is a true class; share and colour are of its rows. A click on a cell,
        or Enter, shows its rows. {hiddenText(shown, matrix.numClasses)}
      </p>
    </Card>
  );
});

function hiddenText({ present, drawn }: ShownClasses, all: number): string {
  const absent = all - present.length;
  const without =
    absent > 0
      ? `Left out: ${plural(absent, 'class', 'classes')} without any row or prediction. `
      : '';
  if (present.length === drawn.length) return without;
  return `${without}Of the ${formatCount(present.length)} others the ${formatCount(drawn.length)} with the most rows are drawn.`;
}
