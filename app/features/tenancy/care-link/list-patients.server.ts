import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { type Page, idOfCursor, toIdPage } from "~/lib/page";
import { listCaseloadRows, type CaseloadPatient } from "./care-link.repo.server";
import { requireRole } from "../login/require-role";

/**
 * A psychologist's patients in order of name.
 * @param query beginning of the name; case and accents do not matter
 */
export async function listPatients(
  ctx: PsychologistCtx,
  { limit, cursor, query }: PageInput & { query?: string | undefined },
): Promise<Page<CaseloadPatient>> {
  requireRole(ctx.actor, "psychologist");
  const filter = { psychologistId: ctx.actor.memberId, query, after: idOfCursor(cursor), limit: limit + 1 };
  const { items, nextCursor } = toIdPage(await listCaseloadRows(ctx.db, ctx.actor, filter), limit, (row) => row.linkId);
  return { items: items.map(({ linkId: _, ...patient }) => patient), nextCursor };
}
