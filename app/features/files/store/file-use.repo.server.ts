import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { fileUse, type FileTarget } from "./file-use.table";
import { file } from "./file.table";
import type { Keeper } from "./keeper.server";

/** Uses of one target. */
function ofTarget({ clinicId }: Scope, { kind, id }: FileTarget) {
  return and(eq(fileUse.clinicId, clinicId), eq(fileUse.targetKind, kind), eq(fileUse.targetId, id));
}

/** Statements that make a keeper's checked files part of a target; others' and unchecked ones are passed over. */
export function insertUses(
  db: ClinicDb,
  { clinicId }: Scope,
  { ownerId, broughtById }: Keeper,
  fileIds: readonly string[],
  target: FileTarget,
): Statement[] {
  if (fileIds.length === 0) return [];
  const own = and(
    eq(file.clinicId, clinicId),
    isAmong(file.id, fileIds),
    eq(file.ownerId, ownerId),
    broughtById === null ? isNull(file.broughtById) : and(eq(file.broughtById, broughtById), isNotNull(file.unusedAt)),
    eq(file.state, "clean"),
  );
  const rows = db
    .select({
      clinicId: file.clinicId,
      targetKind: sql<FileTarget["kind"]>`${target.kind}`.as("target_kind"),
      targetId: sql<string>`${target.id}`.as("target_id"),
      fileId: sql<string>`${file.id}`.as("file_id"),
    })
    .from(file)
    .where(own);
  return [db.insert(fileUse).select(rows).onConflictDoNothing(), db.update(file).set({ unusedAt: null }).where(own)];
}

/**
 * Statements that end uses of a target: of these files, or of all. A file that nothing else uses is unused from `at` on.
 */
export function deleteUses(
  db: ClinicDb,
  scope: Scope,
  target: FileTarget,
  fileIds: readonly string[] | "all",
  at: number,
): Statement[] {
  if (fileIds !== "all" && fileIds.length === 0) return [];
  const ending = and(ofTarget(scope, target), fileIds === "all" ? undefined : isAmong(fileUse.fileId, fileIds));
  const ended = db.select({ fileId: fileUse.fileId }).from(fileUse).where(ending);
  const stillUsed = sql`exists (select 1 from ${fileUse} where ${fileUse.clinicId} = ${scope.clinicId} and ${fileUse.fileId} = ${file.id}
    and not (${fileUse.targetKind} = ${target.kind} and ${fileUse.targetId} = ${target.id}))`;
  return [
    db
      .update(file)
      .set({ unusedAt: at })
      .where(
        and(
          eq(file.clinicId, scope.clinicId),
          sql`${file.id} in ${ended}`,
          isNull(file.unusedAt),
          sql`not ${stillUsed}`,
        ),
      ),
    db.delete(fileUse).where(ending),
  ];
}
