import { memo, useCallback, useMemo, useState } from 'react';
import { confusionMatrix } from '@/core/metrics/confusion';
import { ChoiceField } from '@/ui/choice-field';
import { say } from '@/words/say';
import { CalibrationCard } from './calibration-card';
import { Card } from './card';
import { CellRows, type Cell } from './cell-rows';
import { ClassTable } from './class-table';
import { classificationScores } from './classification-scores';
import { ComparisonLines, type Rival } from './comparison-lines';
import { ConfusionCard } from './confusion-card';
import { MistakesCard } from './mistakes-card';
import { firstClass, oneClass } from './one-class';
import { PrecisionRecallCard, RocCard } from './ranking-cards';
import type { RowSource } from './row-list';
import { ScoreTable } from './score-table';
import type { Scored } from './scored';
import { shownClasses } from './shown-classes';
import { ThresholdCard } from './threshold-card';
import { shorten } from './texts';
import classes from './results.module.css';

interface Props extends RowSource {
  scored: Scored;
  rivals: readonly Rival[];
}

/** A classifier's result from every side. */
export const ClassificationDetails = memo(function ClassificationDetails(props: Props) {
  const { scored, rivals, columns, loadRows } = props;
  const { truth, outputs, numOutputs, names } = scored;
  const matrix = useMemo(
    () => confusionMatrix(truth, outputs, numOutputs),
    [truth, outputs, numOutputs],
  );
  const scores = useMemo(() => classificationScores(scored, matrix), [scored, matrix]);
  const shown = useMemo(() => shownClasses(matrix), [matrix]);
  const [cell, setCell] = useState<Cell | null>(null);
  const toggleCell = useCallback(
    (next: Cell) => setCell((before) => (isSame(before, next) ? null : next)),
    [],
  );
  const closeCell = useCallback(() => setCell(null), []);
  return (
    <>
      <Card title={say('results.scores.title')} width="full">
        <div className={classes.scores}>
          <ScoreTable scored={scored} scores={scores} />
          <ComparisonLines scored={scored} rivals={rivals} />
        </div>
      </Card>
      <ConfusionCard matrix={matrix} names={names} shown={shown} open={cell} onCell={toggleCell} />
      {cell && (
        <CellRows
          scored={scored}
          cell={cell}
          columns={columns}
          loadRows={loadRows}
          onClose={closeCell}
        />
      )}
      <ClassTable matrix={matrix} names={names} present={shown.present} />
      <OneClassCards scored={scored} />
      <MistakesCard scored={scored} columns={columns} loadRows={loadRows} />
    </>
  );
});

function isSame(a: Cell | null, b: Cell): boolean {
  return a?.actual === b.actual && a.predicted === b.predicted;
}

/** One class against the rest: its curves, its calibration and, of two classes, its threshold. */
function OneClassCards({ scored }: { scored: Scored }) {
  const { names, numOutputs, seed } = scored;
  const [chosen, setChosen] = useState<number | null>(null);
  const first = useMemo(() => firstClass(scored), [scored]);
  const target = chosen !== null && chosen < numOutputs ? chosen : first;
  const one = useMemo(() => oneClass(scored, target), [scored, target]);
  return (
    <>
      {numOutputs === 2 && <ThresholdCard key={target} one={one} other={names[1 - target]} />}
      <div className={classes.picker}>
        <ChoiceField
          label={say('results.classes.one')}
          hint={say('results.classes.oneHint')}
          value={String(target)}
          options={names.map((name, index) => ({ value: String(index), label: shorten(name, 40) }))}
          onChange={(value) => setChosen(Number(value))}
        />
      </div>
      <RocCard one={one} seed={seed} />
      <PrecisionRecallCard one={one} />
      <CalibrationCard scored={scored} one={one} />
    </>
  );
}
