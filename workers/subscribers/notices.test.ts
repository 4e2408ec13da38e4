import { expect, test } from "vitest";
import { answerComments, commentEntry } from "../../app/features/diary/reading/comment-entry.server";
import { deleteEntry } from "../../app/features/diary/entry/delete-entry.server";
import { editEntry } from "../../app/features/diary/entry/edit-entry.server";
import { listNotices } from "../../app/features/notifications/notice/list-notices.server";
import { endCareLink } from "../../app/features/tenancy/care-link/end-care-link.server";
import { asAdmin } from "../../tests/worker/callers";
import { rowsOf, write } from "../../tests/worker/diary";
import { counts, deliveries, newsroom, noticesOf } from "../../tests/worker/notices";
import { batchOf, deliver } from "../../tests/worker/post";
import { consumeEvents } from "../consumers/events";

test("a shared entry is told to who cares for the patient, in the app only until they ask for more", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const entry = await write(world, patient, { title: "Segredo meu" });
  await deliver(post);
  const [told] = (await listNotices(psychologist.ctx, { limit: 20 })).items;
  expect(told).toMatchObject({ kind: "diary.shared", subjectId: entry.id, aboutName: "Ana", readAt: null });
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
  expect(await deliveries(post)).toEqual([]);
});

test("a private entry leaves no notice, nor does one made private before the queue came to it", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  await write(world, patient, { isPrivate: true });
  const { id } = await write(world, patient);
  await editEntry(patient.ctx, { id, isPrivate: true });
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toEqual([]);
});

test("made private or deleted later, what was told of it goes; a delivery under way is dropped", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const first = await write(world, patient);
  const second = await write(world, patient);
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toHaveLength(2);
  await editEntry(patient.ctx, { id: first.id, isPrivate: true });
  await deliver(post);
  expect((await noticesOf(post, psychologist.memberId)).map((n) => n.subjectId)).toEqual([second.id]);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId: second.id, content: "Que bom." });
  await world.settled();
  await consumeEvents(batchOf("events", post.events.splice(0)).batch, post.job);
  await deleteEntry(patient.ctx, { id: second.id });
  await world.settled();
  await consumeEvents(batchOf("events", post.events.splice(0)).batch, post.job);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
  expect((await deliveries(post)).map(({ state, cause }) => `${state}/${cause}`)).toEqual(["dropped/withdrawn"]);
  expect(post.sent).toEqual([]);
});

test("a comment that comes after its entry was deleted tells nobody", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const { id: entryId } = await write(world, patient);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Oi." });
  await world.settled();
  const late = post.events.splice(0);
  await deleteEntry(patient.ctx, { id: entryId });
  await deliver(post);
  post.events.push(...late);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toEqual([]);
});

test("a comment is mailed to the patient in neutral words; the author is told nothing", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const { id: entryId } = await write(world, patient, { isPrivate: false });
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Ansiedade é assim." });
  await deliver(post);
  const [letter] = post.sent;
  expect(post.sent).toHaveLength(1);
  expect(letter?.subject).toBe("Você tem uma atualização");
  expect(`${letter?.text}${letter?.html}`).not.toMatch(/Lia|Ansiedade|coment|psic|diário/i);
  expect(letter?.headers?.["List-Unsubscribe"]).toMatch(/^<https:\/\/caris\.test\/api\/unsubscribe\/[\w-]+\.[\w-]+>$/);
  expect(post.texts).toEqual([]);
  expect(await counts(post)).toEqual({ "email/sent": 1 });
  expect((await noticesOf(post, psychologist.memberId)).map(({ kind }) => kind)).toEqual(["diary.shared"]);
});

test("the same events delivered again and again, also at once, tell and send once", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const { id: entryId } = await write(world, patient);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Oi." });
  await world.settled();
  const events = [...post.events];
  await Promise.all([1, 2, 3].map(() => consumeEvents(batchOf("events", events).batch, post.job)));
  await consumeEvents(batchOf("events", events).batch, post.job);
  await deliver(post);
  await deliver(post);
  expect(await noticesOf(post, patient.memberId)).toHaveLength(1);
  expect(await noticesOf(post, psychologist.memberId)).toHaveLength(1);
  expect(await deliveries(post)).toHaveLength(1);
  expect(post.sent).toHaveLength(1);
  expect(await counts(post)).toEqual({ "email/sent": 1 });
});

test("a consumer that dies between telling and its receipt is repeated and changes nothing that stands", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const { id: entryId } = await write(world, patient);
  await deliver(post);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Oi." });
  await world.settled();
  const events = post.events.splice(0);
  await consumeEvents(batchOf("events", events).batch, post.job);
  // As if the process had been killed before the receipt was written.
  await world.scope.shard("CLINIC_0").run("delete from event_receipt");
  await consumeEvents(batchOf("events", events).batch, post.job);
  await deliver(post);
  expect(post.sent).toHaveLength(1);
  expect(await rowsOf("select id from notice where kind = 'diary.commented'")).toHaveLength(1);
});

test("who spoke under an entry and still cares is told of the answer; made private, or when care ends, it goes", async () => {
  const { post, world, clinicId, patient, psychologist } = await newsroom();
  const second = await world.person("psychologist", clinicId, "Dr. Rui");
  await world.link(second, patient);
  const { id: entryId } = await write(world, patient);
  await commentEntry(psychologist.ctx, { patientId: patient.memberId, entryId, content: "Oi." });
  await answerComments(patient.ctx, { entryId, content: "Olá." });
  await deliver(post);
  const kinds = async ({ memberId }: { memberId: string }) => (await noticesOf(post, memberId)).map(({ kind }) => kind);
  expect(await kinds(psychologist)).toContain("diary.answered");
  expect(await kinds(second)).not.toContain("diary.answered");
  expect(await kinds(patient)).not.toContain("diary.answered");
  await editEntry(patient.ctx, { id: entryId, isPrivate: true });
  await deliver(post);
  expect(await kinds(psychologist)).toEqual([]);
});

test("when care ends both sides are told, and what the psychologist was told of the diary goes", async () => {
  const { post, world, clinicId, patient, psychologist } = await newsroom();
  const admin = await world.person("admin", clinicId, "Rui");
  await write(world, patient);
  await deliver(post);
  const [link] = await rowsOf<{ id: string }>("select id from care_link");
  await endCareLink(asAdmin(world, admin), { id: link?.id ?? "" });
  await deliver(post);
  expect((await noticesOf(post, psychologist.memberId)).map(({ kind }) => kind)).toEqual(["care.ended"]);
  expect((await noticesOf(post, patient.memberId)).map(({ kind }) => kind)).toEqual(["care.ended"]);
  expect(post.sent.map(({ to }) => to)).toHaveLength(2);
});

test("who was shut out of the clinic is told nothing", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  await world.scope.shard("CLINIC_0").run(`update member set disabled_at = 1 where id = '${psychologist.memberId}'`);
  await write(world, patient);
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toEqual([]);
});
