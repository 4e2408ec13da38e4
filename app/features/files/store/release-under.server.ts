import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { type FileTargetKind, fileUse } from "./file-use.table";
import { file } from "./file.table";

/** Lets go of the files of everything whose id begins so (the messages of a room), whoever they are of. Harmless twice. */
export async function releaseUnder(
  db: ClinicDb,
  { clinicId }: Scope,
  { kind, prefix }: { kind: FileTargetKind; prefix: string },
): Promise<void> {
  const under = and(
    eq(fileUse.clinicId, clinicId),
    eq(fileUse.targetKind, kind),
    sql`${fileUse.targetId} >= ${prefix} and ${fileUse.targetId} < ${prefix} || char(1114111)`,
  );
  const ended = db.select({ fileId: fileUse.fileId }).from(fileUse).where(under);
  await db.batch([
    db
      .update(file)
      .set({ unusedAt: 0 })
      .where(and(eq(file.clinicId, clinicId), isNull(file.unusedAt), sql`${file.id} in ${ended}`)),
    db.delete(fileUse).where(under),
  ]);
}
