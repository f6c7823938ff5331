import { SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import type { Sweep } from '@/core/experiments/sweep';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import { say } from '@/words/say';
import { Finder } from './finder';
import { SweepExperiment } from './sweep-experiment';
import {
  isUnderWay,
  type ExperimentKind,
  type ExperimentSetup,
  type FinderView,
  type SweepView,
} from './sweep-view';
import classes from './sweep.module.css';

export interface SweepCommands {
  start(kind: SweepView['kind'], sweep: Sweep): void;
  find(): void;
  hold(): void;
  goOn(): void;
  cancel(): void;
  /** Keeps what a person set, whichever panel is open. */
  setUp(changes: Partial<ExperimentSetup>): void;
  /** Puts a recipe in the settings. */
  use(recipe: Recipe): void;
}

interface Props {
  recipe: Recipe;
  info: TableInfo;
  testInfo: TableInfo | null;
  setup: ExperimentSetup;
  /** The sweep under way or the last one. */
  view: SweepView | null;
  /** Every sweep of the page, the last one last. */
  views: readonly SweepView[];
  finder: FinderView | null;
  /** Runs of sweeps. */
  runs: readonly Run[];
  commands: SweepCommands;
}

const kinds = ['sweep', 'repeats', 'folds', 'finder'] as const satisfies ExperimentKind[];

/** Many runs in one go, to find good settings or to know how sure a result is. */
export const SweepPanel = memo(function SweepPanel(props: Props) {
  const { recipe, setup, view, finder, commands } = props;
  const busy = isUnderWay(view?.progress) || isUnderWay(finder?.progress);
  return (
    <section className={classes.panel} aria-label={say('panels.many')}>
      <SegmentedControl
        size="xs"
        className={classes.kinds}
        aria-label={say('sweep.kind')}
        data={kinds.map((kind) => ({ value: kind, label: say(`sweep.kinds.${kind}`) }))}
        value={setup.kind}
        onChange={(kind) => commands.setUp({ kind: kind as ExperimentKind })}
      />
      {setup.kind === 'finder' ? (
        <Finder
          view={finder}
          recipe={recipe}
          blocked={busy}
          onFind={commands.find}
          onCancel={commands.cancel}
          onUse={commands.use}
        />
      ) : (
        <SweepExperiment {...props} kind={setup.kind} busy={busy} />
      )}
    </section>
  );
});
