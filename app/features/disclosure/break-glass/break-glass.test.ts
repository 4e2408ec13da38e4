import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { newPost } from "../../../../tests/worker/post";
import { handleAll } from "../../../../tests/worker/life";
import { minutes, days } from "~/lib/duration";
import { openVault } from "~/features/kernel/keys/vault.server";
import { account } from "~/features/identity/account/account.directory.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { mail } from "~/features/notifications/mail/mail.directory.table";
import { member } from "~/features/tenancy/member/member.table";
import { breakGlassSchema } from "../disclosure.schema";
import { askBreakGlass } from "./ask-break-glass.server";
import { countFaulted, countUnreviewed } from "./count-unreviewed.server";
import { accessesThatWait, beforeAsking, listBreakGlass, readBreakGlass } from "./list-break-glass.server";
import { diaryThrough, notesThrough } from "./read-through.server";
import { approveBreakGlass, endBreakGlass, remindReviews, reviewBreakGlass } from "./settle-break-glass.server";
import { stateSaid } from "../components/break-glass-words";
import { breakGlassIntents } from "../disclosure.schema";
import { listAccessLog } from "../access-log/list-access-log.server";

const reason = "A paciente pediu à clínica uma cópia do que compartilhou.";
const page = { limit: 20 };
const why = "Bastava ligar para a psicóloga.";

async function clinic(admins: number) {
  const post = newPost();
  const { world, patient, psychologist } = await linkedPair(post.world);
  const { id } = await write(world, patient, { title: "Para ler" });
  await write(world, patient, { title: "Só minha", isPrivate: true });
  const people: ReturnType<typeof asAdmin>[] = [];
  for (let n = 0; n < admins; n += 1) people.push(asAdmin(world, await world.person("admin", patient.clinicId)));
  world.clock.now += days(7); // else they are nobody's second person
  const patientId = patient.memberId;
  const ask = (n = 0) => askBreakGlass(people[n]!, { patientId, reason });
  const told = async () => {
    await handleAll(post);
    return rowsOf("select kind, member_id, subject_id from notice where kind like 'break_glass%' order by kind");
  };
  return { post, world, patient, psychologist, patientId, entryId: id, admins: people, ask, told };
}

test("alone in the administration, an admin reads what is shared for fifteen minutes and not a moment longer; the patient is told once", async () => {
  const { world, patient, patientId, entryId, admins, ask, told } = await clinic(1);
  const [admin] = admins as [(typeof admins)[0]];
  expect(await refusal(diaryThrough(admin, { patientId, ...page }))).toBe("audit.no_break_glass");
  const { id, state, expiresAt } = await ask();
  expect([state, expiresAt]).toEqual(["open", world.clock.now + minutes(15)]);
  expect((await ask()).id).toBe(id);
  const { items } = await diaryThrough(admin, { patientId, ...page });
  expect(items.map((entry) => [entry.id, entry.title])).toEqual([[entryId, "Para ler"]]);
  expect((await notesThrough(admin, { patientId, ...page })).items).toEqual([]);
  await diaryThrough(admin, { patientId, ...page });
  const rows = await rowsOf(
    "select action, subject, reason, actor_id from audit_entry where \"right\" = 'break-glass' order by rowid",
  );
  expect(rows.map(({ action }) => action)).toEqual(["break_glass.open", "diary.list", "records.read", "diary.list"]);
  expect(rows.every((row) => row.subject === patientId && row.reason === reason)).toBe(true);
  expect(await told()).toEqual([{ kind: "break_glass.opened", member_id: patientId, subject_id: id }]);
  expect(await told()).toHaveLength(1);
  const log = await listAccessLog(patient.ctx, page);
  expect(log.items[0]).toMatchObject({ right: "break-glass", reason, actorId: admin.actor.memberId });
  world.clock.now += minutes(15) - 1;
  await diaryThrough(admin, { patientId, ...page });
  world.clock.now += 1;
  expect(await refusal(diaryThrough(admin, { patientId, ...page }))).toBe("audit.no_break_glass");
  expect(await refusal(notesThrough(admin, { patientId, ...page }))).toBe("audit.no_break_glass");
});

