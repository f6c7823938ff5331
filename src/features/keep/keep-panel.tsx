import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ProjectView } from '@/io/project/project';
import { isEmpty } from '@/io/project/project';
import type { ProjectSummary } from '@/io/storage/project-store';
import { estimateStorage, type StorageUse } from '@/io/storage/storage-use';
import { plural } from '@/ui/format';
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
  const [copied, setCopied] = useState<string | null>(null);
  const nothing = isEmpty(view);
  const copy = async () => {
    setCopied((await onCopyLink?.()) ? 'Copied.' : 'The browser did not allow copying.');
  };
  return (
    <div className={classes.panel}>
      <h2>Keep</h2>
      <p>{keptSentence(view, phase)}</p>
      {problem && <p className={classes.trouble}>{say(problem)}</p>}
      <div className={classes.group}>
        <h3>As a file</h3>
        {view.data && (
          <Checkbox
            size="xs"
            label={`With ${view.data.name}, ${formatBytes(view.data.file.size)}`}
            checked={withData}
            onChange={(event) => setWithData(event.currentTarget.checked)}
          />
        )}
        <div className={classes.buttons}>
          <Button size="compact-sm" disabled={nothing} onClick={() => void onSave(withData)}>
            Save project
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onDone();
              onOpenProject();
            }}
          >
            Open project
          </Button>
        </div>
      </div>
      <div className={classes.group}>
        <h3>As a link</h3>
        <p className={classes.quiet}>The settings alone; no data leaves this page.</p>
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={onCopyLink === null}
            onClick={() => void copy()}
          >
            Copy link
          </Button>
          <span role="status">{copied}</span>
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
  if (phase === 'none') {
    return 'This browser keeps nothing for this page, as in a private window. Everything works; save the project as a file before you close it.';
  }
  if (isEmpty(view)) return 'What you open and do is kept in this browser, and only here.';
  const { data, runs } = view;
  return `${data?.name ?? 'The settings'} and ${plural(runs.length, 'run')} are kept in this browser, and only here.`;
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
      <h3>Room</h3>
      <p className={classes.quiet}>
        {use
          ? `${formatBytes(use.used)} of ${formatBytes(use.quota)} that this browser allows.`
          : 'This browser does not say how much room is used.'}
      </p>
      {sure ? (
        <>
          <p>All that is kept here goes, what is on the page too. This cannot be taken back.</p>
          <div className={classes.buttons}>
            <Button
              size="compact-sm"
              color="red.9"
              onClick={() => {
                onClear();
                onDone();
              }}
            >
              Clear all
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setSure(false)}>
              Keep it
            </Button>
          </div>
        </>
      ) : (
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => setSure(true)}>
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}
