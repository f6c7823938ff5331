/** What the page does to keep a person's work: storage, project files and links, for the header and the notices. */
import { useCallback, useMemo, useState, type Dispatch } from 'react';
import { safeFileName, save } from '@/io/write/download';
import type { ReadProject } from '@/io/project/read-project';
import { isEmpty, type ProjectView } from '@/io/project/project';
import type { Action, State } from './state';
import type { Keeper } from './keeper';
import { linkTo, useShareLink } from './use-share-link';
import { useStorage } from './use-storage';
import type { SessionActions } from './use-session';

interface Session {
  state: State;
  actions: SessionActions;
  keeper: Keeper;
  dispatch: Dispatch<Action>;
}

export type Keep = ReturnType<typeof useKeep>;

export function useKeep(session: Session) {
  const { state, actions } = session;
  const { kept, view, commands } = useStorage(session);
  const share = useShareLink(actions.fail);
  const [asked, setAsked] = useState<(ReadProject & { name: string }) | null>(null);
  const { replace } = commands;
  const hasNothing = isEmpty(view);

  const openProjectFile = useCallback(
    async (file: Blob, name: string) => {
      try {
        const { readProject } = await import('@/io/project/read-project');
        const read = await readProject(file);
        if (hasNothing) await replace(read.project, null);
        else setAsked({ ...read, name });
      } catch (thrown) {
        actions.fail(thrown);
      }
    },
    [actions, hasNothing, replace],
  );
  const saveProject = useCallback(
    async (current: ProjectView, withData: boolean) => {
      try {
        const { writeProject } = await import('@/io/project/write-project');
        const file = await writeProject(current, { withData });
        const name = safeFileName(current.data?.name.replace(/\.[^.]+$/, '') ?? '', 'project');
        save(`${name}.lossline`, file);
      } catch (thrown) {
        actions.fail(thrown);
      }
    },
    [actions],
  );
  const copyLink = useCallback(async () => {
    if (!state.recipe) return false;
    try {
      await navigator.clipboard.writeText(await linkTo(state.recipe));
      return true;
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) actions.fail(thrown);
      return false;
    }
  }, [actions, state.recipe]);
  const answer = useMemo(
    () => ({
      open() {
        if (asked)
          void replace(asked.project, { key: 'notices.opened', params: { name: asked.name } });
        setAsked(null);
      },
      cancel: () => setAsked(null),
    }),
    [asked, replace],
  );
  return { kept, view, commands, share, asked, answer, openProjectFile, saveProject, copyLink };
}

/** True for a file that holds a project, by its name. */
export function isProjectFile(name: string): boolean {
  return name.toLowerCase().endsWith('.lossline');
}
