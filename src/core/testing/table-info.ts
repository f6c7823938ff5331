/** @file Table infos for tests, made from a few words. */
import type { ColumnInfo, TableInfo } from '../table/table-info';

/** A column's info with the given parts and plain values for the rest. */
export function columnInfo(name: string, parts: Partial<ColumnInfo> = {}): ColumnInfo {
  return {
    name,
    type: 'number',
    missing: 0,
    distinct: 50,
    min: 0,
    mean: 1,
    max: 10,
    levels: null,
    excluded: null,
    ...parts,
  };
}

/** A table's info of these columns. */
export function tableInfo(columns: ColumnInfo[], numRows = 1000): TableInfo {
  return { name: 'table.csv', fingerprint: '0', numRows, columns, rowsWithMissing: 0, notes: [] };
}

/** The red-wine table's info. */
export function wineInfo(): TableInfo {
  const features = [
    'fixed acidity',
    'volatile acidity',
    'citric acid',
    'residual sugar',
    'chlorides',
    'free sulfur dioxide',
    'total sulfur dioxide',
    'density',
    'pH',
    'sulphates',
    'alcohol',
  ];
  const quality = columnInfo('quality', { type: 'integer', distinct: 6, min: 3, max: 8 });
  return tableInfo([...features.map((name) => columnInfo(name)), quality], 1599);
}
