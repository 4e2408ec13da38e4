import * as z from "zod";
import { named } from "~/features/kernel/named.schema";
import { openRoomSchema, reactionSchema, readSchema } from "./chat-requests.schema";
import { editMessageSchema, messageSchema, sendMessageSchema } from "./chat.schema";

/** Messages changed since a revision, and up to which one that goes. */
export const messageChangesSchema = named(
  "MessageChanges",
  z.object({ rev: z.int(), messages: z.array(messageSchema) }),
  { rev: 3, messages: [] },
);
/** Messages found, newest first, and where the search goes on. */
export const foundMessagesSchema = named(
  "FoundMessages",
  z.object({ messages: z.array(messageSchema), nextBefore: z.int().nullable() }),
  { messages: [], nextBefore: null },
);
export const readPlaceSchema = named("ReadPlace", z.object({ seq: z.int() }), { seq: 12 });

export const openRoomBody = named("OpenRoom", openRoomSchema, { memberId: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Z" });
export const sendMessageBody = named("SendMessage", sendMessageSchema, {
  clientId: "aparelho-7",
  content: "Cheguei bem.",
});
export const editMessageBody = named("EditMessage", editMessageSchema, { content: "Cheguei bem, obrigada." });
export const reactionBody = named("ReactToMessage", reactionSchema, { name: "heart", on: true });
export const readBody = named("MarkRoomRead", readSchema, { seq: 12 });
