import { useEffect, useState } from 'react';
import type { TableProfile } from '@/core/table/profile';

interface Held {
  version: number;
  profile: TableProfile;
}

/**
 * The profile of the table of that version beside the column `label`; null until it has come. While another label's is
 * on its way the earlier one stays, so that histograms do not blink.
 */
export function useProfile(
  load: (label: string) => Promise<TableProfile>,
  label: string,
  version: number,
): TableProfile | null {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let current = true;
    load(label).then(
      (profile) => current && setHeld({ version, profile }),
      // Without a profile the table still shows; what failed is told where it matters.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [load, label, version]);
  return held?.version === version ? held.profile : null;
}
