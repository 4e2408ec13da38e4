import type { Demo, DemoCare, DemoPerson, DemoStage } from "~/features/kernel/said/demo-stage";
import { insertMany } from "~/db/many-rows";
import { chatMember } from "./room/chat-member.table";
import { chatRoom } from "./room/chat-room.table";
import { officeHours } from "./office/office-hours.table";
import { sealName } from "./room/room-seal.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { conversation, teamLines } from "./demo/chat.data";
import type { DemoLine, DemoRoomFace } from "./demo/demo-line";

type Room = { number: number; people: DemoPerson[]; lines: DemoLine[]; unread: number; openedAt: number };

/** A room's rows in the shard, and its lines in its object. */
async function writeRoom(
  { shard: shardOf, platform, demoId }: DemoStage,
  { number, people, lines, unread, openedAt }: Room,
  more: Partial<typeof chatRoom.$inferInsert> & { kind: "pair" | "group" },
): Promise<void> {
  const [first] = people;
  if (!first) return;
  const { id: clinicId, shard } = first.clinic;
  const id = demoId("rom", number);
  const db = shardOf(shard);
  const lastAt = lines.at(-1)?.at ?? openedAt;
  const seats = people.map(({ memberId }) => ({ clinicId, roomId: id, memberId, joinedAt: openedAt, lastAt }));
  await db.batch([
    db.insert(chatRoom).values({ clinicId, id, createdAt: openedAt, createdBy: first.memberId, version: 1, ...more }),
    ...insertMany(db, chatMember, seats),
  ]);
  const members = people.map(({ memberId, name, role }) => ({ memberId, name, role }));
  const card = { clinicId, roomId: id, shard, version: 1, asOf: openedAt, readOnly: false, members };
  await platform.rooms.ask<DemoRoomFace, void>(card, (room) => room.rewrite(card, lines, unread));
}

async function writePair(stage: DemoStage, pair: DemoCare, number: number) {
  const { patient, psychologist } = pair;
  const isStory = number === 1;
  const lines = [...(isStory ? conversation : [])].map(({ daysAgo, at, by, text, reaction }): DemoLine => {
    const [author, other] = by === "patient" ? [patient, psychologist] : [psychologist, patient];
    const line = { at: stage.moment(daysAgo, at), memberId: author.memberId, text };
    return reaction ? { ...line, reaction: { memberId: other.memberId, name: reaction } } : line;
  });
  const room = {
    number,
    people: [patient, psychologist],
    lines: lines.sort((a, b) => a.at - b.at),
    unread: isStory ? 1 : 0,
    openedAt: stage.moment(96, "14:00"),
  };
  await writeRoom(stage, room, {
    kind: "pair",
    pairKey: [patient.memberId, psychologist.memberId].sort().join("/"),
    patientId: patient.memberId,
    psychologistId: psychologist.memberId,
  });
}

/** Weekdays from 9 to 18, with an hour for lunch, on the psychologist's wall clock. */
async function writeOfficeHours(stage: DemoStage, { clinic, memberId }: DemoPerson): Promise<void> {
  const weekday = [
    { from: 9 * 60, to: 12 * 60 },
    { from: 13 * 60, to: 18 * 60 },
  ];
  const week = JSON.stringify([[], weekday, weekday, weekday, weekday, weekday, []]);
  const row = { clinicId: clinic.id, memberId, week, replyTime: "one_day" as const, updatedAt: stage.now };
  await stage.shard(clinic.shard).insert(officeHours).values(row).onConflictDoNothing();
}

/** The demo people's rooms: one with a story, the other pairs' empty, and a group of the team. */
export const demo: Demo = async (stage) => {
  const { care, team, demoId, platform, now } = stage;
  for (const [i, pair] of care.entries()) await writePair(stage, pair, i + 1);
  const [first] = care;
  if (first) await writeOfficeHours(stage, first.psychologist);
  const lines = teamLines.map(({ daysAgo, at, by, text }) => ({
    at: stage.moment(daysAgo, at),
    memberId: team[by].memberId,
    text,
  }));
  const number = care.length + 1;
  const { id: clinicId, shard } = team.sonia.clinic;
  const vault = await openVault(
    { actor: { system: "demo" }, db: stage.shard(shard), platform, now: () => now },
    clinicId,
    demoId("rom", number),
  );
  const nameSealed = await sealName(vault, demoId("rom", number), "Equipe da Ipê");
  const room = { number, people: Object.values(team), lines, unread: 0, openedAt: stage.moment(12, "08:30") };
  await writeRoom(stage, room, { kind: "group", nameSealed });
};
