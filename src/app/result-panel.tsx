import { Suspense, useMemo } from 'react';
import type { TableInfo } from '@/core/table/table-info';
import { isTableOf, isTestTableOf, type Run } from '@/core/training/run';
import { onDemand } from '@/ui/later';
import type { ModelAccess } from './model-access';
import type { SessionActions } from './use-session';

const ResultDetails = onDemand(
  async () => (await import('@/features/results/result-details')).ResultDetails,
);

interface Props {
  info: TableInfo;
  testInfo: TableInfo | null;
  run: Run | null;
  /** Runs to compare with. */
  others: readonly Run[];
  /** The run's model; null before it has ended. */
  model: ModelAccess | null;
  actions: Pick<SessionActions, 'rows' | 'testRows'>;
}

/** The result in depth; rows are shown with their cells for as long as the run's tables are those at hand. */
export function ResultPanel({ info, testInfo, run, others, model, actions }: Props) {
  const loadRows = run && isTableOf(run, info) ? actions.rows : null;
  const loadTestRows = run && testInfo && isTestTableOf(run, testInfo) ? actions.testRows : null;
  const table = useMemo(() => ({ columns: namesOf(info), loadRows }), [info, loadRows]);
  const testFile = useMemo(
    () => ({ columns: namesOf(testInfo), loadRows: loadTestRows }),
    [testInfo, loadTestRows],
  );
  return (
    <Suspense>
      <ResultDetails
        key={run?.id}
        run={run}
        others={others}
        table={table}
        testFile={testFile}
        predictSet={model?.predictSet ?? null}
      />
    </Suspense>
  );
}

function namesOf(info: TableInfo | null): string[] {
  return info?.columns.map(({ name }) => name) ?? [];
}
