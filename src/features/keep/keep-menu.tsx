import { Button, Popover } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { KeepPanel, type KeepPanelProps } from './keep-panel';

/** The button in the header, and what it opens: what is kept, and where else it can go. */
export const KeepMenu = memo(function KeepMenu(props: Omit<KeepPanelProps, 'onDone'>) {
  useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={360}
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color={props.problem ? 'red' : 'gray'}
          aria-label={say('keep.title')}
          onClick={() => setOpen(!open)}
        >
          <IconDeviceFloppy size={18} />
          <span data-tool>{say('keep.title')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {open && <KeepPanel {...props} onDone={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
});
