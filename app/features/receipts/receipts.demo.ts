import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { Statements } from "~/db/statement";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { participantsIn } from "~/features/appointments/booking/participants";
import type { Demo, DemoPerson, DemoStage } from "~/features/kernel/said/demo-stage";
import { openVault } from "~/features/kernel/keys/vault.server";
import { days } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { owedFor } from "./charges/charge.policy";
import { insertCharges } from "./charges/charge.repo.server";
import type { charge } from "./charges/charge.table";
import type { PaymentMethod } from "./charges/charge";
import { upsertPayer } from "./payer/payer.repo.server";
import { sealPayer } from "./payer/payer-seal.server";
import { payeeField } from "./profile/payee.server";
import { payee } from "./profile/payee.table";
import { insertReceipt } from "./receipt/receipt.repo.server";
import { receiptField } from "./receipt/receipt-seal.server";
import type { ReceiptWords } from "./receipt/receipt";
import { aboutField } from "./charges/about-seal";

type Row = typeof charge.$inferInsert;

/** CPF of nobody, made for examples. */
const cpfs: Record<string, string> = {
  "Helena Prado": "52998224725",
  "Rafael Antunes": "11144477735",
  "Camila Duarte": "12345678909",
};
const beatrizCpf = "39053344705";
const city = "São Paulo";

/** How people pay, in turn. */
const ways: readonly PaymentMethod[] = ["pix", "pix", "transfer", "pix", "cash", "card"];

/** What has become of the n-th newest of a psychologist's charges: the newest are still open, older ones are paid within days. */
function becameOf(n: number, day: string, today: string): Pick<Row, "status" | "paidOn" | "method"> {
  const isOpen = n < 3 || n === 7;
  if (isOpen) return { status: "open" };
  const at = Date.parse(`${day}T12:00:00Z`) + days(n % 4);
  const paidOn = localDay(at, "UTC");
  return { status: "paid", paidOn: paidOn > today ? today : paidOn, method: ways[n % ways.length] ?? "pix" };
}

/** What is owed for a psychologist's sessions of the last two months, the newest first. */
async function chargesOf(stage: DemoStage, { clinic, memberId: psychologistId }: DemoPerson): Promise<Row[]> {
  const db = stage.shard(clinic.shard);
  const today = localDay(stage.now, houseZone);
  const sessions = await db
    .select()
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinic.id),
        eq(appointment.psychologistId, psychologistId),
        gte(appointment.startAt, stage.now - days(62)),
        sql`${appointment.status} in ('completed', 'no_show', 'cancelled')`,
      ),
    )
    .orderBy(asc(appointment.startAt));
  return sessions.reverse().flatMap((session, n) => {
    const { kind, cents } = owedFor(session);
    const patientId = participantsIn(session.participants)[0]?.patientId;
    if (cents === 0 || patientId === undefined) return [];
    const day = localDay(session.startAt, houseZone);
    return [
      {
        ...{ clinicId: clinic.id, id: stage.demoId("chg", n), psychologistId, patientId, appointmentId: session.id },
        ...{ kind, day, amountCents: cents, sessionCents: cents, seenCents: cents, isByHand: false },
        ...{ version: 1, createdAt: session.endAt, updatedAt: session.endAt, ...becameOf(n, day, today) },
      },
    ];
  });
}

/** Beatriz is paid by Pix, and her receipts are whole. */
async function writePayee(stage: DemoStage, { clinic, memberId, name }: DemoPerson): Promise<void> {
  const ctx = {
    actor: { system: "demo" },
    platform: stage.platform,
    now: () => stage.now,
    db: stage.shard(clinic.shard),
  };
  const vault = await openVault(ctx, clinic.id, memberId);
  const words = { name, cpf: beatrizCpf, city, pix: { kind: "random", key: "123e4567-e12b-12d1-a456-426655440000" } };
  const wordsSealed = await vault.seal(payeeField(memberId), JSON.stringify(words));
  await ctx.db
    .insert(payee)
    .values({ clinicId: clinic.id, psychologistId: memberId, wordsSealed, version: 1, updatedAt: stage.now });
}

/** Who pays for a patient, and a receipt of their newest payment. */
async function writePapers(stage: DemoStage, psychologist: DemoPerson, patient: DemoPerson, rows: Row[], n: number) {
  const cpf = cpfs[patient.name];
  if (!cpf) return;
  const { id: clinicId, shard } = patient.clinic;
  const ctx = { actor: { system: "demo" }, platform: stage.platform, now: () => stage.now, db: stage.shard(shard) };
  const vault = await openVault(ctx, clinicId, patient.memberId);
  const pair = { patientId: patient.memberId, psychologistId: psychologist.memberId };
  const who = { payerName: patient.name, payerCpf: cpf, beneficiaryName: patient.name, beneficiaryCpf: cpf };
  const payerRow = { clinicId, ...pair, wordsSealed: await sealPayer(vault, pair, who), version: 1 };
  await ctx.db.batch([upsertPayer(ctx.db, { ...payerRow, updatedAt: stage.now })] as Statements);
  const paid = rows.find((row) => row.patientId === patient.memberId && row.paidOn && row.kind === "session");
  if (!paid?.paidOn || !paid.method) return;
  const id = stage.demoId("rcp", n);
  const words: ReceiptWords = {
    ...{
      ...who,
      payeeName: psychologist.name,
      payeeCpf: beatrizCpf,
      city,
      crp: psychologist.crp ?? "06/0",
      isCrpVerified: true,
    },
    ...{ kind: "session", about: null, day: paid.day, paidOn: paid.paidOn, method: paid.method },
  };
  const wordsSealed = await vault.seal(receiptField(id), JSON.stringify(words));
  const row = { clinicId, id, ...pair, chargeId: paid.id, amountCents: paid.amountCents, issuedOn: paid.paidOn };
  await ctx.db.batch([insertReceipt(ctx.db, { ...row, wordsSealed, createdAt: paid.updatedAt })] as Statements);
}

/** Two months of what the first psychologist is owed: most of it paid, some open, a report, receipts; and how she is paid. */
export const demo: Demo = async (stage) => {
  const { beatriz } = stage.team;
  const { id: clinicId, shard } = beatriz.clinic;
  const own = stage.care.filter(({ psychologist }) => psychologist.memberId === beatriz.memberId);
  const rows = await chargesOf(stage, beatriz);
  const first = own[0]?.patient;
  if (!first) return;
  const db = stage.shard(shard);
  const vault = await openVault(
    { actor: { system: "demo" }, platform: stage.platform, now: () => stage.now, db },
    clinicId,
    first.memberId,
  );
  const [id, day, at] = [stage.demoId("chg", 900), localDay(stage.now - days(6), houseZone), stage.now - days(6)];
  rows.push({
    ...{
      clinicId,
      id,
      psychologistId: beatriz.memberId,
      patientId: first.memberId,
      kind: "other",
      status: "open",
      day,
    },
    ...{ amountCents: 25_000, isByHand: true, version: 1, createdAt: at, updatedAt: at },
    aboutSealed: await vault.seal(aboutField(id), "Relatório para a escola"),
  });
  await db.batch(insertCharges(db, rows) as unknown as Statements);
  await writePayee(stage, beatriz);
  for (const [n, { patient }] of own.entries()) await writePapers(stage, beatriz, patient, rows, n);
};
