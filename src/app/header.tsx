import {
  ActionIcon,
  Button,
  Menu,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconFolderOpen, IconMoon, IconSchool, IconSun, IconTable } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { TableInfo } from '@/core/table/table-info';
import type { Sample } from '@/io/samples/sample';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { LanguageMenu } from './language-menu';
import classes from './header.module.css';

interface Props {
  info: TableInfo | null;
  samples: readonly Sample[];
  onOpenFile: () => void;
  onSample: (sample: Sample) => void;
  /** Whether the lessons are open. */
  learning: boolean;
  onLearn: () => void;
  /** What is kept, and the ways out of it. */
  keep: ReactNode;
}

/** Name of the page and of the table, and ways to another table. */
export const Header = memo(function Header(props: Props) {
  const { info, samples, onOpenFile, onSample, learning, onLearn, keep } = props;
  useLanguage();
  return (
    <header className={classes.header}>
      <span className={classes.brand}>
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={22} height={22} />
        <span className={classes.name}>Lossline</span>
      </span>
      {info && (
        <h1 className={classes.table}>
          {info.name}
          <span className={classes.size}>
            {' '}
            {formatCount(info.numRows)} × {info.columns.length}
          </span>
        </h1>
      )}
      <nav className={classes.tools} aria-label={say('header.page')}>
        {info && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={say('header.openFile')}
              onClick={onOpenFile}
            >
              <IconFolderOpen size={18} />
              <span data-tool>{say('header.openFile')}</span>
            </Button>
            <SampleMenu samples={samples} onSample={onSample} />
          </>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={say('header.learn')}
          aria-expanded={learning}
          onClick={onLearn}
        >
          <IconSchool size={18} />
          <span data-tool>{say('header.learn')}</span>
        </Button>
        {keep}
        <LanguageMenu />
        <ThemeButton />
      </nav>
    </header>
  );
});

function SampleMenu({ samples, onSample }: Pick<Props, 'samples' | 'onSample'>) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={say('header.samples')}>
          <IconTable size={18} />
          <span data-tool>{say('header.samples')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {samples.map((sample) => (
          <Menu.Item key={sample.id} onClick={() => onSample(sample)}>
            {say(`io.samples.${sample.id}.title`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={say(`header.${other}Theme`)}
      onClick={() => setColorScheme(other)}
    >
      {other === 'dark' ? <IconMoon size={18} /> : <IconSun size={18} />}
    </ActionIcon>
  );
}
