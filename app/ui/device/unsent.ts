/** What was written on this device and is not sent yet: entries of the diary, messages, calls for help. */
export type Unsent = { entries: number; messages: number; calls: number };

const unsentMark = "unsent/";

/**
 * Name of the draft of a text that is kept here only while the server does not have it, so that it counts as not sent: it is asked about before
 * the device is wiped, and stays sealed when the login was ended elsewhere.
 */
export function unsentForm(name: string): string {
  return unsentMark + name;
}

/** Whether a record of the drafts is such a text. @param key "owner|form" */
export function isUnsentText(key: IDBValidKey): boolean {
  return typeof key === "string" && key.split("|")[1]?.startsWith(unsentMark) === true;
}
