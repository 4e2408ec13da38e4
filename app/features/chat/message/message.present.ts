import { iso } from "~/lib/time/iso";
import type { WireMessage } from "../chat.schema";
import type { Message, RoomSummary } from "./message";

/** A message as the API and sockets show it: instants in ISO 8601, what is not there left out. */
export function showMessage(message: Message): WireMessage {
  const { createdAt, editedAt, deletedAt, expiresAt, replyTo, ...rest } = message;
  return {
    ...rest,
    createdAt: iso(createdAt),
    ...(editedAt === null ? {} : { editedAt: iso(editedAt) }),
    ...(deletedAt === null ? {} : { deletedAt: iso(deletedAt) }),
    ...(expiresAt === null ? {} : { expiresAt: iso(expiresAt) }),
    ...(replyTo === null ? {} : { replyTo }),
  };
}

/** A room as lists of the API show it. */
export function showRoom<R extends RoomSummary>({ last, ...room }: R) {
  return { ...room, last: last && { ...last, at: iso(last.at) } };
}