test("where somebody else runs the clinic, it opens by their yes alone: not by one's own, and by two at once one time", async () => {
  const { world, patientId, admins, ask, told, patient } = await clinic(3);
  const [asker, second, third] = admins as [(typeof admins)[0], (typeof admins)[0], (typeof admins)[0]];
  const { id, state, expiresAt } = await ask();
  expect([state, expiresAt]).toEqual(["waiting", null]);
  expect(await refusal(diaryThrough(asker, { patientId, ...page }))).toBe("audit.no_break_glass");
  expect(await refusal(approveBreakGlass(asker, { id }))).toBe("disclosure.own_access");
  // The same person by another membership is no second person.
  const twice = { ...second, actor: { ...second.actor, accountId: asker.actor.accountId } };
  expect(await refusal(approveBreakGlass(twice, { id }))).toBe("disclosure.own_access");
  expect((await told()).map(({ kind }) => kind)).toEqual(["break_glass.asked", "break_glass.asked"]);
  world.clock.now += minutes(5);
  const both = await Promise.allSettled([approveBreakGlass(second, { id }), approveBreakGlass(third, { id })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await refusal(approveBreakGlass(third, { id }))).toBe("disclosure.not_waiting");
  expect((await diaryThrough(asker, { patientId, ...page })).expiresAt).toBe(world.clock.now + minutes(15));
  // Nobody's but the asker's.
  expect(await refusal(diaryThrough(second, { patientId, ...page }))).toBe("audit.no_break_glass");
  expect((await told()).filter(({ member_id }) => member_id === patient.memberId)).toHaveLength(1);
  await endBreakGlass(second, { id });
  expect(await refusal(diaryThrough(asker, { patientId, ...page }))).toBe("audit.no_break_glass");
  // Not approved in an hour it opens no more.
  const later = await ask();
  world.clock.now += minutes(60);
  expect(await refusal(approveBreakGlass(second, { id: later.id }))).toBe("disclosure.not_waiting");
});

test("two presses in one moment are one access", async () => {
  const { ask } = await clinic(1);
  const [a, b] = await Promise.all([ask(), ask()]);
  expect(a.id).toBe(b.id);
  expect(await rowsOf("select id from break_glass")).toHaveLength(1);
});

test("another reason while one is open or waits is refused, and not dropped in silence", async () => {
  for (const admins of [1, 2]) {
    const { admins: people, ask, patientId } = await clinic(admins);
    const { id } = await ask();
    const other = { patientId, reason: "O juízo pediu o que foi compartilhado em março." };
    expect(await refusal(askBreakGlass(people[0]!, other))).toBe("disclosure.under_way");
    expect((await ask()).id).toBe(id);
    await endBreakGlass(people[0]!, { id });
    expect((await askBreakGlass(people[0]!, other)).id).not.toBe(id);
  }
});

test("a reason is words that somebody can read", () => {
  const reasons = ["a" + "\u0301".repeat(30), "a".repeat(40), "\u2800".repeat(40), "ok ok ok ok ok ok ok ok"];
  for (const one of reasons)
    expect(breakGlassSchema.safeParse({ patientId: "mem_1", reason: one }).success).toBe(false);
  expect(breakGlassSchema.safeParse({ patientId: "mem_1", reason }).success).toBe(true);
});

test("another clinic's admin, and one for another clinic's patient, find nothing; no way to write opens", async () => {
  const { patientId, ask, admins } = await clinic(1);
  const foreign = await clinic(1);
  const { id } = await ask();
  const [stranger, own] = [foreign.admins[0]!, admins[0]!];
  expect(await refusal(askBreakGlass(stranger, { patientId, reason }))).toBe("tenancy.member_not_found");
  expect(await refusal(diaryThrough(stranger, { patientId, ...page }))).toBe("audit.no_break_glass");
  expect(await refusal(approveBreakGlass(stranger, { id }))).toBe("disclosure.not_found");
  expect(await refusal(endBreakGlass(stranger, { id }))).toBe("disclosure.not_found");
  expect((await listBreakGlass(stranger, page)).items).toHaveLength(0);
  // The admin's own context stays as shut as it was.
  await expect(openVault(own.clinic as never, own.actor.clinicId, patientId)).rejects.toThrow("not noted");
});

test("who shuts the other admin out does not open alone: for a week it waits for a second person", async () => {
  const { world, admins, ask, patientId } = await clinic(2);
  const [asker, second] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const shutOut = { disabledAt: world.clock.now };
  await world.scope.shard("CLINIC_0").update(member).set(shutOut).where(eq(member.id, second.actor.memberId));
  const { state } = await ask();
  expect(state).toBe("waiting");
  expect(await refusal(diaryThrough(asker, { patientId, ...page }))).toBe("audit.no_break_glass");
  expect((await beforeAsking(asker, patientId)).waits).toBe(true);
  world.clock.now += days(7);
  expect((await beforeAsking(asker, patientId)).waits).toBe(false);
  expect((await ask()).state).toBe("open");
});

test("another admin reviews it within seven days, is reminded before and after, and it shows when it is late", async () => {
  const { post, world, admins, ask, told } = await clinic(2);
  const [asker, second] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const { id } = await ask();
  await approveBreakGlass(second, { id });
  expect(await refusal(reviewBreakGlass(second, { id, verdict: "right" }))).toBe("disclosure.not_over");
  const remind = () => remindReviews(post.job.shard("CLINIC_0"));
  const openedAt = world.clock.now;
  const remindedOn: number[] = [];
  for (let day = 1; day <= 22; day += 1) {
    world.clock.now = openedAt + days(day);
    if ((await remind()) + (await remind()) > 0) remindedOn.push(day);
    const overdue = day >= 7;
    expect((await listBreakGlass(second, page)).items[0]).toMatchObject({ state: "over", overdue });
  }
  expect(remindedOn).toEqual([3, 6, 7, 14, 21]);
  const due = (await told()).filter(({ kind }) => kind === "break_glass.review_due");
  expect(new Set(due.map(({ member_id }) => member_id))).toEqual(new Set([second.actor.memberId]));
  expect(await refusal(reviewBreakGlass(asker, { id, verdict: "right" }))).toBe("disclosure.own_access");
  await reviewBreakGlass(second, { id, verdict: "wrong", note: why });
  expect(await refusal(reviewBreakGlass(second, { id, verdict: "right" }))).toBe("disclosure.not_waiting");
  expect((await listBreakGlass(second, page)).items[0]).toMatchObject({ state: "reviewed", verdict: "wrong" });
  expect((await told()).filter(({ kind }) => kind === "break_glass.review_due")).toEqual([]);
  world.clock.now = openedAt + days(60);
  expect(await remind()).toBe(0);
});

test("alone in the administration nobody reviews it: after a week it is closed as such, and the patient and the platform are told", async () => {
  const { post, world, admins, ask, told, patient } = await clinic(1);
  const [asker] = admins as [(typeof admins)[0]];
  const platform = await world.person("admin", patient.clinicId, "Pia");
  const { directory } = world.scope;
  await directory.update(account).set({ platformAdmin: true }).where(eq(account.id, platform.accountId));
  await world.scope.shard("CLINIC_0").update(member).set({ disabledAt: 1 }).where(eq(member.id, platform.memberId));
  const { id } = await ask();
  const remind = () => remindReviews(post.job.shard("CLINIC_0"));
  world.clock.now += days(3);
  await remind();
  expect((await told()).filter(({ kind }) => kind === "break_glass.no_reviewer")).toMatchObject([
    { member_id: asker.actor.memberId },
  ]);
  world.clock.now += days(4);
  expect([await remind(), await remind()]).toEqual([1, 0]);
  expect((await listBreakGlass(asker, page)).items[0]).toMatchObject({ state: "unreviewed", verdict: "nobody" });
  const kinds = await told();
  expect(kinds.filter(({ kind }) => kind === "break_glass.unreviewed")).toMatchObject([
    { member_id: patient.memberId },
  ]);
  expect(kinds.filter(({ kind }) => kind === "break_glass.no_reviewer")).toEqual([]);
  expect(await directory.select({ to: mail.subjectId, what: mail.template }).from(mail)).toEqual([
    { to: platform.accountId, what: "access_unreviewed" },
  ]);
  expect(await countUnreviewed(post.job.shard("CLINIC_0"))).toEqual([{ clinicId: patient.clinicId, count: 1 }]);
  expect(await refusal(reviewBreakGlass(asker, { id, verdict: "right" }))).toBe("disclosure.own_access");
  // Who comes into the administration later may still say.
  const later = asAdmin(world, await world.person("admin", patient.clinicId, "Rui"));
  expect(await refusal(reviewBreakGlass(later, { id, verdict: "right" }))).toBe("disclosure.too_new");
  world.clock.now += days(7);
  await reviewBreakGlass(later, { id, verdict: "right" });
  expect((await listBreakGlass(later, page)).items[0]).toMatchObject({ state: "reviewed", verdict: "right" });
  expect(await countUnreviewed(post.job.shard("CLINIC_0"))).toEqual([]);
});

test("one access that cannot be reminded of keeps none of the others from it, and is tried again", async () => {
  const { post, world, admins, ask } = await clinic(2);
  const [, second] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const { id } = await ask();
  await approveBreakGlass(second, { id });
  const other = await clinic(1);
  await other.ask();
  world.clock.now += days(3);
  // Its next version is taken already, as if another run had got half of its way.
  const taken = { id: "evt_taken", clinicId: second.actor.clinicId, type: "x", aggregateId: id, version: 3, data: {} };
  const shard = world.scope.shard("CLINIC_0");
  await shard.insert(domainEvent).values({ ...taken, requestId: "r", occurredAt: 1, dueAt: 1 });
  const job = { ...post.job.shard("CLINIC_0"), now: () => Math.max(world.clock.now, other.world.clock.now + days(3)) };
  await expect(remindReviews(job)).rejects.toThrow();
  const due = await rowsOf("select aggregate_id from domain_event where type = 'break_glass.review_due'");
  expect(due).toHaveLength(1);
  await shard.delete(domainEvent).where(eq(domainEvent.id, "evt_taken"));
  expect(await remindReviews(job)).toBe(1);
});

test("what waits for an admin is what others asked for or read, never their own but one that runs, and nothing once it is settled", async () => {
  const { world, ask, admins } = await clinic(2);
  const [eva, rui] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const { id } = await ask();
  expect(await accessesThatWait(rui)).toEqual([{ id, kind: "ask", overdue: false, until: null }]);
  expect(await accessesThatWait(eva)).toEqual([]);
  await approveBreakGlass(rui, { id });
  expect(await accessesThatWait(rui)).toEqual([]);
  expect((await accessesThatWait(eva)).map(({ kind }) => kind)).toEqual(["open"]);
  world.clock.now += days(7) + 1;
  expect(await accessesThatWait(rui)).toEqual([{ id, kind: "review", overdue: true, until: null }]);
  await reviewBreakGlass(rui, { id, verdict: "right" });
  expect(await accessesThatWait(rui)).toEqual([]);
});

test("that it was not right has consequences: who it is of, who asked and the platform are told, and it is named with its why", async () => {
  const { post, world, patient, patientId, admins, ask, told } = await clinic(2);
  const [asker, second] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const { id } = await ask();
  await approveBreakGlass(second, { id });
  world.clock.now += minutes(15);
  await reviewBreakGlass(second, { id, verdict: "wrong", note: why });
  const [of, by] = [patient.memberId, asker.actor.memberId];
  const about = (await told()).filter(({ kind }) => /wrong/.test(String(kind)));
  expect(about).toEqual([
    { kind: "break_glass.judged_wrong", member_id: by, subject_id: id },
    { kind: "break_glass.wrong", member_id: of, subject_id: id },
  ]);
  const [row] = (await listBreakGlass(second, page)).items;
  expect([row?.verdictNote, row && stateSaid(row)]).toEqual([why, "revisto: não estava correto"]);
  expect(await rowsOf("select action, reason, subject from audit_entry where action = 'break_glass.fault'")).toEqual([
    { action: "break_glass.fault", reason: why, subject: patientId },
  ]);
  expect(await countFaulted(post.job.shard("CLINIC_0"))).toEqual([{ clinicId: patient.clinicId, count: 1 }]);
  expect(breakGlassIntents.safeParse({ intent: "fault", note: "mal" }).success).toBe(false);
  expect(breakGlassIntents.safeParse({ intent: "review", verdict: "wrong" }).success).toBe(false);
});

test("who asked is told of a yes, of a no with its line, and of an end that is not their own; the audit says which it was", async () => {
  const { world, admins, ask, told } = await clinic(2);
  const [asker, second] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const ofAsker = async () =>
    (await told()).filter(({ member_id }) => member_id === asker.actor.memberId).map(({ kind }) => kind);
  const { id } = await ask();
  await endBreakGlass(second, { id, note: "Peça à psicóloga dela." });
  expect(await ofAsker()).toEqual(["break_glass.refused"]);
  expect(await readBreakGlass(asker, { id })).toMatchObject({
    ...{ state: "lapsed", endedBy: second.actor.memberId, endedNote: "Peça à psicóloga dela." },
  });
  world.clock.now += minutes(1);
  const next = await ask();
  await approveBreakGlass(second, { id: next.id });
  expect(await ofAsker()).toEqual(["break_glass.approved", "break_glass.refused"]);
  expect(await accessesThatWait(asker)).toEqual([
    { id: next.id, kind: "open", overdue: false, until: world.clock.now + minutes(15) },
  ]);
  await endBreakGlass(asker, { id: next.id });
  expect(await ofAsker()).toEqual(["break_glass.refused"]); // their own end is no news, nor that it ran
  world.clock.now += minutes(1);
  await ask();
  const [last] = (await listBreakGlass(asker, page)).items;
  await endBreakGlass(asker, { id: last!.id });
  const acts = await rowsOf("select action from audit_entry where action like 'break_glass%' order by rowid");
  expect(acts.map(({ action }) => action)).toEqual([
    ...["break_glass.ask", "break_glass.refuse", "break_glass.ask", "break_glass.approve", "break_glass.end"],
    ...["break_glass.ask", "break_glass.withdraw"],
  ]);
});

test("an account that was given the role a moment ago is no second person: neither says yes, nor reviews, nor is waited for", async () => {
  const { world, patient, patientId, admins, ask } = await clinic(2);
  const [asker, second] = admins as [(typeof admins)[0], (typeof admins)[0]];
  const puppet = asAdmin(world, await world.person("admin", patient.clinicId, "Boneco"));
  const { id } = await ask();
  expect(await refusal(approveBreakGlass(puppet, { id }))).toBe("disclosure.too_new");
  expect(await refusal(diaryThrough(asker, { patientId, ...page }))).toBe("audit.no_break_glass");
  await approveBreakGlass(second, { id });
  world.clock.now += minutes(15);
  expect(await refusal(reviewBreakGlass(puppet, { id, verdict: "right" }))).toBe("disclosure.too_new");
  // With nobody but the puppet, the clinic is one of a single admin: it opens, the patient is told, and it counts as reviewed by nobody.
  const alone = await clinic(1);
  await alone.world.person("admin", alone.patient.clinicId, "Boneco");
  expect((await beforeAsking(alone.admins[0]!, alone.patientId)).waits).toBe(false);
  expect((await alone.ask()).state).toBe("open");
});
