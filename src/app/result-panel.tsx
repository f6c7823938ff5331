import { lazy, Suspense, useMemo } from 'react';
import type { TableInfo } from '@/core/table/table-info';
import type { Run } from '@/core/training/run';
import type { ModelAccess } from './model-access';
import type { SessionActions } from './use-session';

const ResultDetails = lazy(async () => ({
  default: (await import('@/features/results/result-details')).ResultDetails,
}));

interface Props {
  info: TableInfo;
  run: Run | null;
  /** Runs to compare with. */
  others: readonly Run[];
  /** The run's model; null before it has ended. */
  model: ModelAccess | null;
  actions: Pick<SessionActions, 'rows'>;
}

/** The result in depth; rows are shown with their cells for as long as the run's table is the open one. */
export function ResultPanel({ info, run, others, model, actions }: Props) {
  const columns = useMemo(() => info.columns.map(({ name }) => name), [info]);
  return (
    <Suspense>
      <ResultDetails
        key={run?.id}
        run={run}
        others={others}
        columns={columns}
        loadRows={run?.tableName === info.name ? actions.rows : null}
        predictSet={model?.predictSet ?? null}
      />
    </Suspense>
  );
}
