import { expect, test } from "vitest";
import { beginNote } from "../../../app/features/records/note/begin-note.server";
import { shareNote } from "../../../app/features/records/reading/share-note.server";
import { signNote } from "../../../app/features/records/signing/sign-note.server";
import { days, minutes } from "../../../app/lib/duration";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver, wordsOf } from "../../../tests/worker/post";
import { asSigner, said } from "../../../tests/worker/records";

test("a patient is told of a note that is given to them, in neutral words; taken back, nothing leads there", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const ctx = await asSigner(world, psychologist);
  const { id: noteId } = await beginNote(ctx, { patientId: patient.memberId, content: said("Falou da irmã.") });
  await signNote(ctx, { noteId });
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
  await shareNote(ctx, { noteId }, true);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toMatchObject([
    { kind: "records.shared", subjectId: noteId, aboutMemberId: psychologist.memberId },
  ]);
  world.clock.now += days(1);
  await deliver(post);
  expect(post.sent.length).toBeGreaterThan(0);
  for (const { subject, text, html } of post.sent)
    expect(wordsOf(subject, text, html)).not.toMatch(/Lia|registro|prontuário|irmã/i);
  await shareNote(ctx, { noteId }, false);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
  world.clock.now += minutes(1);
  await shareNote(ctx, { noteId }, true);
  world.clock.now += 1;
  await shareNote(ctx, { noteId }, false);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
});
