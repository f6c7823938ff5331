import { Button } from '@mantine/core';
import { useState } from 'react';
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
      label="New version"
      onClose={() => setLater(true)}
      buttons={
        <Button size="compact-sm" variant="default" onClick={onUpdate}>
          Update
        </Button>
      }
    >
      <p>A new version of Lossline is here. {sentence(running, kept)}</p>
    </Notice>
  );
}

function sentence(running: boolean, kept: boolean): string {
  if (!kept) {
    return 'Updating loads the page anew, and this browser keeps nothing of it: save the project as a file before.';
  }
  if (running) return 'A run is on: updating interrupts it, and you can go on with it afterwards.';
  return 'Updating loads the page anew, with everything as it is.';
}
