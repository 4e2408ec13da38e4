import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PatientCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { member } from "~/features/tenancy/member/member.table";
import { AppError } from "~/lib/app-error";
import { toPage, type Page } from "~/lib/page";
import { qrPath, type QrPath } from "~/lib/qr-path.server";
import { aboutField } from "../charges/about-seal";
import type { Charge } from "../charges/charge";
import { selectCharge, shownCharge } from "../charges/charge.repo.server";
import { charge, isOpen } from "../charges/charge.table";
import { requireDealings } from "../charges/require-dealings.server";
import { dayPlaceOf, keyOfCharge } from "../month/read-month.server";
import type { DayPlace } from "../month/month.repo.server";
import { pixTextOf } from "../pix/pix-text";
import { fetchPayee } from "../profile/payee.server";
import { selectStandingReceipt, selectStandingReceipts } from "../receipt/receipt.repo.server";

/** A charge with whom it is of the two, and its receipt. */
export type OwnCharge = Charge & { psychologistName: string; receiptId: string | null };

type Whose = { patientId: string; psychologistId?: string | undefined };
type Part = { open: boolean; after: DayPlace | null; limit: number };

/** Charges of a patient, all or those by one psychologist: the open ones, or what is settled; the newest first. */
function selectOwn(db: ClinicDb, { clinicId }: Scope, whose: Whose, { open, after, limit }: Part) {
  const by = whose.psychologistId === undefined ? undefined : eq(charge.psychologistId, whose.psychologistId);
  const state = open ? isOpen : sql`${charge.status} = 'paid'`;
  const beyond = after ? sql`(${charge.day}, ${charge.id}) < (${after.day}, ${after.id})` : undefined;
  return db
    .select({ row: charge, psychologistName: member.name })
    .from(charge)
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, charge.psychologistId)))
    .where(and(state, eq(charge.clinicId, clinicId), eq(charge.patientId, whose.patientId), by, beyond))
    .orderBy(desc(charge.day), desc(charge.id))
    .limit(limit);
}

/** Open charges shown at once. */
const mostOpen = 50;

/** A patient's money between the two: what is open (fifty at most) and a page of what was paid, with its receipts. */
async function moneyOf(
  ctx: PatientCtx | PsychologistCtx,
  whose: Whose,
  asked: { cursor?: string | undefined; limit: number },
) {
  const { limit } = asked;
  const after = dayPlaceOf(asked.cursor);
  const [open, paid] = await ctx.db.batch([
    selectOwn(ctx.db, ctx.actor, whose, { open: true, after: null, limit: mostOpen }),
    selectOwn(ctx.db, ctx.actor, whose, { open: false, after, limit: limit + 1 }),
  ]);
  const ids = paid.map(({ row }) => row.id);
  const receipts = ids.length === 0 ? [] : await selectStandingReceipts(ctx.db, ctx.actor, ids);
  const shown = ({ row, psychologistName }: (typeof paid)[number]): OwnCharge => {
    const receiptId = receipts.find(({ chargeId }) => chargeId === row.id)?.id ?? null;
    return { ...shownCharge(row), psychologistName, receiptId };
  };
  const page: Page<OwnCharge> = toPage(paid.map(shown), limit, (one) => keyOfCharge(one, "all"));
  return { open: open.map(shown), paid: page };
}

/** The patient's own: what is open, and what was paid. */
export async function listOwnCharges(ctx: PatientCtx, asked: { cursor?: string | undefined; limit: number }) {
  requireRole(ctx.actor, "patient");
  return moneyOf(ctx, { patientId: ctx.actor.memberId }, asked);
}

/** The money between a psychologist and one patient. @throws AppError `receipts.not_found` */
export async function readPatientMoney(
  ctx: PsychologistCtx,
  { patientId, ...asked }: { patientId: string; cursor?: string | undefined; limit: number },
) {
  requireRole(ctx.actor, "psychologist");
  const psychologistId = ctx.actor.memberId;
  const { patient } = await requireDealings(ctx, { patientId, psychologistId });
  return { patientName: patient.name, ...(await moneyOf(ctx, { patientId, psychologistId }, asked)) };
}

/** How something is paid by Pix: as text to copy, and as a code to scan. */
export type PixToPay = { text: string; qr: QrPath };

async function openAbout(ctx: PatientCtx, { id, aboutSealed }: { id: string; aboutSealed: string }): Promise<string> {
  const vault = await openVault(ctx, ctx.actor.clinicId, ctx.actor.memberId);
  return orUnreadable(vault.open(aboutField(id), aboutSealed), unreadableText);
}

/**
 * One of the patient's own charges, and how it is paid by Pix when the psychologist takes it.
 * @throws AppError `receipts.not_found`
 */
export async function readOwnCharge(
  ctx: PatientCtx,
  { id }: { id: string },
): Promise<{ charge: OwnCharge; about: string | null; pix: PixToPay | null }> {
  requireRole(ctx.actor, "patient");
  const [row] = await selectCharge(ctx.db, ctx.actor, id);
  if (!row || row.patientId !== ctx.actor.memberId || row.status === "dropped")
    throw new AppError("receipts.not_found");
  const { psychologistId } = row;
  const [{ psychologist }, payee, [receipt]] = await Promise.all([
    requireDealings(ctx, { patientId: ctx.actor.memberId, psychologistId }),
    row.status === "open" ? fetchPayee(ctx, ctx.actor, psychologistId) : null,
    selectStandingReceipt(ctx.db, ctx.actor, id),
  ]);
  const text = pixTextOf(payee, row);
  const about = row.aboutSealed === null ? null : await openAbout(ctx, { id, aboutSealed: row.aboutSealed });
  return {
    about,
    charge: { ...shownCharge(row), psychologistName: psychologist.name, receiptId: receipt?.id ?? null },
    pix: text === null ? null : { text, qr: qrPath(text) },
  };
}
