import { withBreakGlass } from "../components/break-glass-decision";
import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { days } from "~/lib/duration";
import { askRight, listOwnRequests, withdrawRequest } from "./ask-right.server";
import { answerDue } from "./legal-term";
import { remindRequests } from "./remind-requests.server";
import { clinicDesk, countRequests, listRequests, readRequest, settleRequest } from "./request-desk.server";

async function clinicWith() {
  const post = newPost();
  const { world } = post;
  const { patient, psychologist } = await linkedPair(world);
  const admin = asAdmin(world, await world.person("admin", patient.clinicId, "Rui"));
  const foreign = asAdmin(world, await world.person("admin", await world.clinic(), "Fora"));
  return { post, world, patient, psychologist, desk: clinicDesk(admin), other: clinicDesk(foreign), admin };
}

const kinds = () => rowsOf("select kind, member_id from notice where kind like 'rights_request.%' order by kind");
const asked = { show: "waiting", limit: 20 } as const;

test("who asks is answered: the clinic is told, sees the day, answers; the person is told in neutral words and reads it", async () => {
  const { post, patient, psychologist, desk, other, admin, world } = await clinicWith();
  const { id } = await askRight(patient.ctx, { right: "correct", words: "Meu segundo nome está trocado." });
  await handleAll(post);
  expect(await kinds()).toEqual([{ kind: "rights_request.asked", member_id: admin.actor.memberId }]);
  expect(await countRequests(desk)).toEqual({ waiting: 1, late: 0 });
  expect(await countRequests(other)).toEqual({ waiting: 0, late: 0 });
  const [line] = (await listRequests(desk, asked)).items;
  expect(line).toMatchObject({ id, name: "Ana", right: "correct", dueAt: answerDue(world.clock.now), late: false });
  expect(JSON.stringify(line)).not.toContain("trocado");
  expect((await listRequests(other, asked)).items).toEqual([]);
  expect(await refusalOf(readRequest(other, { id }))).toBe("privacy.request_not_found");
  const settlement = { id, answer: "Corrigimos hoje, confira na sua página." };
  expect(await refusalOf(settleRequest(other, settlement))).toBe("privacy.request_not_found");
  expect((await readRequest(desk, { id })).words).toBe("Meu segundo nome está trocado.");
  const both = await Promise.all([
    refusalOf(settleRequest(desk, settlement)),
    refusalOf(settleRequest(desk, { ...settlement, law: "duty" })),
  ]);
  expect(both.toSorted()).toEqual(["no refusal", "privacy.request_settled"]);
  await handleAll(post);
  expect(await kinds()).toEqual([{ kind: "rights_request.settled", member_id: patient.memberId }]);
  expect(await listOwnRequests(patient.ctx)).toMatchObject([
    { id, answer: settlement.answer, words: "Meu segundo nome está trocado." },
  ]);
  expect(await listOwnRequests(psychologist.ctx)).toEqual([]);
  expect((await listRequests(desk, { show: "settled", limit: 20 })).items).toMatchObject([{ id }]);
  const audit = await rowsOf(
    `select action, subject, "right", reason from audit_entry where entity = 'rights_request' order by action`,
  );
  expect(audit).toMatchObject([
    { subject: patient.memberId, right: "office" },
    { action: "rights_request.ask", subject: patient.memberId, right: "own", reason: "correct" },
    { action: "rights_request.read", subject: patient.memberId, right: "office" },
  ]);
  // What was written lies sealed.
  expect(JSON.stringify(await rowsOf("select * from rights_request"))).not.toMatch(/trocado|Corrigimos/);
});

test("whether data is held is answered at once, and nobody else has anything to do", async () => {
  const { post, patient, psychologist, desk } = await clinicWith();
  await askRight(patient.ctx, { right: "confirm" });
  await askRight(psychologist.ctx, { right: "confirm" });
  await handleAll(post);
  const [own] = await listOwnRequests(patient.ctx);
  expect(own).toMatchObject({ state: "answered" });
  expect(own?.answer).toContain("O diário inteiro");
  const [hers] = await listOwnRequests(psychologist.ctx);
  expect(hers?.answer).not.toContain("O diário inteiro");
  expect(await countRequests(desk)).toEqual({ waiting: 0, late: 0 });
  expect(await kinds()).toEqual([]);
});

test("a refusal says its law; what needs words is not taken without; the same twice at once is one", async () => {
  const { patient, desk } = await clinicWith();
  expect(await refusalOf(askRight(patient.ctx, { right: "oppose" }))).toBe("request.invalid");
  const twice = await Promise.all([1, 2].map(() => refusalOf(askRight(patient.ctx, { right: "delete" }))));
  expect(twice.toSorted()).toEqual(["no refusal", "privacy.request_open"]);
  const [one] = await listOwnRequests(patient.ctx);
  await settleRequest(desk, { id: one!.id, law: "record", answer: "O prontuário fica por vinte anos." });
  expect(await listOwnRequests(patient.ctx)).toMatchObject([{ state: "refused", law: "record" }]);
  // Settled, it may be asked again.
  expect(await refusalOf(askRight(patient.ctx, { right: "delete" }))).toBe("no refusal");
});

