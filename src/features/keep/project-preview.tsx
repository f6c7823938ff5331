import { Button } from '@mantine/core';
import type { Project } from '@/io/project/project';
import { formatBytes } from '@/ui/format-bytes';
import { say } from '@/words/say';
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
  const what = data
    ? say('keep.project.table', { name: data.name, size: formatBytes(data.file.size) })
    : table
      ? say('keep.project.settings', { table })
      : say('keep.project.noTable');
  return (
    <Notice
      label={say('keep.project.title')}
      isAnswer
      buttons={
        <>
          <Button size="compact-sm" onClick={onOpen}>
            {say('keep.project.open')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {say('common.cancel')}
          </Button>
        </>
      }
    >
      <p>
        {say('keep.project.holds', {
          name,
          what,
          runs: { key: 'common.runs', params: { count: runs.length } },
        })}
      </p>
    </Notice>
  );
}
