import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo, useCallback, useId, useMemo, useState } from 'react';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { estimateKeptRows } from '@/core/recipe/split-sizes';
import type { TableProfile } from '@/core/table/profile';
import type { ColumnType } from '@/core/table/table';
import type { TableInfo } from '@/core/table/table-info';
import { tableWarnings } from '@/core/table/warnings';
import { useSame } from '@/ui/use-same';
import { say } from '@/words/say';
import { ClassBalance } from './class-balance';
import { ColumnDetails } from './column-details';
import { roleOf, shorten } from './column-text';
import { Findings } from './findings';
import { ReadPanel } from './read-panel';
import { TableView } from './table-view';
import { useProfile } from './use-profile';
import classes from './data-view.module.css';

interface Props {
  info: TableInfo;
  recipe: Recipe;
  readOptions: ReadOptions;
  /** Changes with every table read. */
  tableVersion: number;
  loadRows: (from: number, to: number) => Promise<string[][]>;
  loadProfile: (label: string) => Promise<TableProfile>;
  onReread: (options: ReadOptions) => void;
}

/** The table itself: what to know of it, how it was read, the shape of every column, and all of its rows. */
export const DataView = memo(function DataView(props: Props) {
  const { info, recipe, readOptions, tableVersion, loadRows, loadProfile, onReread } = props;
  const { label } = recipe.task;
  const profile = useProfile(loadProfile, label, tableVersion);
  const warnings = useSame(
    useMemo(() => tableWarnings(info, profile, recipe), [info, profile, recipe]),
  );
  const [openColumn, setOpenColumn] = useState<string | null>(null);
  const toggleColumn = useCallback(
    (name: string) => setOpenColumn((open) => (open === name ? null : name)),
    [],
  );
  const chooseType = useCallback(
    (name: string, type: ColumnType) =>
      onReread({ ...readOptions, types: { ...readOptions.types, [name]: type } }),
    [readOptions, onReread],
  );
  const place = info.columns.findIndex(({ name }) => name === openColumn);
  const labelColumn = info.columns.find(({ name }) => name === label);
  // Ties to an earlier label say nothing of this one.
  const profiles = useMemo(
    () =>
      profile?.columns.map((column) =>
        profile.label === label ? column : { ...column, association: null },
      ) ?? null,
    [profile, label],
  );

  return (
    <section className={classes.view} aria-label={say('panels.data')}>
      <Heading info={info} recipe={recipe} readOptions={readOptions} onReread={onReread} />
      <Findings key={`findings-${info.name}`} warnings={warnings} notes={info.notes} />
      {labelColumn && recipe.task.kind === 'classification' && <ClassBalance label={labelColumn} />}
      {place >= 0 && (
        <ColumnDetails
          column={info.columns[place]}
          profile={profiles?.[place]}
          role={roleOf(info.columns[place].name, recipe.task)}
          label={label}
          numRows={info.numRows}
          onClose={() => setOpenColumn(null)}
        />
      )}
      <TableView
        key={info.name}
        info={info}
        task={recipe.task}
        profiles={profiles}
        tableVersion={tableVersion}
        openColumn={openColumn}
        loadRows={loadRows}
        onToggleColumn={toggleColumn}
        onType={chooseType}
      />
      <p className={classes.legend}>{legendText(profile, label, info.numRows)}</p>
    </section>
  );
});

type HeadingProps = Pick<Props, 'info' | 'recipe' | 'readOptions' | 'onReread'>;

function Heading({ info, recipe, readOptions, onReread }: HeadingProps) {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  return (
    <>
      <header className={classes.header}>
        <h2 className={classes.title}>{info.name}</h2>
        <p className={classes.counts}>{countsText(info, recipe)}</p>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
        >
          {say('data.read.how')}
          {open ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
        </button>
      </header>
      <div id={panelId}>
        {open && <ReadPanel info={info} options={readOptions} onReread={onReread} />}
      </div>
    </>
  );
}

/** Such as "1,599 rows, 12 columns, 0 rows with missing values dropped". */
function countsText(info: TableInfo, recipe: Recipe): string {
  const dropped = info.numRows - estimateKeptRows(recipe, info);
  return say('data.counts', {
    rows: { key: 'data.numRows', params: { count: info.numRows } },
    columns: { key: 'data.numColumns', params: { count: info.columns.length } },
    dropped: { key: 'data.dropped', params: { count: dropped } },
  });
}

function legendText(profile: TableProfile | null, label: string, numRows: number): string {
  if (!profile) return say('data.looking');
  const what = say('data.legend', { label: shorten(label, 40) });
  const { sampled } = profile;
  return sampled === null
    ? what
    : `${what} ${say('data.legendSampled', { sampled, rows: numRows })}`;
}
