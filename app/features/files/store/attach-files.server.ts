import type { Statement } from "~/db/statement";
import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { openIntakeVault } from "~/features/kernel/keys/vault.server";
import type { FileInfo } from "../file-info";
import { insertUses } from "./file-use.repo.server";
import { listClean, type FileRow } from "./file.repo.server";
import { toFileInfo } from "./file-seal.server";
import type { FileTarget } from "./file-use.table";
import type { Keeper } from "./keeper.server";

/** Whether a file is the keeper's to use: what was brought and is part of something stays part of that alone. */
function mayTake(row: FileRow, { ownerId, broughtById }: Keeper): boolean {
  const isTheirs = row.ownerId === ownerId && row.broughtById === broughtById;
  return isTheirs && (broughtById === null || row.unusedAt !== null);
}

/** A request of the member, or a job of ours that acts for one. */
type AttachCtx = Pick<ClinicCtx<never>, "db" | "platform" | "now"> & { actor: Pick<Actor, "clinicId" | "memberId"> };

/**
 * Makes files of the member who acts, or files that they brought for a patient, part of something: from then on they are kept, and whoever may see the target may
 * open them. Nothing is written here: put the statements into the same `commit` as the thing itself.
 *
 *     const { files, statements, missing } = await attachFiles(ctx, { fileIds: input.files, target: { kind: "diary_entry", id } });
 *     if (missing.length > 0) throw new AppError("files.not_found");
 *     await commit(ctx, { …, statements: [insertEntry(…), ...statements] });
 *
 * Attaching again what is attached already is fine; what was brought becomes part of one thing only.
 * @param patientId of files that were brought: for whom. The caller knows that the member still cares for them
 * @returns `files` in the order asked for; `missing` are ids that are not the member's own checked files
 */
export async function attachFiles(
  ctx: AttachCtx,
  { fileIds, target, patientId }: { fileIds: readonly string[]; target: FileTarget; patientId?: string },
): Promise<{ statements: Statement[]; files: FileInfo[]; missing: string[] }> {
  if (fileIds.length === 0) return { statements: [], files: [], missing: [] };
  const { clinicId, memberId } = ctx.actor;
  const keeper: Keeper =
    patientId === undefined ? { ownerId: memberId, broughtById: null } : { ownerId: patientId, broughtById: memberId };
  const rows = (await listClean(ctx.db, { clinicId }, fileIds)).filter((row) => mayTake(row, keeper));
  const vault = await openIntakeVault(ctx, clinicId, keeper.ownerId);
  const known = new Map(await Promise.all(rows.map(async (row) => [row.id, await toFileInfo(vault, row)] as const)));
  const files = fileIds.flatMap((id) => known.get(id) ?? []);
  return {
    statements: insertUses(ctx.db, { clinicId }, keeper, [...known.keys()], target),
    files,
    missing: fileIds.filter((id) => !known.has(id)),
  };
}
