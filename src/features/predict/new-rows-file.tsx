import { Button, Progress } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, type DragEvent } from 'react';
import { toUserErrorData } from '@/core/errors';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import { save } from '@/io/write/download';
import { useJob } from '@/ui/job';
import type { Kept } from '@/ui/kept';
import { ErrorProblem } from '@/ui/error-problem';
import { TableFileInput } from '@/ui/table-file-input';
import { say } from '@/words/say';
import { newRowsSentences } from './new-rows-text';
import { predictFile, type PredictedFile } from './predict-file';
import type { PredictModel } from './predict-model';
import classes from './predict.module.css';

interface Props {
  fitted: FittedPreparation;
  model: PredictModel;
  kept: Kept;
  readOptions: ReadOptions;
}

/** A file of new rows in, the same rows with predictions out. */
export function NewRowsFile({ fitted, model, kept, readOptions }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { state, start, cancel } = useJob<PredictedFile>(kept, 'predict.file');
  const take = (file: File) =>
    void start((hooks) =>
      predictFile({ file, name: file.name }, { fitted, model, readOptions }, hooks),
    );

  function onDrop(event: DragEvent) {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  }

  return (
    <div
      className={classes.file}
      role="group"
      aria-label={say('predict.file.part')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <h3 className={classes.heading}>{say('predict.file.heading')}</h3>
      <p className={classes.note}>{say('predict.file.note')}</p>
      <div className={classes.source}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
          disabled={state.status === 'running'}
          onClick={() => input.current?.click()}
        >
          {say('predict.file.choose')}
        </Button>
        <TableFileInput ref={input} label={say('predict.file.input')} onFile={take} />
        {state.status === 'running' && (
          <>
            <Progress
              className={classes.progress}
              value={state.share * 100}
              aria-label={say('predict.file.progress')}
            />
            <Button size="xs" variant="default" onClick={cancel}>
              {say('predict.file.cancel')}
            </Button>
          </>
        )}
      </div>
      {state.status === 'failed' && <ErrorProblem error={toUserErrorData(state.thrown)} />}
      {state.status === 'done' && <Done result={state.result} label={fitted.label} />}
    </div>
  );
}

function Done({ result, label }: { result: PredictedFile; label: string }) {
  const name = say('predict.file.name', { name: result.name });
  return (
    <div aria-live="polite">
      <ul className={classes.findings}>
        {newRowsSentences(result, label).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button
        size="xs"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => save(name, result.file)}
      >
        {say('predict.file.save', { name })}
      </Button>
    </div>
  );
}
