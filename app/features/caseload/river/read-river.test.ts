import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { testEnv } from "../../../../tests/worker/env";
import { linkedPair, refusal, write, words } from "../../../../tests/worker/diary";
import { planWords } from "../../../../tests/worker/plans";
import { editEntry } from "~/features/diary/entry/edit-entry.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { compareMoments } from "~/features/tenancy/care-link/moment";
import { days, hours } from "~/lib/duration";
import { readRiver, type Moment } from "./read-river.server";

/** A pair with much of everything, written by the database itself but for what is sealed. */
async function longCare() {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  const now = world.clock.now;
  for (let i = 0; i < 40; i++) {
    await writeEntry(
      patient.ctx,
      words({ title: `Nota ${String(i)}`, occurredAt: new Date(now - days(i)).toISOString() }),
    );
  }
  const numbers = "with recursive n(i) as (select 0 union all select i + 1 from n where i < 199)";
  const mine = [clinicId, patient.memberId, psychologist.memberId, now, hours(1)];
  await testEnv.CLINIC_0.batch(
    [
      `${numbers} insert into check_in (clinic_id, id, patient_id, mood, occurred_at, created_at)
         select ?1, 'chk_' || i, ?2, i % 5 + 1, ?4 - i * 9 * ?5, ?4 from n where ?3 > ''`,
      `${numbers} insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status, cancel_free_hours,
           version, created_by, created_at, updated_at)
         select ?1, 'apt_' || i, ?3, '[]', ?4 - i * 70 * ?5, ?4 - i * 70 * ?5 + ?5, 'online', 'completed', 24, 1, ?3, ?4, ?4
           from n where ?2 > ''`,
      `${numbers} insert into appointment_patient (clinic_id, appointment_id, patient_id, psychologist_id, start_at)
         select ?1, 'apt_' || i, ?2, ?3, ?4 - i * 70 * ?5 from n`,
      `${numbers} insert into sos_alert (clinic_id, id, patient_id, severity, status, raised_at, policy, rev)
         select ?1, 'sos_' || i, ?2, 'support', 'cancelled', ?4 - i * 100 * ?5, '[]', 1 from n where ?3 > ''`,
      `${numbers} insert into safety_plan_version (clinic_id, patient_id, version, steps_sealed, author_id, created_at)
         select ?1, ?2, 200 - i, 'x', ?2, ?4 - i * 90 * ?5 from n where ?3 > ''`,
      `${numbers} insert into session_note (clinic_id, id, patient_id, author_id, happened_at, version, kept, size, created_at, updated_at)
         select ?1, 'nte_' || i, ?2, ?3, ?4 - i * 80 * ?5, 1, 1, 9, ?4, ?4 from n`,
      `${numbers} insert into scale_answer (clinic_id, id, patient_id, code, sheet_version, result_sealed, answered_at, created_at)
         select ?1, 'scr_' || i, ?2, 'phq-9', 1, 'x', ?4 - i * 85 * ?5, ?4 from n where ?3 > ''`,
      `${numbers} insert into task (clinic_id, id, patient_id, psychologist_id, title_sealed, words_sealed, status, given_at, answered_at, version)
         select ?1, 'tsk_' || i, ?2, ?3, 'x', 'x', 'done', ?4, ?4 - i * 60 * ?5, 2 from n`,
    ].map((sql) => testEnv.CLINIC_0.prepare(sql).bind(...mine)),
  );
  return pair;
}

test("a page of a long care reads 100 rows at most, wherever it is; every moment comes once, in order", async () => {
  const { world, patient, psychologist } = await longCare();
  const { meter } = world.scope.platform;
  const seen: Moment[] = [];
  let cursor: string | undefined;
  do {
    await world.settled();
    const before = meter.rowsRead;
    const page = await readRiver(psychologist.ctx, { patientId: patient.memberId, cursor });
    expect(meter.rowsRead - before).toBeLessThanOrEqual(100);
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.length).toBe(40 + 7 * 200);
  expect(seen).toEqual(seen.toSorted(compareMoments));
  expect(new Set(seen.map(({ kind, id }) => kind + id)).size).toBe(seen.length);
});

test("a private entry is not in the river, nor the mood it had, nor its trace after it was shared", async () => {
  const { world, patient, psychologist } = await linkedPair(testWorld());
  const { id } = await write(world, patient, { title: "Segredo", isPrivate: true });
  await write(world, patient, { title: "Aberto", mood: 4 });
  await addCheckIn(patient.ctx, { mood: 2, sleep: 1 });
  await saveSafetyPlan(patient.ctx, { patientId: patient.memberId, ...planWords() });
  const ask = () => readRiver(psychologist.ctx, { patientId: patient.memberId });
  const { items } = await ask();
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(["check-in", "entry", "plan"]);
  expect(items.find(({ kind }) => kind === "entry")).toMatchObject({ title: "Aberto", mood: 4, unread: true });
  expect(JSON.stringify(items)).not.toContain("Segredo");
  await editEntry(patient.ctx, { id, isPrivate: false });
  expect((await ask()).items.filter(({ kind }) => kind === "entry")).toHaveLength(2);
  await editEntry(patient.ctx, { id, isPrivate: true });
  expect(await ask()).toEqual(await ask());
  expect((await ask()).items.filter(({ kind }) => kind === "entry")).toHaveLength(1);
  const only = await readRiver(psychologist.ctx, { patientId: patient.memberId, only: "plan" });
  expect(only).toMatchObject({ items: [{ kind: "plan", version: 1, byPatient: true }], nextCursor: null });
});

test("strangers see no river: a colleague without link, another clinic's, and after care has ended", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  await write(world, patient);
  const colleague = await world.person("psychologist", clinicId, "Ian");
  const elsewhere = await world.person("psychologist", await world.clinic(), "Eva");
  for (const { ctx } of [colleague, elsewhere])
    expect(await refusal(readRiver(ctx, { patientId: patient.memberId }))).toBe("tenancy.patient_not_found");
  const wrongRole = { ...psychologist.ctx, actor: patient.ctx.actor } as unknown as typeof psychologist.ctx;
  expect(await refusal(readRiver(wrongRole, { patientId: patient.memberId }))).toBe("auth.forbidden");
  await testEnv.CLINIC_0.exec("update care_link set ended_at = 1");
  expect(await refusal(readRiver(psychologist.ctx, { patientId: patient.memberId }))).toBe("tenancy.patient_not_found");
});
