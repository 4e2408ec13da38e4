import { minutes } from "~/lib/duration";

/** A sound that is sent lasts at most so long (ms): what the recorder records, and a moment more. */
const longestSound = minutes(5) + 2000;
/** Bytes a second that no voice note is beyond (320 kbit/s): more bytes last longer than is said of them. */
const densest = 40_000;
/** What the recorder makes (32 kbit/s), where nothing is said. */
const usual = 4000;

const lasting = (size: number, bytesInSecond: number) => Math.ceil((size / bytesInSecond) * 1000);

/** How long a sound lasts (ms), as was measured or said of it, and not less than its bytes allow. */
export function soundLength({ duration, size }: { duration: number | null; size: number }): number {
  return duration === null ? lasting(size, usual) : Math.max(duration, lasting(size, densest));
}

/** Whether a sound is too long to be sent. */
export function isTooLong(sound: { duration: number | null; size: number }): boolean {
  return soundLength(sound) > longestSound;
}
