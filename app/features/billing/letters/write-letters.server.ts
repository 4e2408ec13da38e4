import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { notify } from "~/features/notifications/notice/notify.server";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { AppError } from "~/lib/app-error";
import { listMoneyMembers } from "../money/money-readers.repo.server";
import { settleCustomer } from "../subscription/settle-clinic.server";
import { findSubscription, type SubscriptionRow } from "../subscription/subscription.repo.server";
import { dueLetter } from "./letter.policy";
import { listPastDue, noteLetter } from "./letters.repo.server";

type JobCtx = BothPlanesCtx<SystemActor>;
const pageSize = 100;

/** Whether a clinic's payment is missing, as we hold it. */
export async function isPaymentMissing({ db }: Pick<JobCtx, "db">, scope: Scope): Promise<boolean> {
  return (await findSubscription(db, scope))?.state === "past_due";
}

/** The letter of a clinic, if its payment is missing still. */
function letterOf({ state, pastDueSinceAt: since, dunned, dunnedSinceAt }: SubscriptionRow, now: number) {
  if (state !== "past_due" || since === null) return null;
  const due = dueLetter(since, dunnedSinceAt === since ? dunned : 0, now);
  return due && { ...due, since };
}

/** Stripe is asked first: whoever has paid meanwhile is not written to, whatever messages were lost. */
async function settled(ctx: JobCtx, { clinicId, customerId }: SubscriptionRow): Promise<SubscriptionRow | undefined> {
  try {
    await settleCustomer(ctx, customerId);
  } catch (error) {
    // Two that charge are the platform's to mend; what is missing is missing all the same.
    if (!(error instanceof AppError && error.code === "billing.two_subscriptions")) throw error;
  }
  return findSubscription(ctx.db, { clinicId });
}

/** Writes a clinic its letter. Harmless twice: the same letter has the same name. @returns whether there was one */
async function writeLetter(ctx: JobCtx, row: SubscriptionRow): Promise<boolean> {
  if (!letterOf(row, ctx.now())) return false;
  const now = await settled(ctx, row);
  const letter = now && letterOf(now, ctx.now());
  if (!letter) return false;
  const { clinicId } = row;
  const { kind, since, number } = letter;
  const [shard, members] = await Promise.all([shardOfClinic(ctx, clinicId), listMoneyMembers(ctx.db, { clinicId })]);
  const wanted = members.map((memberId) => ({ memberId, kind, subjectId: clinicId, aboutMemberId: null }));
  if (wanted.length > 0) await notify(ctx, shard, { id: `unpaid-${since}-${number}`, clinicId }, wanted);
  await commit(ctx, {
    clinicId,
    statements: [noteLetter(ctx.db, { clinicId }, { since, number })],
    events: [],
    audit: { action: "billing.write_letter", entity: "subscription", entityId: clinicId, fields: [kind] },
  });
  return true;
}

/**
 * Writes the letters that are due to clinics whose payment is missing: at days 0, 3, 7 and 14, each once, to who sees the money. One that
 * fails is tried again at the next run, and keeps no other from being written.
 * @returns how many were written
 * @throws the first failure, when all were tried
 */
export async function writeLetters(ctx: JobCtx): Promise<number> {
  let [written, after] = [0, ""];
  const failures: unknown[] = [];
  for (let page: SubscriptionRow[] | undefined; page === undefined || page.length === pageSize;) {
    page = await listPastDue(ctx.db, after, pageSize);
    for (const row of page) {
      try {
        if (await writeLetter(ctx, row)) written++;
      } catch (error) {
        failures.push(error);
      }
      after = row.clinicId;
    }
  }
  if (failures.length > 0) throw failures[0];
  return written;
}
