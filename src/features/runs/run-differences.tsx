import { recipeDifferences } from '@/core/recipe/recipe-differences';
import type { Run } from '@/core/training/run';
import { say } from '@/words/say';
import classes from './runs.module.css';

interface Props {
  runs: readonly Run[];
  shown: string | null;
  compared: readonly string[];
}

/** How the settings of the compared runs differ from those of the shown one. */
export function RunDifferences({ runs, shown, compared }: Props) {
  const base = runs.find((run) => run.id === shown);
  const others = runs.filter((run) => run.id !== shown && compared.includes(run.id));
  if (!base || others.length === 0) return null;
  return (
    <dl
      className={classes.differences}
      aria-label={say('runs.differences.label', { run: base.name })}
    >
      {others.map((other) => (
        <div key={other.id}>
          <dt>
            {base.name} → {other.name}
          </dt>
          <dd>
            <DifferenceList base={base} other={other} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const most = 8;

function DifferenceList({ base, other }: { base: Run; other: Run }) {
  const found = recipeDifferences(base.recipe, other.recipe);
  const sameTable = base.tableName === other.tableName;
  if (found.length === 0)
    return say(sameTable ? 'runs.differences.same' : 'runs.differences.sameOtherTable');
  return (
    <ul className={classes.list}>
      {!sameTable && (
        <li>{say('runs.differences.table', { before: base.tableName, after: other.tableName })}</li>
      )}
      {found.slice(0, most).map(({ path, name, before, after }) => (
        <li key={path}>
          {name}: {before ?? '–'} → {after ?? '–'}
        </li>
      ))}
      {found.length > most && (
        <li>{say('runs.differences.more', { number: found.length - most })}</li>
      )}
    </ul>
  );
}
