import { expect, test } from "vitest";
import { eventually } from "../../../../tests/worker/channel";
import { say, talkingPair } from "../../../../tests/worker/talk";
import { countWaiting } from "./count-waiting.server";
import { markRead } from "../room/read-room.server";

test("what waits is counted for the member it waits for, until it is read", async () => {
  const { patient, psychologist, roomId } = await talkingPair();
  const messages = async () => (await countWaiting(psychologist.ctx)).messages;
  expect(await countWaiting(psychologist.ctx)).toEqual({ unread: 0, messages: 0, beside: null });
  for (const text of ["Um", "Dois", "Três"]) await say(patient, roomId, text);
  await eventually(async () => (await messages()) === 3); // the room tells the shard within a second
  expect((await countWaiting(patient.ctx)).messages).toBe(0);
  await markRead(psychologist.ctx, roomId, 2);
  await eventually(async () => (await messages()) === 1);
});
