import { hours } from "~/lib/duration";
import { kB, MB } from "~/lib/bytes";

/** Bytes a file may have: 10 MB. */
export const largestFile = 10 * MB;
/** Bytes of a part: what is sent at once, sealed at once and read at once. The last one may be smaller. */
export const partSize = 512 * kB;
/** Unfinished uploads of one member. */
export const mostUploads = 10;
/** Files of one member that nothing uses yet. */
export const mostUnused = 100;
/** How long an unfinished upload, and a file that nothing uses, is kept. */
export const keptUnused = hours(24);
/** Code points of a name. */
export const longestName = 120;
/** Milliseconds that audio is believed to last at most. */
export const longestDuration = hours(12);

/** Parts of so many bytes. */
export function partsOf(size: number): number {
  return Math.ceil(size / partSize);
}
