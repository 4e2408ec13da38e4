import * as z from "zod";
import type { FileInfo } from "../../../app/features/files/file-info";
import { fileInfoSchema } from "../../../app/features/files/files.schema";
import type { Message } from "../../../app/features/chat/message/message";
import { orUnreadable, unreadableText } from "../../../app/features/kernel/keys/unreadable";
import type { Vault } from "../../../app/features/kernel/keys/vault.server";
import { reactionsTo, type Reaction, type Row } from "./chat-room.store";

const field = (row: string, column: "body" | "files") => ({ table: "chat_message", row, column });

const storedFiles = z.array(fileInfoSchema);

/** Seals words under the room's key. */
export function sealBody(vault: Vault, id: string, content: string): Promise<string> {
  return vault.seal(field(id, "body"), content);
}

/** Seals what is said of files: their names are a person's words. */
export async function sealFiles(vault: Vault, id: string, files: FileInfo[]): Promise<string | null> {
  return files.length === 0 ? null : vault.seal(field(id, "files"), JSON.stringify(files));
}

/** Opens a message's words. @throws AppError `kernel.unreadable` */
export function openBody(vault: Vault, id: string, sealed: string): Promise<string> {
  return vault.open(field(id, "body"), sealed);
}

/** Opens what is said of a message's files. @throws AppError `kernel.unreadable` */
export async function openFiles(vault: Vault, { id, files }: Pick<Row, "id" | "files">): Promise<FileInfo[]> {
  if (files === null) return [];
  return storedFiles.parse(JSON.parse(await vault.open(field(id, "files"), files)));
}

function grouped(reactions: Reaction[]): Message["reactions"] {
  const byName = new Map<Reaction["name"], string[]>();
  for (const { name, member } of reactions) byName.set(name, [...(byName.get(name) ?? []), member]);
  return [...byName].map(([name, memberIds]) => ({ name, memberIds }));
}

/** A message out of its row and what was opened of it. */
export function toMessage(row: Row, content: string, files: FileInfo[], reactions: Reaction[]): Message {
  return {
    seq: row.seq,
    id: row.id,
    clientId: row.client_id,
    senderId: row.sender,
    content,
    createdAt: row.created_at,
    editedAt: row.deleted_at === null ? row.edited_at : null,
    deletedAt: row.deleted_at,
    expiresAt: row.expires_at,
    replyTo: row.reply_to,
    files,
    reactions: grouped(reactions),
  };
}

/**
 * Opens messages, in their order, wherever they stand. The reactions are read at once, with the rows. One whose words do not open
 * says so; the others are there.
 */
export function openRows(sql: SqlStorage, vault: Promise<Vault>, rows: Row[]): Promise<Message[]> {
  const reactions = reactionsTo(
    sql,
    rows.map(({ seq }) => seq),
  );
  const bySeq = new Map<number, Reaction[]>();
  for (const reaction of reactions) bySeq.set(reaction.seq, [...(bySeq.get(reaction.seq) ?? []), reaction]);
  return vault.then((open) =>
    Promise.all(
      rows.map(async (row) => {
        const [content, files] = await Promise.all([
          row.body === null ? "" : orUnreadable(openBody(open, row.id, row.body), unreadableText),
          row.files === null ? [] : orUnreadable(openFiles(open, row), []),
        ]);
        return toMessage(row, content, files, bySeq.get(row.seq) ?? []);
      }),
    ),
  );
}
