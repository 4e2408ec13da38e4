import type { Vault } from "~/features/kernel/keys/vault.server";
import type { FileInfo } from "../file-info";
import type { FileRow } from "./file.repo.server";

/** Where the name of a file, or of one on its way, is sealed. */
export function nameField(table: "file" | "upload", row: string) {
  return { table, row, column: "name" };
}

/** Where the digest of what was brought is sealed. */
export function digestField(row: string) {
  return { table: "file", row, column: "digest" };
}

/** SHA-256 of bytes, 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A file as whoever may open it sees it. @throws AppError `kernel.unreadable` */
export async function toFileInfo(vault: Vault, row: FileRow): Promise<FileInfo> {
  const { id, kind, type, size, width, height, duration } = row;
  return {
    id,
    kind,
    type,
    name: await vault.open(nameField("file", id), row.nameSealed),
    size,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
    ...(duration === null ? {} : { duration }),
  };
}
