import type { Role } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { idOfCursor, toIdPage, type Page } from "~/lib/page";
import { placeOf, selectCarers, selectColleagues, selectPatients, type Listed } from "./people.repo.server";

/** Somebody one may talk to. */
export type Contact = { memberId: string; name: string; role: Role };

async function contactsOf({ db, actor }: ClinicCtx, cursor: string | null, limit: number): Promise<Listed[]> {
  const { memberId, accountId } = actor;
  const after = cursor === null ? null : await placeOf(db, actor, cursor);
  const page = { without: accountId, after, limit };
  const [psychologists, admins, patients] = await db.batch([
    selectColleagues(db, actor, "psychologist", page),
    selectColleagues(db, actor, "admin", page),
    selectPatients(db, actor, actor.role === "psychologist" ? memberId : "", page),
  ]);
  const byName = (a: Listed, b: Listed) =>
    a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.memberId < b.memberId ? -1 : 1;
  return [...psychologists, ...admins, ...patients].sort(byName).slice(0, limit);
}

/**
 * Whom the member may talk to, in order of name: a patient, those who care for them; a psychologist, her patients and the team;
 * an admin, the team.
 * @throws AppError `request.invalid` (cursor)
 */
export async function listPeople(
  ctx: ClinicCtx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Contact>> {
  const after = idOfCursor(cursor);
  const { db, actor } = ctx;
  const rows =
    actor.role === "patient" ? await selectCarers(db, actor, actor.memberId) : await contactsOf(ctx, after, limit + 1);
  const { items, nextCursor } =
    actor.role === "patient" ? { items: rows, nextCursor: null } : toIdPage(rows, limit, (row) => row.memberId);
  return { items: items.map(({ memberId, name, role }) => ({ memberId, name, role })), nextCursor };
}
