import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SetAside } from '@/io/storage/open-database';
import { save } from '@/io/write/download';
import { say } from '@/words/say';
import { Notice } from './notice';

interface Props {
  setAside: readonly SetAside[];
  /** Runs of the project at hand that could not be read; they stay where they are. */
  damagedRuns: number;
}

/** What could not be opened: it is left alone, and a person can have it as a file or be rid of it. */
export function SetAsideNotice({ setAside, damagedRuns }: Props) {
  const [gone, setGone] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const left = setAside.filter(({ name }) => !gone.includes(name));
  const saveAll = async (name: string) => {
    try {
      const { dumpDatabase } = await import('@/io/storage/dump-database');
      save(say('keep.setAside.fileName', { name }), await dumpDatabase(name));
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
          label={say('keep.setAside.title')}
          buttons={
            <>
              <Button size="compact-sm" variant="default" onClick={() => void saveAll(one.name)}>
                {say('keep.setAside.save')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => void remove(one)}>
                {say('keep.setAside.delete')}
              </Button>
            </>
          }
        >
          <p>
            {say(`keep.setAside.why.${one.why}`)}{' '}
            {failed === one.name && say('keep.setAside.failed')}
          </p>
        </Notice>
      ))}
      {damagedRuns > 0 && (
        <Notice label={say('keep.damaged.title')}>
          <p>{say('keep.damaged.runs', { count: damagedRuns })}</p>
        </Notice>
      )}
    </>
  );
}
