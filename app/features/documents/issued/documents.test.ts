import { expect, test } from "vitest";
import { asInviter } from "../../../../tests/worker/callers";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver, nobody } from "../../../../tests/worker/post";
import { professional } from "~/features/identity/account/professional.directory.table";
import { minutes } from "~/lib/duration";
import { demandedParts, documentKinds, type DocumentKind } from "../document-kinds";
import { documentSchema } from "../documents.schema";
import { documentWordsIn } from "./document-seal";
import { deliverDocument, issueDocument, revokeDocument } from "./issue-document.server";
import { listDeliveredDocuments, listDocuments, readDeliveredDocument, readDocument } from "./read-document.server";
import { newCode, readCode } from "./verification-code";
import { verifyDocument } from "./verify-document.server";

const plain: Record<string, unknown> = { kind: "declaracao", purpose: "Trabalho", fromDay: "2026-03-02", hours: "14h" };
const whole = (kind: DocumentKind) => ({
  kind,
  purpose: "Apresentar",
  ...(kind === "declaracao" ? { fromDay: "2026-03-02" } : {}),
  ...Object.fromEntries(demandedParts[kind].map((part) => [part, `Sobre ${part}`])),
});

async function office() {
  const room = await newsroom();
  const { world, psychologist, patient } = room;
  const row = { accountId: psychologist.accountId, crp: `06/${psychologist.memberId.slice(-5)}`, createdAt: 1 };
  await world.scope.directory.insert(professional).values(row);
  const ctx = asInviter(world, psychologist);
  const issue = (said: unknown = plain, key?: string) =>
    issueDocument(ctx, { ...documentSchema.parse(said), patientId: patient.memberId }, key);
  return { ...room, ctx, issue, ask: (code: string) => verifyDocument(nobody(room.post), code) };
}

test("each kind asks for the parts that the resolution demands, and a declaração takes none in words", () => {
  for (const kind of documentKinds) {
    expect(documentSchema.safeParse(whole(kind)).success, kind).toBe(true);
    for (const part of demandedParts[kind]) {
      const wrong = documentSchema.safeParse({ ...whole(kind), [part]: " " });
      expect(
        wrong.error?.issues.map(({ path }) => path.join()),
        `${kind} ${part}`,
      ).toEqual([part]);
    }
  }
  for (const part of ["content", "analysis", "conditions"]) {
    const wrong = documentSchema.safeParse({ ...plain, [part]: "Está triste." });
    expect(wrong.error?.issues.map(({ path }) => path.join())).toEqual([part]);
  }
  expect(documentSchema.safeParse({ kind: "relatorio", purpose: "x", content: "Um texto." }).success).toBe(true);
  expect(documentSchema.safeParse({ ...plain, fromDay: "" }).success).toBe(false);
  expect(documentSchema.safeParse({ ...plain, toDay: "2026-01-01" }).success).toBe(false);
});

test("a report that several callings wrote names each with a part of their own, and only a report can be that", async () => {
  const { ctx, issue } = await office();
  const andre = {
    "other.1.name": "André Siqueira",
    "other.1.calling": "Psiquiatria",
    "other.1.registration": "CRM/SP 123456",
    "other.1.analysis": "Em melhora.",
  };
  const { id } = await issue({ ...whole("relatorio"), ...andre, "other.3.name": "" });
  expect((await readDocument(ctx, { id })).words).toMatchObject({
    clinicName: "Clínica dos testes",
    others: [{ name: "André Siqueira", calling: "Psiquiatria", procedure: null, analysis: "Em melhora." }],
  });
  const wrongIn = (said: Record<string, unknown>) =>
    documentSchema.safeParse(said).error?.issues.map(({ path }) => path.join());
  expect(wrongIn({ ...whole("relatorio"), ...andre, "other.1.registration": " ", "other.1.analysis": "" })).toEqual([
    "other.1.registration",
    "other.1.analysis",
  ]);
  expect(wrongIn({ ...whole("laudo"), ...andre })).toEqual(["other.0.name"]);
  expect(wrongIn({ ...plain, ...andre })).toEqual(["other.0.name"]);
});

test("what was issued before clinics, places and other professionals were kept is read as it was", () => {
  const nothing = { fact: null, fromDay: null, toDay: null, hours: null, daysAway: null, parts: [] };
  const who = { patientName: "Ana", authorName: "Lia", crp: "06/1", isCrpVerified: true, requester: "Ana" };
  const before = { ...who, ...nothing, purpose: "Trabalho" };
  const read = documentWordsIn(JSON.stringify(before));
  expect(read).toEqual({ ...before, clinicName: null, place: null, others: [] });
});

test("an empty form is told all that is missing at once", () => {
  const wrong = documentSchema.safeParse({ kind: "laudo", purpose: "", place: " " });
  expect(wrong.error?.issues.map(({ path }) => path.join())).toEqual(["purpose", ...demandedParts.laudo]);
});

