import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Layer } from '@/core/network/layers';
import { newLayer } from '@/core/network/new-layer';
import { say } from '@/words/say';
import { kindOf, layerKinds } from './layer-kinds/layer-kind-list';
import classes from './network-section.module.css';

/** A button for each kind of layer; the new one comes last. */
export function AddLayer({ onAdd }: { onAdd: (layer: Layer) => void }) {
  return (
    <div className={classes.add} role="group" aria-label={say('network.add')}>
      {(Object.keys(layerKinds) as Layer['kind'][]).map((kind) => (
        <Button
          key={kind}
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          onClick={() => onAdd(newLayer(kind))}
        >
          {kindOf({ kind }).title}
        </Button>
      ))}
    </div>
  );
}
