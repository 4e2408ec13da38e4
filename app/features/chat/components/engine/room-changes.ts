import type { ClientFrame, ServerFrame, WireMessage } from "../../chat.schema";

/** A change of a message that this device asked for and that the room has not confirmed. */
export type AskedChange = Extract<ClientFrame, { type: "edit" | "delete" | "react" }>;

/** Whether a frame says what became of a change: that it was made, or that it is refused. */
export function settles(asked: AskedChange, frame: ServerFrame, you: string): boolean {
  if (!("id" in frame) || frame.id !== asked.id) return false;
  if (frame.type === "error" || frame.type === "deleted") return true;
  if (frame.type === "edited") return asked.type === "edit";
  if (frame.type !== "reacted" || asked.type !== "react") return false;
  return frame.memberId === you && frame.name === asked.name && frame.on === asked.on;
}

/** Whether a message already stands as it was asked for: the confirmation was lost, or another device did the same. */
export function isMade(asked: AskedChange, message: WireMessage | undefined, you: string): boolean {
  if (!message) return false;
  if (message.deletedAt !== undefined) return true;
  if (asked.type === "edit") return message.content === asked.content;
  if (asked.type === "delete") return false;
  const mine = message.reactions.some(({ name, memberIds }) => name === asked.name && memberIds.includes(you));
  return mine === asked.on;
}
