import type { Emotions } from "../emotions/emotion";
import type { FileInfo } from "~/features/files/file-info";

/** One note of a patient's diary, opened. Instants in ms. */
export type Entry = {
  id: string;
  title: string;
  content: string;
  /** 1 very bad … 5 very good. */
  mood: number;
  tags: string[];
  emotions: Emotions;
  isPrivate: boolean;
  files: FileInfo[];
  occurredAt: number;
  createdAt: number;
  updatedAt: number;
  /** For `editEntry`: an edit of an older version is refused. */
  version: number;
};

/** What a psychologist wrote under a shared entry. */
export type Comment = { id: string; authorName: string; content: string; createdAt: number };

/** A quick mood check-in: scales 1–5, null where nothing was said. */
export type CheckIn = {
  id: string;
  mood: number;
  energy: number | null;
  anxiety: number | null;
  sleep: number | null;
  emotions: Emotions;
  occurredAt: number;
  createdAt: number;
};
