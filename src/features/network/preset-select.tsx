import { NativeSelect } from '@mantine/core';
import type { Layer } from '@/core/network/layers';
import { networkPresets, presetOf } from '@/core/recipe/network-presets';
import { say } from '@/words/say';
import { Explained } from '@/ui/explained';
import classes from './network-section.module.css';

interface Props {
  layers: readonly Layer[];
  onChoose: (layers: Layer[], name: string) => void;
}

const own = 'own';

/** The networks to start from; shows which one is in use, or that it is a person's own. */
export function PresetSelect({ layers, onChoose }: Props) {
  const used = presetOf(layers)?.name ?? own;
  const options = networkPresets.map(({ name, description }) => ({
    value: name,
    label: `${say(`presets.${name}`)}: ${description ?? say('presets.noHiddenLayer')}`,
  }));
  function choose(name: string) {
    const preset = networkPresets.find((each) => each.name === name);
    if (preset) onChoose(preset.layers(), preset.name);
  }
  return (
    <Explained hint="Hidden layers to start from. Undo brings yours back.">
      <div className={classes.preset}>
        <span aria-hidden>Preset</span>
        <NativeSelect
          aria-label="Network preset"
          size="xs"
          value={used}
          data={used === own ? [{ value: own, label: 'your own' }, ...options] : options}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </div>
    </Explained>
  );
}
