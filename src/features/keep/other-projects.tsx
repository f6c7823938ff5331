import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ProjectSummary } from '@/io/storage/project-store';
import { plural } from '@/ui/format';
import classes from './keep.module.css';

interface Props {
  load: () => Promise<ProjectSummary[]>;
  onOpen: (id: string) => void;
  /** False where it stays. */
  onDelete: (id: string) => Promise<boolean>;
  onDone: () => void;
}

/** Projects kept from before, to be opened again or deleted. */
export function OtherProjects({ load, onOpen, onDelete, onDone }: Props) {
  const [others, setOthers] = useState<readonly ProjectSummary[]>([]);
  /** Id of the one that a person has asked to delete and not confirmed yet. */
  const [asked, setAsked] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (all) => !gone && setOthers(all),
      () => undefined,
    );
    return () => void (gone = true);
  }, [load]);
  const remove = async (project: ProjectSummary) => {
    setAsked(null);
    const isGone = await onDelete(project.id);
    if (isGone) setOthers((all) => all.filter(({ id }) => id !== project.id));
    setSaid(`${nameOf(project)} ${isGone ? 'is deleted.' : 'is open in another tab and stays.'}`);
  };
  if (others.length === 0 && said === null) return null;
  return (
    <div className={classes.group}>
      <h3>Also kept</h3>
      <ul className={classes.others}>
        {others.map((project) => (
          <li key={project.id}>
            {asked === project.id ? (
              <Asked
                project={project}
                onDelete={() => void remove(project)}
                onLeave={() => setAsked(null)}
              />
            ) : (
              <Kept
                project={project}
                onOpen={() => {
                  onDone();
                  onOpen(project.id);
                }}
                onAsk={() => setAsked(project.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={classes.quiet}>
        {said}
      </p>
    </div>
  );
}

interface KeptProps {
  project: ProjectSummary;
  onOpen: () => void;
  onAsk: () => void;
}

function Kept({ project, onOpen, onAsk }: KeptProps) {
  const { table, numRuns, savedAt, elsewhere } = project;
  const when = new Date(savedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <span className={classes.what}>
        {table ?? 'No table'}
        <span className={classes.quiet}>
          {plural(numRuns, 'run')}, {elsewhere ? 'open in another tab' : when}
        </span>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Open ${table ?? 'project'} again`}
        onClick={onOpen}
      >
        Open
      </Button>
      {!elsewhere && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={`Delete ${nameOf(project)}`}
          onClick={onAsk}
        >
          Delete
        </Button>
      )}
    </>
  );
}

interface AskedProps {
  project: ProjectSummary;
  onDelete: () => void;
  onLeave: () => void;
}

/** Deleting cannot be taken back, so it is asked once more, in place. */
function Asked({ project, onDelete, onLeave }: AskedProps) {
  return (
    <>
      <span className={classes.what}>
        Delete {nameOf(project)} and {plural(project.numRuns, 'run')} for good?
      </span>
      <Button size="compact-xs" color="red.9" onClick={onDelete}>
        Delete for good
      </Button>
      <Button size="compact-xs" variant="default" data-autofocus onClick={onLeave}>
        Leave it
      </Button>
    </>
  );
}

function nameOf({ table }: ProjectSummary): string {
  return table ?? 'the project';
}
