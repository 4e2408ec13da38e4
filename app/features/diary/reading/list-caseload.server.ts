import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { listPatients } from "~/features/tenancy/care-link/list-patients.server";
import type { Page } from "~/lib/page";
import { countUnread, lastShared } from "./caseload.repo.server";

type ListedPatient = Awaited<ReturnType<typeof listPatients>>["items"][number];

export type CaseloadRow = ListedPatient & {
  /** Shared entries not opened yet, 99 at most. */
  unread: number;
  /** When the newest shared entry happened, ms. */
  lastSharedAt: number | null;
};

/** A psychologist's patients in order of name, with what is new of each: two statements a patient, all in one batch. */
export async function listCaseload(
  ctx: PsychologistCtx,
  page: { limit: number; cursor?: string | undefined; query?: string | undefined },
): Promise<Page<CaseloadRow>> {
  const { items, nextCursor } = await listPatients(ctx, page);
  if (items.length === 0) return { items: [], nextCursor };
  const { actor, db } = ctx;
  const statements = items.flatMap(({ id }) => [countUnread(db, actor, actor.memberId, id), lastShared(db, actor, id)]);
  const answers = (await db.batch(statements as unknown as Statements)) as { value: number | null }[][];
  const value = (place: number) => answers[place]?.[0]?.value ?? null;
  return {
    items: items.map((patient, i) => ({ ...patient, unread: value(2 * i) ?? 0, lastSharedAt: value(2 * i + 1) })),
    nextCursor,
  };
}
