import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo } from 'react';
import type { Issue } from '@/core/errors';
import { estimateOutputs, estimateInputs } from '@/core/recipe/estimate-widths';
import { plainRecipe, tutorialRecipe } from '@/core/recipe/default-recipe';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { DataSection } from '@/features/data/data-section';
import { NetworkSection } from '@/features/network/network-section';
import { PreparationGroup } from '@/features/preparation/preparation-group';
import { SplitFields } from '@/features/preparation/split-fields';
import { TrainingSection } from '@/features/training/training-section';
import { say } from '@/words/say';
import type { State } from './state';
import type { SessionActions } from './use-session';
import classes from './app.module.css';

interface Props extends Pick<State, 'device' | 'testFile'> {
  info: TableInfo;
  recipe: Recipe;
  issues: readonly Issue[];
  /** Name of the run that is on, where it learns from the table at hand. */
  steers: string | null;
  /** That run stands still. */
  paused: boolean;
  actions: SessionActions;
}

/** The three parts of the recipe. Drawn again only when the recipe or the table changes, not with every epoch. */
export const Settings = memo(function Settings(props: Props) {
  const { info, recipe, issues, actions, device, testFile, steers, paused } = props;
  const roomy = useMediaQuery('(min-width: 761px)', true, { getInitialValueInEffect: false });
  const section = { recipe, issues, startsOpen: roomy, onChange: actions.editRecipe };
  return (
    <div className={classes.sections}>
      <div className={classes.presets}>
        <span>{say('page.startFrom')}</span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => actions.editRecipe(tutorialRecipe(recipe.task))}
        >
          {say('page.tutorial')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => actions.editRecipe(plainRecipe(recipe.task, info))}
        >
          {say('page.kerasDefaults')}
        </Button>
      </div>
      <DataSection {...section} info={info}>
        <SplitFields
          {...section}
          info={info}
          testFile={testFile}
          onTestFile={(file) => void actions.openTest(file, file.name)}
          onCancelTestFile={actions.cancelTest}
        />
        <PreparationGroup {...section} info={info} />
      </DataSection>
      <NetworkSection
        {...section}
        numInputs={estimateInputs(recipe, info)}
        numOutputs={estimateOutputs(recipe, info)}
      />
      <TrainingSection
        {...section}
        info={info}
        device={device}
        steers={steers}
        paused={paused}
        onSteer={actions.steer}
        onDevice={actions.chooseDevice}
      />
    </div>
  );
});
