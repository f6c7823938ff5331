import type { RefObject } from 'react';

interface Props {
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  onFile: (file: File) => void;
}

/** An unseen file input for tables, to be opened by a button. The same file can be chosen twice in a row. */
export function TableFileInput({ ref, label, onFile }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      aria-label={label}
      className="visually-hidden"
      tabIndex={-1}
      accept=".csv,.tsv,.txt,.gz,.xlsx,.parquet,.lossline,text/csv,text/plain"
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
