import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { eventually } from "../../../../tests/worker/channel";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { say, talkingPair } from "../../../../tests/worker/talk";
import { minutes } from "~/lib/duration";
import { newWorld, type Person } from "../../../../tests/worker/world";
import type { Role } from "~/features/kernel/actor";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { deleteMessage, editMessage, reactToMessage } from "../message/change-message.server";
import { connectDevice } from "./connect-device.server";
import { listPeople } from "./list-people.server";
import { countUnreadMessages, listRooms } from "./list-rooms.server";
import { openGroup, openRoom } from "./open-room.server";
import { markRead, readChanges, readMessages, readRoom, searchRoom } from "./read-room.server";
import { readThread } from "./read-thread.server";

const unreadOf = (person: Person<Role>) => countUnreadMessages(person.ctx);

test("the room of two exists once, from whichever side and at the same time", async () => {
  const { patient, psychologist } = await linkedPair();
  const opened = await Promise.all([
    openRoom(patient.ctx, { memberId: psychologist.memberId }),
    openRoom(psychologist.ctx, { memberId: patient.memberId }),
  ]);
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  expect(opened.filter(({ created }) => created)).toHaveLength(1);
  expect(await rowsOf("select id from chat_room")).toHaveLength(1);
});

test("what is said is read by both, listed with its last line, counted unread, and no word of it is stored open", async () => {
  const { patient, psychologist, roomId } = await talkingPair();
  await say(patient, roomId, "Tive um pesadelo com o Beto.");
  await eventually(async () => (await unreadOf(psychologist)) === 1); // the room tells the shard within a second
  const [listed] = (await listRooms(psychologist.ctx, { limit: 20 })).items;
  expect(listed).toMatchObject({ id: roomId, title: "Ana", unread: 1, canWrite: true, kind: "pair" });
  expect(listed?.last).toMatchObject({ seq: 1, excerpt: "Tive um pesadelo com o Beto.", senderId: patient.memberId });
  expect(await unreadOf(patient)).toBe(0);
  expect(await markRead(psychologist.ctx, roomId, 99)).toBe(1);
  expect(await markRead(psychologist.ctx, roomId, 0)).toBe(1);
  await eventually(async () => (await unreadOf(psychologist)) === 0);
  for (const table of ["chat_room", "chat_member", "domain_event", "audit_entry"]) {
    const held = JSON.stringify(await rowsOf(`select * from ${table}`));
    expect(held).not.toBe("[]");
    expect(held).not.toMatch(/pesadelo|Beto/i);
  }
});

test("words are found without accents or case, from the newest back; pages know what lies around them", async () => {
  const { patient, roomId } = await talkingPair();
  for (const text of ["Não dormi", "Dormi bem", "Caminhei", "NÃO saí"]) await say(patient, roomId, text);
  const found = await searchRoom(patient.ctx, roomId, { q: "nao" });
  expect(found.messages.map(({ content }) => content)).toEqual(["NÃO saí", "Não dormi"]);
  expect(found.nextBefore).toBeNull();
  const page = async (window: Parameters<typeof readMessages>[2]) => {
    const { messages, hasOlder, hasNewer } = await readMessages(patient.ctx, roomId, window);
    return [messages.map(({ seq }) => seq), hasOlder, hasNewer];
  };
  expect(await page({ limit: 2 })).toEqual([[3, 4], true, false]);
  expect(await page({ limit: 2, before: 3 })).toEqual([[1, 2], false, true]);
  expect(await page({ limit: 2, after: 1 })).toEqual([[2, 3], true, true]);
  expect(await page({ limit: 3, around: 2 })).toEqual([[1, 2, 3], false, true]);
  expect(await page({ limit: 3, after: 4 })).toEqual([[], true, false]);
});

