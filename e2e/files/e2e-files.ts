/** @file Every file of the folder: what people really have, one point each. scripts/make-e2e-files.ts writes them. */
import { columnFiles, missingFiles } from './columns';
import { binaryFiles, gzipFiles, parquetFiles, workbookFiles } from './containers';
import { delimiterFiles, headerFiles, lineEndFiles, quoteFiles, raggedFiles } from './dialects';
import type { E2eFile } from './e2e-file';
import { encodingFiles } from './encodings';
import { hostileFiles, sizeFiles, taskFiles } from './hostile';
import { booleanFiles, dateFiles, numberFiles } from './values';

export const e2eFiles: readonly E2eFile[] = [
  ...encodingFiles,
  ...delimiterFiles,
  ...lineEndFiles,
  ...quoteFiles,
  ...headerFiles,
  ...raggedFiles,
  ...numberFiles,
  ...booleanFiles,
  ...dateFiles,
  ...missingFiles,
  ...columnFiles,
  ...gzipFiles,
  ...workbookFiles,
  ...parquetFiles,
  ...binaryFiles,
  ...hostileFiles,
  ...sizeFiles,
  ...taskFiles,
];
