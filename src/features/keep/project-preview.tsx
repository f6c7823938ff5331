import { Button } from '@mantine/core';
import type { Project } from '@/io/project/project';
import { plural } from '@/ui/format';
import { formatBytes } from '@/ui/format-bytes';
import { Notice } from './notice';

interface Props {
  /** The file's name. */
  name: string;
  project: Project;
  table: string | null;
  onOpen: () => void;
  onCancel: () => void;
}

/** What a project file holds, before it takes the place of what is on the page. */
export function ProjectPreview({ name, project, table, onOpen, onCancel }: Props) {
  const { data, runs } = project;
  const file = data
    ? `${data.name}, ${formatBytes(data.file.size)}`
    : table
      ? `settings for ${table}, without the table itself`
      : 'no table';
  return (
    <Notice
      label="Open a project"
      buttons={
        <>
          <Button size="compact-sm" onClick={onOpen}>
            Open it
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <p>
        {name} holds {file}, and {plural(runs.length, 'run')}. It takes the place of what is on the
        page, which can be taken back.
      </p>
    </Notice>
  );
}
