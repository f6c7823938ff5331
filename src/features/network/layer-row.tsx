import { ActionIcon, Button } from '@mantine/core';
import { IconDots, IconGripVertical, IconX } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Layer } from '@/core/network/layers';
import { Explained } from '@/ui/explained';
import { say } from '@/words/say';
import { kindOf } from './layer-kinds/layer-kind-list';
import { ParameterCount } from './parameter-count';
import classes from './layer-row.module.css';

interface Props {
  layer: Layer;
  /** From 1. */
  place: number;
  /** Trainable and other numbers of the layer; NaN while a width is not a number. */
  parameters: number;
  errorOf: (field: string) => string | null;
  /** Vertical pixels from its place while it is dragged or makes way; null while none is. */
  shift: number | null;
  dragged: boolean;
  onChange: (layer: Layer) => void;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onTake: (event: PointerEvent<HTMLElement>) => void;
}

/** One hidden layer: what is set most in a line, the rest and the ways to move it under it when asked for. */
export function LayerRow(props: Props) {
  const { layer, place, parameters, errorOf, shift, dragged, onChange, onMove } = props;
  const [open, setOpen] = useState(false);
  const optionsId = useId();
  const { title, hint, Fields, detailFields } = kindOf(layer);
  const named = { place, kind: title };
  const isOpen = open || detailFields.some((field) => errorOf(field) !== null);

  /** Before any field sees it: arrows alone are the fields' own. */
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(place - 1 + step);
  }

  return (
    <li
      className={classes.row}
      data-row
      data-kind={layer.kind}
      data-dragged={dragged || undefined}
      data-shifting={shift !== null || undefined}
      style={shift === null ? undefined : { transform: `translateY(${shift}px)` }}
      onKeyDownCapture={onKeyDown}
    >
      <div className={classes.line}>
        <button
          type="button"
          className={classes.handle}
          aria-label={say('network.drag', named)}
          aria-description={say('network.dragHint')}
          onPointerDown={props.onTake}
        >
          <IconGripVertical size={14} />
        </button>
        <Explained hint={say(hint)}>
          <span className={classes.title}>{title}</span>
          {parameters > 0 && (
            <ParameterCount className={classes.parameters} parameters={parameters} />
          )}
        </Explained>
        <div className={classes.fields}>
          <Fields layer={layer} place={place} errorOf={errorOf} onChange={onChange} />
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={say('network.options', named)}
          aria-expanded={isOpen}
          aria-controls={optionsId}
          onClick={() => setOpen(!isOpen)}
        >
          <IconDots size={14} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          data-remove
          aria-label={say('network.remove', named)}
          onClick={props.onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      <div id={optionsId} hidden={!isOpen} className={classes.options}>
        {isOpen && <LayerOptions {...props} />}
      </div>
    </li>
  );
}

function LayerOptions({ layer, place, errorOf, onChange, onMove, onDuplicate }: Props) {
  const { Details } = kindOf(layer);
  const button = { size: 'compact-xs', variant: 'default', px: 6 };
  return (
    <>
      {Details && (
        <div className={classes.details}>
          <Details layer={layer} place={place} errorOf={errorOf} onChange={onChange} />
        </div>
      )}
      <div className={classes.moves}>
        <Button
          {...button}
          aria-label={say('network.moveUpLayer', { place })}
          onClick={() => onMove(place - 2)}
        >
          {say('network.moveUp')}
        </Button>
        <Button
          {...button}
          aria-label={say('network.moveDownLayer', { place })}
          onClick={() => onMove(place)}
        >
          {say('network.moveDown')}
        </Button>
        <Button
          {...button}
          aria-label={say('network.duplicateLayer', { place })}
          onClick={onDuplicate}
        >
          {say('network.duplicate')}
        </Button>
      </div>
    </>
  );
}
