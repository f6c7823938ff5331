import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import { say } from '@/words/say';
import classes from './save-chart.module.css';

type Format = 'png' | 'svg';

/** What is written around a saved chart. */
interface Words {
  title: string;
  xTitle?: string;
  yTitle?: string;
}

interface Props extends Words {
  /** Makes and offers the file; the same function at every drawing, so that growing curves do not draw this again. */
  save: (figure: Element, words: Words, format: Format) => Promise<void>;
}

const formats = [
  { format: 'png', text: 'ui.png' },
  { format: 'svg', text: 'ui.svg' },
] as const;

/** Saves the figure that it stands in as a picture. */
export const SaveChart = memo(function SaveChart({ title, xTitle, yTitle, save }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  async function take(format: Format) {
    const figure = box.current?.closest('figure');
    if (!figure) return;
    setFailed(false);
    try {
      await save(figure, { title, xTitle, yTitle }, format);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div ref={box} className={classes.save} data-unsaved>
      <Menu position="bottom-end" withinPortal={false} onChange={() => setFailed(false)}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={say('ui.saveNamed', { title })}
            title={say('ui.saveChart')}
          >
            <IconDownload size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(({ format, text }) => (
            <Menu.Item key={format} fz="xs" onClick={() => void take(format)}>
              {say(text)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <p className={classes.failed} role="alert">
          {say('ui.cannotSaveChart')}
        </p>
      )}
    </div>
  );
});
