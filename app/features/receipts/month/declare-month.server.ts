import { noteListing } from "~/features/kernel/events/note-opening.server";
import { and, asc, eq, gte, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { findOwnCrp, ownCrp } from "~/features/identity/account/own-crp.server";
import type { PsychologistCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { isUnreadable } from "~/features/kernel/keys/unreadable";
import { openVaults } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { member } from "~/features/tenancy/member/member.table";
import { AppError } from "~/lib/app-error";
import { monthAfter } from "~/lib/time/calendar";
import { charge, isPaid } from "../charges/charge.table";
import type { Payer } from "../payer/payer";
import { selectPayers } from "../payer/payer.repo.server";
import { openPayer } from "../payer/payer-seal.server";
import { fetchPayee } from "../profile/payee.server";
import { mostLinesAFile, receitaSaudeFile, type Declared } from "./receita-saude";

type Which = { month: string; declaredAt: number | null };

/** Payments that came in a month: those in no file yet, or those of one file. A thousand at most. */
function selectPayments(ctx: PsychologistCtx, { month, declaredAt }: Which) {
  const inFile = declaredAt === null ? isNull(charge.declaredAt) : eq(charge.declaredAt, declaredAt);
  return ctx.db
    .select({
      ...{ id: charge.id, patientId: charge.patientId, paidOn: charge.paidOn, amountCents: charge.amountCents },
      ...{ patientName: member.name },
    })
    .from(charge)
    .innerJoin(member, and(eq(member.clinicId, ctx.actor.clinicId), eq(member.id, charge.patientId)))
    .where(and(isPaid, ofMonth(ctx, month), inFile))
    .orderBy(asc(charge.paidOn), asc(charge.id))
    .limit(mostLinesAFile);
}

function ofMonth({ actor }: PsychologistCtx, month: string) {
  return and(
    ...[eq(charge.clinicId, actor.clinicId), eq(charge.psychologistId, actor.memberId)],
    ...[gte(charge.paidOn, `${month}-01`), lt(charge.paidOn, `${monthAfter(month, 1)}-01`)],
  );
}

type Payment = Awaited<ReturnType<typeof selectPayments>>[number];

/** Who pays for these patients; who cannot be read is as one who is not known. */
async function payersOf(ctx: PsychologistCtx, patientIds: readonly string[]): Promise<Map<string, Payer>> {
  const { clinicId, memberId } = ctx.actor;
  const [rows, vaults] = await Promise.all([
    selectPayers(ctx.db, ctx.actor, memberId, patientIds),
    openVaults(noteListing(ctx, "charge.list", patientIds), clinicId, patientIds),
  ]);
  const found = new Map<string, Payer>();
  for (const row of rows) {
    const vault = vaults.get(row.patientId);
    try {
      if (vault) found.set(row.patientId, await openPayer(vault, row));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
  }
  return found;
}

/** Payments with what their lines need, and the names of whom it is missing of. */
async function gather(ctx: PsychologistPlanesCtx, payments: readonly Payment[]) {
  const patientIds = [...new Set(payments.map(({ patientId }) => patientId))];
  const [payee, crp, payers] = await Promise.all([
    fetchPayee(ctx, ctx.actor, ctx.actor.memberId),
    ownCrp(ctx.both),
    payersOf(ctx, patientIds),
  ]);
  if (!payee) throw new AppError("receipts.payee_missing");
  const whole: { id: string; line: Declared }[] = [];
  const missing = new Map<string, string>();
  for (const { id, patientId, patientName, paidOn, amountCents } of payments) {
    const { payerCpf = null, beneficiaryCpf = null } = payers.get(patientId) ?? {};
    if (paidOn === null || payerCpf === null || beneficiaryCpf === null) missing.set(patientId, patientName);
    else {
      const by = { payeeCpf: payee.cpf, crp: crp.number };
      whole.push({ id, line: { paidOn, amountCents, payerCpf, beneficiaryCpf, ...by } });
    }
  }
  return { whole, missing: [...missing].map(([patientId, patientName]) => ({ patientId, patientName })) };
}

/** What a month has for Receita Saúde: how many lines a file would have now, of whom the CPF is missing, and the files made so far. */
export async function readDeclarable(ctx: PsychologistPlanesCtx, { month }: { month: string }) {
  requireRole(ctx.actor, "psychologist");
  const files = ctx.db
    .select({ declaredAt: charge.declaredAt, count: sql<number>`count(*)`.as("number") })
    .from(charge)
    .where(and(isPaid, ofMonth(ctx, month), isNotNull(charge.declaredAt)))
    .groupBy(charge.declaredAt)
    .orderBy(asc(charge.declaredAt))
    .limit(100);
  const [payments, made, payee, crp] = await Promise.all([
    selectPayments(ctx, { month, declaredAt: null }),
    files,
    fetchPayee(ctx, ctx.actor, ctx.actor.memberId),
    findOwnCrp(ctx.both),
  ]);
  const waiting = payee && crp ? await gather(ctx, payments) : { whole: [], missing: [] };
  return {
    ready: waiting.whole.length,
    missing: waiting.missing,
    hasPayee: payee !== null,
    hasCrp: crp !== null,
    files: made.flatMap(({ declaredAt, count }) => (declaredAt === null ? [] : [{ declaredAt, count }])),
  };
}

/**
 * Notes what is in no file yet as one file, so that nothing is told twice.
 * @returns when (ms): what the file is known by
 * @throws AppError `receipts.payee_missing`, `identity.no_crp`, `receipts.nothing_to_export`
 */
export async function declareMonth(
  ctx: PsychologistPlanesCtx,
  { month }: { month: string },
): Promise<{ declaredAt: number }> {
  requireRole(ctx.actor, "psychologist");
  const { whole } = await gather(ctx, await selectPayments(ctx, { month, declaredAt: null }));
  if (whole.length === 0) throw new AppError("receipts.nothing_to_export");
  const ids = whole.map(({ id }) => id);
  const these = and(eq(charge.clinicId, ctx.actor.clinicId), isAmong(charge.id, ids), isNull(charge.declaredAt));
  const declaredAt = ctx.now();
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: [ctx.db.update(charge).set({ declaredAt }).where(these)],
    events: [],
    audit: { action: "charge.declare", entity: "member", entityId: ctx.actor.memberId, fields: ["declaredAt"] },
  });
  return { declaredAt };
}

/** A file of a month's payments, as often as it is asked for; what is paid no more is not in it. @throws AppError `receipts.payee_missing`, `identity.no_crp` */
export async function declaredFile(
  ctx: PsychologistPlanesCtx,
  which: { month: string; declaredAt: number },
): Promise<string> {
  requireRole(ctx.actor, "psychologist");
  const { whole } = await gather(ctx, await selectPayments(ctx, which));
  return receitaSaudeFile(whole.map(({ line }) => line));
}