/** Every door of a room, knocked on by somebody. */
async function knockEverywhere({ ctx }: Person<Role>, roomId: string, id: string): Promise<Set<string>> {
  const doors = [
    readRoom(ctx, roomId),
    readMessages(ctx, roomId, { limit: 20 }),
    say({ ctx } as Person<Role>, roomId, "Oi"),
    editMessage(ctx, roomId, id, "Oi"),
    deleteMessage(ctx, roomId, id),
    reactToMessage(ctx, roomId, { id, name: "heart", on: true }),
    markRead(ctx, roomId, 1),
    searchRoom(ctx, roomId, { q: "oi" }),
    connectDevice(ctx, roomId, { authorisedAt: Date.now(), isUpgrade: true }),
  ];
  return new Set(await Promise.all(doors.map(refusalOf)));
}

test("strangers find no room: same clinic without link, another patient, an admin, another clinic on either shard", async () => {
  const { world, clinicId, patient, psychologist, roomId } = await talkingPair();
  const { id } = await say(patient, roomId, "Só nossa.");
  const far = await talkingPair(world, "CLINIC_1");
  const near = await talkingPair(world);
  const strangers = [
    await world.person("psychologist", clinicId),
    await world.person("patient", clinicId),
    await world.person("admin", clinicId),
    far.patient,
    near.psychologist,
  ];
  for (const stranger of strangers) {
    expect(await knockEverywhere(stranger, roomId, id)).toEqual(new Set(["chat.room_not_found"]));
    expect((await listRooms(stranger.ctx, { limit: 20 })).items.map((room) => room.id)).not.toContain(roomId);
    for (const { memberId } of [patient]) {
      if (stranger.clinicId !== clinicId || stranger.ctx.actor.role !== "psychologist")
        expect(await refusalOf(openRoom(stranger.ctx, { memberId }))).toBe("chat.member_not_found");
    }
  }
  expect(await refusalOf(openRoom(patient.ctx, { memberId: patient.memberId }))).toBe("chat.member_not_found");
  expect((await readMessages(psychologist.ctx, roomId, { limit: 20 })).messages).toHaveLength(1);
});

test("a message of one room is not to be had through another; only its author changes it", async () => {
  const { world, clinicId, patient, psychologist, roomId } = await talkingPair();
  const { id } = await say(patient, roomId, "Minha.");
  const other = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, other);
  const { id: otherRoom } = await openRoom(other.ctx, { memberId: psychologist.memberId });
  expect(await refusalOf(editMessage(psychologist.ctx, otherRoom, id, "x"))).toBe("chat.message_not_found");
  expect(await refusalOf(editMessage(psychologist.ctx, roomId, id, "x"))).toBe("chat.not_author");
  expect(await refusalOf(deleteMessage(psychologist.ctx, roomId, id))).toBe("chat.not_author");
});

test("when the link ends the room can be read by both and written by neither, before any event has come", async () => {
  const { world, clinicId, patient, psychologist, roomId } = await talkingPair();
  const { id } = await say(patient, roomId, "Até aqui.");
  const admin = await world.person("admin", clinicId);
  const [link] = await rowsOf<{ id: string }>("select id from care_link");
  await endCareLink(asAdmin(world, admin), { id: link?.id ?? "" });
  for (const person of [patient, psychologist]) {
    expect(await refusalOf(say(person, roomId, "Mais uma"))).toBe("chat.read_only");
    expect((await readMessages(person.ctx, roomId, { limit: 20 })).messages).toHaveLength(1);
    expect(await readRoom(person.ctx, roomId)).toMatchObject({ canWrite: false });
    expect((await listRooms(person.ctx, { limit: 20 })).items[0]).toMatchObject({ canWrite: false });
  }
  expect(await refusalOf(deleteMessage(patient.ctx, roomId, id))).toBe("chat.read_only");
  await world.settled();
});

test("people one may talk to: carers for a patient, own patients and the team for a psychologist, the team for an admin", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  await world.person("patient", clinicId, "Bia");
  const colleague = await world.person("psychologist", clinicId, "Caio");
  const admin = await world.person("admin", clinicId, "Rui");
  const names = async (ctx: Parameters<typeof listPeople>[0], limit = 20, cursor?: string) => {
    const { items, nextCursor } = await listPeople(ctx, { limit, cursor });
    return [items.map(({ name }) => name), nextCursor] as const;
  };
  expect(await names(patient.ctx)).toEqual([["Dra. Lia"], null]);
  expect((await names(admin.ctx))[0]).toEqual(["Caio", "Dra. Lia"]);
  const [first, cursor] = await names(psychologist.ctx, 2);
  expect([first, (await names(psychologist.ctx, 2, cursor ?? ""))[0]]).toEqual([["Ana", "Caio"], ["Rui"]]);
  expect(await refusalOf(openRoom(colleague.ctx, { memberId: patient.memberId }))).toBe("chat.member_not_found");
});

