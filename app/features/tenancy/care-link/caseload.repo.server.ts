import { and, asc, eq, isNull, lt, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { careLink } from "./care-link.table";
import type { CycleName } from "./cycle";
import { member } from "../member/member.table";
import { startsWith, startsWithFrom } from "../name-prefix";

/** Where a page goes on: behind a link in order of name, behind an instant in the others. */
export type CaseloadPlace =
  | { order: "name"; after: string | null }
  | { order: "contact" | "next" | "attention"; after: Keyset | null };

export type CaseloadQuery = {
  psychologistId: string;
  place: CaseloadPlace;
  /** Beginning of the name. */
  query: string | undefined;
  /** Only whose last contact lies before this instant (ms). */
  silentSince: number | undefined;
  noSession: boolean;
  unread: boolean;
  cycle: CycleName | undefined;
  limit: number;
};

const columns = {
  linkId: sql<string>`${careLink.id}`.as("link_id"),
  id: careLink.patientId,
  name: member.name,
  zone: member.zone,
  avatarFileId: member.avatarFileId,
  linkedAt: careLink.startedAt,
  cycle: careLink.cycle,
  unread: careLink.unreadEntries,
  unreadMessages: careLink.unreadMessages,
  lastSharedAt: careLink.lastSharedAt,
  lastContactAt: sql<number>`${careLink.lastContactAt}`.as("last_contact_at"),
  lastMood: careLink.lastMood,
  moodDays: careLink.moodDays,
  nextSessionAt: careLink.nextSessionAt,
  attentionKinds: careLink.attentionKinds,
  attentionOrder: sql<number>`${careLink.attentionOrder}`.as("attention_order"),
  nextSessionOrder: sql<number>`${careLink.nextSessionOrder}`.as("next_session_order"),
};

const orders = {
  name: careLink.patientSortName,
  contact: careLink.lastContactAt,
  next: careLink.nextSessionOrder,
  attention: careLink.attentionOrder,
} as const;

/** Behind the last row shown. A name is looked up by its link here, so that none stands in an address. */
function beyond(db: ClinicDb, { clinicId }: Scope, { order, after }: CaseloadPlace): SQL | undefined {
  if (after === null) return undefined;
  const column = orders[order];
  if (typeof after !== "string") return sql`(${column}, ${careLink.id}) > (${after.at}, ${after.id})`;
  const name = db
    .select({ name: careLink.patientSortName })
    .from(careLink)
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.id, after)));
  return sql`(${careLink.patientSortName}, ${careLink.id}) > ((${name}), ${after})`;
}

/** A psychologist's patients in one of three orders, narrowed: one statement that reads about what it shows. */
export async function listCaseloadRows(db: ClinicDb, scope: Scope, query: CaseloadQuery) {
  return db
    .select(columns)
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, scope.clinicId), eq(member.id, careLink.patientId)))
    .where(
      and(
        eq(careLink.clinicId, scope.clinicId),
        eq(careLink.psychologistId, query.psychologistId),
        isNull(careLink.endedAt),
        // Literals, here and below, for the partial indexes on just these rows.
        query.unread ? sql`${careLink.unread} > 0` : undefined,
        query.noSession ? isNull(careLink.nextSessionAt) : undefined,
        query.cycle === undefined
          ? undefined
          : sql`${careLink.cycle} is not null and ${careLink.cycle} = ${query.cycle}`,
        query.silentSince === undefined ? undefined : lt(careLink.lastContactAt, query.silentSince),
        (query.place.after === null ? startsWith : startsWithFrom)(careLink.patientSortName, query.query),
        beyond(db, scope, query.place),
      ),
    )
    .orderBy(asc(orders[query.place.order]), asc(careLink.id))
    .limit(query.limit);
}
