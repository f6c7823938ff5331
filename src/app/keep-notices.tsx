import { Button } from '@mantine/core';
import { Suspense, type Dispatch } from 'react';
import { isEmpty } from '@/io/project/project';
import { Notice } from '@/features/keep/notice';
import { SetAsideNotice } from '@/features/keep/set-aside-notice';
import { WelcomeBack } from '@/features/keep/welcome-back';
import { onDemand } from '@/ui/later';
import { say, sayPhrase } from '@/words/say';
import { activeRun, ofSweep } from './runs-state';
import type { Offline } from './offline/use-offline';
import type { Action, State } from './state';
import type { Keep } from './use-keep';
import { linkedFor } from './use-share-link';
import type { SessionActions } from './use-session';

interface Props {
  state: State;
  keep: Keep;
  offline: Offline;
  actions: SessionActions;
  dispatch: Dispatch<Action>;
}

const LinkPreview = onDemand(
  async () => (await import('@/features/keep/link-preview')).LinkPreview,
);
const ProjectPreview = onDemand(
  async () => (await import('@/features/keep/project-preview')).ProjectPreview,
);

const UpdateNotice = onDemand(
  async () => (await import('@/features/keep/update-notice')).UpdateNotice,
);

/** What the page says of what is kept: each in a line, and only while there is something to say. */
export function KeepNotices({ state, keep, offline, actions, dispatch }: Props) {
  const { kept, commands, share, asked, answer } = keep;
  const { info, recipe, runs } = state;
  const last = runs.runs.findLast((run) => !ofSweep(run));
  const interrupted = activeRun(runs) ? null : last?.status === 'interrupted' ? last : null;
  const linked =
    share.linked && (recipe && info ? linkedFor(share.linked, recipe, info) : share.linked);
  const isForeign = linked !== null && share.linked!.task.label !== linked.task.label;
  return (
    <>
      {kept.copy && (
        <Notice
          label={say('notices.copyLabel')}
          onClose={commands.dismissCopy}
          buttons={
            <Button size="compact-sm" variant="default" onClick={commands.startFresh}>
              {say('notices.startFresh')}
            </Button>
          }
        >
          <p>{say('notices.copy')}</p>
        </Notice>
      )}
      {kept.undo && (
        <Notice
          label={say('notices.another')}
          onClose={commands.forgetUndo}
          buttons={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void commands.undo(kept.undo)}
            >
              {say('common.undo')}
            </Button>
          }
        >
          <p>{sayPhrase(kept.undo.words)}</p>
        </Notice>
      )}
      {interrupted && (
        <WelcomeBack
          run={interrupted}
          table={info?.name ?? null}
          onGoOn={() => actions.goOn(interrupted.id)}
          onStartFresh={commands.startFresh}
          onLeave={() => dispatch({ type: 'run-left', id: interrupted.id })}
        />
      )}
      {kept.withoutFile !== null && !info && (
        <Notice label={say('notices.withoutFileLabel')}>
          <p>
            {say('notices.withoutFile', {
              name: kept.withoutFile,
              runs: { key: 'common.runs', params: { count: runs.runs.length } },
            })}
          </p>
        </Notice>
      )}
      {kept.problem && (
        <Notice label={say('notices.notKept')}>
          <p>{say(kept.problem)}</p>
        </Notice>
      )}
      <SetAsideNotice setAside={kept.setAside} damagedRuns={kept.damagedRuns} />
      <Suspense>
        {offline.update && (
          <UpdateNotice
            running={activeRun(runs) !== null}
            kept={isEmpty(keep.view) || (kept.phase === 'kept' && kept.problem === null)}
            onUpdate={() => void commands.flush().then(offline.update)}
          />
        )}
        {linked && (
          <LinkPreview
            linked={linked}
            recipe={recipe}
            foreignLabel={isForeign ? share.linked!.task.label : null}
            onUse={() => {
              actions.editRecipe(linked);
              share.forget();
            }}
            onIgnore={share.forget}
          />
        )}
        {asked && <ProjectPreview {...asked} onOpen={answer.open} onCancel={answer.cancel} />}
      </Suspense>
    </>
  );
}