test("a document has the next number and a code of 100 bits, is issued once per key, and no row holds its words or its code", async () => {
  const { ctx, issue, patient } = await office();
  const both = await Promise.all([issue(plain, "k"), issue(plain, "k")]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  const second = await issue({ ...whole("laudo"), requester: "Juízo da 2ª Vara" });
  const read = await readDocument(ctx, second);
  expect(read).toMatchObject({ number: 2, status: "issued", issuedOn: "2026-03-02", deliveredAt: null });
  expect(read.words).toMatchObject({ patientName: "Ana", requester: "Juízo da 2ª Vara", isCrpVerified: false });
  expect(read.words.parts.map(({ kind }) => kind)).toEqual(demandedParts.laudo);
  expect(readCode(read.code)).toHaveLength(20);
  const rows = JSON.stringify(await rowsOf("select * from issued_document where patient_id = ?", patient.memberId));
  expect(rows).not.toMatch(/Vara|Sobre|Ana/);
  expect(rows).not.toContain(read.code);
  expect((await listDocuments(ctx, { patientId: patient.memberId, limit: 10 })).items).toHaveLength(2);
});

test("the code proves that it is authentic and whether it stands, and tells nobody of whom or what it is", async () => {
  const { ctx, issue, ask } = await office();
  const { id } = await issue({ ...whole("atestado"), validUntil: "2026-06-30" });
  const { code } = await readDocument(ctx, { id });
  expect(await ask(code.toLowerCase().replaceAll("-", " "))).toEqual({
    ...{ issuedOn: "2026-03-02", validUntil: "2026-06-30", hasExpired: false, status: "issued" },
  });
  for (const typed of [`${code}.`, code.replaceAll("-", "–"), code.replaceAll("-", "\u2011"), `\u200b${code}`])
    expect((await ask(typed))?.status, typed).toBe("issued");
  expect(await ask(newCode())).toBeNull();
  expect(await ask("' or 1=1")).toBeNull();
  const next = await issue({ ...whole("atestado"), replaces: id }, "once");
  expect(await issue({ ...whole("atestado"), replaces: id }, "once")).toEqual(next);
  expect((await ask(code))?.status).toBe("replaced");
  expect(await refusal(issue({ ...whole("atestado"), replaces: id }))).toBe("documents.over");
  await revokeDocument(ctx, next);
  await revokeDocument(ctx, next);
  expect((await ask((await readDocument(ctx, next)).code))?.status).toBe("revoked");
});

test("nobody declares a day to come or issues what is over already; when its last day is past a code says so", async () => {
  const { world, ctx, issue, ask } = await office();
  const refused = [
    { ...plain, fromDay: "2026-03-03" },
    { ...plain, fact: "care", fromDay: "2026-01-05", toDay: "2026-03-03" },
    { ...whole("atestado"), validUntil: "2026-03-01" },
  ];
  for (const said of refused) expect(await refusal(issue(said)), JSON.stringify(said)).toBe("documents.wrong_day");
  await issue({ ...plain, fact: "care", fromDay: "2026-01-05", toDay: "2026-03-02" });
  const { code } = await readDocument(ctx, await issue({ ...whole("atestado"), validUntil: "2026-03-02" }));
  expect((await ask(code))?.hasExpired).toBe(false);
  world.clock.now += minutes(24 * 60);
  expect(await ask(code)).toMatchObject({ hasExpired: true, status: "issued" });
});

test("whoever guesses codes is soon asked to wait", async () => {
  const { ask, world } = await office();
  world.clock.now += minutes(30);
  const told = [];
  for (let i = 0; i < 40; i++) told.push(await ask(newCode()).catch((error: { code: string }) => error.code));
  expect(told).toContain("documents.too_many");
});

test("the patient finds what was given, its first opening is the receipt, and what was not given is not there", async () => {
  const { ctx, post, patient, issue } = await office();
  const { id } = await issue();
  expect(await refusal(readDeliveredDocument(patient.ctx, { id }))).toBe("documents.not_found");
  await deliverDocument(ctx, { id });
  await deliverDocument(ctx, { id });
  await deliver(post);
  expect((await noticesOf(post, patient.memberId)).filter(({ kind }) => kind === "document.delivered")).toHaveLength(1);
  expect((await readDocument(ctx, { id })).openedAt).toBeNull();
  expect((await readDeliveredDocument(patient.ctx, { id })).words.hours).toBe("14h");
  expect((await readDocument(ctx, { id })).openedAt).not.toBeNull();
  expect((await listDeliveredDocuments(patient.ctx, { limit: 10 })).items.map((one) => one.id)).toEqual([id]);
});

test("nobody else finds a document: another patient, a colleague, another clinic; without care none is issued", async () => {
  const { world, clinicId, patient, issue } = await office();
  const { id } = await issue({ ...plain, deliver: true });
  const foreign = await world.clinic("CLINIC_0");
  for (const place of [clinicId, foreign]) {
    const [other, colleague] = [await world.person("patient", place), await world.person("psychologist", place)];
    expect(await refusal(readDeliveredDocument(other.ctx, { id }))).toBe("documents.not_found");
    expect(await refusal(readDocument(colleague.ctx, { id }))).toBe("documents.not_found");
    expect(await refusal(revokeDocument(colleague.ctx, { id }))).toBe("documents.not_found");
    const said = { ...documentSchema.parse(plain), patientId: patient.memberId };
    expect(await refusal(issueDocument(asInviter(world, colleague), said))).toBe("tenancy.patient_not_found");
  }
});
