import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asInviter } from "../../../../tests/worker/callers";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { newsroom } from "../../../../tests/worker/notices";
import { professional } from "~/features/identity/account/professional.directory.table";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { addCharge } from "../charges/add-charge.server";
import { markPaid, undoPaid } from "../charges/change-charge.server";
import { readCharge } from "../charges/read-charge.server";
import { declaredFile, declareMonth, readDeclarable } from "../month/declare-month.server";
import { csvLine } from "~/lib/text/csv";
import { monthCsv } from "../month/month-csv.server";
import { readMonth } from "../month/read-month.server";
import { listOwnCharges, readOwnCharge } from "../own/own-charges.server";
import { readPayer, savePayer } from "../payer/payer.server";
import { savePayee } from "../profile/payee.server";
import { newChargeForm, payeeForm, payerForm } from "../receipts.schema";
import { cancelReceipt, issueReceipt } from "./issue-receipt.server";
import { readReceipt } from "./read-receipt.server";

const cpf = "52998224725";
const who = { payerName: "Ana Prado", payerCpf: cpf, beneficiaryName: "Ana Prado", beneficiaryCpf: cpf };
const payee = {
  name: "Lia Conceição d’Ávila",
  cpf: "11144477735",
  city: "São Paulo",
  pix: { kind: "phone" as const, key: "+5511987654321" },
};

async function practice() {
  const room = await newsroom();
  const { world, psychologist, patient } = room;
  await world.scope.directory
    .insert(professional)
    .values({ accountId: psychologist.accountId, crp: `06/${psychologist.memberId.slice(-5)}`, createdAt: 1 });
  const ctx = asInviter(world, psychologist);
  let n = 0;
  const charged = async (amountCents = 18_000, day = "2026-03-02") => {
    world.clock.now += 1000; // so that ids are in order
    return addCharge(ctx, { patientId: patient.memberId, amountCents, day, about: `Serviço ${++n}` });
  };
  const paid = async (amountCents?: number) => {
    const { id } = await charged(amountCents);
    await markPaid(ctx, { id, version: 1, paidOn: "2026-03-02", method: "pix" });
    return { id };
  };
  return { ...room, ctx, charged, paid };
}

test("a receipt needs a payment, a CRP, and both names with their CPF; issued, it has the next number and is one, however often it is pressed", async () => {
  const { ctx, patient, charged, paid } = await practice();
  expect(await refusal(issueReceipt(ctx, { chargeId: (await charged()).id }))).toBe("receipts.is_open");
  const first = await paid(125_050);
  expect(await refusal(issueReceipt(ctx, { chargeId: first.id }))).toBe("receipts.payee_missing");
  await savePayee(ctx, { ...payee, version: 0 });
  expect(await refusal(issueReceipt(ctx, { chargeId: first.id }))).toBe("receipts.payer_missing");
  await savePayer(patient.ctx, { ...who, otherId: ctx.actor.memberId, version: 0 });
  const pressed = await Promise.all([
    issueReceipt(ctx, { chargeId: first.id }),
    issueReceipt(ctx, { chargeId: first.id }),
  ]);
  expect(new Set(pressed.map(({ id }) => id)).size).toBe(1);
  const second = await issueReceipt(ctx, { chargeId: (await paid()).id });
  expect(await readReceipt(patient.ctx, second)).toMatchObject({
    number: 2,
    payerCpf: cpf,
    payeeName: payee.name,
    paidOn: "2026-03-02",
  });
  // What is known of the payer later changes no receipt.
  await savePayer(ctx, { ...who, payerName: "Outra", otherId: patient.memberId, version: 1 });
  const [{ id }] = pressed;
  expect(await readReceipt(ctx, { id })).toMatchObject({ number: 1, payerName: "Ana Prado", amountCents: 125_050 });
  expect(await refusal(undoPaid(ctx, { id: first.id, version: 3 }))).toBe("receipts.has_receipt");
  await cancelReceipt(ctx, { id });
  await cancelReceipt(ctx, { id });
  await undoPaid(ctx, { id: first.id, version: 3 });
  expect((await readReceipt(patient.ctx, { id })).cancelledAt).not.toBeNull();
  const third = await issueReceipt(ctx, { chargeId: (await paid()).id });
  expect((await readReceipt(ctx, third)).number).toBe(3);
});

