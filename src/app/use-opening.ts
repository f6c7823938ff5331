/** Everything that puts a table on the page: a file, a sample, what was copied, and the tutorial in one press. */
import { useCallback } from 'react';
import { UserError } from '@/core/errors';
import type { Sample } from '@/io/samples/sample';
import { samples } from '@/io/samples/sample-list';
import { recipeForSample } from './recipe-for-sample';
import { textFile } from './use-file-entry';
import { isProjectFile, type Keep } from './use-keep';
import type { SessionActions } from './use-session';

/** Commands that stay the same for as long as the page does not change what they rest on. */
export function useOpening(actions: SessionActions, { openProjectFile, commands }: Keep) {
  const { replaced } = commands;

  const openFile = useCallback(
    (file: Blob, name: string) =>
      void replaced().then<unknown>(() =>
        isProjectFile(name) ? openProjectFile(file, name) : actions.open(file, name),
      ),
    [actions, openProjectFile, replaced],
  );
  const openSample = useCallback(
    async (sample: Sample) => {
      try {
        const { file, name } = await sample.load();
        await replaced();
        const recipeFor = recipeForSample.bind(null, sample);
        return await actions.open(file, name, { recipeFor });
      } catch (thrown) {
        actions.fail(thrown);
        return null;
      }
    },
    [actions, replaced],
  );
  const runTutorial = useCallback(async () => {
    const wine = samples.find((sample) => sample.recipe.preset === 'tutorial');
    const opened = wine && (await openSample(wine));
    if (opened) await actions.train(opened);
  }, [actions, openSample]);
  const paste = useCallback(async () => {
    const text = await navigator.clipboard?.readText().catch(() => null);
    if (text) openFile(textFile(text), 'pasted.csv');
    else actions.fail(new UserError('paste-empty'));
  }, [actions, openFile]);

  return { openFile, openSample, runTutorial, paste };
}
