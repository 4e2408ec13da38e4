import { toAttachmentValue } from "~/features/files/attachment-value";
import { toWallClock } from "~/lib/time/wall-clock";
import type { FormValues } from "~/ui/draft/draft-store";
import { emotionFields } from "../../emotions/emotion";
import type { Entry } from "../../entry/entry";

/** A note as the form shows it. `occurredAtWas` tells an untouched hour from a changed one: a wall clock has no seconds. */
export function openedEntry(entry: Entry, zone: string, key: string): FormValues {
  const occurredAt = toWallClock(entry.occurredAt, zone);
  return {
    key,
    version: String(entry.version),
    mood: String(entry.mood),
    title: entry.title,
    content: entry.content,
    tags: entry.tags.join(", "),
    ...emotionFields(entry.emotions),
    isPrivate: entry.isPrivate ? "on" : "",
    files: entry.files.map(toAttachmentValue),
    occurredAt,
    occurredAtWas: occurredAt,
  };
}
