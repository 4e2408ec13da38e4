import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { account } from "~/features/identity/account/account.directory.table";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import { erasureParty } from "~/features/identity/erasure/erasure-party.directory.table";
import { canonicalHash, type Json } from "~/features/records/document/canonical";
import { hashPassword } from "~/features/identity/password/password.server";
import { mail } from "~/features/notifications/mail/mail.directory.table";
import { days, hours, minutes } from "~/lib/duration";
import { askErasure } from "./ask-erasure.server";
import { previewErasure } from "./preview-erasure.server";
import { readLinkedErasure } from "./read-certificate.server";
import { certificateSchema } from "./certificate";
import { listClinicErasures, readClinicErasure, takeClinicCertificate, tellOnPaper } from "./clinic-erasures.server";
import { runErasures } from "./run-erasures.server";

const password = "uma frase bem comprida";
const guardian = { birthDate: "2012-05-01", name: "Marta Reis", relation: "mãe" };

/** A minor in care, with a guardian as they are on record, who asked for their data to be erased a week ago. */
async function minorWhoAsked(email: string | undefined) {
  const post = newPost();
  const { world } = post;
  const { patient, psychologist } = await linkedPair(world);
  const passwordHash = await hashPassword(password);
  await world.scope.directory.update(account).set({ passwordHash }).where(eq(account.id, patient.accountId));
  await recordGuardian(psychologist.ctx, { patientId: patient.memberId, ...guardian, email });
  await askErasure(asAccount(world, patient.accountId), { password, code: undefined });
  await handleAll(post);
  await deliver(post);
  world.clock.now += days(7);
  return { post, patient };
}

const rowOf = ({ world }: Post, accountId: string) =>
  world.scope.directory.select().from(erasure).where(eq(erasure.accountId, accountId)).get();
const parties = ({ world }: Post) => world.scope.directory.select().from(erasureParty);

/** The clock's minutes. @returns the row after them */
async function run(post: Post, accountId: string, times: number, each = minutes(1)) {
  for (let i = 0; i < times; i++) {
    await handleAll(post);
    await runErasures(post.world.directory({ system: "test" }), minutes(1));
    await handleAll(post);
    await deliver(post);
    if ((await rowOf(post, accountId))?.state === "done") break;
    post.world.clock.now += each;
  }
  return rowOf(post, accountId);
}

const toldIn = (row: Awaited<ReturnType<typeof rowOf>>) =>
  certificateSchema.parse(JSON.parse(row?.certificate ?? "null")).told?.map(({ who, company, how, result, tries }) => {
    return [company ?? who, how, result, tries];
  });

test("a guardian and the company that carried letters are told, once each, without a name; the certificate says so, and the address is forgotten", async () => {
  const { post, patient } = await minorWhoAsked("marta@exemplo.test");
  const done = await run(post, patient.accountId, 30);
  const toGuardian = post.sent.filter(({ to }) => to === "marta@exemplo.test");
  expect(toGuardian.map(({ subject }) => subject)).toEqual(["Um aviso da CÁRIS"]);
  expect(toGuardian[0]?.text).not.toMatch(/Ana|Marta|diário/);
  const toCompany = post.sent.filter(({ subject }) => subject.startsWith("Erasure request era_"));
  expect(toCompany.map(({ to, text }) => [to, text.includes("re_1"), text.includes("@caris.test")])).toEqual([
    ["dpo@caris.example", true, false],
  ]);
  expect(toldIn(done)?.toSorted()).toEqual([
    ["Resend", "letter", "sent", 1],
    ["clinic", "desk", "desk", 0],
    ["guardian", "letter", "sent", 1],
  ]);
  const kept = await parties(post);
  expect(kept.filter(({ email, messages }) => email !== null || messages !== null)).toEqual([]);
  expect(done?.certificate).not.toContain("marta@");
});

test("a guardian without an address is the clinic's to tell, on paper, and the certificate says that", async () => {
  const { post, patient } = await minorWhoAsked(undefined);
  const done = await run(post, patient.accountId, 30);
  expect(toldIn(done)).toContainEqual(["guardian", "paper", "by_hand", 0]);
  expect(post.sent.filter(({ subject }) => subject === "Um aviso da CÁRIS")).toEqual([]);
});

