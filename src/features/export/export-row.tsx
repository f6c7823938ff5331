import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { ExportContext, Exporter } from '@/core/exporters/exporter';
import { downloadFiles, safeFileName } from '@/io/write/download';
import { ErrorProblem } from '@/ui/error-problem';
import { say } from '@/words/say';
import classes from './export.module.css';

interface Props {
  exporter: Exporter;
  context: ExportContext;
}

/** One thing to take away: what it is, what it is for, and a button; where it cannot be had, why. */
export function ExportRow({ exporter, context }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<UserErrorData | null>(null);
  const title = say(exporter.title);
  const reason = exporter.unavailable(context);

  async function take() {
    setBusy(true);
    setError(null);
    try {
      const archive = `${safeFileName(context.runName)}-${exporter.id}.zip`;
      await downloadFiles(archive, await exporter.files(context));
    } catch (thrown) {
      setError(toUserErrorData(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h3 className={classes.name}>{title}</h3>
        <p className={classes.note}>{exporter.describe(context)}</p>
        {reason && <p className={classes.reason}>{reason}</p>}
        {error && <ErrorProblem error={error} onClose={() => setError(null)} />}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} />}
        aria-label={say('export.downloadNamed', { name: title })}
        disabled={reason !== null}
        loading={busy}
        onClick={() => void take()}
      >
        {say('export.download')}
      </Button>
    </li>
  );
}
