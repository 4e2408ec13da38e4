import { joined } from "~/features/kernel/said/words";
import { everyWords } from "~/registry/words";

const opened = joined(everyWords, "opened");

/** Acts that open something of a person's: each feature says its own. */
export const readingActions: string[] = Object.keys(opened);

/** What was opened, in the person's words. */
export function openedWords(action: string): string {
  return opened[action] ?? "seus dados";
}
