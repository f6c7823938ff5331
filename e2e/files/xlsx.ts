/** @file A writer of minimal Excel workbooks: sheets of words, numbers, booleans, dates and empty cells. */
import { writeZip } from './zip';

/** A date is written as Excel does: days since 1899-12-30 in a cell with a date format. */
export type SheetCell = string | number | boolean | Date | null;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface NamedSheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}

/** A workbook with one sheet of these rows. */
export function writeXlsx(rows: NamedSheet['rows']): Uint8Array {
  return writeWorkbook([{ name: 'Sheet1', rows }]);
}

/** A workbook with these sheets. */
export function writeWorkbook(sheets: readonly NamedSheet[]): Uint8Array {
  const fileOf = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/${fileOf(index)}" ContentType="${officeType}.worksheet+xml"/>`,
  );
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${contentTypes}">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${officeType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${officeType}.styles+xml"/>` +
      `${overrides.join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${relationships}">` +
      `<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', fileOf(index)] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/${fileOf(index)}`,
        `<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
      ]),
    ),
  };
  return writeZip(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, declaration + xml])),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`;
}

function rowXml(cells: readonly SheetCell[], row: number): string {
  const xml = cells.map((cell, column) =>
    cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`),
  );
  return `<row r="${row + 1}">${xml.join('')}</row>`;
}

function cellXml(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return `<c r="${place}" s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