test("whoever asked takes it back, nobody else does, and it is out of the list", async () => {
  const { post, patient, psychologist, desk } = await clinicWith();
  const { id } = await askRight(patient.ctx, { right: "access" });
  await handleAll(post);
  expect(await refusalOf(withdrawRequest(psychologist.ctx, { id }))).toBe("privacy.request_not_found");
  await withdrawRequest(patient.ctx, { id });
  await withdrawRequest(patient.ctx, { id });
  await handleAll(post);
  expect(await kinds()).toEqual([]);
  expect(await countRequests(desk)).toEqual({ waiting: 0, late: 0 });
  const settlement = { id, answer: "Uma resposta que ninguém espera mais." };
  expect(await refusalOf(settleRequest(desk, settlement))).toBe("privacy.request_settled");
});

test("three days before its day the administration is told again, once more when it has passed, and then it is late", async () => {
  const { post, world, patient, desk } = await clinicWith();
  await askRight(patient.ctx, { right: "access" });
  const [due] = (await listOwnRequests(patient.ctx)).map(({ dueAt }) => dueAt);
  const run = async () => {
    const n = await remindRequests({ ...patient.ctx, actor: { system: "test" } });
    await handleAll(post);
    return n;
  };
  expect(await run()).toBe(0);
  world.clock.now = due! - days(3);
  expect([await run(), await run()]).toEqual([1, 0]);
  expect(await countRequests(desk)).toEqual({ waiting: 1, late: 0 });
  world.clock.now = due! + 1;
  expect([await run(), await run()]).toEqual([1, 0]);
  expect(await countRequests(desk)).toEqual({ waiting: 1, late: 1 });
  expect((await listRequests(desk, asked)).items).toMatchObject([{ late: true }]);
});

test("who is here without a clinic is answered by the platform, whose reading is written down as support", async () => {
  const { world } = newPost();
  const ana = await world.person("patient", platformClinicId, "Ana");
  const { id } = await askRight(ana.ctx, { right: "correct", words: "Meu nome." });
  const bob = { accountId: "acc_x", sessionId: "ses_x", name: "Bob", platformRole: "admin" as const };
  const desk = { clinicId: platformClinicId, on: { ...ana.ctx, actor: bob } };
  expect((await readRequest(desk, { id })).words).toBe("Meu nome.");
  await settleRequest(desk, { id, answer: "Corrigimos o seu nome hoje." });
  expect(await listOwnRequests(ana.ctx)).toMatchObject([{ state: "answered" }]);
  const read = await rowsOf(`select "right", subject from audit_entry where action = 'rights_request.read'`);
  expect(read).toEqual([{ right: "support", subject: ana.memberId }]);
});

test("among a thousand the desk's page reads little more than it shows, and goes through all of them once", async () => {
  const { world, patient, desk } = await clinicWith();
  await rowsOf(
    `insert into rights_request (clinic_id, id, member_id, "right", asker, state, asked_at, due_at, version)
     with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
     select ?, 'req_' || printf('%04d', i), 'mem_' || i, 'access', 'self', 'asked', 1, 1 + i / 3, 1 from n`,
    patient.clinicId,
  );
  const { meter } = world.scope.platform;
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const before = meter.rowsRead;
    const part = await listRequests(desk, { ...asked, limit: 100, cursor });
    expect(meter.rowsRead - before).toBeLessThanOrEqual(215);
    for (const { id } of part.items) seen.add(id);
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.size).toBe(1000);
});

test("an access that waits for a yes stands first on the admin's page, a late review before what can wait, any other after it", () => {
  const other = { key: "plan", words: "O plano", why: "", href: "/", act: "Ver" };
  const reader = { zone: "America/Sao_Paulo", now: 0 };
  const one = (kind: "ask" | "review" | "open", overdue: boolean) => ({ id: "brk_1", kind, overdue, until: 1 });
  const keys = (waiting: Parameters<typeof withBreakGlass>[1]) =>
    withBreakGlass([other], waiting, reader).map(({ key }) => key);
  expect(keys([one("review", false), one("ask", false), one("open", false)])).toEqual([
    ...["open-brk_1", "approve-brk_1", "plan", "review"],
  ]);
  expect(keys([one("review", true)])).toEqual(["review", "plan"]);
  expect([keys([]), keys(null)]).toEqual([["plan"], ["plan"]]);
});
