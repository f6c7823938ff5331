import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

/** Shows a one-line explanation on hover or keyboard focus of whatever is inside. */
export function Explained({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <Tooltip
      label={hint}
      multiline
      w={240}
      openDelay={500}
      position="top-start"
      withArrow
      events={{ hover: true, focus: false, touch: false }}
    >
      <div>{children}</div>
    </Tooltip>
  );
}
