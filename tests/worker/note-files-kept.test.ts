import { expect, test } from "vitest";
import { erasePerson } from "~/features/privacy/erase-person.server";
import { exportPerson } from "~/features/privacy/export-person.server";
import { readOwnRecord } from "~/features/records/reading/own-records.server";
import { shareNote } from "~/features/records/reading/share-note.server";
import { signNote } from "~/features/records/signing/sign-note.server";
import { days } from "~/lib/duration";
import * as sample from "../samples";
import { rowsOf } from "./diary";
import { testEnv } from "./env";
import { handleAll } from "./life";
import { drafted, opened } from "./note-files";

test("files stay with the record: not with who brought them, and no longer than the law asks", async () => {
  const { post, world, ctx, asked, patient, psychologist, drawing, clinicId } = await drafted();
  const account = { accountId: patient.accountId, sessionId: "ses_test", name: "" };
  const told = async () => {
    const all = [];
    for await (const one of exportPerson(world.directory(account), patient.accountId)) all.push(one);
    return all.flatMap((one) => ("record" in one && one.store === "FILES" ? [one.record.fileId] : []));
  };
  expect(await told()).toEqual([]);
  const { id } = await signNote(ctx, asked);
  await shareNote(ctx, asked, true);
  expect(await told()).toContain(drawing.id);
  const job = world.directory({ system: "test" });
  const erase = async (accountId: string) => {
    for (let runs = 0; runs < 50; runs++) {
      if ((await erasePerson(job, accountId)).state === "done") return;
      await handleAll(post);
    }
    throw new Error("it never ends");
  };
  await rowsOf("update care_link set ended_at = ? where patient_id = ?", world.clock.now, patient.memberId);
  await erase(psychologist.accountId);
  expect(await opened(patient.ctx, drawing.id)).toEqual(sample.plain.jpeg);
  expect(await readOwnRecord(patient.ctx, { id })).toMatchObject({ isIntact: true });
  await erase(patient.accountId);
  expect(await rowsOf("select 1 from file")).toHaveLength(2);
  expect(await testEnv.FILES.get(`${clinicId}/${drawing.id}/0`)).not.toBeNull();
  world.clock.now += days(20 * 365.25 + 400);
  await erase(patient.accountId);
  expect([await rowsOf("select 1 from file"), await rowsOf("select 1 from file_use")]).toEqual([[], []]);
  expect((await testEnv.FILES.list()).objects).toEqual([]);
});