test("while the provider is down the certificate waits for a day, and then says of whom it does not know that they were told", async () => {
  const { post, patient } = await minorWhoAsked("marta@exemplo.test");
  post.answer.now = { ok: false, failure: "unreachable", status: null, retryable: true, retryAfter: null };
  const early = await run(post, patient.accountId, 8);
  expect([early?.state, early?.waitsFor]).toEqual(["running", "letters"]);
  const done = await run(post, patient.accountId, 5, hours(8));
  expect(done?.state).toBe("done");
  expect((done?.endedAt ?? 0) - (early?.dueAt ?? 0)).toBeLessThan(days(1) + hours(9));
  const told = toldIn(done)?.find(([who]) => who === "guardian");
  expect(told?.[2]).not.toBe("sent");
  expect(Number(told?.[3])).toBeGreaterThanOrEqual(1);
  // The letter goes on being tried meanwhile, and its address goes with the last of them.
  const one = and(eq(mail.template, "erasure_party"), eq(mail.state, "pending"));
  const waiting = await post.world.scope.directory.$count(mail, one);
  const addresses = (await parties(post)).filter(({ email }) => email !== null).length;
  expect(addresses <= waiting).toBe(true);
  post.world.clock.now += days(4);
  await runErasures(post.world.directory({ system: "test" }), minutes(1));
  expect((await parties(post)).filter(({ email }) => email !== null)).toEqual([]);
});

test("the clinic's desk has its own part with both digests, and no other clinic's; a guardian told on paper is noted once", async () => {
  const { post, patient } = await minorWhoAsked(undefined);
  const { world } = post;
  const done = await run(post, patient.accountId, 30);
  const id = done?.id ?? "";
  const admin = asAdmin(world, await world.person("admin", patient.ctx.actor.clinicId, "Rui"));
  const list = await listClinicErasures(admin, {});
  expect(list.items.map((one) => one.id)).toEqual([id]);
  const one = await readClinicErasure(admin, { id });
  expect(one.whole).toBe(done?.certificateHash);
  const { body } = await takeClinicCertificate(admin, { id });
  expect(await canonicalHash(JSON.parse(body) as Json)).toBe(one.hash);
  const lines = (JSON.parse(body) as { lines: { clinicId: string }[] }).lines.map(({ clinicId }) => clinicId);
  expect([...new Set(lines)]).toEqual([admin.actor.clinicId]);
  // In words: no name of the code's stands on the page, and a law is told as people cite it.
  expect(one.kept.filter(({ what, law }) => /^[a-z_]+$/.test(what) || /\b(and|of|the)\b/.test(law ?? ""))).toEqual([]);
  expect(new Set(one.kept.map(({ what }) => what)).size).toBe(one.kept.length);
  const [party = ""] = one.toTell;
  const twice = [1, 2].map(() => refusalOf(tellOnPaper(admin, { id, party })));
  expect((await Promise.all(twice)).filter((code) => code !== "no refusal" && code !== "kernel.conflict")).toEqual([]);
  const after = await readClinicErasure(admin, { id });
  expect([after.toTell, after.toldOn]).toEqual([[], [world.clock.now]]);
  // Another clinic's administration finds nothing of it, whatever it asks for.
  const other = asAdmin(world, await world.person("admin", await world.clinic(), "Eva"));
  expect((await listClinicErasures(other, {})).items).toEqual([]);
  const notFound = "privacy.erasure_not_found";
  for (const asked of [
    readClinicErasure(other, { id }),
    takeClinicCertificate(other, { id }),
    tellOnPaper(other, { id, party }),
  ])
    expect(await refusalOf(asked)).toBe(notFound);
  expect(await refusalOf(tellOnPaper(admin, { id, party: "erp_x" }))).toBe(notFound);
});

test("the mailed link says in words what stays and who knows of it; before it is asked for, a minor is told that their guardian will", async () => {
  const { post, patient } = await minorWhoAsked("marta@exemplo.test");
  const { world } = post;
  const letter = post.sent.findLast(({ subject }) => subject === "Recebemos o seu pedido");
  const token = /\/erasure\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
  expect((await previewErasure(asAccount(world, patient.accountId))).tellsGuardian).toBe(true);
  await run(post, patient.accountId, 30);
  const linked = await readLinkedErasure(world.directory({ anonymous: true }), token);
  if (linked.state !== "done") throw new Error(linked.state);
  expect(linked.kept.map(({ what }) => what).join()).toContain("Seu prontuário");
  expect(linked.told).toContainEqual({ who: "Seu responsável", isTold: true });
  const other = await world.person("patient", await world.clinic(), "Bia");
  expect((await previewErasure(asAccount(world, other.accountId))).tellsGuardian).toBe(false);
});