test("who pays under another name says who is cared for, and the receipt names both", async () => {
  const { ctx, patient, paid } = await practice();
  await savePayee(ctx, { ...payee, version: 0 });
  const mother = { payerName: "Mãe Prado", payerCpf: cpf, otherId: patient.memberId, version: 0 };
  const bare = payerForm.parse({ ...mother, beneficiaryName: "", beneficiaryCpf: "" });
  expect(await refusal(savePayer(ctx, { ...mother, ...bare }))).toBe("receipts.beneficiary_missing");
  await savePayer(ctx, { ...mother, payerName: " ÁNA " });
  expect(await readPayer(ctx, mother)).toMatchObject({ beneficiaryCpf: cpf });
  await savePayer(ctx, { ...mother, beneficiaryName: "Ana Prado", beneficiaryCpf: "11144477735", version: 1 });
  const receipt = await issueReceipt(ctx, { chargeId: (await paid()).id });
  expect(await readReceipt(ctx, receipt)).toMatchObject({ payerName: "Mãe Prado", beneficiaryName: "Ana Prado" });
});

test("no receipt stands of what is unpaid: undone and issued in one moment, one of the two gives way", async () => {
  const { ctx, patient, paid } = await practice();
  await savePayee(ctx, { ...payee, version: 0 });
  await savePayer(patient.ctx, { ...who, otherId: ctx.actor.memberId, version: 0 });
  for (let i = 0; i < 6; i++) {
    const { id } = await paid();
    const both = [() => undoPaid(ctx, { id, version: 2 }), () => issueReceipt(ctx, { chargeId: id })];
    await Promise.allSettled((i % 2 === 0 ? both : both.reverse()).map((work) => work()));
    const { status, receipt } = await readCharge(ctx, { id });
    expect([status, receipt !== null]).toEqual(status === "open" ? ["open", false] : ["paid", true]);
  }
});

test("a registration that nobody has looked up is printed as such, one that was is not", async () => {
  const { ctx, world, patient, psychologist, paid } = await practice();
  await savePayee(ctx, { ...payee, version: 0 });
  await savePayer(patient.ctx, { ...who, otherId: ctx.actor.memberId, version: 0 });
  const read = async () => readReceipt(ctx, await issueReceipt(ctx, { chargeId: (await paid()).id }));
  expect((await read()).isCrpVerified).toBe(false);
  const own = eq(professional.accountId, psychologist.accountId);
  await world.scope.directory.update(professional).set({ verifiedAt: 1, verifiedBy: "x" }).where(own);
  expect((await read()).isCrpVerified).toBe(true);
});

test("names, CPF and the Pix key stand in no row, event or audit in the open", async () => {
  const { ctx, patient, paid, psychologist } = await practice();
  await savePayee(ctx, { ...payee, version: 0 });
  await savePayer(ctx, { ...who, otherId: patient.memberId, version: 0 });
  await issueReceipt(ctx, { chargeId: (await paid()).id });
  for (const table of ["payer", "payee", "receipt", "charge", "domain_event", "audit_entry"]) {
    const rows = JSON.stringify(await rowsOf(`select * from ${table} where clinic_id = ?`, ctx.actor.clinicId));
    expect(rows.length, table).toBeGreaterThan(10);
    expect(rows, table).not.toMatch(/52998224725|11144477735|Prado|Conceição|87654321/);
  }
  expect((await readPayer(psychologist.ctx, { otherId: patient.memberId }))?.payerCpf).toBe(cpf);
});

