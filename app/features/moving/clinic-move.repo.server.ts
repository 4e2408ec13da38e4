import { and, desc, eq, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { clinicMove } from "./clinic-move.directory.table";

export type Move = typeof clinicMove.$inferSelect;

/** A move by id. */
export async function findMove(db: DirectoryDb, id: string): Promise<Move | undefined> {
  return db.select().from(clinicMove).where(eq(clinicMove.id, id)).get();
}

/** Asked by each home: its SQL is written once. */
const selectMoveOf = kept((db: DirectoryDb, { memberId }: Places<"memberId">) =>
  db
    .select({ move: clinicMove, toName: sql<string>`${clinic.name}`.as("to_name") })
    .from(clinicMove)
    .innerJoin(clinic, eq(clinic.id, clinicMove.toClinicId))
    .where(or(eq(clinicMove.toMemberId, memberId), eq(clinicMove.fromMemberId, memberId)))
    .orderBy(desc(clinicMove.createdAt), desc(clinicMove.id))
    .limit(1),
);

/** The newest move that leads to or from a member's place, with the name of the clinic it leads to. */
export async function findMoveOf(db: DirectoryDb, memberId: string) {
  return (await selectMoveOf(db, { memberId }).get()) ?? null;
}

/** The newest move away from a member's place. */
export async function findMoveFrom(db: DirectoryDb, memberId: string): Promise<Move | undefined> {
  return db
    .select()
    .from(clinicMove)
    .where(eq(clinicMove.fromMemberId, memberId))
    .orderBy(desc(clinicMove.createdAt), desc(clinicMove.id))
    .limit(1)
    .get();
}

/** Statement that opens a move. */
export function insertMove(
  db: DirectoryDb,
  row: Pick<Move, "id" | "accountId" | "fromClinicId" | "fromMemberId" | "toClinicId" | "toMemberId" | "createdAt">,
): Statement {
  return db.insert(clinicMove).values({ ...row, state: "asked", version: 1 });
}

/** Statement that changes a move whose version was read; its event of the next version lets one change through. */
export function updateMove(
  db: DirectoryDb,
  { id, version }: Pick<Move, "id" | "version">,
  changed: Partial<Pick<Move, "state" | "sinceAt" | "total" | "afterAt" | "afterId" | "finishedAt">>,
): Statement {
  return db
    .update(clinicMove)
    .set({ ...changed, version: version + 1 })
    .where(and(eq(clinicMove.id, id), eq(clinicMove.version, version)));
}
