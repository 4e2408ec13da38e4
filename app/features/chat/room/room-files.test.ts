import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { eventually } from "../../../../tests/worker/channel";
import { storeFile } from "~/features/files/store/store-file.server";
import { openFile, type FileGates } from "~/features/files/store/open-file.server";
import { deleteMessage } from "../message/change-message.server";
import { openRoom } from "./open-room.server";
import { readMessages } from "./read-room.server";
import { mayReadMessageFiles } from "./room-files.server";
import { sendMessage } from "../message/send-message.server";

const gates: FileGates = {
  avatar: () => Promise.resolve(false),
  diary_entry: () => Promise.resolve(false),
  session_note: () => Promise.resolve(false),
  task: () => Promise.resolve(false),
  task_answer: () => Promise.resolve(false),
  chat_message: mayReadMessageFiles,
};
const uses = () => rowsOf<{ target_id: string; file_id: string }>("select target_id, file_id from file_use");

async function roomWithPhoto() {
  const { world, patient, psychologist } = await linkedPair();
  const { id: roomId } = await openRoom(patient.ctx, { memberId: psychologist.memberId });
  const photo = await storeFile(patient.ctx, { name: "praia.jpg", bytes: sample.jpegWithPlace(), said: {} });
  return { world, patient, psychologist, roomId, photo };
}

test("a photo in a message is opened by whoever is in the room, and by nobody else", async () => {
  const { world, patient, psychologist, roomId, photo } = await roomWithPhoto();
  const sent = await sendMessage(patient.ctx, roomId, { clientId: "c1", content: "", files: [photo.id] });
  expect(sent.files).toEqual([photo]);
  const { messages } = await readMessages(psychologist.ctx, roomId, { limit: 20 });
  expect(messages.map(({ files }) => files)).toEqual([[photo]]);
  const opened = await openFile(psychologist.ctx, { id: photo.id }, gates);
  expect(opened.info).toEqual(photo);
  const colleague = await world.person("psychologist", patient.clinicId);
  const admin = await world.person("admin", patient.clinicId);
  for (const stranger of [colleague, admin])
    expect(await refusal(openFile(stranger.ctx, { id: photo.id }, gates))).toBe("files.not_found");
});

test("a message taken back lets its files go; the same file in another message stays", async () => {
  const { patient, psychologist, roomId, photo } = await roomWithPhoto();
  const first = await sendMessage(patient.ctx, roomId, { clientId: "c1", content: "um", files: [photo.id] });
  const second = await sendMessage(patient.ctx, roomId, { clientId: "c2", content: "dois", files: [photo.id] });
  await deleteMessage(patient.ctx, roomId, first.id);
  await eventually(async () => (await uses()).length === 1);
  expect(await uses()).toEqual([{ target_id: `${roomId}/${second.id}`, file_id: photo.id }]);
  await deleteMessage(patient.ctx, roomId, second.id);
  await eventually(async () => (await uses()).length === 0);
  expect(await refusal(openFile(psychologist.ctx, { id: photo.id }, gates))).toBe("files.not_found");
});

test("what did not become a message keeps no file, and nobody sends another's", async () => {
  const { patient, psychologist, roomId, photo } = await roomWithPhoto();
  const draft = { clientId: "c1", content: "um", files: [photo.id] };
  const first = await sendMessage(patient.ctx, roomId, draft);
  expect((await sendMessage(patient.ctx, roomId, draft)).id).toBe(first.id);
  expect(await refusal(sendMessage(patient.ctx, roomId, { ...draft, content: "outro" }))).toBe("chat.client_id_reused");
  expect(await refusal(sendMessage(psychologist.ctx, roomId, draft))).toBe("chat.file_not_found");
  await eventually(async () => (await uses()).length === 1);
  expect(await uses()).toEqual([{ target_id: `${roomId}/${first.id}`, file_id: photo.id }]);
});