test("the patient sees what is open and pays it by a code of their own; of another patient, or another clinic, nothing is found", async () => {
  const { ctx, world, patient, psychologist, clinicId, charged, paid } = await practice();
  const { id } = await charged(9950);
  expect((await readOwnCharge(patient.ctx, { id })).pix).toBeNull();
  await savePayee(ctx, { ...payee, version: 0 });
  const { pix, about } = await readOwnCharge(patient.ctx, { id });
  expect(about).toBe("Serviço 1");
  expect(pix?.text).toContain("0114+5511987654321");
  expect(pix?.text).toContain("540599.50");
  expect(pix?.text).toContain(`0525${id.slice(-25)}`);
  await savePayer(ctx, { ...who, otherId: patient.memberId, version: 0 });
  const receipt = await issueReceipt(ctx, { chargeId: (await paid()).id });
  const own = await listOwnCharges(patient.ctx, { limit: 10 });
  expect([own.open.map((one) => one.id), own.paid.items.map((one) => one.receiptId)]).toEqual([[id], [receipt.id]]);
  const stranger = await world.person("patient", clinicId, "Rui");
  const foreign = await world.person("patient", await world.clinic("CLINIC_0"), "Eva");
  const colleague = await world.person("psychologist", clinicId, "Ian");
  for (const other of [stranger, foreign]) {
    expect(await refusal(readOwnCharge(other.ctx, { id }))).toBe("receipts.not_found");
    expect(await refusal(readReceipt(other.ctx, receipt))).toBe("receipts.not_found");
    expect(await refusal(readPayer(other.ctx, { otherId: psychologist.memberId }))).toBe("receipts.not_found");
    expect((await listOwnCharges(other.ctx, { limit: 10 })).open).toEqual([]);
  }
  expect(await refusal(readReceipt(colleague.ctx, receipt))).toBe("receipts.not_found");
  expect(await refusal(readPayer(colleague.ctx, { otherId: patient.memberId }))).toBe("receipts.not_found");
  // After care has ended what is owed between the two stays theirs to see.
  await ctx.db.update(careLink).set({ endedAt: 1 }).where(eq(careLink.clinicId, clinicId));
  expect((await readCharge(ctx, { id })).patientName).toBe("Ana");
  expect((await readOwnCharge(patient.ctx, { id })).pix).not.toBeNull();
});

test("Receita Saúde gets each payment once, in sixteen fields, without those whose CPF is missing", async () => {
  const { ctx, world, patient, clinicId, psychologist, paid } = await practice();
  const crp = `06/${psychologist.memberId.slice(-5)}`;
  await savePayee(ctx, { ...payee, version: 0 });
  await savePayer(ctx, {
    ...who,
    beneficiaryName: "Bia",
    beneficiaryCpf: "12345678909",
    otherId: patient.memberId,
    version: 0,
  });
  await paid();
  await paid(9950);
  const other = await world.person("patient", clinicId, "Rui");
  await world.link(psychologist, other);
  const { id } = await addCharge(ctx, { patientId: other.memberId, amountCents: 100, day: "2026-03-02", about: "x" });
  await markPaid(ctx, { id, version: 1, paidOn: "2026-03-02", method: "cash" });
  const month = { month: "2026-03" };
  expect(await readDeclarable(ctx, month)).toMatchObject({ ready: 2, files: [], missing: [{ patientName: "Rui" }] });
  const { declaredAt } = await declareMonth(ctx, month);
  expect(await refusal(declareMonth(ctx, month))).toBe("receipts.nothing_to_export");
  // Without a CRP there is no line, not one with an empty column.
  const without = { ...ctx, both: { ...ctx.both, actor: { ...ctx.both.actor, accountId: "acc_none" } } };
  expect(await refusal(declaredFile(without, { ...month, declaredAt }))).toBe("identity.no_crp");
  expect(await readDeclarable(without, month)).toMatchObject({ ready: 0, hasCrp: false });
  expect(await declaredFile(ctx, { ...month, declaredAt })).toBe(
    [
      `02/03/2026;R01.001.001;255;180,00;;Atendimento;PF;${cpf};12345678909;;;;;S;11144477735;${crp}\r\n`,
      `02/03/2026;R01.001.001;255;99,50;;Atendimento;PF;${cpf};12345678909;;;;;S;11144477735;${crp}\r\n`,
    ].join(""),
  );
  expect(await readDeclarable(ctx, month)).toMatchObject({ ready: 0, files: [{ declaredAt, count: 2 }] });
  // Undone and paid anew, it is told anew.
  const [again] = (await readMonth(ctx, { ...month, show: "received", limit: 10 })).charges.items.filter(
    (one) => one.declaredAt !== null,
  );
  if (!again) throw new Error("nothing was declared");
  await undoPaid(ctx, again);
  await markPaid(ctx, { id: again.id, version: again.version + 1, paidOn: "2026-03-02", method: "pix" });
  expect(await readDeclarable(ctx, month)).toMatchObject({ ready: 1, files: [{ declaredAt, count: 1 }] });
});

