import { whoComes } from "~/features/appointments/booking/participants";
import { readOwing, type OwingSession } from "~/features/appointments/booking/read-owing.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { NewEvent } from "~/features/kernel/events/event";
import { commit } from "~/features/kernel/events/commit.server";
import type { Statement } from "~/db/statement";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import { chargeEvent } from "../receipts.events";
import { receiptIds } from "../receipts.ids";
import { owedFor, settle } from "./charge.policy";
import { insertCharges, selectOfSession, updateCharge, type ChargeRow } from "./charge.repo.server";

type Work = { statements: Statement[]; events: NewEvent[] };

/** Who pays for a session unless the psychologist says otherwise: the first who was named and came. */
function payerOf({ patients }: OwingSession): string | undefined {
  return whoComes(patients)[0] ?? patients[0]?.patientId;
}

function make(ctx: ClinicCtx<SystemActor>, scope: Scope, session: OwingSession): Work {
  const { kind, cents } = owedFor(session);
  const patientId = payerOf(session);
  if (cents === 0 || patientId === undefined) return { statements: [], events: [] };
  const { id: appointmentId, psychologistId, startAt, zone } = session;
  const now = ctx.now();
  const row = {
    ...{ clinicId: scope.clinicId, id: newId(receiptIds.charge, now), psychologistId, patientId, appointmentId },
    ...{ kind, status: "open" as const, day: localDay(startAt, zone), amountCents: cents },
    ...{ sessionCents: cents, seenCents: cents, isByHand: false, version: 1, createdAt: now, updatedAt: now },
  };
  return { statements: insertCharges(ctx.db, [row]), events: [chargeEvent("made", row, 1)] };
}

function correct(ctx: ClinicCtx<SystemActor>, scope: Scope, session: OwingSession, rows: readonly ChargeRow[]): Work {
  const owed = owedFor(session);
  const changed = rows.flatMap((row) => {
    const changes = settle(row, owed);
    return changes ? [{ row, changes }] : [];
  });
  return {
    statements: changed.map(({ row, changes }) => updateCharge(ctx.db, scope, row, changes, ctx.now())),
    events: changed.map(({ row }) => chargeEvent("changed", row, row.version + 1)),
  };
}

/**
 * Makes what is owed for a session what the session says: after it took place, was cancelled late, or nobody came. Harmless as often as
 * it runs; of two that run at once the second fails, and is tried again.
 */
export async function settleSession(ctx: ClinicCtx<SystemActor>, scope: Scope, appointmentId: string): Promise<void> {
  const [session, rows] = await Promise.all([
    readOwing(ctx, scope, appointmentId),
    selectOfSession(ctx.db, scope, appointmentId),
  ]);
  if (!session) return;
  const { statements, events } = rows.length === 0 ? make(ctx, scope, session) : correct(ctx, scope, session, rows);
  if (statements.length === 0) return;
  await commit(ctx, { clinicId: scope.clinicId, statements, events, audit: [] });
}
