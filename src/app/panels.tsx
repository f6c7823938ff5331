import { Tabs } from '@mantine/core';
import { memo, useId, type ReactNode } from 'react';
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
  panels: readonly Panel[];
  /** Id of the open one; the first is open where it is null. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** What is under the curves: one panel at a time, so that none pushes the others away. */
export function Panels({ panels, chosen, onChoose }: Props) {
  const id = useId();
  const { title, resetKey, content, ...open } =
    panels.find((panel) => panel.id === chosen) ?? panels[0];
  return (
    <div className={classes.panels}>
      <Titles id={id} panels={panels} open={open.id} onChoose={onChoose} />
      <div
        key={open.id}
        className={classes.panel}
        role="tabpanel"
        id={panelId(id, open.id)}
        aria-labelledby={`${id}-tab-${open.id}`}
      >
        <ErrorBoundary name={title.toLowerCase()} resetKey={resetKey}>
          {content}
        </ErrorBoundary>
      </div>
    </div>
  );
}

interface TitlesProps extends Omit<Props, 'chosen'> {
  id: string;
  open: string;
}

/** Drawn again only where a title or a number beside it is another, not with every epoch. */
const Titles = memo(function Titles({ id, panels, open, onChoose }: TitlesProps) {
  return (
    <Tabs id={id} value={open} onChange={onChoose}>
      <Tabs.List className={classes.list} aria-label={say('page.panels')}>
        {panels.map(({ id: value, title, count }) => (
          <Tabs.Tab
            key={value}
            value={value}
            className={classes.tab}
            // Only the open panel is on the page.
            aria-controls={value === open ? panelId(id, value) : undefined}
          >
            {title}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}, sameTitles);

function sameTitles(before: TitlesProps, after: TitlesProps): boolean {
  return (
    before.open === after.open &&
    before.panels.length === after.panels.length &&
    before.panels.every(({ id, title, count }, place) => {
      const other = after.panels[place];
      return id === other.id && title === other.title && count === other.count;
    })
  );
}

function panelId(id: string, panel: string): string {
  return `${id}-panel-${panel}`;
}
