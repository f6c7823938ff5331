/** @file What the page says to its service worker. */

/** `take-over`: the new version may come now. `tidy`: a page of this version is open and older ones may go. */
export type OfflineMessage = 'take-over' | 'tidy';
