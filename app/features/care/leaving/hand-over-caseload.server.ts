import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { inParts } from "~/lib/in-parts";
import { idOfCursor, toIdPage } from "~/lib/page";
import { listColleagues } from "../handover/handover.repo.server";
import { proposeHandover } from "../handover/propose-handover.server";
import { countCaseloads, listCaseloadToLeave, ownLinksAmong } from "./leaving.repo.server";
import { shareOut } from "./share-out.policy";

type Admin = ClinicCtx<AdminActor>;

/** Patients on one page of the hand-over, and in one press. */
export const atOnce = 50;

/** How a patient's hand-over stands: nothing proposed, waiting for their answer, refused, or without answer in time. */
export type LeavingState = "open" | "waiting" | "declined" | "expired";

function stateOf(status: string | null, expiresAt: number | null, now: number): LeavingState {
  if (status === "waiting") return (expiresAt ?? 0) > now ? "waiting" : "expired";
  return status === "declined" || status === "expired" ? status : "open";
}

/**
 * A psychologist's patients as they would be handed over: how far each is, who else cares for them, and a way to share out those for whom
 * nothing waits among the receivers that were chosen.
 * @param to receivers chosen so far; who is none of the colleagues is left out
 * @throws AppError `auth.forbidden`, `request.invalid` (cursor)
 */
export async function readLeaving(
  ctx: Admin,
  { psychologistId, to, cursor }: { psychologistId: string; to: readonly string[]; cursor?: string | undefined },
) {
  requireRole(ctx.actor, "admin");
  const after = idOfCursor(cursor);
  const [rows, colleagues] = await Promise.all([
    listCaseloadToLeave(ctx.db, ctx.actor, { psychologistId, after, limit: atOnce + 1 }),
    listColleagues(ctx.db, ctx.actor, psychologistId),
  ]);
  const chosen = colleagues.filter(({ id }) => to.includes(id)).slice(0, 10);
  const has = await countCaseloads(
    ctx.db,
    ctx.actor,
    chosen.map(({ id }) => id),
  );
  const { items, nextCursor } = toIdPage(rows, atOnce, ({ linkId }) => linkId);
  const patients = items.map(({ status, expiresAt, ...row }) => {
    return { ...row, expiresAt, state: stateOf(status, expiresAt, ctx.now()) };
  });
  const free = patients.filter(({ state }) => state !== "waiting").map(({ linkId }) => linkId);
  const suggested = Object.fromEntries(shareOut(free, has));
  return {
    patients,
    colleagues,
    chosen: chosen.map((one) => ({ ...one, patients: has.get(one.id) ?? 0 })),
    suggested,
    nextCursor,
  };
}

export type HandedOver = { proposed: number; waiting: number; left: number };

/** What becomes of one patient's proposal: made, there already, or not to be made any more. Whatever else fails is a failure. */
async function proposeOne(ctx: Admin, one: { linkId: string; toId: string }, why: string): Promise<keyof HandedOver> {
  try {
    await proposeHandover(ctx, { ...one, why });
    return "proposed";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "care.handover_waiting") return "waiting";
    if (error.code === "tenancy.link_not_found") return "left";
    throw error;
  }
}

/**
 * Proposes to each of these patients that the one chosen for them takes over (ADR 0042, 0066): each proposal is whole by itself, nothing
 * changes for a patient before their yes, and a second press, or going on after one that was cut off, only does what is not done yet.
 * @returns how many were proposed now, had one waiting already, or are in this psychologist's care no more
 * @throws AppError `auth.forbidden`, `care.no_receiver`, `tenancy.member_not_found` when a receiver has left: those before them stand
 */
export async function handOverCaseload(
  ctx: Admin,
  {
    psychologistId,
    shares,
    why,
  }: { psychologistId: string; shares: readonly { linkId: string; toId: string }[]; why: string },
): Promise<HandedOver> {
  requireRole(ctx.actor, "admin");
  if (shares.length === 0) throw new AppError("care.no_receiver");
  const some = shares.slice(0, atOnce);
  const own = await ownLinksAmong(
    ctx.db,
    ctx.actor,
    psychologistId,
    some.map(({ linkId }) => linkId),
  );
  const done: HandedOver = { proposed: 0, waiting: 0, left: some.filter(({ linkId }) => !own.has(linkId)).length };
  const mine = some.filter(({ linkId }) => own.has(linkId));
  for (const part of inParts(mine, 5)) {
    const ends = await Promise.all(part.map((one) => proposeOne(ctx, one, why)));
    for (const end of ends) done[end] += 1;
  }
  return done;
}
