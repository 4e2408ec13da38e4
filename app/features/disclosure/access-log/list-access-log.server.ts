import type { PatientCtx } from "~/features/kernel/ctx";
import type { Right } from "~/features/kernel/events/right";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { minutes } from "~/lib/duration";
import { encodeCursor, placeAfter, type Page } from "~/lib/page";
import { selectDoubtsOf, selectNames, selectOpenings, type OpeningRow } from "./access-log.repo.server";
import { openedWords } from "./opening-words";
import type { DoubtCause } from "./doubt-causes";

/** What one person opened in one go. `at` (ms) is when the newest of it was. */
export type Access = {
  id: string;
  actorId: string | null;
  who: string;
  role: string;
  /** What was opened, each once, in the person's words. */
  what: string[];
  right: Right | null;
  /** As it was stated; only an exceptional access has one. */
  reason: string | null;
  at: number;
  doubt: { cause: DoubtCause; askedAt: number; answer: string | null } | null;
};

/** Openings of one person that follow each other within this time (ms) are one view. */
const oneView = minutes(10);

function joins(group: readonly OpeningRow[], row: OpeningRow): boolean {
  const [first] = group;
  if (!first) return false;
  const same = first.actorId === row.actorId && first.right === row.right && first.reason === row.reason;
  return same && first.at - row.at <= oneView;
}

/** The rows, the newest first, one group a view: others may look in between. */
function viewsOf(rows: readonly OpeningRow[]): OpeningRow[][] {
  const groups: OpeningRow[][] = [];
  for (const row of rows) {
    const open = groups.findLast((group) => joins(group, row));
    if (open) open.push(row);
    else groups.push([row]);
  }
  return groups;
}

async function doubtsOf(ctx: PatientCtx, scope: { clinicId: string; patientId: string }, ids: readonly string[]) {
  const rows = await selectDoubtsOf(ctx.db, scope, ids);
  const vault = rows.some(({ answerSealed }) => answerSealed !== null) ? await openOwnVault(ctx) : null;
  const shown = rows.map(async ({ id, auditId, cause, askedAt, answerSealed }) => {
    const field = { table: "access_doubt", row: id, column: "answer" };
    const answer = answerSealed !== null && vault ? await orUnreadable(vault.open(field, answerSealed), null) : null;
    return [auditId, { cause, askedAt, answer }] as const;
  });
  return new Map(await Promise.all(shown));
}

/**
 * Who opened what is the patient's, when and by which right, the newest first, one item a view. What they open themselves is not in it,
 * nor what runs without anybody looking. Two round trips, three when the clinic has answered something.
 * @throws AppError `request.invalid` for a bad cursor
 */
export async function listAccessLog(
  ctx: PatientCtx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Access>> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const rows = await selectOpenings(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const [names, doubts] = await Promise.all([
    selectNames(ctx.db, scope, [...new Set(page.flatMap(({ actorId }) => actorId ?? []))]),
    doubtsOf(
      ctx,
      scope,
      page.map(({ id }) => id),
    ),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const items = viewsOf(page).map((group): Access => {
    const [first] = group as [OpeningRow];
    const doubted = group.find(({ id }) => doubts.has(id));
    return {
      ...{ id: first.id, actorId: first.actorId, who: nameOf.get(first.actorId ?? "") ?? "Alguém da clínica" },
      ...{ role: first.actorRole, right: first.right, at: first.at },
      what: [...new Set(group.map(({ action }) => openedWords(action)))],
      reason: first.right === "break-glass" ? first.reason : null,
      doubt: (doubted && doubts.get(doubted.id)) ?? null,
    };
  });
  const last = page.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null };
}
