import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { sosCover, sosPolicy } from "./sos-setting.table";

const substitute = alias(member, "substitute");

/** Who stands in for a psychologist. */
export async function findCover(db: ClinicDb, { clinicId }: Scope, psychologistId: string) {
  return db
    .select({ id: substitute.id, name: substitute.name, disabledAt: substitute.disabledAt })
    .from(sosCover)
    .innerJoin(substitute, and(eq(substitute.clinicId, clinicId), eq(substitute.id, sosCover.substituteId)))
    .where(and(eq(sosCover.clinicId, clinicId), eq(sosCover.psychologistId, psychologistId)))
    .get();
}

/** Psychologists of a clinic who could stand in for one; at most 200. */
export async function listPossibleCovers(db: ClinicDb, { clinicId }: Scope, psychologistId: string) {
  return db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        eq(member.role, "psychologist"),
        isNull(member.disabledAt),
        ne(member.id, psychologistId),
      ),
    )
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(200);
}

/** A psychologist of a clinic: whose account, and since when (ms) they are one here. */
export async function findPsychologist(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select({ accountId: member.accountId, since: member.createdAt })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, id), eq(member.role, "psychologist")))
    .get();
}

/** Statement that says who stands in. */
export function upsertCover(db: ClinicDb, row: typeof sosCover.$inferInsert): Statement {
  const { substituteId, updatedAt } = row;
  return db
    .insert(sosCover)
    .values(row)
    .onConflictDoUpdate({ target: [sosCover.clinicId, sosCover.psychologistId], set: { substituteId, updatedAt } });
}

/** Statement that leaves a psychologist without substitute. */
export function deleteCover(db: ClinicDb, { clinicId }: Scope, psychologistId: string): Statement {
  return db.delete(sosCover).where(and(eq(sosCover.clinicId, clinicId), eq(sosCover.psychologistId, psychologistId)));
}

/** Statement that writes a clinic's ladder down. */
export function upsertPolicy(db: ClinicDb, row: typeof sosPolicy.$inferInsert): Statement {
  const { clinicId: _, ...said } = row;
  return db.insert(sosPolicy).values(row).onConflictDoUpdate({ target: sosPolicy.clinicId, set: said });
}

type Stretch = { after: string | null; limit: number };

/** Psychologists of a clinic behind one of them. */
function ofStretch({ clinicId }: Scope, after: string | null) {
  return and(
    eq(member.clinicId, clinicId),
    eq(member.role, "psychologist"),
    isNull(member.disabledAt),
    after === null
      ? undefined
      : sql`(${member.sortName}, ${member.id}) > ((select sort_name from member where clinic_id = ${clinicId} and id = ${after}), ${after})`,
  );
}

/** Query for psychologists of a clinic from a place on, each with whether a living substitute is named. */
export function selectCovered(db: ClinicDb, scope: Scope, { after, limit }: Stretch) {
  return db
    .select({
      id: member.id,
      accountId: member.accountId,
      name: member.name,
      substituteId: sql<string | null>`${substitute.id}`.as("substitute_id"),
      substituteName: sql<string | null>`${substitute.name}`.as("substitute_name"),
    })
    .from(member)
    .leftJoin(sosCover, and(eq(sosCover.clinicId, scope.clinicId), eq(sosCover.psychologistId, member.id)))
    .leftJoin(
      substitute,
      and(
        eq(substitute.clinicId, scope.clinicId),
        eq(substitute.id, sosCover.substituteId),
        isNull(substitute.disabledAt),
      ),
    )
    .where(ofStretch(scope, after))
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(limit);
}

/** Query for the ids of the same psychologists, to be asked for within another one. */
export function selectCoveredIds(db: ClinicDb, scope: Scope, { after, limit }: Stretch) {
  return db
    .select({ id: member.id })
    .from(member)
    .where(ofStretch(scope, after))
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(limit);
}

/** Statement that takes a clinic's own ladder away. */
export function deletePolicy(db: ClinicDb, { clinicId }: Scope): Statement {
  return db.delete(sosPolicy).where(eq(sosPolicy.clinicId, clinicId));
}
