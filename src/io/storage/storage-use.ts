/** @file How much room the page takes in this browser, and how much it may take. */

export interface StorageUse {
  /** Bytes in use by this page: kept projects and, once installed, the page itself. */
  used: number;
  /** Bytes that the browser gives it at most. */
  quota: number;
}

/** The browser's own estimate; null where it gives none. */
export async function estimateStorage(): Promise<StorageUse | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  } catch {
    return null;
  }
}
