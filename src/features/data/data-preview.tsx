import { useEffect, useState } from 'react';
import { estimateKeptRows } from '@/core/recipe/split-sizes';
import type { Recipe } from '@/core/recipe/recipe';
import type { ColumnInfo, TableInfo } from '@/core/table/table-info';
import { formatCount, plural } from '@/ui/format';
import classes from './data-preview.module.css';

const numPreviewRows = 8;

interface Props {
  info: TableInfo;
  recipe: Recipe;
  /** Changes with every table read. */
  tableVersion: number;
  loadRows: (from: number, to: number) => Promise<string[][]>;
}

/** The first rows under their types and missing counts, and what will be dropped. */
export function DataPreview({ info, recipe, tableVersion, loadRows }: Props) {
  const [rows, setRows] = useState<string[][]>([]);
  useEffect(() => {
    let current = true;
    loadRows(0, Math.min(numPreviewRows, info.numRows)).then(
      (loaded) => current && setRows(loaded),
      () => current && setRows([]),
    );
    return () => {
      current = false;
    };
  }, [info.numRows, tableVersion, loadRows]);

  return (
    <section className={classes.preview} aria-label="Data">
      <header className={classes.header}>
        <h2 className={classes.title}>{info.name}</h2>
        <p className={classes.counts}>{countsText(info, recipe)}</p>
      </header>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label="First rows">
        <table className={classes.table}>
          <thead>
            <tr>
              {info.columns.map((column) => (
                <ColumnHead key={column.name} column={column} role={roleOf(column.name, recipe)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place} data-words={isWords(info.columns[place]) || undefined}>
                    {cell === '' ? <span className={classes.missing}>missing</span> : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Role = 'label' | 'feature' | 'unused';

function ColumnHead({ column, role }: { column: ColumnInfo; role: Role }) {
  return (
    <th scope="col" data-role={role} data-words={isWords(column) || undefined}>
      <span className={classes.name} title={column.name}>
        {column.name}
      </span>
      <span className={classes.type}>
        {role === 'label' ? 'label · ' : role === 'unused' ? 'unused · ' : ''}
        {column.type}
        {column.missing > 0 && ` · ${formatCount(column.missing)} missing`}
      </span>
    </th>
  );
}

function isWords(column: ColumnInfo | undefined): boolean {
  return column?.type === 'category' || column?.type === 'text';
}

function roleOf(name: string, recipe: Recipe): Role {
  if (name === recipe.task.label) return 'label';
  return recipe.task.features.includes(name) ? 'feature' : 'unused';
}

/** Such as "1,599 rows, 12 columns, 0 rows with missing values dropped". */
function countsText(info: TableInfo, recipe: Recipe): string {
  const dropped = info.numRows - estimateKeptRows(recipe, info);
  const size = `${plural(info.numRows, 'row')}, ${plural(info.columns.length, 'column')}`;
  return `${size}, ${plural(dropped, 'row')} with missing values dropped`;
}
