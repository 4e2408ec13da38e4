import { attachmentsIn } from "~/features/files/attachment-value";
import { cutWhole } from "~/lib/text/text-length";
import { fromWallClock } from "~/lib/time/wall-clock";
import type { FormValues } from "~/ui/draft/draft-store";
import type { OutboxRequest } from "~/ui/outbox/outbox-store";
import { splitTags } from "~/ui/form/tag-text";
import { emotionField, emotionsIn, families, type Emotions } from "../../emotions/emotion";
import { titleFor } from "../../entry/entry-title";

/** What is put after the title of an entry that was changed elsewhere meanwhile. */
const fromHere = " (deste aparelho)";
/** Longest title, in code points (api.md). */
const titleLimit = 200;

const collection = "/api/patient/diary";

function one(values: FormValues, name: string): string {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** A title with its mark, within the limit. */
export function markedTitle(title: string): string {
  return cutWhole(title, titleLimit - fromHere.length) + fromHere;
}

/** The instant that the form names, as the API answers instants; null when it names none. */
function momentIn(values: FormValues, zone: string): string | null {
  const instant = fromWallClock(one(values, "occurredAt"), zone);
  return instant === null ? null : new Date(instant).toISOString();
}

/** The emotions that the wheel of the form holds; a form without a wheel says nothing of them. */
function emotionsOf(values: FormValues): { emotions?: Emotions } {
  const hasWheel = families.some((family) => values[emotionField(family)] !== undefined);
  return hasWheel ? { emotions: emotionsIn((name) => one(values, name)) } : {};
}

function wordsIn(values: FormValues) {
  const mood = Number(one(values, "mood"));
  return {
    title: titleFor(one(values, "title"), one(values, "content")),
    content: one(values, "content").trim(),
    // A mood not chosen is left out: the server says so beside the field.
    ...(mood ? { mood } : {}),
    tags: splitTags([values.tags ?? ""].flat().join(",")),
    ...emotionsOf(values),
    isPrivate: one(values, "isPrivate") !== "",
    // What was still on its way stays behind: an outbox holds words.
    files: attachmentsIn(values.files).map(({ id }) => id),
  };
}

/**
 * The requests that say what a diary form holds: the one to send, and what to send instead when the entry was changed or
 * deleted elsewhere meanwhile.
 * @param entryId the entry that is being changed; null for a new one
 * @param zone IANA zone that the form's hour is meant in
 * @param now ms, for what is made of a change whose hour cannot be read
 */
export function requestsFor(
  values: FormValues,
  { entryId, zone, now }: { entryId: string | null; zone: string; now: number },
): { request: OutboxRequest; instead: OutboxRequest } {
  const words = wordsIn(values);
  const untouched = one(values, "occurredAt") === one(values, "occurredAtWas") || one(values, "occurredAt") === "";
  const occurredAt = momentIn(values, zone) ?? new Date(now).toISOString();
  const instead: OutboxRequest = {
    method: "POST",
    path: collection,
    body: { ...words, title: markedTitle(words.title), ...(entryId === null && untouched ? {} : { occurredAt }) },
  };
  if (entryId === null) {
    // An hour that only this device's clock said is left out: the server knows by its own how long ago it was queued.
    const body = { ...words, ...(untouched ? {} : { occurredAt }) };
    return { request: { method: "POST", path: collection, body }, instead };
  }
  const version = Number(one(values, "version"));
  const body = { ...words, ...(untouched ? {} : { occurredAt }), ...(version ? { version } : {}) };
  return { request: { method: "PATCH", path: `${collection}/${entryId}`, body }, instead };
}
