import { Button } from '@mantine/core';
import { useState } from 'react';
import { say } from '@/words/say';
import { Notice } from './notice';

interface Props {
  /** True while a run is on. */
  running: boolean;
  /** True where what is on the page comes back after it was loaded anew. */
  kept: boolean;
  onUpdate: () => void;
}

/** A newer version of the page waits; it comes when a person says so, or when the last tab closes. */
export function UpdateNotice({ running, kept, onUpdate }: Props) {
  const [later, setLater] = useState(false);
  if (later) return null;
  return (
    <Notice
      label={say('keep.update.title')}
      onClose={() => setLater(true)}
      buttons={
        <Button size="compact-sm" variant="default" onClick={onUpdate}>
          {say('keep.update.go')}
        </Button>
      }
    >
      <p>
        {say('keep.update.here')} {say(`keep.update.${meaning(running, kept)}`)}
      </p>
    </Notice>
  );
}

/** What updating does to what is on the page. */
function meaning(running: boolean, kept: boolean) {
  if (!kept) return 'notKept';
  return running ? 'running' : 'kept';
}
