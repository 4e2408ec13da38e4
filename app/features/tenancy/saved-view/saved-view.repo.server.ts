import { and, asc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { savedView, type viewPlaces } from "./saved-view.table";

export type ViewPlace = (typeof viewPlaces)[number];
type Own = { memberId: string; place: ViewPlace };

/** Views that a member may keep of one list. */
export const mostViews = 12;

const ofMember = ({ clinicId }: Scope, { memberId, place }: Own) =>
  and(eq(savedView.clinicId, clinicId), eq(savedView.memberId, memberId), eq(savedView.place, place));

/** Query for a member's own views of a list, the oldest first. */
export function selectViews(db: ClinicDb, scope: Scope, own: Own) {
  return db
    .select({ id: savedView.id, name: savedView.name, search: savedView.search })
    .from(savedView)
    .where(ofMember(scope, own))
    .orderBy(asc(savedView.createdAt), asc(savedView.id))
    .limit(mostViews);
}

/** Statement that keeps a view; one too many fails on `saved_view.search`. */
export function insertView(db: ClinicDb, row: typeof savedView.$inferInsert): Statement {
  const { clinicId, memberId, place, search } = row;
  const kept = sql`(select count(*) from saved_view where clinic_id = ${clinicId} and member_id = ${memberId} and place = ${place})`;
  return db.insert(savedView).values({ ...row, search: sql`case when ${kept} < ${mostViews} then ${search} end` });
}

/** Statement that lets a member's own view go. */
export function deleteView(db: ClinicDb, { clinicId }: Scope, own: { id: string; memberId: string }): Statement {
  return db
    .delete(savedView)
    .where(and(eq(savedView.clinicId, clinicId), eq(savedView.id, own.id), eq(savedView.memberId, own.memberId)));
}
