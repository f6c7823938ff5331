import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SetAside } from '@/io/storage/open-database';
import { save } from '@/io/write/download';
import { plural } from '@/ui/format';
import { Notice } from './notice';

interface Props {
  setAside: readonly SetAside[];
  /** Runs of the project at hand that could not be read; they stay where they are. */
  damagedRuns: number;
}

const words: Record<SetAside['why'], string> = {
  newer: 'What a newer Lossline kept here is set aside, as this one cannot read it.',
  damaged: 'What was kept here does not open, so it is set aside.',
};

/** What could not be opened: it is left alone, and a person can have it as a file or be rid of it. */
export function SetAsideNotice({ setAside, damagedRuns }: Props) {
  const [gone, setGone] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const left = setAside.filter(({ name }) => !gone.includes(name));
  const saveAll = async (name: string) => {
    try {
      const { dumpDatabase } = await import('@/io/storage/dump-database');
      save(`${name}-set-aside.zip`, await dumpDatabase(name));
    } catch {
      setFailed(name);
    }
  };
  const remove = async (one: SetAside) => {
    const { deleteSetAside } = await import('@/io/storage/open-database');
    await deleteSetAside(one);
    setGone((before) => [...before, one.name]);
  };
  return (
    <>
      {left.map((one) => (
        <Notice
          key={one.name}
          label="Set aside"
          buttons={
            <>
              <Button size="compact-sm" variant="default" onClick={() => void saveAll(one.name)}>
                Save it as a file
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => void remove(one)}>
                Delete it
              </Button>
            </>
          }
        >
          <p>
            {words[one.why]} {failed === one.name && 'Saving it failed: nothing of it can be read.'}
          </p>
        </Notice>
      ))}
      {damagedRuns > 0 && (
        <Notice label="Damaged runs">
          <p>
            {plural(damagedRuns, 'kept run')} could not be read, and{' '}
            {damagedRuns === 1 ? 'is' : 'are'} left out here. The rest is as it was.
          </p>
        </Notice>
      )}
    </>
  );
}
