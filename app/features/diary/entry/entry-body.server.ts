import { sql } from "drizzle-orm";
import * as z from "zod";
import { fileInfoSchema } from "~/features/files/files.schema";
import type { FileInfo } from "~/features/files/file-info";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { Emotions } from "../emotions/emotion";
import { openEmotions } from "../emotions/emotion-seal.server";
import { emotionsSchema } from "../emotions/emotion.schema";
import { diaryEntry } from "./diary-entry.table";
import type { Entry } from "./entry";

/** What somebody wrote in an entry. */
export type EntryText = Pick<Entry, "title" | "content" | "tags" | "files" | "emotions">;

const storedTags = z.array(z.string());
const storedFiles = z.array(fileInfoSchema);
const storedBody = z.object({
  title: z.string(),
  content: z.string(),
  tags: storedTags,
  files: storedFiles.optional(),
  emotions: emotionsSchema.optional(),
});
/** Of a row of before: title, content, tags, files, emotions, each sealed by itself. */
const storedColumns = z.tuple([z.string(), z.string(), z.string(), z.string().nullable(), z.string().nullable()]);

const field = (row: string, column: string) => ({ table: "diary_entry", row, column });

/** Seals what was written in an entry as one, under the patient's key: one opening a row, and no text of one version beside one of another. */
export function sealBody(vault: Sealer, id: string, { title, content, tags, files, emotions }: EntryText) {
  const said = {
    ...{ title, content, tags },
    ...(files.length === 0 ? {} : { files }),
    ...(Object.keys(emotions).length === 0 ? {} : { emotions }),
  };
  return vault.seal(field(id, "body"), JSON.stringify(said));
}

const { bodySealed, titleSealed, contentSealed, tagsSealed, filesSealed, emotionsSealed } = diaryEntry;

/** What was written in an entry, for a query: its body, or of a row of before an array of what it has for each text. */
export const sealedText = sql<string>`coalesce(${bodySealed},
  json_array(${titleSealed}, ${contentSealed}, ${tagsSealed}, ${filesSealed}, ${emotionsSealed}))`;

/** The same of a row that was read whole. */
export function sealedTextOf(row: typeof diaryEntry.$inferSelect): string {
  const columns = [row.titleSealed, row.contentSealed, row.tagsSealed, row.filesSealed, row.emotionsSealed];
  return row.bodySealed ?? JSON.stringify(columns);
}

async function openBody(vault: Vault, id: string, sealed: string): Promise<EntryText> {
  const {
    files = [],
    emotions = {},
    ...text
  } = storedBody.parse(JSON.parse(await vault.open(field(id, "body"), sealed)));
  return { ...text, files, emotions };
}

/** Opens single texts of an entry: of a row of before none but the one that is asked for, of a body all at the first. */
type Texts = {
  title(): Promise<string>;
  content(): Promise<string>;
  tags(): Promise<string[]>;
  files(): Promise<FileInfo[]>;
  emotions(): Promise<Emotions>;
};

type SealedColumns = z.output<typeof storedColumns>;

/** The columns of a row of before; null for a body: no ciphertext is an array, base64url has no bracket. */
function columnsIn(sealed: string): SealedColumns | null {
  if (!sealed.startsWith("[")) return null;
  try {
    return storedColumns.parse(JSON.parse(sealed));
  } catch {
    return null; // altered: it does not open, as any other ciphertext that was
  }
}

function textsIn(vault: Vault, id: string, [title, content, tags, files, emotions]: SealedColumns): Texts {
  return {
    title: () => vault.open(field(id, "title"), title),
    content: () => vault.open(field(id, "content"), content),
    tags: async () => storedTags.parse(JSON.parse(await vault.open(field(id, "tags"), tags))),
    files: async () =>
      files === null ? [] : storedFiles.parse(JSON.parse(await vault.open(field(id, "files"), files))),
    emotions: () => openEmotions(vault, { table: "diary_entry", row: id }, emotions),
  };
}

/**
 * What was written in an entry, text by text.
 * @param sealed as `sealedText` reads it
 * @throws AppError `kernel.unreadable`, each of its functions
 */
export function textsOf(vault: Vault, id: string, sealed: string): Texts {
  const columns = columnsIn(sealed);
  if (columns) return textsIn(vault, id, columns);
  let opening: Promise<EntryText> | undefined;
  const body = () => (opening ??= openBody(vault, id, sealed));
  return {
    title: async () => (await body()).title,
    content: async () => (await body()).content,
    tags: async () => (await body()).tags,
    files: async () => (await body()).files,
    emotions: async () => (await body()).emotions,
  };
}

/** All that was written in an entry. @param sealed as `sealedText` reads it @throws AppError `kernel.unreadable` */
export async function openText(vault: Vault, id: string, sealed: string): Promise<EntryText> {
  const columns = columnsIn(sealed);
  if (!columns) return openBody(vault, id, sealed);
  const one = textsIn(vault, id, columns);
  const [title, content, tags, files, emotions] = await Promise.all([
    ...([one.title(), one.content(), one.tags()] as const),
    ...([one.files(), one.emotions()] as const),
  ]);
  return { title, content, tags, files, emotions };
}
