import { expect, test } from "vitest";
import { linkedPair, rowsOf } from "./diary";
import { handleAll } from "./life";
import { newPost } from "./post";
import { asSigner, said } from "./records";
import { book } from "./sessions";
import { exportPerson } from "~/features/privacy/export-person.server";
import { erasePerson } from "~/features/privacy/erase-person.server";
import { days } from "~/lib/duration";
import { beginNote } from "~/features/records/note/begin-note.server";
import { saveNote } from "~/features/records/note/save-note.server";
import { addToNote } from "~/features/records/signing/add-to-note.server";
import { firstBroken, type SignedRecord } from "~/features/records/signing/signed-form";
import { signNote } from "~/features/records/signing/sign-note.server";
import { saveWorkingNotes } from "~/features/records/working/working-notes.server";

async function recorded() {
  const post = newPost();
  const { world } = post;
  const pair = await linkedPair(world);
  const ctx = await asSigner(world, pair.psychologist);
  const { id: appointmentId } = await book(pair);
  const patientId = pair.patient.memberId;
  await saveNote(ctx, { appointmentId }, { content: said("pitanga assinada") });
  await signNote(ctx, { appointmentId });
  await addToNote(ctx, { appointmentId }, said("pitanga acrescentada"));
  await beginNote(ctx, { patientId, content: said("pitanga em rascunho") });
  await saveWorkingNotes(ctx, { patientId, content: said("pitanga de trabalho") });
  return { ...pair, post };
}

test("the patient's export has what is signed, given to be read or not, and it can be checked; no draft, no working notes", async () => {
  const { world, patient, psychologist } = await recorded();
  const all = [];
  const account = { accountId: patient.accountId, sessionId: "ses_test", name: "" };
  for await (const one of exportPerson(world.directory(account), patient.accountId)) all.push(one);
  const text = JSON.stringify(all);
  expect(text.match(/pitanga \w+/g)?.toSorted()).toEqual(["pitanga acrescentada", "pitanga assinada"]);
  const records = all.flatMap((one) => ("record" in one && one.store === "session_note" ? [one.record] : []));
  const [record] = JSON.parse(JSON.stringify(records)) as SignedRecord[];
  expect(record?.note).toMatchObject({ format: "caris.note.v1", patientId: patient.memberId });
  expect(record && (await firstBroken(record))).toBeNull();
  const hers = [];
  const author = { accountId: psychologist.accountId, sessionId: "ses_test", name: "" };
  for await (const one of exportPerson(world.directory(author), psychologist.accountId)) hers.push(one);
  expect(JSON.stringify(hers)).not.toContain("pitanga");
});

test("a record under its term is kept, with the law as the reason; when the term is over it goes, signed or not", async () => {
  const { world, patient, post } = await recorded();
  await rowsOf("update care_link set ended_at = ? where patient_id = ?", world.clock.now, patient.memberId);
  const job = world.directory({ system: "test" });
  const rows = () =>
    rowsOf(
      "select 'n' as t from session_note union all select 'v' from session_note_version union all select 'a' from note_addendum union all select 'w' from working_note",
    );
  const before = await rows();
  const erased = async () => {
    for (let runs = 0; runs < 50; runs++) {
      const far = await erasePerson(job, patient.accountId);
      if (far.state === "done") return far.kept;
      await handleAll(post);
    }
    throw new Error("it never ends");
  };
  const kept = await erased();
  expect(kept.find(({ store }) => store === "session_note")?.law).toContain("Lei 13.787/2018");
  expect(await rows()).toEqual(before);
  world.clock.now += days(20 * 365.25 + 400);
  await erased();
  expect(await rows()).toEqual([]);
});
