import { expect, test } from "vitest";
import { relayEvents } from "../../../app/features/kernel/events/announce.server";
import { minutes } from "../../../app/lib/duration";
import { newWard, pressOf, settled } from "../../../tests/worker/board";
import { noticesOf } from "../../../tests/worker/notices";
import { deliver, newPost } from "../../../tests/worker/post";
import { boardWorld } from "../../../tests/worker/test-board";

test("whoever was called outside of the app hears that the patient has ended the call, and nobody else does", async () => {
  const [ward, post] = [await newWard(), newPost()];
  const { id } = await ward.board.raise(ward.call, pressOf(ward, { message: "palavras só dela" }));
  await settled(ward);
  const kindsOf = async (memberId: string) => (await noticesOf(post, memberId)).map(({ kind }) => kind);
  await ward.board.cancel(ward.call, id, ward.patient.memberId, "by_mistake");
  await settled(ward);
  post.world.clock.now = Date.now() + boardWorld.shift + minutes(5);
  await relayEvents(post.job.shard("CLINIC_0"));
  await deliver(post);
  expect(await kindsOf(ward.psychologist.memberId)).toContain("sos.ended_by_patient");
  for (const { memberId } of [ward.patient, ward.substitute, ward.admin]) {
    expect(await kindsOf(memberId)).not.toContain("sos.ended_by_patient");
  }
  expect(post.pushes.map(({ message }) => message.body)).toEqual(["Quem pediu ajuda na CÁRIS encerrou o pedido."]);
});
