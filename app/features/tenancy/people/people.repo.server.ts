import { and, asc, eq, isNotNull, lt, lte, not, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { startsWith, startsWithFrom } from "../name-prefix";
import { member, withoutSecondStep } from "../member/member.table";
import { memberWord } from "../member/member-word.table";
import { leadOf, type Lead, type PeopleFilter } from "./people-filter";

const columns = {
  id: member.id,
  accountId: member.accountId,
  name: member.name,
  sortName: member.sortName,
  role: member.role,
  roles: member.roles,
  zone: member.zone,
  totpOn: member.totpOn,
  crp: member.crp,
  crpDueAt: member.crpDueAt,
  lastSeenAt: member.lastSeenAt,
  disabledAt: member.disabledAt,
  createdAt: member.createdAt,
};

export type PersonRow = Pick<typeof member.$inferSelect, keyof typeof columns>;

/** What each lead's index holds, in the very words of the index, and what it sorts by. */
function leading(lead: Lead, { role, away }: PeopleFilter, now: number): SQL | undefined {
  const seenBefore = away === undefined ? undefined : lt(member.lastSeenAt, now - days(away));
  switch (lead) {
    case "crp":
      return and(isNotNull(member.crpDueAt), lte(member.crpDueAt, now));
    case "seen":
      return and(role === undefined ? sql`listed = 1` : eq(member.role, role), seenBefore);
    case "step":
      return withoutSecondStep;
    case "off":
      return isNotNull(member.disabledAt);
    case "role":
      return eq(member.role, role ?? "patient");
    case "all":
      return sql`listed = 1`;
    default:
      return lead satisfies never;
  }
}

const sortOf = { crp: member.crpDueAt, seen: member.lastSeenAt } as const;

/**
 * People of a clinic as one index has them, from a place on; what the index does not know is left to be judged row by row.
 * @param after id of the row to go on behind; what it sorts by is looked up here, so that it stands in no address
 */
export function selectPeople(
  db: ClinicDb,
  { clinicId }: Scope,
  filter: PeopleFilter,
  { after, limit, now }: { after: string | null; limit: number; now: number },
) {
  const lead = leadOf(filter);
  const sort = lead === "crp" || lead === "seen" ? sortOf[lead] : member.sortName;
  const byName = sort === member.sortName;
  const place = db
    .select({ sort })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, after ?? "")));
  const named = after === null ? startsWith(member.sortName, filter.q) : startsWithFrom(member.sortName, filter.q);
  return db
    .select(columns)
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        leading(lead, filter, now),
        byName ? named : undefined,
        after === null ? undefined : sql`(${sort}, ${member.id}) > ((${place}), ${after})`,
      ),
    )
    .orderBy(asc(sort), asc(member.id))
    .limit(limit);
}

/**
 * People of whose name a later part begins with a query and the whole does not, in order of that part: nobody without a query. Who has
 * two such parts comes twice.
 */
export function selectByLaterName(
  db: ClinicDb,
  { clinicId }: Scope,
  { q, role }: Pick<PeopleFilter, "q" | "role">,
  limit: number,
) {
  const [later, first] = [startsWith(memberWord.tail, q), startsWith(member.sortName, q)];
  const isListed = role === undefined ? sql`${memberWord.listed} = 1` : eq(memberWord.role, role);
  const isMeant = later && first ? and(isListed, later, not(first)) : sql`0`;
  return db
    .select(columns)
    .from(memberWord)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, memberWord.memberId)))
    .where(and(eq(memberWord.clinicId, clinicId), isMeant))
    .orderBy(asc(memberWord.tail), asc(memberWord.memberId))
    .limit(limit);
}

/** Query for members by id; ids that are none of this clinic's are not there. */
export function selectByIds(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select(columns)
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isAmong(member.id, ids)))
    .orderBy(asc(member.id))
    .limit(100);
}

/** Notes when a member was here, at most twice a day: a write that changes nothing costs nothing. */
export async function markSeen(
  db: ClinicDb,
  { clinicId, memberId }: Scope & { memberId: string },
  seen: { at: number; totpOn: boolean },
): Promise<void> {
  const isDue = sql`(${lt(member.lastSeenAt, seen.at - days(0.5))} or ${member.totpOn} <> ${seen.totpOn ? 1 : 0})`;
  await db
    .update(member)
    .set({ lastSeenAt: seen.at, totpOn: seen.totpOn })
    .where(and(eq(member.clinicId, clinicId), eq(member.id, memberId), isDue));
}
