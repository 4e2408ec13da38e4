import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { book } from "../../../../tests/worker/sessions";
import type { DemoStage } from "~/features/kernel/said/demo-stage";
import { hours, days } from "~/lib/duration";
import { judgeDocument } from "../document/judge-document";
import { demo } from "../records.demo";
import { recordsTold } from "../signing/own-signed.server";
import { firstBroken, type SignedRecord } from "../signing/signed-form";
import { readOwnRecords } from "../reading/own-records.server";
import { readWorkingNotes } from "../working/working-notes.server";
import { demoDocument } from "./demo-document";
import { given, working, year } from "./year.data";

test("every text of the demo data is a document as an editor would have written it", () => {
  for (const words of [...year, working])
    expect(judgeDocument(demoDocument(words))).toEqual({ document: demoDocument(words) });
});

test("the demo patient's notes are of her sessions, and every signature of them holds", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  for (let i = 1; i <= 6; i++) await book(pair, { startAt: world.clock.now + hours(24 * i) });
  await rowsOf("update appointment set status = 'completed'");
  world.clock.now += days(10);
  const person = (who: typeof patient | typeof psychologist) => {
    return {
      memberId: who.memberId,
      name: who.ctx.actor.name,
      crp: "06/1",
      clinic: { id: clinicId, shard: "CLINIC_0" },
    };
  };
  const stage = {
    now: world.clock.now,
    care: [{ patient: person(patient), psychologist: person(psychologist) }],
    shard: world.scope.shard,
    platform: world.scope.platform,
    actingAs: () => psychologist.ctx,
    moment: () => world.clock.now,
    demoId: (prefix: string, n: number) => `${prefix}_${n}`,
  } as unknown as DemoStage;
  await demo(stage);
  const records: SignedRecord[] = [];
  const place = { ...patient.ctx, ...patient, role: "patient" as const, isKept: true };
  for await (const record of recordsTold(place)) records.push(record as unknown as SignedRecord);
  expect(records.map(({ addenda }) => addenda.length).toSorted()).toEqual([0, 0, 0, 0, 1]);
  for (const record of records) expect(await firstBroken(record)).toBeNull();
  const { items } = await readOwnRecords(patient.ctx, { limit: 100 });
  expect(items).toHaveLength(given.filter((at) => at < 6).length);
  expect((await readWorkingNotes(psychologist.ctx, { patientId: patient.memberId })).version).toBe(1);
});
