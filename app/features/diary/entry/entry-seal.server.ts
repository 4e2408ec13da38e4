import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { foldBefore, fold } from "~/lib/text/text";
import type { Emotions } from "../emotions/emotion";
import type { Entry } from "./entry";
import { openText, sealBody, textsOf, type EntryText } from "./entry-body.server";

type EntryFacts = Omit<Entry, keyof EntryText> & {
  /** What the patient's clock showed (YYYY-MM-DDTHH:MM): the day it counts for; null until that is known. */
  wallClock: string | null;
};

/** An entry as the database holds it: `sealed` is all that was written (`sealedText`). */
export type SealedEntry = EntryFacts & { sealed: string };

/** An entry as it is written: in the columns of before stands only whether there are files and emotions. */
export type NewSealedEntry = EntryFacts & { bodySealed: string; filesSealed: "" | null; emotionsSealed: "" | null };

/** Seals the text of an entry under the patient's key. @param wallClock the day it counts for, with the hour */
export async function sealEntry(
  vault: Sealer,
  { title, content, tags, files, emotions, ...rest }: Entry,
  wallClock: string | null,
): Promise<NewSealedEntry> {
  const bodySealed = await sealBody(vault, rest.id, { title, content, tags, files, emotions });
  const filesSealed = files.length === 0 ? null : "";
  const emotionsSealed = Object.keys(emotions).length === 0 ? null : "";
  return { ...rest, bodySealed, filesSealed, emotionsSealed, wallClock };
}

type SealedText = { id: string; sealed: string };

/** The title of a sealed entry. @throws AppError `kernel.unreadable` */
export function openTitle(vault: Vault, { id, sealed }: SealedText): Promise<string> {
  return textsOf(vault, id, sealed).title();
}

/** The tags of a sealed entry. @throws AppError `kernel.unreadable` */
export function openTags(vault: Vault, { id, sealed }: SealedText): Promise<string[]> {
  return textsOf(vault, id, sealed).tags();
}

/** For lists: the emotions of a sealed entry, none where they do not open. */
export function entryEmotionsInList(vault: Vault, { id, sealed }: SealedText): Promise<Emotions> {
  return orUnreadable(textsOf(vault, id, sealed).emotions(), {});
}

/** For lists: what stands over an entry; what does not open says so, or is not there. */
export async function headInList(
  vault: Vault,
  { id, sealed }: SealedText,
): Promise<Omit<EntryText, "content" | "files">> {
  const texts = textsOf(vault, id, sealed);
  const [title, tags, emotions] = await Promise.all([
    orUnreadable(texts.title(), unreadableText),
    orUnreadable(texts.tags(), []),
    orUnreadable(texts.emotions(), {}),
  ]);
  return { title, tags, emotions };
}

/** The title and what was written of an entry, of a private one the title alone; what does not open says so. */
export async function openShort(
  vault: Vault,
  { id, sealed, isPrivate }: SealedText & { isPrivate: boolean },
): Promise<{ title: string; content: string | null }> {
  const texts = textsOf(vault, id, sealed);
  const [title, content] = await Promise.all([
    orUnreadable(texts.title(), unreadableText),
    isPrivate ? null : orUnreadable(texts.content(), unreadableText),
  ]);
  return { title, content };
}

/** Opens the text of an entry. @throws AppError `kernel.unreadable` */
export async function openEntry(vault: Vault, sealed: SealedEntry): Promise<Entry> {
  const { id, mood, isPrivate, occurredAt, createdAt, updatedAt, version } = sealed;
  const { title, content, tags, files, emotions } = await openText(vault, id, sealed.sealed);
  return { id, title, content, mood, tags, emotions, isPrivate, files, occurredAt, createdAt, updatedAt, version };
}

/** For lists: the entry, or one that says that its text does not open, so that the others are there. */
export function entryInList(vault: Vault, sealed: SealedEntry): Promise<Entry> {
  const { id, mood, isPrivate, occurredAt, createdAt, updatedAt, version } = sealed;
  const shown = { id, mood, isPrivate, occurredAt, createdAt, updatedAt, version };
  return orUnreadable(openEntry(vault, sealed), {
    ...shown,
    title: "",
    content: unreadableText,
    tags: [],
    emotions: {},
    files: [],
  });
}

/** Blind index of a tag: the same for every spelling that folds alike. */
function blindTag(vault: Sealer, tag: string): Promise<string> {
  return vault.blind("diary.tag", fold(tag));
}

/** Blind indexes under which entries with a tag may stand: what was stored before stands as it was folded then. */
export function blindsToFind(vault: Sealer, tag: string): Promise<string[]> {
  const foldings = [...new Set([fold(tag), foldBefore(tag)])];
  return Promise.all(foldings.map((folding) => vault.blind("diary.tag", folding)));
}

/** Blind indexes of an entry's tags, each once. */
export async function blindTags(vault: Sealer, tags: string[]): Promise<string[]> {
  return [...new Set(await Promise.all(tags.map((tag) => blindTag(vault, tag))))];
}
