import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { say } from '@/words/say';
import { ErrorBoundary } from './error-boundary';
import classes from './panels.module.css';

export interface Panel {
  id: string;
  title: string;
  /** Shown small beside the title, such as a number of runs. */
  count?: number;
  /** What, when it changes, lets a panel that broke try again. */
  resetKey?: unknown;
  content: ReactNode;
}

interface Props {
  /** The first one is open at the start. */
  panels: readonly Panel[];
}

/** What is under the curves: one panel at a time, so that none pushes the others away. */
export function Panels({ panels }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const open = panels.some((panel) => panel.id === chosen) ? chosen : panels[0].id;
  return (
    <Tabs value={open} onChange={setChosen} keepMounted={false} className={classes.panels}>
      <Tabs.List className={classes.list} aria-label={say('page.panels')}>
        {panels.map(({ id, title, count }) => (
          <Tabs.Tab key={id} value={id} className={classes.tab}>
            {title}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(({ id, title, resetKey, content }) => (
        <Tabs.Panel key={id} value={id} className={classes.panel}>
          <ErrorBoundary name={title.toLowerCase()} resetKey={resetKey}>
            {content}
          </ErrorBoundary>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
