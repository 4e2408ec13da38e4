import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import {
  goneSince,
  isOverdue,
  seatedFor,
  stateOf,
  type BreakGlassRow,
  type BreakGlassState,
} from "./break-glass.policy";
import { countOtherAdmins, selectOne, selectPage, selectPatient } from "./break-glass.repo.server";

/** An exceptional access as the clinic's admins see it. Instants in ms. */
export type ShownAccess = Omit<BreakGlassRow, "clinicId" | "version" | "remindAt"> & {
  state: BreakGlassState;
  overdue: boolean;
  /** Whether the reader asked for it. */
  own: boolean;
};

function shown(ctx: AdminCtx, { clinicId: _, version: __, remindAt: ___, ...row }: BreakGlassRow): ShownAccess {
  const now = ctx.now();
  const own = row.adminId === ctx.actor.memberId;
  return { ...row, state: stateOf(row, now), overdue: isOverdue(row, now), own };
}

/** The exceptional accesses of the clinic, the newest first; nothing clinical is in them. @throws AppError `request.invalid` (cursor) */
export async function listBreakGlass(
  ctx: AdminCtx,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<ShownAccess>> {
  const rows = await selectPage(ctx.clinic, ctx.actor, { after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ askedAt, id }) => ({ at: askedAt, id }));
  return { items: items.map((row) => shown(ctx, row)), nextCursor };
}

/** What waits for the reader: somebody else's to approve or to review, or their own that is open until then (ms). */
export type WaitingAccess = { id: string; kind: "ask" | "review" | "open"; overdue: boolean; until: number | null };

/** The most that are looked at: what is older than these is in the list. */
const lookedAt = 20;

function waiting({ id, own, state, overdue, expiresAt }: ShownAccess): WaitingAccess | [] {
  if (own) return state === "open" ? { id, kind: "open", overdue: false, until: expiresAt } : [];
  if (state === "waiting") return { id, kind: "ask", overdue, until: null };
  return state === "over" ? { id, kind: "review", overdue, until: null } : [];
}

/** What of exceptional accesses waits for this admin; the newest of the clinic's are looked at. */
export async function accessesThatWait(ctx: AdminCtx): Promise<WaitingAccess[]> {
  const rows = await selectPage(ctx.clinic, ctx.actor, { after: null, limit: lookedAt });
  return rows.flatMap((row) => waiting(shown(ctx, row)));
}

/** One of them. @throws AppError `disclosure.not_found` */
export async function readBreakGlass(ctx: AdminCtx, { id }: { id: string }): Promise<ShownAccess> {
  const [row] = await selectOne(ctx.clinic, ctx.actor, id);
  if (!row) throw new AppError("disclosure.not_found");
  return shown(ctx, row);
}

/** Of whom it would be asked, and whether somebody else would have to say yes. @throws AppError `tenancy.member_not_found` */
export async function beforeAsking(ctx: AdminCtx, patientId: string): Promise<{ name: string; waits: boolean }> {
  const { clinic, actor } = ctx;
  const when = { since: ctx.now() - seatedFor, leftAfter: ctx.now() - goneSince };
  const [[patient], [others]] = await clinic.db.batch([
    selectPatient(clinic, actor, patientId),
    countOtherAdmins(clinic, actor, actor.accountId, when),
  ]);
  if (!patient) throw new AppError("tenancy.member_not_found");
  return { name: patient.name, waits: (others?.n ?? 0) > 0 };
}
