import { expect, test } from "vitest";
import { listRooms } from "../../../app/features/chat/room/list-rooms.server";
import { openGroup, openRoom } from "../../../app/features/chat/room/open-room.server";
import { readRoom } from "../../../app/features/chat/room/read-room.server";
import { recordNews } from "../../../app/features/chat/news/record-news.server";
import { sweepDeliveries } from "../../../app/features/notifications/delivery/sweep-deliveries.server";
import { endCareLink } from "../../../app/features/tenancy/care-link/end-care-link.server";
import { setMemberDisabled } from "../../../app/features/tenancy/member/set-member-disabled.server";
import { startCareLink } from "../../../app/features/tenancy/care-link/start-care-link.server";
import { minutes } from "../../../app/lib/duration";
import { asAdmin, refusalOf } from "../../../tests/worker/callers";
import { careWithYes } from "../../../tests/worker/care";
import { rowsOf } from "../../../tests/worker/diary";
import { allowPush, deliveries, newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver, type Post } from "../../../tests/worker/post";
import { say } from "../../../tests/worker/talk";
import type { Person } from "../../../tests/worker/world";
import type { Role } from "../../../app/features/kernel/actor";

/** Tells the shard that a room's newest messages are unread, or read, as its object does. */
async function tellShard({ job }: Post, from: Person<Role>, to: Person<Role>, roomId: string, unread: number) {
  const last = { seq: unread + 1, at: job.directory.now(), senderId: from.memberId, excerpt: "Palavra secreta" };
  const reading = { memberId: to.memberId, readSeq: 1, unread };
  const { clinicId } = from;
  await recordNews(job.shard("CLINIC_0"), { clinicId }, { roomId, last, readings: [reading] });
}

/** Lets the sweep look after some minutes. */
async function later(post: Post, after: number): Promise<void> {
  post.world.clock.now += minutes(after);
  await sweepDeliveries(post.job.shard("CLINIC_0"));
  await deliver(post);
}

async function roomOf(person: Person<Role>): Promise<string> {
  return (await listRooms(person.ctx, { limit: 1 })).items[0]?.id ?? "";
}

/** A newsroom whose pair has got its room by the event of the link. */
async function talkingRoom() {
  const news = await newsroom();
  const admin = await news.world.person("admin", news.clinicId, "Rui");
  const other = await news.world.person("patient", news.clinicId, "Bia");
  const pair = { patientId: other.memberId, psychologistId: news.psychologist.memberId };
  const { id: linkId } = await startCareLink(asAdmin(news.world, admin), pair);
  await deliver(news.post);
  return { ...news, admin, other, pair, linkId, roomId: await roomOf(other) };
}

test("a link that begins opens the room, one that ends closes it for writing, one that begins again opens it again", async () => {
  const { post, world, admin, other, psychologist, linkId, roomId } = await talkingRoom();
  expect(roomId).toMatch(/^rom_/);
  await say(other, roomId, "Oi");
  await endCareLink(asAdmin(world, admin), { id: linkId });
  await deliver(post);
  await deliver(post);
  const [row] = await rowsOf<{ read_only_at: number; version: number }>("select read_only_at, version from chat_room");
  expect(row).toEqual({ read_only_at: world.clock.now, version: 2 });
  expect(await refusalOf(say(psychologist, roomId, "Tchau"))).toBe("chat.read_only");
  await careWithYes(world, admin, other, psychologist);
  await deliver(post);
  expect(await roomOf(other)).toBe(roomId);
  expect(await say(psychologist, roomId, "De volta")).toMatchObject({ seq: 2 });
});

test("an unread message is mailed after 15 minutes in neutral words, once for as long as it is unread", async () => {
  const { post, patient, psychologist } = await newsroom();
  const { id: roomId } = await openRoom(patient.ctx, { memberId: psychologist.memberId });
  await allowPush(post, psychologist, "phone");
  for (const unread of [1, 1, 2]) await tellShard(post, patient, psychologist, roomId, unread);
  await deliver(post);
  expect((await noticesOf(post, psychologist.memberId)).map(({ kind }) => kind)).toEqual(["chat.message"]);
  expect([post.pushes.length, post.sent.length]).toEqual([1, 0]);
  await later(post, 14);
  expect(post.sent).toHaveLength(0);
  await later(post, 2);
  await later(post, 60);
  expect(post.sent.map(({ subject }) => subject)).toEqual(["Você tem uma atualização"]);
  expect(JSON.stringify([post.sent, post.pushes])).not.toMatch(/secreta|Ana/);
});

test("read in time, nothing is mailed and the notice goes; the next message tells anew", async () => {
  const { post, patient, psychologist } = await newsroom();
  const { id: roomId } = await openRoom(patient.ctx, { memberId: psychologist.memberId });
  await tellShard(post, patient, psychologist, roomId, 1);
  await deliver(post);
  await tellShard(post, patient, psychologist, roomId, 0);
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toEqual([]);
  await later(post, 20);
  expect((await deliveries(post)).map(({ state, cause }) => `${state}/${cause}`)).toEqual(["dropped/withdrawn"]);
  expect(post.sent).toEqual([]);
  await tellShard(post, patient, psychologist, roomId, 1);
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toHaveLength(1);
});

test("who is shut out of the clinic leaves its groups, and is back when let in again", async () => {
  const { post, world, admin, psychologist } = await talkingRoom();
  const { id } = await openGroup(admin.ctx, { name: "Equipe", memberIds: [psychologist.memberId] });
  await setMemberDisabled(asAdmin(world, admin), { id: psychologist.memberId, disabled: true });
  expect((await readRoom(admin.ctx, id)).members.map(({ name }) => name)).toEqual(["Rui"]);
  await deliver(post);
  expect(await rowsOf("select member_id from chat_member where left_at is not null")).toHaveLength(1);
  await setMemberDisabled(asAdmin(world, admin), { id: psychologist.memberId, disabled: false });
  await deliver(post);
  expect((await readRoom(psychologist.ctx, id)).members).toHaveLength(2);
});
