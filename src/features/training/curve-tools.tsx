import { ActionIcon, Button, Slider } from '@mantine/core';
import { IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { memo } from 'react';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { zoomBy, type CurveSettings } from './curve-settings';
import classes from './curves.module.css';

interface Props {
  settings: CurveSettings;
  onChange: (settings: CurveSettings) => void;
  /** Epochs on the unzoomed axis. */
  end: number;
  /** The epoch chosen in a chart, or null. */
  chosen: number | null;
  onChoose: (epoch: number | null) => void;
  onRewind?: (epoch: number) => void;
}

/** How the curves are looked at, and what can be done at the epoch chosen in them. */
export const CurveTools = memo(function CurveTools(props: Props) {
  const { settings, onChange, end, chosen, onChoose, onRewind } = props;
  const { smoothing, log, zoom, table } = settings;
  useLanguage();
  const set = (changes: Partial<CurveSettings>) => onChange({ ...settings, ...changes });
  const zoomTo = (factor: number) => set({ zoom: zoomBy(zoom, factor, end, chosen ?? undefined) });
  return (
    <div className={classes.tools} role="toolbar" aria-label={say('training.tools.name')}>
      <span className={classes.smoothing}>
        <span aria-hidden>{say('training.tools.smoothing')}</span>
        <Slider
          size="xs"
          w={96}
          min={0}
          max={0.99}
          step={0.01}
          value={smoothing}
          label={null}
          thumbLabel={say('training.tools.smoothing')}
          onChange={(value) => set({ smoothing: value })}
        />
        <span className={classes.weight}>{smoothing.toFixed(2)}</span>
      </span>
      <ToggleButton
        pressed={log}
        hint={say('training.tools.logHint')}
        onClick={() => set({ log: !log })}
      >
        {say('training.tools.log')}
      </ToggleButton>
      <span className={classes.zoom}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.tool}
          aria-label={say('training.tools.zoomIn')}
          title={say('training.tools.zoomInHint')}
          disabled={zoom !== null && zoom[1] - zoom[0] <= 4}
          onClick={() => zoomTo(0.5)}
        >
          <IconZoomIn size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.tool}
          aria-label={say('training.tools.zoomOut')}
          title={say('training.tools.zoomOut')}
          disabled={zoom === null}
          onClick={() => zoomTo(2)}
        >
          <IconZoomOut size={16} />
        </ActionIcon>
        <Button
          className={classes.tool}
          variant="subtle"
          color="gray"
          size="compact-xs"
          title={say('training.tools.zoomAllHint')}
          disabled={zoom === null}
          onClick={() => set({ zoom: null })}
        >
          {say('training.tools.zoomAll')}
        </Button>
      </span>
      <ToggleButton
        pressed={table}
        hint={say('training.tools.tableHint')}
        onClick={() => set({ table: !table })}
      >
        {say('training.tools.table')}
      </ToggleButton>
      {chosen !== null && (
        <span className={classes.chosen}>
          {say('training.tools.epoch', { epoch: chosen })}
          {onRewind && (
            <Button size="compact-xs" variant="light" onClick={() => onRewind(chosen)}>
              {say('training.tools.rewind')}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={say('training.tools.letGo')}
            onClick={() => onChoose(null)}
          >
            <IconX size={14} />
          </ActionIcon>
        </span>
      )}
    </div>
  );
});

interface ToggleProps {
  pressed: boolean;
  hint: string;
  onClick: () => void;
  children: string;
}

function ToggleButton({ pressed, hint, onClick, children }: ToggleProps) {
  return (
    <Button
      className={classes.tool}
      size="compact-xs"
      color={pressed ? undefined : 'gray'}
      variant={pressed ? 'light' : 'subtle'}
      aria-pressed={pressed}
      title={hint}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
