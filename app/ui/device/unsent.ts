/** What was written on this device and is not sent yet: entries of the diary, messages, calls for help. */
export type Unsent = { entries: number; messages: number; calls: number };
