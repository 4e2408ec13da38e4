import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { confirmIdentity } from "~/features/identity/account/confirm-identity.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { fold } from "~/lib/text/text";
import { careLink } from "../care-link/care-link.table";
import { findClinic, updateClinic } from "../clinic/clinic.repo.server";
import { readOwnClinic } from "./clinic-settings.server";

/** How long (ms) closing can be taken back. */
export const closingGrace = days(30);

/** How long (ms) after one closing the next may begin: each is told to everybody by mail. */
const oncePer = days(1);

/** What the events of closing a clinic and of taking that back are of. */
const stepOf = (clinicId: string) => `closing/${clinicId}`;

const changed = { "clinic.version": "kernel.conflict" } as const;

/** How many people are in care in the clinic: closing waits until their care has ended or been handed over. */
export async function openCareOf({ clinic, actor }: AdminCtx): Promise<number> {
  const row = await clinic.db
    .select({ n: sql<number>`count(*)`.as("n") })
    .from(careLink)
    .where(and(eq(careLink.clinicId, actor.clinicId), isNull(careLink.endedAt)))
    .get();
  return row?.n ?? 0;
}

/** Everybody is written to at most once a day that the clinic closes. @throws AppError `tenancy.closed_lately` */
async function notAgainToday({ db, now }: AdminCtx, clinicId: string): Promise<void> {
  const last = await db
    .select({ at: domainEvent.occurredAt })
    .from(domainEvent)
    .where(and(eq(domainEvent.aggregateId, stepOf(clinicId)), eq(domainEvent.type, "clinic.closing")))
    .orderBy(desc(domainEvent.version))
    .limit(1)
    .get();
  const left = last ? last.at + oncePer - now() : 0;
  if (left > 0) throw new AppError("tenancy.closed_lately", { retryAfter: Math.ceil(left / 1000) });
}

/**
 * Asks for the clinic to be closed, 30 days from now; until then it can be taken back, and nothing new begins. Records stay: with the
 * psychologist who is responsible for them, for 20 years (Lei 13.787/2018 art. 6; Resolução CFP 01/2009 art. 4: five at least). Who
 * belongs to it is told, and what it pays ends with its term: `clinic.closing`.
 * @throws AppError `request.invalid` (name) | `identity.confirm_password` | `tenancy.care_goes_on` while somebody is in care there |
 * `tenancy.clinic_held` when it closes already | `tenancy.closed_lately` within a day of the last time
 */
export async function closeClinic(
  ctx: AdminCtx,
  { name, password }: { name: string; password?: string | undefined },
): Promise<void> {
  const own = await readOwnClinic(ctx);
  if (own.closesAt !== null) throw new AppError("tenancy.clinic_held");
  if (fold(name) !== fold(own.name))
    throw new AppError("request.invalid", { fields: { name: `Escreva o nome como está: ${own.name}.` } });
  const { accountId, sessionId, name: who, clinicId } = ctx.actor;
  await confirmIdentity({ ...ctx, actor: { accountId, sessionId, name: who } }, password);
  if ((await openCareOf(ctx)) > 0) throw new AppError("tenancy.care_goes_on");
  await notAgainToday(ctx, clinicId);
  const closesAt = ctx.now() + closingGrace;
  await commit(ctx, {
    clinicId,
    statements: [
      updateClinic(
        ctx.db,
        { id: clinicId, version: own.version },
        {
          closingAt: ctx.now(),
          closesAt,
        },
      ),
    ],
    events: [{ type: "clinic.closing", aggregateId: stepOf(clinicId), version: own.version + 1, data: { closesAt } }],
    audit: { action: "clinic.close", entity: "clinic", entityId: clinicId, fields: ["closes_at"] },
    onConflict: changed,
  });
}

/** Takes closing back. @throws AppError `tenancy.clinic_closed` once the 30 days are over */
export async function reopenClinic(ctx: AdminCtx): Promise<void> {
  const own = await readOwnClinic(ctx);
  if (own.closesAt === null) return;
  if (own.standing === "closed") throw new AppError("tenancy.clinic_closed");
  const { clinicId } = ctx.actor;
  const row = await findClinic(ctx.db, clinicId);
  if (!row) throw new AppError("tenancy.clinic_not_found");
  await commit(ctx, {
    clinicId,
    statements: [updateClinic(ctx.db, row, { closingAt: null, closesAt: null })],
    events: [{ type: "clinic.reopened", aggregateId: stepOf(clinicId), version: row.version + 1, data: {} }],
    audit: { action: "clinic.reopen", entity: "clinic", entityId: clinicId, fields: ["closes_at"] },
    onConflict: changed,
  });
}
