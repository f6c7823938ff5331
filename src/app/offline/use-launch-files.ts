import { useEffect, useRef } from 'react';

/** Not in TypeScript's library yet. https://wicg.github.io/web-app-launch/ */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Takes the file that the system opened the installed page with, where the browser hands files over. */
export function useLaunchFiles(onFile: (file: Blob, name: string) => void): void {
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  }, [onFile]);
  useEffect(() => {
    const queue = (window as { launchQueue?: LaunchQueue }).launchQueue;
    queue?.setConsumer(async ({ files }) => {
      const file = await files?.[0]?.getFile();
      if (file) take.current(file, file.name);
    });
  }, []);
}
