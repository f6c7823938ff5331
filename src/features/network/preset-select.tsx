import { NativeSelect } from '@mantine/core';
import type { Layer } from '@/core/network/layers';
import { networkPresets, presetOf, type NetworkPreset } from '@/core/recipe/network-presets';
import { say } from '@/words/say';
import { Explained } from '@/ui/explained';
import classes from './network-section.module.css';

interface Props {
  layers: readonly Layer[];
  onChoose: (layers: Layer[], name: NetworkPreset['name']) => void;
}

const own = 'own';

/** The networks to start from; shows which one is in use, or that it is a person's own. */
export function PresetSelect({ layers, onChoose }: Props) {
  const used = presetOf(layers)?.name ?? own;
  const options = networkPresets.map(({ name, description }) => ({
    value: name,
    label: say('network.presetOption', {
      name: { key: `presets.${name}` },
      layers: description ?? { key: 'presets.noHiddenLayer' },
    }),
  }));
  function choose(name: string) {
    const preset = networkPresets.find((each) => each.name === name);
    if (preset) onChoose(preset.layers(), preset.name);
  }
  return (
    <Explained hint={say('network.presetHint')}>
      <div className={classes.preset}>
        <span aria-hidden>{say('network.preset')}</span>
        <NativeSelect
          aria-label={say('network.presetLabel')}
          size="xs"
          value={used}
          data={used === own ? [{ value: own, label: say('network.own') }, ...options] : options}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </div>
    </Explained>
  );
}
