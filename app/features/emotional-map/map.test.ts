import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../tests/worker/callers";
import { linkedPair, words, write, type Clinic } from "../../../tests/worker/diary";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { countDays } from "~/features/diary/mood/day/count-days.server";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { days } from "~/lib/duration";
import { ownLine, ownMonth, ownYear } from "./own-map.server";
import { sharedLine, sharedMonth, sharedYear } from "./shared-map.server";

/** A year of a check-in a day, three tags with enough entries each, and two cycles. */
async function aYear({ world, clinicId, patient }: Clinic): Promise<void> {
  for (let i = 0; i < 12; i++) await write(world, patient, { mood: 1 + (i % 5), tags: [`t${i % 2}`] });
  await setCycle(patient.ctx, { patientId: patient.memberId, cycle: "criar" });
  world.clock.now += 1000;
  await setCycle(patient.ctx, { patientId: patient.memberId, cycle: "cuidar" });
  const shard = world.scope.shard("CLINIC_0");
  await shard.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 400)
    insert into check_in (clinic_id, id, patient_id, mood, occurred_at, created_at)
    select '${clinicId}', 'chk_' || i, '${patient.memberId}', 1 + i % 5, ${world.clock.now} - i * ${days(1)}, 1 from n`);
  while ((await countDays({ db: shard })) > 0);
}

test("a year and a line of time are read in two round trips and 400 rows, by both sides", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, patient, psychologist } = clinic;
  await aYear(clinic);
  await world.settled();
  const { meter } = world.scope.platform;
  const asked = { patientId: patient.memberId };
  for (const [name, ask] of Object.entries({
    ownYear: () => ownYear(patient.ctx),
    sharedYear: () => sharedYear(psychologist.ctx, asked),
    ownLine: () => ownLine(patient.ctx),
    sharedLine: () => sharedLine(psychologist.ctx, asked),
  })) {
    forgetDataKeys();
    const before = { ...meter };
    const { summary, cycles } = await ask();
    const cost = { trips: meter.trips - before.trips, rows: meter.rowsRead - before.rowsRead };
    expect(cost.trips, name).toBeLessThanOrEqual(2);
    expect(cost.rows, name).toBeLessThanOrEqual(400);
    expect(summary.days.length, name).toBeGreaterThan(80);
    expect(
      cycles.map(({ cycle }) => cycle),
      name,
    ).toEqual(["criar", "cuidar"]);
    await world.settled();
  }
});

test("private entries are in the patient's map and in nobody else's; calls for help are marked, emotions told to the patient", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  await writeEntry(patient.ctx, words({ mood: 1, isPrivate: true, emotions: { fear: 3 } }));
  await addCheckIn(patient.ctx, { mood: 5, emotions: { joy: 1 } });
  await world.scope.shard("CLINIC_0")
    .run(`insert into sos_alert (clinic_id, id, patient_id, severity, status, raised_at, policy, rev)
    values ('${clinicId}', 'sos_1', '${patient.memberId}', 'support', 'resolved', ${world.clock.now}, '{}', 1)`);
  const asked = { patientId: patient.memberId };
  const own = await ownMonth(patient.ctx, "2026-03");
  expect(own).toMatchObject({ summary: { count: 2 }, marks: [{ kind: "alert", date: "2026-03-02" }] });
  expect(own.emotions).toEqual([{ fear: 3 }, { joy: 1 }]);
  expect((await ownMonth(patient.ctx, "2026-02")).summary.count).toBe(0);
  const shared = await sharedMonth(psychologist.ctx, { ...asked, month: "2026-03" });
  expect(shared.emotions).toEqual([{ joy: 1 }]);
  for (const seen of [shared, await sharedLine(psychologist.ctx, asked)])
    expect(seen).toMatchObject({ summary: { count: 1, average: 5 }, marks: [{ kind: "alert" }] });
  expect((await sharedYear(psychologist.ctx, asked)).summary).toMatchObject({ count: 1, average: 5 });
  const stranger = await world.person("psychologist", clinicId);
  for (const ask of [sharedYear, sharedLine])
    expect(await refusalOf(ask(stranger.ctx, asked))).toBe("tenancy.patient_not_found");
  await world.settled();
});
