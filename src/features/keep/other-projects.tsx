import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ProjectSummary } from '@/io/storage/project-store';
import { say, sayPhrase, spokenLanguage, type Params, type Phrase } from '@/words/say';
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
  const [said, setSaid] = useState<Phrase | null>(null);
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
    setSaid({
      key: isGone ? 'keep.others.deleted' : 'keep.others.stays',
      params: naming(project),
    });
  };
  if (others.length === 0 && said === null) return null;
  return (
    <div className={classes.group}>
      <h3>{say('keep.others.title')}</h3>
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
        {said && sayPhrase(said)}
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
  const when = new Date(savedAt).toLocaleString(spokenLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <span className={classes.what}>
        {table ?? say('keep.others.noTable')}
        <span className={classes.quiet}>
          {say('keep.others.about', {
            runs: { key: 'common.runs', params: { count: numRuns } },
            when: elsewhere ? { key: 'keep.others.elsewhere' } : when,
          })}
        </span>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={say('keep.others.openAgain', naming(project))}
        onClick={onOpen}
      >
        {say('keep.others.open')}
      </Button>
      {!elsewhere && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={say('keep.others.deleteOne', naming(project))}
          onClick={onAsk}
        >
          {say('keep.others.delete')}
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
        {say('keep.others.ask', {
          ...naming(project),
          runs: { key: 'common.runs', params: { count: project.numRuns } },
        })}
      </span>
      <Button size="compact-xs" color="red.9" onClick={onDelete}>
        {say('keep.others.deleteForGood')}
      </Button>
      <Button size="compact-xs" variant="default" data-autofocus onClick={onLeave}>
        {say('keep.others.leave')}
      </Button>
    </>
  );
}

/** For sentences about a project: the name of its table, or that it has none. */
function naming({ table }: ProjectSummary): Params {
  return table === null ? { context: 'unnamed' } : { name: table };
}
