import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { selectStandingReceipt } from "../receipt/receipt.repo.server";
import { chargeEvent } from "../receipts.events";
import type { PaymentMethod } from "./charge";
import { sessionSays } from "./charge.policy";
import { updateCharge, type ChargeChanges, type ChargeRow } from "./charge.repo.server";
import { fetchCharge } from "./fetch-charge.server";

/** How long (ms) after a reminder none is sent again. */
const reminderPause = days(3);

/** A charge as its page showed it. */
type Seen = { id: string; version: number };
type Kind = Parameters<typeof chargeEvent>[0];

async function change(ctx: PsychologistCtx, row: ChargeRow, kind: Kind, changes: ChargeChanges): Promise<void> {
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [updateCharge(ctx.db, row, row, changes, ctx.now())],
    events: [chargeEvent(kind, row, row.version + 1)],
    audit: {
      action: `charge.${kind}`,
      entity: "charge",
      entityId: row.id,
      subject: row.patientId,
      fields: Object.keys(changes),
    },
    onConflict: { domain_event: "receipts.changed_elsewhere" },
  });
}

function requireSeen(row: ChargeRow, { version }: Seen): void {
  if (row.version !== version) throw new AppError("receipts.changed_elsewhere");
}

/**
 * Marks a charge as paid. The same said twice (a double click, a second tab) is harmless.
 * @param how.paidOn YYYY-MM-DD, today at the latest
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere`, `request.invalid` for a day to come
 */
export async function markPaid(
  ctx: PsychologistCtx,
  how: Seen & { paidOn: string; method: PaymentMethod },
): Promise<void> {
  const row = await fetchCharge(ctx, how.id);
  const { paidOn, method } = how;
  if (paidOn > localDay(ctx.now(), ctx.actor.zone))
    throw new AppError("request.invalid", { fields: { paidOn: "Este dia ainda não chegou." } });
  if (row.status === "paid" && row.paidOn === paidOn && row.method === method) return;
  requireSeen(row, how);
  if (row.status !== "open") throw new AppError("receipts.changed_elsewhere");
  await change(ctx, row, "paid", { status: "paid", paidOn, method });
}

/**
 * It was marked by mistake: owed again, and where the session says something else by now, that much. Paid anew it goes into a new file
 * for Receita Saúde: what stood in an older one is cancelled there by hand.
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere`, `receipts.has_receipt`
 */
export async function undoPaid(ctx: PsychologistCtx, seen: Seen): Promise<void> {
  const row = await fetchCharge(ctx, seen.id);
  if (row.status === "open" && row.version === seen.version + 1) return;
  requireSeen(row, seen);
  if (row.status !== "paid") throw new AppError("receipts.changed_elsewhere");
  const [receipt] = await selectStandingReceipt(ctx.db, ctx.actor, row.id);
  if (receipt) throw new AppError("receipts.has_receipt");
  const says = sessionSays(row);
  const sum = says === null || says === 0 ? {} : { amountCents: says };
  const status = says === 0 ? "dropped" : "open";
  await change(ctx, row, "unpaid", {
    status,
    ...sum,
    seenCents: row.sessionCents,
    paidOn: null,
    method: null,
    declaredAt: null,
  });
}

/**
 * Another sum than the session's: a discount, half of it, nothing at all (0).
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere`, `receipts.is_paid`
 */
export async function changeAmount(ctx: PsychologistCtx, how: Seen & { amountCents: number }): Promise<void> {
  const row = await fetchCharge(ctx, how.id);
  if (row.status === "paid") throw new AppError("receipts.is_paid");
  const { amountCents } = how;
  const status = amountCents === 0 ? "dropped" : "open";
  if (row.status === status && (status === "dropped" || row.amountCents === amountCents)) return;
  requireSeen(row, how);
  const sum = amountCents === 0 ? {} : { amountCents };
  await change(ctx, row, "changed", { status, ...sum, isByHand: true, seenCents: row.sessionCents });
}

/**
 * The session says another sum since it was paid, and what was paid stays.
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere`
 */
export async function keepAmount(ctx: PsychologistCtx, seen: Seen): Promise<void> {
  const row = await fetchCharge(ctx, seen.id);
  if (sessionSays(row) === null) return;
  requireSeen(row, seen);
  await change(ctx, row, "changed", { seenCents: row.sessionCents, isByHand: true });
}

/**
 * Reminds the patient of what is open, kindly and not more often than every three days.
 * @throws AppError `receipts.not_found`, `receipts.changed_elsewhere` when it is not open, `receipts.reminded_lately`
 */
export async function remindOfCharge(ctx: PsychologistCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchCharge(ctx, id);
  if (row.status !== "open") throw new AppError("receipts.changed_elsewhere");
  const now = ctx.now();
  if (row.remindedAt !== null && now - row.remindedAt < reminderPause) throw new AppError("receipts.reminded_lately");
  await change(ctx, row, "reminded", { remindedAt: now });
}