test("a group is the team's: its name is sealed, patients are in none", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair();
  const admin = await world.person("admin", clinicId, "Rui");
  const memberIds = [psychologist.memberId];
  const { id } = await openGroup(admin.ctx, { name: "Plantão", memberIds });
  expect((await listRooms(psychologist.ctx, { limit: 20 })).items[0]).toMatchObject({
    id,
    title: "Plantão",
    peer: null,
  });
  expect(JSON.stringify(await rowsOf("select * from chat_room"))).not.toContain("Plantão");
  const refused = (person: Person<Role>, ids: string[]) =>
    refusalOf(openGroup(person.ctx, { name: "Outro", memberIds: ids }));
  expect(await refused(admin, [patient.memberId])).toBe("chat.member_not_found");
  expect(await refused(patient, [psychologist.memberId])).toBe("auth.forbidden");
});

test("the list costs about a page of rows, however many rooms there are", async () => {
  const world = newWorld();
  const { clinicId, psychologist } = await linkedPair(world);
  for (let i = 0; i < 30; i++) {
    const patient = await world.person("patient", clinicId, `P${i}`);
    await world.link(psychologist, patient);
    world.clock.now += 1000;
    await openRoom(psychologist.ctx, { memberId: patient.memberId });
  }
  const { meter } = world.scope.platform;
  const before = { ...meter };
  const { items } = await listRooms(psychologist.ctx, { limit: 10 });
  expect(items).toHaveLength(10);
  expect(meter.rowsRead - before.rowsRead).toBeLessThanOrEqual(11 * 8);
  expect(meter.queries - before.queries).toBeLessThanOrEqual(2);
});

test("who reads on in a patient's conversation is in the audit once a view, by which right; the patient and a team's talk are not", async () => {
  const { world, clinicId, patient, psychologist, roomId } = await talkingPair();
  await say(patient, roomId, "Só nossa.");
  const rui = await world.person("psychologist", clinicId, "Rui");
  const { id: team } = await openRoom(rui.ctx, { memberId: psychologist.memberId });
  const noted = async () => {
    await world.settled();
    return rowsOf(
      "select actor_id, subject, entity_id, \"right\" from audit_entry where action = 'chat.read' order by id",
    );
  };
  for (const { ctx } of [patient, rui]) await refusalOf(readMessages(ctx, roomId, { limit: 20 }));
  await readMessages(rui.ctx, team, { limit: 20 });
  await readThread(patient.ctx, roomId, {});
  expect(await noted()).toEqual([]);
  const ways: (() => Promise<unknown>)[] = [
    () => readThread(psychologist.ctx, roomId, {}),
    () => readMessages(psychologist.ctx, roomId, { limit: 20, before: 2 }),
    () => searchRoom(psychologist.ctx, roomId, { q: "nossa" }),
    () => readChanges(psychologist.ctx, roomId, 0),
    () => connectDevice(psychologist.ctx, roomId, { authorisedAt: Date.now(), isUpgrade: true }),
  ];
  const row = { actor_id: psychologist.memberId, subject: patient.memberId, entity_id: roomId, right: "care-link" };
  for (const [i, read] of ways.entries()) {
    await Promise.all([read(), read()]);
    expect(await noted()).toHaveLength(i + 1);
    await read();
    world.clock.now += minutes(10);
  }
  expect(await noted()).toEqual(ways.map(() => row));
  const [link] = await rowsOf<{ id: string }>("select id from care_link");
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), { id: link?.id ?? "" });
  await readMessages(psychologist.ctx, roomId, { limit: 20 });
  expect((await noted()).at(-1)).toEqual({ ...row, right: "keeping" });
});
