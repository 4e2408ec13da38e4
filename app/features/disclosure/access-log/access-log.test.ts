import { expect, test } from "vitest";
import { asAdmin } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { listSharedEntries } from "~/features/diary/reading/list-shared-entries.server";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { readEntry } from "~/features/diary/entry/read-entry.server";
import { readSignals } from "~/features/risk/signal/read-signals.server";
import { hours, minutes } from "~/lib/duration";
import { doubtCauses } from "./doubt-causes";
import { answerAccessDoubt, doubtAccess, listDoubts } from "./doubt-access.server";
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
  const { world, patient, psychologist, patientId } = await looked();
  world.clock.now += hours(2);
  await readSignals(psychologist.ctx, { patientId });
  const { items, nextCursor } = await listAccessLog(patient.ctx, { limit: 20 });
  expect(nextCursor).toBeNull();
  expect(items.map(({ who, what, right }) => [who, what, right])).toEqual([
    ["Dra. Lia", ["o resumo do seu acompanhamento"], "care-link"],
    ["Dra. Lia", ["uma anotação do diário", "o que você compartilha do diário"], "care-link"],
  ]);
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
  const doubt = { id: access!.id, cause: "no_reason" as const };
  expect(await refusal(doubtAccess(foreign.patient.ctx, doubt))).toBe("disclosure.not_found");
  await Promise.all([doubtAccess(patient.ctx, doubt), doubtAccess(patient.ctx, doubt)]);
  await doubtAccess(patient.ctx, doubt);
  await handleAll(post);
  const told = () => rowsOf("select kind, member_id from notice where kind like 'access.%' order by kind");
  expect(await told()).toEqual([{ kind: "access.doubted", member_id: admin.actor.memberId }]);
  const [waiting] = await listDoubts(admin);
  expect(waiting).toMatchObject({ patientName: "Ana", who: "Dra. Lia", cause: "no_reason" });
  expect(await listDoubts(foreign.admin)).toEqual([]);
  const answer = { id: waiting!.id, answer: "Foi a sessão de ontem, conferimos com ela." };
  expect(await refusal(answerAccessDoubt(foreign.admin, answer))).toBe("disclosure.not_found");
  await answerAccessDoubt(admin, answer);
  expect(await refusal(answerAccessDoubt(admin, answer))).toBe("disclosure.not_waiting");
  await handleAll(post);
  expect((await told()).map(({ kind }) => kind)).toEqual(["access.answered", "access.doubted"]);
  expect((await listAccessLog(patient.ctx, { limit: 20 })).items[0]?.doubt).toMatchObject({ answer: answer.answer });
  expect(JSON.stringify(await rowsOf("select * from access_doubt"))).not.toContain("sessão de ontem");
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
