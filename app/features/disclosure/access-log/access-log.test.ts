import { expect, test } from "vitest";
import { asAdmin } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { listSharedEntries } from "~/features/diary/reading/list-shared-entries.server";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { readEntry } from "~/features/diary/entry/read-entry.server";
import { readSignals } from "~/features/risk/signal/read-signals.server";
import { askBreakGlass } from "../break-glass/ask-break-glass.server";
import { diaryThrough } from "../break-glass/read-through.server";
import { accessSaid } from "../components/access-words";
import { hours, minutes } from "~/lib/duration";
import { doubtCauses } from "./doubt-causes";
import { answerAccessDoubt, countDoubts, doubtAccess, listAnsweredDoubts, listDoubts } from "./doubt-access.server";
import { listAccessLog } from "./list-access-log.server";

async function looked() {
  const post = newPost();
  const pair = await linkedPair(post.world);
  const { world, patient, psychologist } = pair;
  const { id } = await write(world, patient);
  const patientId = patient.memberId;
  await listSharedEntries(psychologist.ctx, { patientId, limit: 20 });
  world.clock.now += minutes(1);
  await readSharedEntry(psychologist.ctx, { patientId, entryId: id });
  await readEntry(patient.ctx, { id });
  await world.settled();
  const admin = asAdmin(world, await world.person("admin", patient.clinicId, "Rui"));
  return { post, ...pair, patientId, entryId: id, admin };
}

test("the patient reads who opened what and why, one item a view, nothing of their own, and no word that labels them", async () => {
  const { world, patient, psychologist, patientId, entryId } = await looked();
  world.clock.now += hours(2);
  await readSignals(psychologist.ctx, { patientId });
  const { items, nextCursor } = await listAccessLog(patient.ctx, { limit: 20 });
  expect(nextCursor).toBeNull();
  expect(items.map(({ who, what, right }) => [who, what.map(({ words }) => words), right])).toEqual([
    ["Dra. Lia", ["o resumo do seu acompanhamento"], "care-link"],
    ["Dra. Lia", ["uma anotação do diário", "o que você compartilha do diário"], "care-link"],
  ]);
  // An entry is named by its day and leads to itself, while it is there.
  expect(items[1]?.what[0]?.entry).toMatchObject({ id: entryId });
  const said = accessSaid(items[1]!, { now: world.clock.now, zone: "America/Sao_Paulo" });
  expect(said.things[0]?.entryId).toBe(entryId);
  expect(said.things[0]?.words).toMatch(/^uma anotação do diário, de ./);
  const other = await world.person("patient", patient.clinicId);
  expect((await listAccessLog(other.ctx, { limit: 20 })).items).toEqual([]);
});

test("ten thousand openings are gone through page by page, each once, and a page reads little more than it shows", async () => {
  const { world, patient, psychologist, patientId } = await looked();
  const { clinicId, memberId } = psychologist;
  await rowsOf(
    `insert into audit_entry (id, clinic_id, actor_id, actor_role, action, entity, entity_id, fields, ip, user_agent, request_id, created_at, subject, "right")
     with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000)
     select 'aud_many' || printf('%05d', i), ?, ?, 'psychologist', 'task.list', 'member', ?, '[]', '', '', 'r', ? - 3600000 * (i / 2), ?, 'care-link' from n`,
    clinicId,
    memberId,
    patientId,
    world.clock.now,
    patientId,
  );
  const { meter } = world.scope.platform;
  let [cursor, pages] = [undefined as string | undefined, 0];
  const seen = new Set<string>();
  do {
    const before = meter.rowsRead;
    const page = await listAccessLog(patient.ctx, { limit: 100, cursor });
    expect(meter.rowsRead - before).toBeLessThanOrEqual(130);
    for (const { id } of page.items) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    cursor = page.nextCursor ?? undefined;
    pages += 1;
  } while (cursor !== undefined && pages < 12);
  expect(seen.size).toBeGreaterThan(500);
});

