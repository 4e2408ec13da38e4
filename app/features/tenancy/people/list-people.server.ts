import type { Role } from "~/features/kernel/actor";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { days } from "~/lib/duration";
import { idOfCursor, toIdPage } from "~/lib/page";
import { fold } from "~/lib/text/text";
import { findMembershipIdsByEmail } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { selectViews } from "../saved-view/saved-view.repo.server";
import { selectCounts } from "./count-people.server";
import { leadOf, type PeopleFilter } from "./people-filter";
import { selectByIds, selectByLaterName, selectPeople, type PersonRow } from "./people.repo.server";

/** One person as the list shows them. */
export type ListedPerson = Omit<PersonRow, "accountId" | "sortName" | "roles"> & { roles: Role[] };

export type PeoplePage = { items: ListedPerson[]; nextCursor: string | null };

/** Rows that one page looks at when its index cannot answer all that is asked: the work of a page has an end, whatever is asked. */
export const lookedAt = 200;

const everyRole = ["psychologist", "admin", "patient"] as const satisfies readonly Role[];

function shown({ accountId: _account, sortName: _name, roles, ...row }: PersonRow): ListedPerson {
  const known = (roles ?? row.role).split(",");
  return { ...row, roles: everyRole.filter((one) => known.includes(one)) };
}

/** What the lead's index does not answer by itself; null when it answers all. */
function restOf(filter: PeopleFilter, now: number): ((row: PersonRow) => boolean) | null {
  const lead = leadOf(filter);
  const { q, role, state, step, away, crp } = filter;
  const byName = lead !== "crp" && lead !== "seen";
  const begins = byName || !q ? null : fold(q);
  const rules: ((row: PersonRow) => boolean)[] = [];
  if (begins !== null) rules.push(({ sortName }) => sortName.startsWith(begins));
  if (role !== undefined && lead !== "role" && lead !== "seen") rules.push((row) => row.role === role);
  if (state === "active" && lead !== "step") rules.push(({ disabledAt }) => disabledAt === null);
  if (state === "off" && lead !== "off") rules.push(({ disabledAt }) => disabledAt !== null);
  if (step === "missing" && lead !== "step")
    rules.push((row) => row.role !== "patient" && !row.totpOn && row.disabledAt === null);
  if (away !== undefined && lead !== "seen") rules.push(({ lastSeenAt }) => lastSeenAt < now - days(away));
  if (crp === "due" && lead !== "crp") rules.push(({ crpDueAt }) => crpDueAt !== null && crpDueAt <= now);
  return rules.length === 0 ? null : (row) => rules.every((holds) => holds(row));
}

/** The page among the rows that were looked at: it goes on behind the last one that was judged, found or not. */
function pageOf(rows: PersonRow[], rest: ((row: PersonRow) => boolean) | null, limit: number): PeoplePage {
  const most = rest ? lookedAt : limit;
  const looked = rows.slice(0, most);
  const found = rest ? looked.filter(rest) : looked;
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : looked.at(-1);
  const isMore = found.length > limit || rows.length > most;
  const { nextCursor } = toIdPage(last && isMore ? [last, last] : [], 1, ({ id }) => id);
  return { items: items.map(shown), nextCursor };
}

/** People who are found by a later part of their name at most; a list says when there are more. */
export const mostByLaterName = 20;

/** What is asked of later names: lists in order of time, and those of few people, are searched by the beginning of the name alone. */
function laterNames({ q, role, crp, step, away, sort }: PeopleFilter): Pick<PeopleFilter, "q" | "role"> {
  const isByName = crp === undefined && step === undefined && away === undefined && sort !== "seen";
  return isByName && q?.includes("@") === false ? { q, role } : {};
}

/** Who is found by two parts of the name stands where the first of them does. */
const onceEach = (rows: readonly PersonRow[]) => [...new Map(rows.map((row) => [row.id, row])).values()];

const isOfState =
  ({ state }: PeopleFilter) =>
  ({ disabledAt }: PersonRow) =>
    state === undefined || (disabledAt === null) === (state === "active");

type Asked = PageInput & PeopleFilter;

/** Who has this e-mail address in the clinic: looked up whole, for addresses are not searched by their beginning. */
function idsByEmail(ctx: AdminCtx, email: string): Promise<string[]> {
  return findMembershipIdsByEmail(ctx.db, ctx.actor, email.trim().toLowerCase());
}

/**
 * The people of the admin's clinic, each once, or a role's rows; with what is known of how many there are, and the admin's own views.
 * A page looks at `limit + 1` rows, or at 201 where one index does not answer all of what is asked: then it may hold fewer people than
 * `limit` and still go on.
 * @throws AppError `auth.forbidden`, `request.invalid` (cursor)
 */
export async function listPeople(ctx: AdminCtx, { limit, cursor, ...filter }: Asked) {
  requireRole(ctx.actor, "admin");
  const { db } = ctx.clinic;
  const now = ctx.now();
  const isAddress = filter.q?.includes("@") === true;
  const rest = isAddress ? null : restOf(filter, now);
  const after = idOfCursor(cursor);
  const list = isAddress
    ? selectByIds(db, ctx.actor, await idsByEmail(ctx, filter.q ?? ""))
    : selectPeople(db, ctx.actor, filter, { after, limit: (rest ? lookedAt : limit) + 1, now });
  const [rows, byLater, counts, views] = await db.batch([
    list,
    selectByLaterName(db, ctx.actor, laterNames(filter), mostByLaterName + 1),
    selectCounts(db, ctx.actor),
    selectViews(db, ctx.actor, { memberId: ctx.actor.memberId, place: "people" }),
  ]);
  const page = pageOf(rows, rest, limit);
  // Behind the last of those who are found by their first name.
  const also = page.nextCursor === null ? byLater : [];
  const items = [...page.items, ...onceEach(also.slice(0, mostByLaterName)).filter(isOfState(filter)).map(shown)];
  return { ...page, items, isCut: also.length > mostByLaterName, counts, views };
}

/** Rows that a file of the list is read by at once. */
const perPiece = 500;

/**
 * The list as a file holds it: whatever the filter finds, piece by piece, however many there are. That it was taken away is written down
 * before the first one.
 * @throws AppError `auth.forbidden`
 */
export async function* exportPeople(ctx: AdminCtx, filter: PeopleFilter): AsyncGenerator<ListedPerson[]> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const audit = { action: "people.export", entity: "clinic", entityId: clinicId };
  await commit(ctx.clinic, { clinicId, statements: [], events: [], audit });
  if (filter.q?.includes("@") === true) {
    yield (await selectByIds(ctx.clinic.db, ctx.actor, await idsByEmail(ctx, filter.q))).map(shown);
    return;
  }
  const now = ctx.now();
  const rest = restOf(filter, now);
  for (let after: string | null = null; ;) {
    const rows: PersonRow[] = await selectPeople(ctx.clinic.db, ctx.actor, filter, { after, limit: perPiece, now });
    yield rows.filter((row) => rest?.(row) ?? true).map(shown);
    if (rows.length < perPiece) break;
    after = rows.at(-1)?.id ?? null;
  }
  const also = await selectByLaterName(ctx.clinic.db, ctx.actor, laterNames(filter), perPiece);
  if (also.length > 0) yield onceEach(also).filter(isOfState(filter)).map(shown);
}
