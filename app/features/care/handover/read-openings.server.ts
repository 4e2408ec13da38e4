import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days } from "~/lib/duration";
import { listOpenings, stillWaiting } from "./proposal-lists.repo.server";

/** How an opening stands for who made it: it waits, or it ended without a link. */
export type Opening = {
  id: string;
  patientId: string;
  patientName: string;
  psychologistId: string;
  psychologistName: string;
  state: "waiting" | "declined" | "expired";
  proposedAt: number;
  /** Until when it waits, or when it ended. */
  at: number;
};

/** How long an ended one is shown. */
const shown = days(30);

/**
 * Which care links of a person wait for their patient's yes, and which got a no or no answer in the last thirty days: the newest of each
 * pair, ten at most. Who and when, never why.
 * @throws AppError `auth.forbidden`
 */
export async function openingsOf(
  ctx: ClinicCtx<AdminActor>,
  of: { patientId: string } | { psychologistId: string },
): Promise<Opening[]> {
  requireRole(ctx.actor, "admin");
  const now = ctx.now();
  const found = await listOpenings(ctx.db, ctx.actor, of);
  const newest = found.filter(
    (row, at) => found.findIndex((one) => one.patientId === row.patientId && one.toId === row.toId) === at,
  );
  return newest
    .filter(({ linked }) => linked === 0)
    .flatMap((row): Opening[] => {
      const { id, patientId, patientName, toId: psychologistId, toName: psychologistName, proposedAt } = row;
      const who = { id, patientId, patientName, psychologistId, psychologistName, proposedAt };
      if (row.status === "waiting" && row.expiresAt > now) return [{ ...who, state: "waiting", at: row.expiresAt }];
      const at = row.decidedAt ?? row.expiresAt;
      if (at <= now - shown) return [];
      if (row.status === "declined") return [{ ...who, state: "declined", at }];
      return row.status === "waiting" || row.status === "expired"
        ? [{ ...who, state: "expired", at: row.expiresAt }]
        : [];
    })
    .slice(0, 10);
}

/** Whose answer a psychologist waits for: names that the clinic shows of its members, and since when (ms); 20 at most. @throws AppError `auth.forbidden` */
export async function awaitedAnswers(
  ctx: PsychologistCtx,
): Promise<{ id: string; name: string; proposedAt: number; expiresAt: number }[]> {
  requireRole(ctx.actor, "psychologist");
  const side = { psychologistId: ctx.actor.memberId };
  const rows = await listOpenings(ctx.db, ctx.actor, side, stillWaiting(ctx.now()));
  return rows
    .filter(({ linked }) => linked === 0)
    .map(({ id, patientName: name, proposedAt, expiresAt }) => ({ id, name, proposedAt, expiresAt }));
}
