import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { deliver, newPost, type Post } from "../../../../tests/worker/post";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { account } from "~/features/identity/account/account.directory.table";
import { hashPassword } from "~/features/identity/password/password.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { days, minutes } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { clinicSettleForm, settleForm } from "../privacy.schema";
import { recordGuardianRequest } from "../requests/record-guardian-request.server";
import { clinicDesk, listRequests, readRequest } from "../requests/request-desk.server";
import { carryOutErasure, readCarryingOut, stopErasure } from "./carry-out-erasure.server";
import { readClinicErasure } from "./clinic-erasures.server";
import { runErasures } from "./run-erasures.server";
import { readOwnErasure, takeBackOwnErasure } from "./take-back-erasure.server";

const password = "uma frase bem comprida";

/** A minor in care whose guardian asked on paper for a right, at the desk of an admin with a password. */
async function asked(right: "delete" | "correct" = "delete") {
  const post = newPost();
  const { world } = post;
  const { patient, psychologist } = await linkedPair(world);
  const { clinicId } = patient;
  const guardian = { birthDate: "2012-05-01", name: "Marta Reis", relation: "mãe", email: undefined };
  await recordGuardian(psychologist.ctx, { patientId: patient.memberId, ...guardian });
  const [admin, other] = [await world.person("admin", clinicId, "Rui"), await world.person("admin", clinicId, "Rita")];
  const passwordHash = await hashPassword(password);
  await world.scope.directory.update(account).set({ passwordHash }).where(eq(account.id, admin.accountId));
  const ctx = asAdmin(world, admin);
  const receivedOn = localDay(world.clock.now, ctx.actor.zone);
  const { id } = await recordGuardianRequest(ctx, { memberId: patient.memberId, right, words: "Apaguem.", receivedOn });
  return { post, world, patient, psychologist, admin, other, ctx, id };
}

const stoppedFor = ({ ctx, memberId }: Awaited<ReturnType<typeof asked>>["admin"]) =>
  ctx.db.$count(notice, and(eq(notice.kind, "rights_request.stopped"), eq(notice.memberId, memberId)));

async function run(post: Post, times: number) {
  for (let i = 0; i < times; i++) {
    await handleAll(post);
    await runErasures(post.world.directory({ system: "test" }), minutes(1));
    await handleAll(post);
    await deliver(post);
    post.world.clock.now += minutes(1);
  }
}

test("what a guardian asked is carried out after a proof and seven days; the person is told whose wish it is; the certificate is at the desk", async () => {
  const { post, world, patient, ctx, id } = await asked();
  expect(await refusalOf(carryOutErasure(ctx, { id, password: "outra frase bem longa" }))).toBe("auth.password_wrong");
  expect(await readCarryingOut(ctx, { id })).toMatchObject({ erasure: null, asksCode: false });
  const presses = await Promise.all([1, 2].map(() => refusalOf(carryOutErasure(ctx, { id, password }))));
  expect(presses).toContain("no refusal");
  expect(await refusalOf(carryOutErasure(ctx, { id, password }))).toBe("privacy.request_settled");
  await handleAll(post);
  await deliver(post);
  const letters = post.sent.filter(({ subject }) => subject === "Um pedido sobre a sua conta");
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain("Quem responde por você");
  const own = asAccount(world, patient.accountId);
  expect(await readOwnErasure(own)).toMatchObject({ state: "asked", byGuardian: true });
  expect(await readRequest(clinicDesk(ctx), { id })).toMatchObject({ state: "answered" });
  world.clock.now += days(7);
  await run(post, 8);
  const done = await readCarryingOut(ctx, { id });
  expect(done?.erasure?.state).toBe("done");
  const one = await readClinicErasure(ctx, { id: done?.erasure?.id ?? "" });
  expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
  // The request stays as a proof, and still opens when its words are gone.
  expect(await readRequest(clinicDesk(ctx), { id })).toMatchObject({ state: "answered", words: null, answer: null });
});

test("the person may say no, and the clinic stop it; each is known to the other, and a stopped one erases nothing", async () => {
  const { post, world, patient, admin, other, ctx, id } = await asked();
  await carryOutErasure(ctx, { id, password });
  await handleAll(post);
  await takeBackOwnErasure(asAccount(world, patient.accountId));
  await handleAll(post);
  expect([await stoppedFor(admin), await stoppedFor(other)]).toEqual([1, 1]);
  expect((await readCarryingOut(ctx, { id }))?.erasure?.state).toBe("taken_back");
  world.clock.now += days(8);
  await run(post, 2);
  expect(await readOwnErasure(asAccount(world, patient.accountId))).toBeNull();
  const again = await asked();
  await carryOutErasure(again.ctx, { id: again.id, password });
  await stopErasure(again.ctx, { id: again.id });
  await stopErasure(again.ctx, { id: again.id });
  await handleAll(again.post);
  expect([await stoppedFor(again.admin), await stoppedFor(again.other)]).toEqual([0, 1]);
});

test("a clinic ends nothing that is not its own to end: another's request, another right, somebody who is elsewhere too, or of age", async () => {
  const { world, ctx, id } = await asked();
  const foreign = asAdmin(world, await world.person("admin", await world.clinic()));
  expect(await refusalOf(carryOutErasure(foreign, { id, password }))).toBe("privacy.request_not_found");
  expect(await refusalOf(stopErasure(foreign, { id }))).toBe("privacy.request_not_found");
  expect(await refusalOf(readCarryingOut(foreign, { id }))).toBe("privacy.request_not_found");
  const other = await asked("correct");
  expect(await refusalOf(carryOutErasure(other.ctx, { id: other.id, password }))).toBe("privacy.request_not_found");
  expect(await readCarryingOut(other.ctx, { id: other.id })).toBeNull();
  world.clock.now = Date.UTC(2031, 0, 1);
  expect(await refusalOf(carryOutErasure(ctx, { id, password }))).toBe("privacy.no_guardian");
});

test("who answers has looked at the paper and writes the word; the platform's desk carries nothing out", () => {
  const given = { intent: "carry-out", password, confirm: "apagar" };
  expect(clinicSettleForm.safeParse(given).success).toBe(false);
  expect(clinicSettleForm.safeParse({ ...given, checked: "on" }).success).toBe(true);
  expect(clinicSettleForm.safeParse({ ...given, checked: "on", confirm: "sim" }).success).toBe(false);
  expect(settleForm.safeParse({ ...given, checked: "on" }).success).toBe(false);
});

test("closed requests are a list one can find, with what was answered when", async () => {
  const { ctx, id } = await asked();
  await carryOutErasure(ctx, { id, password });
  const { items } = await listRequests(clinicDesk(ctx), { show: "settled", limit: 5 });
  expect(items).toMatchObject([{ id, right: "delete", asker: "guardian", state: "answered" }]);
});
