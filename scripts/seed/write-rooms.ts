import { insertMany } from "../../app/db/many-rows";
import type { RequestScope } from "../../app/load-context";
import { chatMember } from "../../app/features/chat/room/chat-member.table";
import { chatRoom } from "../../app/features/chat/room/chat-room.table";
import { officeHours } from "../../app/features/chat/office/office-hours.table";
import { sealName } from "../../app/features/chat/room/room-seal.server";
import { openVault } from "../../app/features/kernel/keys/vault.server";
import { conversation, teamLines } from "./chat.data";
import type { DemoLine, DemoRoom } from "./demo-room";
import { moment } from "./moments";
import { care, demoId, team, type DemoCare, type DemoPerson } from "./people";

type Rooms = DurableObjectNamespace<DemoRoom>;
type Room = { number: number; people: DemoPerson[]; lines: DemoLine[]; unread: number; openedAt: number };

/** A room's rows in the shard, and its lines in its object. */
async function writeRoom(
  scope: RequestScope,
  rooms: Rooms,
  { number, people, lines, unread, openedAt }: Room,
  more: Partial<typeof chatRoom.$inferInsert> & { kind: "pair" | "group" },
): Promise<void> {
  const [first] = people;
  if (!first) return;
  const { id: clinicId, shard } = first.clinic;
  const id = demoId("rom", number);
  const db = scope.shard(shard);
  const lastAt = lines.at(-1)?.at ?? openedAt;
  const seats = people.map(({ memberId }) => ({ clinicId, roomId: id, memberId, joinedAt: openedAt, lastAt }));
  await db.batch([
    db.insert(chatRoom).values({ clinicId, id, createdAt: openedAt, createdBy: first.memberId, version: 1, ...more }),
    ...insertMany(db, chatMember, seats),
  ]);
  const members = people.map(({ memberId, name, role }) => ({ memberId, name, role }));
  const card = { clinicId, roomId: id, shard, version: 1, asOf: openedAt, readOnly: false, members };
  await rooms.get(rooms.idFromName(`${clinicId}/${id}`)).rewrite(card, lines, unread);
}

async function writePair(scope: RequestScope, rooms: Rooms, pair: DemoCare, number: number, now: number) {
  const { patient, psychologist } = pair;
  const isStory = number === 1;
  const lines = [...(isStory ? conversation : [])].map(({ daysAgo, at, by, text, reaction }): DemoLine => {
    const [author, other] = by === "patient" ? [patient, psychologist] : [psychologist, patient];
    const line = { at: moment(now, daysAgo, at), memberId: author.memberId, text };
    return reaction ? { ...line, reaction: { memberId: other.memberId, name: reaction } } : line;
  });
  const room = {
    number,
    people: [patient, psychologist],
    lines: lines.sort((a, b) => a.at - b.at),
    unread: isStory ? 1 : 0,
    openedAt: moment(now, 96, "14:00"),
  };
  await writeRoom(scope, rooms, room, {
    kind: "pair",
    pairKey: [patient.memberId, psychologist.memberId].sort().join("/"),
    patientId: patient.memberId,
    psychologistId: psychologist.memberId,
  });
}

/** Weekdays from 9 to 18, with an hour for lunch, on the psychologist's wall clock. */
async function writeOfficeHours(scope: RequestScope, { clinic, memberId }: DemoPerson, now: number): Promise<void> {
  const weekday = [
    { from: 9 * 60, to: 12 * 60 },
    { from: 13 * 60, to: 18 * 60 },
  ];
  const week = JSON.stringify([[], weekday, weekday, weekday, weekday, weekday, []]);
  const row = { clinicId: clinic.id, memberId, week, replyTime: "one_day" as const, updatedAt: now };
  await scope.shard(clinic.shard).insert(officeHours).values(row).onConflictDoNothing();
}

/** The demo people's rooms: one with a story, the other pairs' empty, and a group of the team. */
export async function writeRooms(scope: RequestScope, rooms: Rooms, now: number): Promise<void> {
  for (const [i, pair] of care.entries()) await writePair(scope, rooms, pair, i + 1, now);
  const [first] = care;
  if (first) await writeOfficeHours(scope, first.psychologist, now);
  const lines = teamLines.map(({ daysAgo, at, by, text }) => ({
    at: moment(now, daysAgo, at),
    memberId: team[by].memberId,
    text,
  }));
  const number = care.length + 1;
  const { id: clinicId, shard } = team.sonia.clinic;
  const vault = await openVault(
    { db: scope.shard(shard), platform: scope.platform, now: () => now },
    clinicId,
    demoId("rom", number),
  );
  const nameSealed = await sealName(vault, demoId("rom", number), "Equipe da Ipê");
  const room = { number, people: Object.values(team), lines, unread: 0, openedAt: moment(now, 12, "08:30") };
  await writeRoom(scope, rooms, room, { kind: "group", nameSealed });
}
