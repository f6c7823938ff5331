import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ProjectView } from '@/io/project/project';
import { isEmpty } from '@/io/project/project';
import type { ProjectSummary } from '@/io/storage/project-store';
import { estimateStorage, type StorageUse } from '@/io/storage/storage-use';
import { formatBytes } from '@/ui/format-bytes';
import { say, type WordKey } from '@/words/say';
import { OtherProjects } from './other-projects';
import classes from './keep.module.css';

export interface KeepPanelProps {
  view: ProjectView;
  /** `none` where this browser keeps nothing. */
  phase: 'opening' | 'kept' | 'none';
  /** What the store refuses. */
  problem: WordKey | null;
  loadOthers: () => Promise<ProjectSummary[]>;
  onOpenKept: (id: string) => void;
  /** False where it stays, as another tab has it open. */
  onDeleteKept: (id: string) => Promise<boolean>;
  onSave: (withData: boolean) => Promise<void>;
  onOpenProject: () => void;
  /** Puts a link in the clipboard; false where the browser does not allow it. */
  onCopyLink: (() => Promise<boolean>) | null;
  onClear: () => void;
  /** Closes the panel. */
  onDone: () => void;
}

/** What is kept in this browser, how much room it takes, and the ways out of it. */
export function KeepPanel(props: KeepPanelProps) {
  const { view, phase, problem, onSave, onOpenProject, onCopyLink, onDone } = props;
  const [withData, setWithData] = useState(true);
  const [copied, setCopied] = useState<'keep.copied' | 'keep.notCopied' | null>(null);
  const nothing = isEmpty(view);
  const copy = async () => {
    setCopied((await onCopyLink?.()) ? 'keep.copied' : 'keep.notCopied');
  };
  return (
    <div className={classes.panel}>
      <h2>{say('keep.title')}</h2>
      <p>{keptSentence(view, phase)}</p>
      {problem && <p className={classes.trouble}>{say(problem)}</p>}
      <div className={classes.group}>
        <h3>{say('keep.asFile')}</h3>
        {view.data && (
          <Checkbox
            size="xs"
            label={say('keep.withData', {
              name: view.data.name,
              size: formatBytes(view.data.file.size),
            })}
            checked={withData}
            onChange={(event) => setWithData(event.currentTarget.checked)}
          />
        )}
        <div className={classes.buttons}>
          <Button size="compact-sm" disabled={nothing} onClick={() => void onSave(withData)}>
            {say('keep.save')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onDone();
              onOpenProject();
            }}
          >
            {say('keep.open')}
          </Button>
        </div>
      </div>
      <div className={classes.group}>
        <h3>{say('keep.asLink')}</h3>
        <p className={classes.quiet}>{say('keep.linkNote')}</p>
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={onCopyLink === null}
            onClick={() => void copy()}
          >
            {say('keep.copy')}
          </Button>
          <span role="status">{copied && say(copied)}</span>
        </div>
      </div>
      {/* Until then the page's own project is one of the others. */}
      {phase === 'kept' && (
        <>
          <OtherProjects
            load={props.loadOthers}
            onOpen={props.onOpenKept}
            onDelete={props.onDeleteKept}
            onDone={onDone}
          />
          <Room onClear={props.onClear} onDone={onDone} />
        </>
      )}
    </div>
  );
}

function keptSentence(view: ProjectView, phase: KeepPanelProps['phase']): string {
  if (phase === 'none') return say('keep.nowhere');
  if (isEmpty(view)) return say('keep.nothing');
  const runs = { key: 'common.runs', params: { count: view.runs.length } } as const;
  return view.data
    ? say('keep.kept', { name: view.data.name, runs })
    : say('keep.kept', { context: 'settings', runs });
}

/** How much room all takes, and how to be rid of it. */
function Room({ onClear, onDone }: Pick<KeepPanelProps, 'onClear' | 'onDone'>) {
  const [use, setUse] = useState<StorageUse | null>(null);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    let gone = false;
    void estimateStorage().then((estimate) => !gone && setUse(estimate));
    return () => void (gone = true);
  }, []);
  return (
    <div className={classes.group}>
      <h3>{say('keep.room.title')}</h3>
      <p className={classes.quiet}>
        {use
          ? say('keep.room.used', { used: formatBytes(use.used), quota: formatBytes(use.quota) })
          : say('keep.room.unknown')}
      </p>
      {sure ? (
        <>
          <p>{say('keep.room.ask')}</p>
          <div className={classes.buttons}>
            <Button
              size="compact-sm"
              color="red.9"
              onClick={() => {
                onClear();
                onDone();
              }}
            >
              {say('keep.room.clearAll')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setSure(false)}>
              {say('keep.room.leave')}
            </Button>
          </div>
        </>
      ) : (
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => setSure(true)}>
            {say('keep.room.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
