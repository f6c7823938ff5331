import { useMemo } from 'react';
import { exporters } from '@/core/exporters/exporter-list';
import { exportContext } from '@/core/exporters/run-context';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import { say } from '@/words/say';
import { ExportRow } from './export-row';
import classes from './export.module.css';

interface Props {
  /** The run to take away from; null before the first. */
  run: Run | null;
  /** The table at hand. */
  info: TableInfo;
  /** Marks for missing values that a person added. */
  missingMarks: readonly string[];
}

/** Everything that can be taken away from the shown run, each with a word on what it is for. */
export function ExportPanel({ run, info, missingMarks }: Props) {
  const context = useMemo(
    () => run && exportContext(run, { info, missingMarks }),
    [run, info, missingMarks],
  );
  return (
    <section className={classes.panel} aria-label={say('panels.export')}>
      <h2 className={classes.title}>{say('panels.export')}</h2>
      {context ? (
        <>
          <p className={classes.lead}>
            {say('export.lead', { run: context.runName, table: context.tableName })}
          </p>
          <ul className={classes.list}>
            {exporters.map((exporter) => (
              <ExportRow key={exporter.id} exporter={exporter} context={context} />
            ))}
          </ul>
        </>
      ) : (
        <p className={classes.lead}>{say('export.empty')}</p>
      )}
    </section>
  );
}
