import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ProjectSummary } from '@/io/storage/project-store';
import { plural } from '@/ui/format';
import classes from './keep.module.css';

interface Props {
  load: () => Promise<ProjectSummary[]>;
  onOpen: (id: string) => void;
  onDone: () => void;
}

/** Projects kept from before, to be opened again. */
export function OtherProjects({ load, onOpen, onDone }: Props) {
  const [others, setOthers] = useState<readonly ProjectSummary[]>([]);
  useEffect(() => {
    let gone = false;
    load().then(
      (all) => !gone && setOthers(all),
      () => undefined,
    );
    return () => void (gone = true);
  }, [load]);
  if (others.length === 0) return null;
  return (
    <div className={classes.group}>
      <h3>Also kept</h3>
      <ul className={classes.others}>
        {others.map(({ id, table, numRuns, savedAt }) => (
          <li key={id}>
            <span>
              {table ?? 'No table'}, {plural(numRuns, 'run')},{' '}
              {new Date(savedAt).toLocaleString('en')}
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Open ${table ?? 'project'} again`}
              onClick={() => {
                onDone();
                onOpen(id);
              }}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
