import type { ClinicCtx } from "~/features/kernel/ctx";
import { noteLooking } from "~/features/kernel/events/note-opening.server";
import type { enterRoom } from "./enter-room.server";

/**
 * Notes that somebody but the patient reads in a conversation of their care, once a view: by the care link, or, where care has ended, by the duty
 * to keep what was written (LGPD art. 37). A conversation of the team is of no patient.
 */
export function noteReading(ctx: ClinicCtx, { room, card }: Awaited<ReturnType<typeof enterRoom>>): void {
  if (room.patientId === null) return;
  const right = room.linkId === null ? "keeping" : undefined;
  const subjects = [room.patientId];
  noteLooking(ctx, { action: "chat.read", entity: "chat_room", entityId: card.roomId, subjects, right });
}
