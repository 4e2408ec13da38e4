import * as z from "zod";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { foldBefore, fold } from "~/lib/text/text";
import { openEmotions, sealEmotions } from "../emotions/emotion-seal.server";
import { fileInfoSchema } from "~/features/files/files.schema";
import type { FileInfo } from "~/features/files/file-info";
import type { Entry } from "./entry";

/** An entry as the database holds it: text sealed. */
export type SealedEntry = Omit<Entry, "title" | "content" | "tags" | "files" | "emotions"> & {
  titleSealed: string;
  contentSealed: string;
  tagsSealed: string;
  /** Null for an entry without files. */
  filesSealed: string | null;
  /** Null for an entry without emotions. */
  emotionsSealed: string | null;
  /** What the patient's clock showed (YYYY-MM-DDTHH:MM): the day it counts for; null until that is known. */
  wallClock: string | null;
};

const storedTags = z.array(z.string());
const storedFiles = z.array(fileInfoSchema);

const field = (row: string, column: string) => ({ table: "diary_entry", row, column });

/** Seals the text of an entry under the patient's key. @param wallClock the day it counts for, with the hour */
export async function sealEntry(
  vault: Sealer,
  { title, content, tags, files, emotions, ...rest }: Entry,
  wallClock: string | null,
): Promise<SealedEntry> {
  const [titleSealed, contentSealed, tagsSealed, filesSealed, emotionsSealed] = await Promise.all([
    vault.seal(field(rest.id, "title"), title),
    vault.seal(field(rest.id, "content"), content),
    vault.seal(field(rest.id, "tags"), JSON.stringify(tags)),
    files.length === 0 ? null : vault.seal(field(rest.id, "files"), JSON.stringify(files)),
    sealEmotions(vault, { table: "diary_entry", row: rest.id }, emotions),
  ]);
  return { ...rest, titleSealed, contentSealed, tagsSealed, filesSealed, emotionsSealed, wallClock };
}

/** The title of a sealed entry. @throws AppError `kernel.unreadable` */
export function openTitle(vault: Vault, id: string, titleSealed: string): Promise<string> {
  return vault.open(field(id, "title"), titleSealed);
}

/** The tags of a sealed entry. @throws AppError `kernel.unreadable` */
export async function openTags(vault: Vault, id: string, tagsSealed: string): Promise<string[]> {
  return storedTags.parse(JSON.parse(await vault.open(field(id, "tags"), tagsSealed)));
}

/** The title and what was written of an entry, where it is there; one that does not open says so. */
export async function openShort(
  vault: Vault,
  { id, titleSealed, contentSealed }: { id: string; titleSealed: string; contentSealed: string | null },
): Promise<{ title: string; content: string | null }> {
  const [title, content] = await Promise.all([
    orUnreadable(openTitle(vault, id, titleSealed), unreadableText),
    contentSealed === null ? null : orUnreadable(vault.open(field(id, "content"), contentSealed), unreadableText),
  ]);
  return { title, content };
}

async function openFiles(vault: Vault, id: string, filesSealed: string | null): Promise<FileInfo[]> {
  if (filesSealed === null) return [];
  return storedFiles.parse(JSON.parse(await vault.open(field(id, "files"), filesSealed)));
}

/** Opens the text of an entry. @throws AppError `kernel.unreadable` */
export async function openEntry(vault: Vault, sealed: SealedEntry): Promise<Entry> {
  const { id, mood, isPrivate, occurredAt, createdAt, updatedAt, version } = sealed;
  const [title, content, tags, files, emotions] = await Promise.all([
    openTitle(vault, id, sealed.titleSealed),
    vault.open(field(id, "content"), sealed.contentSealed),
    openTags(vault, id, sealed.tagsSealed),
    openFiles(vault, id, sealed.filesSealed),
    openEmotions(vault, { table: "diary_entry", row: id }, sealed.emotionsSealed),
  ]);
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
