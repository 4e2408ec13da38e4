import { sendMessageSchema } from "~/features/chat/chat.schema";
import type { Message } from "~/features/chat/message/message";
import { openRoom } from "~/features/chat/room/open-room.server";
import { sendMessage } from "~/features/chat/message/send-message.server";
import type { Role } from "~/features/kernel/actor";
import type { ShardName } from "~/platform/planes";
import { linkedPair, type Clinic } from "./diary";
import type { World, Person } from "./world";

let sent = 0;

/** Says something in a room. */
export function say(person: Person<Role>, roomId: string, content: string, clientId = `c-${++sent}`): Promise<Message> {
  return sendMessage(person.ctx, roomId, sendMessageSchema.parse({ clientId, content }));
}

/** A linked pair and their room. */
export async function talkingPair(world?: World, shard?: ShardName): Promise<Clinic & { roomId: string }> {
  const clinic = await linkedPair(world, shard);
  const { id: roomId } = await openRoom(clinic.patient.ctx, { memberId: clinic.psychologist.memberId });
  return { ...clinic, roomId };
}
