import { expect, test } from "vitest";
import { asAdmin } from "../../../../tests/worker/callers";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver } from "../../../../tests/worker/post";
import { readGuardian } from "~/features/care/guardian/read-guardian.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { professional } from "~/features/identity/account/professional.directory.table";
import { canonicalHash } from "~/features/records/document/canonical";
import { startCareLink } from "~/features/tenancy/care-link/start-care-link.server";
import { textForm } from "../agreements.schema";
import { ourWords } from "../words/our-words";
import { readOwnTexts, saveText } from "../words/own-texts.server";
import { acceptAgreement, recordFromAgreement, refuseAgreement, withdrawAgreement } from "./answer-agreement.server";
import { listOwnAgreements, listSentAgreements, readAgreement } from "./read-agreement.server";
import { sendAgreement } from "./send-agreement.server";
import { whatIsMissing } from "./what-is-missing.server";

async function sent(kind: "contract" | "telehealth" | "guardian" = "contract", isRequired = false) {
  const room = await newsroom();
  const { world, patient, psychologist } = room;
  const { id } = await sendAgreement(psychologist.ctx, { patientId: patient.memberId, kind, isRequired });
  const pair = { patientId: patient.memberId, psychologistId: psychologist.memberId };
  const both = { db: world.scope.directory };
  const registration = {
    accountId: psychologist.accountId,
    crp: `06/${psychologist.memberId.slice(-5)}`,
    createdAt: 1,
  };
  await both.db.insert(professional).values(registration);
  const [owner, sender] = [
    { ...patient.ctx, both },
    { ...psychologist.ctx, both },
  ];
  return {
    ...{ ...room, id, pair, both, owner, sender },
    own: () => readAgreement(owner, { id }),
    hers: () => readAgreement(sender, { id }),
  };
}

