import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Issue } from '@/core/errors';
import { estimateOutputs, estimateInputs } from '@/core/recipe/estimate-widths';
import { plainRecipe, tutorialRecipe } from '@/core/recipe/default-recipe';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { DataSection } from '@/features/data/data-section';
import { NetworkSection } from '@/features/network/network-section';
import { PreparationGroup } from '@/features/preparation/preparation-group';
import { SplitFields } from '@/features/preparation/split-fields';
import { RunBar } from '@/features/training/run-bar';
import { TrainingSection } from '@/features/training/training-section';
import type { State } from './state';
import type { SessionActions } from './use-session';
import classes from './app.module.css';

interface Props {
  state: State;
  info: TableInfo;
  recipe: Recipe;
  issues: readonly Issue[];
  actions: SessionActions;
}

/** The three parts of the recipe and the buttons that run it. */
export function Settings({ state, info, recipe, issues, actions }: Props) {
  const roomy = useMediaQuery('(min-width: 761px)', true, { getInitialValueInEffect: false });
  const section = { recipe, issues, startsOpen: roomy, onChange: actions.editRecipe };
  return (
    <aside className={classes.settings} aria-label="Settings">
      <div className={classes.sections}>
        <div className={classes.presets}>
          <span>Start from</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => actions.editRecipe(tutorialRecipe(recipe.task))}
          >
            Tutorial
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => actions.editRecipe(plainRecipe(recipe.task, info))}
          >
            Keras defaults
          </Button>
        </div>
        <DataSection {...section} info={info}>
          <SplitFields
            {...section}
            info={info}
            testFile={state.testFile}
            onTestFile={(file) => void actions.openTest(file, file.name)}
          />
          <PreparationGroup {...section} info={info} />
        </DataSection>
        <NetworkSection
          {...section}
          numInputs={estimateInputs(recipe, info)}
          numOutputs={estimateOutputs(recipe, info)}
        />
        <TrainingSection {...section} device={state.device} onDevice={actions.chooseDevice} />
      </div>
      <div className={classes.runBar}>
        <RunBar
          run={state.run}
          blocked={issues[0]?.message ?? null}
          onTrain={() => void actions.train()}
          onPause={actions.pause}
          onResume={actions.resume}
          onStop={actions.stop}
        />
      </div>
    </aside>
  );
}
