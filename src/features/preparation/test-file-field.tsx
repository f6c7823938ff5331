import { Button, Progress } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import type { UserErrorData } from '@/core/errors';
import { compareTables } from '@/core/preparation/compare-tables';
import type { Recipe } from '@/core/recipe/recipe';
import { sayNote } from '@/core/table/say-note';
import type { TableInfo } from '@/core/table/table-info';
import { formatCount, plural } from '@/ui/format';
import { TableFileInput } from '@/ui/table-file-input';
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
        Choose test file
      </Button>
      <TableFileInput ref={input} label="Second file with rows to test on" onFile={onFile} />
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
        Reading {name}
        {rows > 0 && `, ${formatCount(rows)} rows so far`}
      </p>
      <Progress value={share * 100} aria-label="Share of the second file read" />
      <Button
        size="compact-xs"
        variant="default"
        aria-label="Cancel reading the second file"
        onClick={onCancel}
      >
        Cancel
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
    <div role="group" aria-label="Differences of the test file" aria-live="polite">
      <p className={classes.note}>
        {test.name} · {plural(test.numRows, 'row')}
        {differences.length === 0 && ' · same columns'}
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
