import { Button, Progress } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import type { UserErrorData } from '@/core/errors';
import { compareTables } from '@/core/preparation/compare-tables';
import type { Recipe } from '@/core/recipe/recipe';
import { sayNote } from '@/core/table/say-note';
import type { TableInfo } from '@/core/table/table-info';
import { TableFileInput } from '@/ui/table-file-input';
import { say } from '@/words/say';
import { sayError } from '@/words/say-error';
import classes from './preparation.module.css';

export interface TestFile {
  /** The file being read, while it is; `share` of it from 0 to 1. */
  reading: { name: string; share: number; rows: number } | null;
  info: TableInfo | null;
  error: UserErrorData | null;
}

interface Props {
  info: TableInfo;
  recipe: Pick<Recipe, 'task' | 'preparation'>;
  testFile: TestFile;
  error: string | null;
  onFile: (file: File) => void;
  onCancel: () => void;
}

/** The separate file with rows to test on, and how it differs from the table. */
export function TestFileField(props: Props) {
  const { info, recipe, testFile, error, onFile, onCancel } = props;
  const input = useRef<HTMLInputElement>(null);
  const { reading, info: test } = testFile;
  return (
    <div className={classes.testFile}>
      <Button
        size="xs"
        variant="default"
        fullWidth
        leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
        disabled={reading !== null}
        onClick={() => input.current?.click()}
      >
        {say('preparation.chooseTestFile')}
      </Button>
      <TableFileInput ref={input} label={say('preparation.testFile')} onFile={onFile} />
      {reading && <ReadingNow {...reading} onCancel={onCancel} />}
      {testFile.error && (
        <p className={classes.error} role="alert">
          {Object.values(sayError(testFile.error)).join(' ')}
        </p>
      )}
      {test ? (
        <Differences info={info} test={test} recipe={recipe} />
      ) : (
        error && <p className={classes.error}>{error}</p>
      )}
    </div>
  );
}

interface ReadingProps {
  name: string;
  share: number;
  rows: number;
  onCancel: () => void;
}

/** How far the reading is, with a way out. */
function ReadingNow({ name, share, rows, onCancel }: ReadingProps) {
  return (
    <div className={classes.reading}>
      <p className={classes.note}>
        {rows > 0 ? say('reading.rows', { name, rows }) : say('reading.name', { name })}
      </p>
      <Progress value={share * 100} aria-label={say('preparation.testShare')} />
      <Button
        size="compact-xs"
        variant="default"
        aria-label={say('preparation.cancelTest')}
        onClick={onCancel}
      >
        {say('common.cancel')}
      </Button>
    </div>
  );
}

interface DifferencesProps {
  info: TableInfo;
  test: TableInfo;
  recipe: Pick<Recipe, 'task' | 'preparation'>;
}

function Differences({ info, test, recipe }: DifferencesProps) {
  const differences = compareTables(info, test, recipe);
  return (
    <div role="group" aria-label={say('preparation.differences')} aria-live="polite">
      <p className={classes.note}>
        {[
          test.name,
          say('data.numRows', { count: test.numRows }),
          ...(differences.length === 0 ? [say('preparation.sameColumns')] : []),
        ].join(' · ')}
      </p>
      <ul className={classes.differences}>
        {differences.map(({ message, blocks }) => (
          <li key={message} data-blocks={blocks || undefined}>
            {message}
          </li>
        ))}
        {test.notes.map(sayNote).map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
