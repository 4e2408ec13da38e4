import type { PsychologistCtx } from "~/features/kernel/ctx";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { days } from "~/lib/duration";
import { idOfCursor, type Page, placeAfter, toIdPage, toPage } from "~/lib/page";
import { requireRole } from "../login/require-role";
import { orderOfCaseload, type CaseloadFilter } from "./caseload";
import { listCaseloadRows, type CaseloadPlace } from "./caseload.repo.server";

type Row = Awaited<ReturnType<typeof listCaseloadRows>>[number];

export type CaseloadRow = Omit<
  Row,
  "linkId" | "nextSessionOrder" | "attentionOrder" | "lastSharedAt" | "lastContactAt"
> & {
  /** When the newest shared entry happened, ms. */
  lastSharedAt: number | null;
  /** When they last heard of each other: a shared entry, a check-in, a message, a session held; ms. */
  lastContactAt: number | null;
};

function shown({
  linkId: _,
  nextSessionOrder: __,
  attentionOrder: ___,
  lastSharedAt,
  lastContactAt,
  ...row
}: Row): CaseloadRow {
  return { ...row, lastSharedAt: lastSharedAt || null, lastContactAt: lastContactAt || null };
}

/**
 * A psychologist's patients, narrowed, in order of name, of last contact (the longest silent first), of next session (the soonest
 * first, none last) or of what wants attention (what presses most first). A search for a name is always in order of name, a search for silence in order of contact.
 * @throws AppError `request.invalid` for a cursor that is not of this order
 */
export async function listCaseload(
  ctx: PsychologistCtx,
  input: PageInput & CaseloadFilter,
): Promise<Page<CaseloadRow>> {
  const page = await pageOf(ctx, input);
  note(ctx, page.items);
  return page;
}

/** Whom of the caseload signals speak of, what presses most first. */
export async function listWatched(ctx: PsychologistCtx, limit: number): Promise<CaseloadRow[]> {
  const { items } = await pageOf(ctx, { sort: "attention", limit });
  const watched = items.filter(({ attentionKinds }) => attentionKinds.length > 0);
  note(ctx, watched);
  return watched;
}

/** People of the caseload by name, to choose from: nothing of how they are, and so no look at it. */
export async function nameCaseload(
  ctx: PsychologistCtx,
  input: { limit: number; query?: string | undefined },
): Promise<{ id: string; name: string }[]> {
  return (await pageOf(ctx, input)).items.map(({ id, name }) => ({ id, name }));
}

/** How somebody has been, and in what cycle, is health data in a list, too (LGPD art. 37). */
function note(ctx: PsychologistCtx, rows: readonly CaseloadRow[]): void {
  const ids = rows.map(({ id }) => id);
  noteListing(ctx, "caseload.list", ids);
}

async function pageOf(
  ctx: PsychologistCtx,
  { limit, cursor, ...filter }: PageInput & CaseloadFilter,
): Promise<Page<CaseloadRow>> {
  requireRole(ctx.actor, "psychologist");
  const order = orderOfCaseload(filter);
  const place: CaseloadPlace =
    order === "name" ? { order, after: idOfCursor(cursor) } : { order, after: placeAfter(cursor) };
  const rows = await listCaseloadRows(ctx.db, ctx.actor, {
    psychologistId: ctx.actor.memberId,
    place,
    query: filter.query,
    silentSince: filter.silentDays === undefined ? undefined : ctx.now() - days(filter.silentDays),
    noSession: filter.noSession === true,
    unread: filter.unread === true,
    cycle: filter.cycle,
    limit: limit + 1,
  });
  const page =
    order === "name"
      ? toIdPage(rows, limit, (row) => row.linkId)
      : toPage(rows, limit, (row) => ({
          at: { contact: row.lastContactAt, next: row.nextSessionOrder, attention: row.attentionOrder }[order],
          id: row.linkId,
        }));
  return { items: page.items.map(shown), nextCursor: page.nextCursor };
}