test("what is not right goes to the clinic once, is answered once, and the answer is the patient's alone to read", async () => {
  const { post, world, patient, admin, psychologist } = await looked();
  const foreign = await looked();
  const [access] = (await listAccessLog(patient.ctx, { limit: 20 })).items;
  const doubt = { id: access!.id, cause: "no_reason" as const, note: "Eu estava de férias." };
  expect(await refusal(doubtAccess(foreign.patient.ctx, doubt))).toBe("disclosure.not_found");
  await Promise.all([doubtAccess(patient.ctx, doubt), doubtAccess(patient.ctx, doubt)]);
  await doubtAccess(patient.ctx, doubt);
  await handleAll(post);
  const told = () => rowsOf("select kind, member_id from notice where kind like 'access.%' order by kind");
  expect(await told()).toEqual([{ kind: "access.doubted", member_id: admin.actor.memberId }]);
  const [waiting] = await listDoubts(admin);
  expect(waiting).toMatchObject({
    ...{ patientName: "Ana", who: "Dra. Lia", cause: "no_reason", note: "Eu estava de férias." },
    what: "uma anotação do diário",
  });
  expect([await countDoubts(admin), await countDoubts(foreign.admin)]).toEqual([1, 0]);
  expect(await rowsOf("select actor_id, subject from audit_entry where action = 'access_doubt.read'")).toEqual([
    { actor_id: admin.actor.memberId, subject: patient.memberId },
  ]);
  expect(await listDoubts(foreign.admin)).toEqual([]);
  const answer = { id: waiting!.id, answer: "Foi a sessão de ontem, conferimos com ela." };
  expect(await refusal(answerAccessDoubt(foreign.admin, answer))).toBe("disclosure.not_found");
  await answerAccessDoubt(admin, answer);
  expect(await refusal(answerAccessDoubt(admin, answer))).toBe("disclosure.not_waiting");
  await handleAll(post);
  expect((await told()).map(({ kind }) => kind)).toEqual(["access.answered", "access.doubted"]);
  expect(
    (await listAccessLog(patient.ctx, { limit: 20 })).items.find(({ id }) => id === access!.id)?.doubt,
  ).toMatchObject({
    answer: answer.answer,
    note: "Eu estava de férias.",
  });
  expect(JSON.stringify(await rowsOf("select * from access_doubt"))).not.toMatch(/sessão de ontem|férias/);
  expect(await countDoubts(admin)).toBe(0);
  expect(await listAnsweredDoubts(admin)).toMatchObject([{ patientName: "Ana", what: "uma anotação do diário" }]);
  expect(await listAnsweredDoubts(foreign.admin)).toEqual([]);
  expect(await listDoubts(admin)).toEqual([]);
  void [world, psychologist];
});

test("who opened it does not answer for it, as an admin either who has it by another membership of theirs", async () => {
  const { admin, patient, psychologist } = await looked();
  const [opening] = (await listAccessLog(patient.ctx, { limit: 1 })).items;
  await doubtAccess(patient.ctx, { id: opening?.id ?? "", cause: doubtCauses[0] });
  const [doubt] = await listDoubts(admin);
  const answer = { id: doubt?.id ?? "", answer: "Estava certo, sim." };
  const both = { ...admin, actor: { ...admin.actor, accountId: psychologist.accountId } };
  expect(await refusal(answerAccessDoubt(both, answer))).toBe("disclosure.own_access");
  await answerAccessDoubt(admin, answer);
});

test("each thing that was asked of a model is an item of its own, among other openings of the same minute", async () => {
  const { world, patient, psychologist, patientId } = await looked();
  for (const at of [5, 50, 56])
    await rowsOf(
      `insert into audit_entry (id, clinic_id, actor_id, actor_role, action, entity, entity_id, fields, ip, user_agent, request_id, created_at, subject, "right")
       values (?, ?, ?, 'psychologist', 'summary.ask', 'insight_ask', ?, '[]', '', '', 'r', ?, ?, 'care-link')`,
      ...[`aud_sent${at}`, psychologist.clinicId, psychologist.memberId, `ask_${at}`],
      ...[world.clock.now + at * 1000, patientId],
    );
  const { items } = await listAccessLog(patient.ctx, { limit: 20 });
  expect(items.map(({ asked, what }) => [asked !== null, what.length])).toEqual([
    ...[
      [true, 0],
      [true, 0],
      [true, 0],
      [false, 2],
    ],
  ]);
  expect(new Set(items.map(({ at }) => at)).size).toBe(4);
});

test("that somebody may read exceptionally is told with its motive, read or not", async () => {
  const { world, patient, patientId, admin } = await looked();
  const reason = "A paciente pediu à clínica uma cópia do que compartilhou.";
  await askBreakGlass(admin, { patientId, reason });
  const first = async () => (await listAccessLog(patient.ctx, { limit: 20 })).items.find(({ grant }) => grant !== null);
  expect(await first()).toMatchObject({ reason, who: "Rui", what: [], grant: { isRead: false, verdict: null } });
  await diaryThrough(admin, { patientId, limit: 20 });
  world.clock.now += minutes(16);
  const read = await first();
  expect(read?.grant).toMatchObject({ isRead: true });
  const { lines } = accessSaid(read!, { now: world.clock.now, zone: "America/Sao_Paulo" });
  expect(lines.join(" ")).toContain("Leu: está nesta lista.");
  // Whoever asked for it does not answer for it.
  await doubtAccess(patient.ctx, { id: read!.id, cause: "no_reason" });
  const [doubt] = await listDoubts(admin);
  expect(doubt?.what).toBe("um acesso excepcional");
  expect(doubt?.grantId).toMatch(/^brk_/);
  const answer = { id: doubt!.id, answer: "Estava certo, sim." };
  expect(await refusal(answerAccessDoubt(admin, answer))).toBe("disclosure.own_access");
});
