import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, write } from "../../../../tests/worker/diary";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { commentEntry } from "./comment-entry.server";
import { entryFilterSchema } from "../diary.schema";
import { listSharedEntries } from "./list-shared-entries.server";
import { markAllRead } from "./mark-all-read.server";
import { readSharedEntry } from "./read-shared-entry.server";
import { sharedMoodSummary } from "./shared-mood-summary.server";

const all = entryFilterSchema.parse({});

test("to a psychologist without care link, a patient with a diary costs what a made-up one costs", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  const stranger = await world.person("psychologist", clinicId, "Sem vínculo");
  for (let i = 0; i < 5; i++) await write(world, patient, { tags: ["sono"] });
  const { id: entryId } = await write(world, patient);
  await world.settled();
  const { meter } = world.scope.platform;
  const questions = {
    list: (patientId: string) => listSharedEntries(stranger.ctx, { patientId, ...all }),
    mood: (patientId: string) => listSharedEntries(stranger.ctx, { patientId, ...all, mood: 3 }),
    tag: (patientId: string) => listSharedEntries(stranger.ctx, { patientId, ...all, tag: "sono" }),
    entry: (patientId: string) => readSharedEntry(stranger.ctx, { patientId, entryId }),
    comment: (patientId: string) => commentEntry(stranger.ctx, { patientId, entryId, content: "?" }),
    summary: (patientId: string) => sharedMoodSummary(stranger.ctx, { patientId, period: "30d" }),
    patient: (patientId: string) => readPatient(stranger.ctx, { patientId }),
    markRead: (patientId: string) => markAllRead(stranger.ctx, { patientId }),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const costs: unknown[] = [];
    for (const patientId of [patient.memberId, "mem_00000000000000000000000000"]) {
      forgetDataKeys();
      const before = { ...meter };
      expect(await refusal(ask(patientId))).toBe("tenancy.patient_not_found");
      costs.push({ queries: meter.queries - before.queries, rowsRead: meter.rowsRead - before.rowsRead });
    }
    expect(costs[0], name).toEqual(costs[1]);
    expect(costs[0], name).toMatchObject({ rowsRead: 0 });
  }
  const { items } = await listSharedEntries(psychologist.ctx, { patientId: patient.memberId, ...all, tag: "sono" });
  expect(items).toHaveLength(5);
});

test("a linked psychologist's page reads its own rows and not the diary", async () => {
  const { world, patient, psychologist } = await linkedPair(testWorld());
  for (let i = 0; i < 8; i++) await write(world, patient, { tags: ["sono"] });
  await world.settled();
  const { meter } = world.scope.platform;
  for (const [filter, most] of [
    [{ ...all, limit: 2 }, 5],
    [{ ...all, limit: 2, mood: 3 }, 5],
    [{ ...all, limit: 2, tag: "sono" }, 10], // two of them tell whether the look was noted
  ] as const) {
    const before = meter.rowsRead;
    const { items } = await listSharedEntries(psychologist.ctx, { patientId: patient.memberId, ...filter });
    expect(items).toHaveLength(2);
    expect(meter.rowsRead - before).toBeLessThanOrEqual(most);
    await world.settled();
  }
});
