import { useCallbackRef } from '@mantine/hooks';
import { memo } from 'react';
import type { Issue } from '@/core/errors';
import type { Preparation, Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { Fold } from '@/ui/fold';
import { useSame } from '@/ui/use-same';
import { say } from '@/words/say';
import { ColumnOverrides } from './column-overrides';
import { EncodingFields } from './encoding-fields';
import type { FieldProps } from './field-props';
import { FillFields } from './fill-fields';
import { MissingFields } from './missing-fields';
import { missingTitle, scalingTitle } from './titles';

interface Props {
  info: TableInfo;
  recipe: Recipe;
  issues: readonly Issue[];
  onChange: (recipe: Recipe) => void;
}

/** How cells become numbers, folded to one line; it opens by itself where something in it is wrong. */
export function PreparationGroup({ info, recipe, issues, onChange }: Props) {
  const { task, preparation } = recipe;
  const change = useCallbackRef((changes: Partial<Preparation>) =>
    onChange({ ...recipe, preparation: { ...preparation, ...changes } }),
  );
  const own = useSame({
    recipe: { task, preparation },
    issues: issues.filter(({ path }) => path.startsWith('preparation.')),
  });
  return <Fields info={info} {...own} onChange={change} />;
}

/** Drawn again only when what it shows changes, not with every key typed elsewhere. */
const Fields = memo(function Fields(fields: FieldProps) {
  const { preparation } = fields.recipe;
  return (
    <Fold
      title={say('preparation.title')}
      summary={summaryOf(preparation)}
      forcedOpen={fields.issues.length > 0}
    >
      <MissingFields {...fields} />
      <FillFields {...fields} />
      <EncodingFields {...fields} />
      <ColumnOverrides {...fields} />
    </Fold>
  );
});

/** Such as "Drop rows · Min-max · +2", the last being the columns with rules of their own. */
function summaryOf({ missing, scaling, columns }: Preparation): string {
  const overrides = Object.keys(columns).length;
  return [
    missingTitle(missing),
    scalingTitle(scaling),
    ...(overrides > 0 ? [`+${overrides}`] : []),
  ].join(' · ');
}
