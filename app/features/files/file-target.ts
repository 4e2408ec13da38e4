/** What a file can be part of. */
export const fileTargets = ["chat_room", "diary_entry", "avatar"] as const;
export type FileTargetKind = (typeof fileTargets)[number];

/** One thing that files are part of: a room, an entry, or a member (of an avatar). */
export type FileTarget = { kind: FileTargetKind; id: string };
