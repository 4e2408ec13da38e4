import type { Statement } from "~/db/statement";
import { readOwing, type OwingSession } from "~/features/appointments/booking/read-owing.server";
import { whoComes } from "~/features/appointments/booking/participants";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { chargeEvent } from "../receipts.events";
import { receiptIds } from "../receipts.ids";
import { owedFor, partsOf } from "./charge.policy";
import { insertCharges, selectOfSession, updateCharge, type ChargeRow } from "./charge.repo.server";
import { fetchCharge } from "./fetch-charge.server";

/** Who pays for a joint session: in equal parts, each the whole, or one of them (an id). */
export type Sharing = "parts" | "each" | { payerId: string };

/** What each of those who came pays, in centavos. */
function sharesOf(session: OwingSession, how: Sharing, total: number): Map<string, number> {
  const people = whoComes(session.patients);
  if (how === "each") return new Map(people.map((id) => [id, total]));
  if (how === "parts") {
    const parts = partsOf(total, people.length);
    return new Map(people.map((id, i) => [id, parts[i] ?? 0]));
  }
  if (!people.includes(how.payerId)) throw new AppError("receipts.not_found");
  return new Map(people.map((id) => [id, id === how.payerId ? total : 0]));
}

type Work = { statements: Statement[]; events: NewEvent[] };

function workOf(ctx: PsychologistCtx, from: ChargeRow, rows: readonly ChargeRow[], shares: Map<string, number>): Work {
  const work: Work = { statements: [], events: [] };
  const now = ctx.now();
  for (const [patientId, amountCents] of shares) {
    const row = rows.find((one) => one.patientId === patientId);
    const by = { isByHand: true, sessionCents: null, seenCents: null } as const;
    if (row) {
      const status = amountCents > 0 ? ("open" as const) : ("dropped" as const);
      const sum = amountCents > 0 ? { amountCents } : {};
      work.statements.push(updateCharge(ctx.db, row, row, { status, ...sum, ...by }, now));
      work.events.push(chargeEvent("changed", row, row.version + 1));
    } else if (amountCents > 0) {
      const { clinicId, psychologistId, appointmentId, kind, day } = from;
      const made = {
        ...{ clinicId, id: newId(receiptIds.charge, now), psychologistId, patientId, appointmentId, kind, day },
        ...{ status: "open" as const, amountCents, ...by, version: 1, createdAt: now, updatedAt: now },
      };
      work.statements.push(...insertCharges(ctx.db, [made]));
      work.events.push(chargeEvent("made", made, 1));
    }
  }
  return work;
}

/** Whether the charges stand as asked already: the same form was sent twice. */
function isShared(rows: readonly ChargeRow[], shares: Map<string, number>): boolean {
  return [...shares].every(([patientId, cents]) => {
    const row = rows.find((one) => one.patientId === patientId);
    if (!row) return cents === 0;
    return row.isByHand && (cents > 0 ? row.status === "open" && row.amountCents === cents : row.status === "dropped");
  });
}

/**
 * Says who pays for a joint session; twice is harmless. From then on the session's own changes leave it to the psychologist.
 * @throws AppError `receipts.not_found`, `receipts.is_paid` when one of them has paid, `receipts.changed_elsewhere`
 */
export async function shareCharge(
  ctx: PsychologistCtx,
  { id, version, how }: { id: string; version: number; how: Sharing },
): Promise<void> {
  const row = await fetchCharge(ctx, id);
  if (row.appointmentId === null) throw new AppError("receipts.not_found");
  const [session, rows] = await Promise.all([
    readOwing(ctx, ctx.actor, row.appointmentId),
    selectOfSession(ctx.db, ctx.actor, row.appointmentId),
  ]);
  if (!session) throw new AppError("receipts.not_found");
  if (rows.some(({ status }) => status === "paid")) throw new AppError("receipts.is_paid");
  const shares = sharesOf(session, how, owedFor(session).cents);
  if (isShared(rows, shares)) return;
  if (row.version !== version) throw new AppError("receipts.changed_elsewhere");
  const { statements, events } = workOf(ctx, row, rows, shares);
  await commit(ctx, {
    clinicId: row.clinicId,
    statements,
    events,
    audit: { action: "charge.share", entity: "charge", entityId: id, fields: ["amountCents"], subject: row.patientId },
    onConflict: { domain_event: "receipts.changed_elsewhere", charge_of_session: "receipts.changed_elsewhere" },
  });
}