test("the month's table opens in a spreadsheet and never as a formula", async () => {
  const { ctx, world, clinicId, psychologist } = await practice();
  const other = await world.person("patient", clinicId, '=HYPERLINK("x";1)');
  await world.link(psychologist, other);
  await addCharge(ctx, { patientId: other.memberId, amountCents: 125_050, day: "2026-03-02", about: "x" });
  const table = await monthCsv(ctx, { month: "2026-03", show: "all" });
  expect(table).toBe(
    '\ufeffDia;Pessoa;O quê;Valor;Situação;Pago em;Como;Recibo\r\n02/03/2026;"\'=HYPERLINK(""x"";1)";Outro serviço;1250,50;Em aberto;;;\r\n',
  );
});

test("no cell of a table is a formula, also where a program takes a comma or a tab for the end of one", () => {
  const names = ["Ana,=cmd|'/C x'!A0", "@SUM(1)", "Ana;+1", "Ana\t-1", "  =1", 'Ana",=1', "Ana-Maria, Sá"];
  const cells = csvLine(names).replaceAll('""', '"');
  expect(cells).not.toMatch(/(^|[,;\t"])\s*[=+\-@]/);
  expect(csvLine(["Ana-Maria, Sá"])).toBe("Ana-Maria, Sá");
});

test("of ten thousand charges a month costs the rows of the month, in one trip, and pages lose nothing", async () => {
  const { ctx, patient, world } = await practice();
  const each = `with recursive n(i) as (select 0 union all select i + 1 from n where i < 9999)
    select 'chg_' || printf('%026d', i) as id, date('2022-01-01', '+' || (i / 6) || ' days') as day, i from n`;
  await rowsOf(`insert into charge (clinic_id, id, psychologist_id, patient_id, kind, status, day, paid_on, method, amount_cents, is_by_hand,
    version, created_at, updated_at) select '${ctx.actor.clinicId}', id, '${ctx.actor.memberId}', '${patient.memberId}', 'session',
    iif(i % 3 = 0, 'open', 'paid'), day, iif(i % 3 = 0, null, day), 'pix', 18000, 1, 1, 1, 1 from (${each})`);
  const { meter } = world.scope.platform;
  await world.settled();
  const before = { ...meter };
  const month = await readMonth(ctx, { month: "2026-03", show: "all", limit: 40 });
  expect(month.sums).toEqual({ receivedCents: 124 * 18_000, received: 124, openCents: 62 * 18_000, open: 62 });
  expect(meter.trips - before.trips).toBe(1);
  // The month's 186 rows for its sums, and the page with whom each is of.
  expect(meter.rowsRead - before.rowsRead).toBeLessThanOrEqual(186 + 2 * 41 + 5);
  const seen = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { charges } = await readMonth(ctx, { month: "2026-03", show: "all", limit: 40, cursor: cursor ?? undefined });
    for (const { id } of charges.items) seen.add(id);
    cursor = charges.nextCursor;
  }
  expect(seen.size).toBe(186);
});

test("forms say what is wrong beside the field, and read what people type", () => {
  const fields = (
    schema: { safeParse: (x: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } },
    typed: unknown,
  ) => schema.safeParse(typed).error?.issues.map(({ path }) => path.join("."));
  const own = { version: "0", payerName: "Ana", payerCpf: "529.982.247-25" };
  expect(payerForm.parse(own)).toMatchObject({ payerName: "Ana", payerCpf: cpf });
  expect(fields(payerForm, { ...own, payerCpf: "111.111.111-11" })).toEqual(["payerCpf"]);
  expect(fields(payerForm, { ...own, beneficiaryName: "Bia" })).toEqual(["beneficiaryCpf"]);
  const hers = {
    version: "0",
    name: "Lia",
    cpf: "111.444.777-35",
    city: "Natal",
    pixKind: "cnpj",
    pixKey: "12.ABC.345/01DE-35",
  };
  expect(payeeForm.parse(hers).pix).toEqual({ kind: "cnpj", key: "12ABC34501DE35" });
  expect(fields(payeeForm, { ...hers, pixKind: "email" })).toEqual(["pixKey"]);
  expect(fields(payeeForm, { ...hers, pixKind: "" })).toEqual(["pixKind"]);
  expect(payeeForm.parse({ ...hers, pixKey: "", pixKind: "" }).pix).toBeNull();
  const report = { patient: "mem_x", amount: "1.250,50", day: "2026-03-02", about: "Relatório" };
  expect(newChargeForm.parse(report).amount).toBe(125_050);
  expect(new Set(fields(newChargeForm, { ...report, amount: "0", day: "02/03" }))).toEqual(new Set(["amount", "day"]));
});
