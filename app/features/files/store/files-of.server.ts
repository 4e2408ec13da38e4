import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { FileInfo } from "../file-info";
import { readAll } from "../upload/parts.server";
import { digestField, sha256, toFileInfo } from "./file-seal.server";
import { fileUse, type FileTarget, type FileTargetKind } from "./file-use.table";
import type { FileRow } from "./file.repo.server";
import { file } from "./file.table";
import type { FilesStore } from "~/platform/files-store.server";

/** A file of something, and of what. */
export type FileOf = { file: FileRow; targetId: string };

/** A brought file, opened: with the SHA-256 of its bytes, as it was taken down when they came. */
export type BroughtFile = FileInfo & { sha256: string; addedAt: number };

/**
 * Query for the files of things, in the order they came. It asks nobody for leave: the caller knows who may see them.
 * @param targetIds a condition on their ids, or one id
 */
export function selectFilesOf(
  db: ClinicDb,
  { clinicId }: Scope,
  { kind, id }: { kind: FileTargetKind; id: string | SQL | readonly string[] },
) {
  const ids = Array.isArray(id) ? isOneOf(fileUse.targetId, id) : sql`${fileUse.targetId} = ${id}`;
  return db
    .select({ file, targetId: fileUse.targetId })
    .from(fileUse)
    .innerJoin(file, and(eq(file.clinicId, clinicId), eq(file.id, fileUse.fileId), eq(file.state, "clean")))
    .where(and(eq(fileUse.clinicId, clinicId), eq(fileUse.targetKind, kind), ids))
    .orderBy(asc(fileUse.targetId), asc(file.id));
}

/** Opens a brought file's name and digest. @throws AppError `kernel.unreadable` */
export async function openBrought(vault: Vault, row: FileRow): Promise<BroughtFile> {
  const { id, digestSealed } = row;
  if (digestSealed === null) throw new AppError("kernel.unreadable", { detail: `file ${id} has no digest` });
  const [info, digest] = await Promise.all([toFileInfo(vault, row), vault.open(digestField(id), digestSealed)]);
  return { ...info, sha256: digest, addedAt: row.createdAt };
}

/** The bytes of a sound, opened; null when a part of it is missing. @throws AppError `kernel.unreadable` */
export function soundBytes(
  { platform: { files } }: { platform: { files: FilesStore } },
  vault: Vault,
  { clinicId, id, parts, size }: FileRow,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return readAll(files, vault, { clinicId, table: "file", id, parts }, size);
}

/** SHA-256 of a file's bytes as they lie in the store now; null when a part is missing or does not open. */
export async function digestNow(
  { platform: { files } }: { platform: { files: FilesStore } },
  vault: Vault,
  { clinicId, id, parts, size }: FileRow,
): Promise<string | null> {
  try {
    const bytes = await readAll(files, vault, { clinicId, table: "file", id, parts }, size);
    return bytes && (await sha256(bytes));
  } catch (error) {
    if (error instanceof AppError && error.code === "kernel.unreadable") return null;
    throw error;
  }
}

/** Statement that locks the files of something that is signed with it: from then on they neither change nor go (triggers hold it). */
export function lockFiles(db: ClinicDb, { clinicId }: Scope, { kind, id }: FileTarget, at: number): Statement {
  const used = db
    .select({ id: fileUse.fileId })
    .from(fileUse)
    .where(and(eq(fileUse.clinicId, clinicId), eq(fileUse.targetKind, kind), eq(fileUse.targetId, id)));
  return db
    .update(file)
    .set({ lockedAt: at })
    .where(and(eq(file.clinicId, clinicId), sql`${file.id} in ${used}`, isNull(file.lockedAt)));
}