test("a text is sent once, opened once, accepted as it was read, and both keep the same copy with who, when, where and the digest", async () => {
  const { post, world, patient, psychologist, id, own, hers } = await sent();
  expect(
    await refusal(
      sendAgreement(psychologist.ctx, { patientId: patient.memberId, kind: "contract", isRequired: false }),
    ),
  ).toBe("agreements.waiting");
  await deliver(post);
  expect((await noticesOf(post, patient.memberId)).map(({ kind }) => kind)).toContain("agreement.sent");
  expect((await hers()).openedAt).toBeNull();
  const read = await own();
  expect((await hers()).openedAt).toBe(world.clock.now);
  expect(read.hash).toBe(await canonicalHash(ourWords.contract));
  expect(await refusal(acceptAgreement(patient.ctx, { id, hash: "0".repeat(64) }))).toBe("agreements.text_changed");
  world.clock.now += 60_000;
  const both = await Promise.allSettled([
    acceptAgreement(patient.ctx, { id, hash: read.hash }),
    acceptAgreement(patient.ctx, { id, hash: read.hash }),
  ]);
  expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
  await acceptAgreement(patient.ctx, { id, hash: read.hash });
  const kept = await hers();
  expect(kept).toEqual(await own());
  expect(kept).toMatchObject({ status: "accepted", version: 2, answeredAt: world.clock.now, words: ourWords.contract });
  expect(kept.crp).toMatch(/^06\//);
  expect(kept.proof).toEqual({
    name: "Ana",
    relation: null,
    accountId: patient.accountId,
    address: "203.0.113.7",
    device: "vitest",
  });
  expect(JSON.stringify(await rowsOf("select * from agreement where id = ?", id))).not.toMatch(
    /203\.0\.113|vitest|Ana/,
  );
  await deliver(post);
  expect((await noticesOf(post, patient.memberId)).map(({ kind }) => kind)).not.toContain("agreement.sent");
  expect((await noticesOf(post, psychologist.memberId)).map(({ kind }) => kind)).toContain("agreement.answered");
});

test("new words are a new version: what was accepted stays as it was, a newer yes replaces it, and an older page saves nothing", async () => {
  const { patient, psychologist, id, own, owner } = await sent();
  await acceptAgreement(patient.ctx, { id, hash: (await own()).hash });
  const [text] = await readOwnTexts(psychologist.ctx);
  if (!text) throw new Error("no text");
  expect(text.version).toBe(1);
  const words = { title: "Nosso contrato", parts: [{ title: "Um", summary: "Dois", text: "Três" }] };
  await saveText(psychologist.ctx, { ...text, words, isRequired: true });
  expect(await refusal(saveText(psychologist.ctx, { ...text, words: ourWords.contract }))).toBe(
    "agreements.text_changed_elsewhere",
  );
  await saveText(psychologist.ctx, { ...text, version: 2, words, sendsToNew: true });
  expect((await readOwnTexts(psychologist.ctx))[0]).toMatchObject({ version: 2, sendsToNew: true, isRequired: false });
  const next = await sendAgreement(psychologist.ctx, {
    patientId: patient.memberId,
    kind: "contract",
    isRequired: false,
  });
  const read = await readAgreement(owner, next);
  expect(read.words).toEqual(words);
  await acceptAgreement(patient.ctx, { ...next, hash: read.hash });
  expect(await own()).toMatchObject({ status: "replaced", words: ourWords.contract });
});

test("a no has words that only the two read, a yes can be taken back, and what the psychologist took back cannot be answered", async () => {
  const { patient, psychologist, id, hers, own, owner, sender } = await sent("telehealth", true);
  await refuseAgreement(patient.ctx, { id, step: "decline", reply: "Prefiro ir até aí." });
  expect(await hers()).toMatchObject({ status: "declined", reply: "Prefiro ir até aí." });
  expect(JSON.stringify(await rowsOf("select * from agreement where id = ?", id))).not.toContain("Prefiro");
  expect(await refusal(acceptAgreement(patient.ctx, { id, hash: (await own()).hash }))).toBe("agreements.answered");
  const again = await sendAgreement(psychologist.ctx, {
    patientId: patient.memberId,
    kind: "telehealth",
    isRequired: false,
  });
  const { hash } = await readAgreement(owner, again);
  await acceptAgreement(patient.ctx, { ...again, hash });
  await refuseAgreement(patient.ctx, { ...again, step: "revoke" });
  expect((await readAgreement(sender, again)).status).toBe("revoked");
  const third = await sendAgreement(psychologist.ctx, {
    patientId: patient.memberId,
    kind: "telehealth",
    isRequired: false,
  });
  await withdrawAgreement(psychologist.ctx, third);
  expect(await refusal(acceptAgreement(patient.ctx, { ...third, hash }))).toBe("agreements.answered");
});

test("what is asked for before a session is missing until it is answered, whatever the answer", async () => {
  const { patient, psychologist, id, pair } = await sent("telehealth", true);
  expect(await whatIsMissing(psychologist.ctx, pair)).toEqual([{ id, kind: "telehealth" }]);
  await sendAgreement(psychologist.ctx, { patientId: patient.memberId, kind: "contract", isRequired: false });
  expect(await whatIsMissing(patient.ctx, pair)).toHaveLength(1);
  await refuseAgreement(patient.ctx, { id, step: "decline" });
  expect(await whatIsMissing(patient.ctx, pair)).toEqual([]);
});

test("a guardian's yes names who gave it, and lets a minor be booked only once the psychologist has taken it over into the guardian's record", async () => {
  const { patient, psychologist, id, own, sender } = await sent("guardian");
  const { hash } = await own();
  expect(await refusal(acceptAgreement(patient.ctx, { id, hash }))).toBe("request.invalid");
  expect(await refusal(recordFromAgreement(sender, { id }))).toBe("agreements.answered");
  await acceptAgreement(patient.ctx, { id, hash, name: "Sandra Moura", relation: "mãe" });
  const of = { patientId: patient.memberId };
  expect(await refusal(recordFromAgreement(sender, { id }))).toBe("agreements.not_a_guardian");
  await recordGuardian(psychologist.ctx, { ...of, birthDate: "2011-05-01" });
  expect((await readGuardian(psychologist.ctx, of))?.authorisedOn).toBeNull();
  await recordFromAgreement(sender, { id });
  expect(await readGuardian(psychologist.ctx, of)).toMatchObject({
    name: "Sandra Moura",
    relation: "mãe",
    authorisedOn: "2026-03-02",
    way: "digital",
    birthDate: "2011-05-01",
  });
});

test("what a psychologist sends to everybody new goes out by itself when care begins, once", async () => {
  const { post, world, psychologist, clinicId } = await newsroom();
  const [text] = await readOwnTexts(psychologist.ctx);
  if (!text) throw new Error("no text");
  await saveText(psychologist.ctx, { ...text, sendsToNew: true, isRequired: true });
  const rui = await world.person("patient", clinicId, "Rui");
  await startCareLink(asAdmin(world, await world.person("admin", clinicId)), {
    patientId: rui.memberId,
    psychologistId: psychologist.memberId,
  });
  await deliver(post);
  await deliver(post);
  expect((await listOwnAgreements(rui.ctx, { limit: 10 })).items).toMatchObject([
    { kind: "contract", status: "sent", isRequired: true, otherName: "Dra. Lia" },
  ]);
});

test("nobody else finds an agreement: not another patient, a colleague, an admin, another clinic; without care nothing is sent", async () => {
  const { world, clinicId, patient, id, both } = await sent();
  const foreign = await world.clinic("CLINIC_0");
  const strangers = [
    await world.person("patient", clinicId),
    await world.person("psychologist", clinicId),
    await world.person("admin", clinicId),
    await world.person("patient", foreign),
    await world.person("psychologist", foreign),
  ];
  for (const { ctx } of strangers)
    expect(await refusal(readAgreement({ ...ctx, both }, { id }))).toBe("agreements.not_found");
  for (const colleague of [await world.person("psychologist", clinicId), await world.person("psychologist", foreign)]) {
    const to = { patientId: patient.memberId, kind: "contract" as const, isRequired: false };
    expect(await refusal(sendAgreement(colleague.ctx, to))).toBe("tenancy.patient_not_found");
    expect(await refusal(withdrawAgreement(colleague.ctx, { id }))).toBe("agreements.not_found");
    expect(await refusal(listSentAgreements(colleague.ctx, { ...to, limit: 5 }))).toBe("tenancy.patient_not_found");
  }
});

test("a text's form keeps parts in order, leaves emptied ones out, and says what is missing beside its field", () => {
  const part = (n: number, text: string) => ({
    [`part.${n}.title`]: "T",
    [`part.${n}.summary`]: "S",
    [`part.${n}.text`]: text,
  });
  const typed = {
    version: "0",
    title: "Meu",
    ...part(0, "um"),
    "part.1.title": "",
    "part.1.summary": "",
    "part.1.text": "",
    ...part(2, "dois"),
    isRequired: "on",
  };
  expect(textForm.parse(typed)).toMatchObject({
    words: { parts: [{ text: "um" }, { text: "dois" }] },
    isRequired: true,
    sendsToNew: false,
  });
  const wrong = textForm.safeParse({ ...typed, "part.2.summary": " " });
  expect(wrong.error?.issues.map(({ path }) => path.join("/"))).toEqual(["part.2.summary"]);
  expect(textForm.safeParse({ version: "0", title: "Meu" }).success).toBe(false);
});
