import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { say } from '@/words/say';

interface Props {
  /** What happened, in one sentence. */
  title: string;
  /** What to do about it. */
  children: ReactNode;
  onClose?: () => void;
}

/** Something went wrong: what happened and what to do. Announced at once. */
export function Problem({ title, children, onClose }: Props) {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={title}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={say('common.dismiss')}
      onClose={onClose}
    >
      {children}
    </Alert>
  );
}
