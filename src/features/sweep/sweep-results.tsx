import { memo, useMemo } from 'react';
import { metricNames } from '@/core/metrics/metric-names';
import type { Run } from '@/core/training/run';
import { CombinationsTable } from './combinations-table';
import { HeatMap } from './heat-map';
import { ParallelCoordinates } from './parallel-coordinates';
import { spreadSentence } from './spread-text';
import type { SweepView } from './sweep-view';
import { Tiles } from './tiles';
import { bestRow, rankedCombinations, trialRows, type TrialRow } from './trial-rows';
import classes from './sweep.module.css';

interface Props {
  view: SweepView;
  runs: readonly Run[];
  onUse: (row: TrialRow) => void;
}

/** What a sweep has come to so far: a picture of every run, the results best first, and how they depend on what varied. */
export const SweepResults = memo(function SweepResults({ view, runs, onUse }: Props) {
  const rows = useMemo(() => trialRows(view, runs), [view, runs]);
  const combinations = useMemo(() => rankedCombinations(rows), [rows]);
  const { sweep, kind, trials } = view;
  const names = metricNames(trials[0].recipe.task.kind);
  const numAxes = Object.keys(trials[0].values).length;
  const asMap = numAxes > 0 && numAxes <= 2 && sweep.search.kind === 'grid';
  const sentence = spreadSentence(kind, combinations[0], names);
  const drawn = { combinations, names, monitor: sweep.monitor };
  return (
    <>
      {sentence && <p className={classes.sentence}>{sentence}</p>}
      <Tiles rows={rows} epochs={sweep.epochs} best={bestRow(rows)?.id ?? null} />
      {kind === 'sweep' && (
        <>
          {asMap ? <HeatMap {...drawn} /> : <ParallelCoordinates {...drawn} />}
          <CombinationsTable combinations={combinations} names={names} onUse={onUse} />
        </>
      )}
    </>
  );
});
