import { useEffect, useRef, useState } from 'react';

export interface FileEntry {
  /** True while a file is dragged over the page. */
  dragging: boolean;
}

/** Takes files dropped or pasted anywhere on the page, and pasted text that is not meant for a field. */
export function useFileEntry(onFile: (file: Blob, name: string) => void): FileEntry {
  const [dragging, setDragging] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  }, [onFile]);

  useEffect(() => {
    function onDragOver(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // A part of the page that takes files itself has said so.
      setDragging(!event.defaultPrevented);
      event.preventDefault();
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setDragging(false);
    }
    function onDrop(event: DragEvent) {
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file && !isTaken) take.current(file, file.name);
    }
    function onPaste(event: ClipboardEvent) {
      if (isField(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) take.current(file, file.name);
      else if (text.trim() !== '') take.current(textFile(text), 'pasted.csv');
    }
    const abort = new AbortController();
    const { signal } = abort;
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    return () => abort.abort();
  }, []);

  return { dragging };
}

/** Pasted text as a file. */
export function textFile(text: string): Blob {
  return new Blob([text], { type: 'text/csv' });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
