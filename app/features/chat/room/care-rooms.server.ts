import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { chatIds } from "~/features/chat/chat.ids";
import { newId } from "~/lib/id";
import { pairKey } from "./pair";
import { selectOpenLink } from "./people.repo.server";
import { findPairRoom, insertRoom, setReadOnly } from "./room.repo.server";
import { tellRoom } from "./enter-room.server";

type Job = ClinicCtx<SystemActor>;
type Pair = { patientId: string; psychologistId: string };

/**
 * Makes the room of a pair what their care link says: there and open while they have one, for reading only afterwards; open
 * sockets learn it at once. Harmless twice, and in whatever order the events of links come: the link as it stands counts.
 */
export async function settleCareRoom(ctx: Job, scope: Scope, pair: Pair): Promise<void> {
  const { db } = ctx;
  const key = pairKey(pair.patientId, pair.psychologistId);
  const [known, links] = await Promise.all([findPairRoom(db, scope, key), selectOpenLink(db, scope, pair)]);
  const isOpen = links.length > 0;
  if (!known) {
    if (isOpen) await makeRoom(ctx, scope, pair, key);
    return;
  }
  const { id, readOnlyAt } = known;
  if (isOpen === (readOnlyAt !== null)) {
    const version = known.version + 1;
    await commit(ctx, {
      ...scope,
      statements: [setReadOnly(db, scope, { id, version, at: isOpen ? null : ctx.now() })],
      events: [{ type: isOpen ? "chat.room_reopened" : "chat.room_closed", aggregateId: id, version }],
      audit: {
        ...{ action: isOpen ? "chat.reopen_room" : "chat.close_room", entity: "chat_room", entityId: id },
        subject: pair.patientId,
      },
    });
  }
  await tellRoom(ctx, scope, id);
}

async function makeRoom(ctx: Job, scope: Scope, pair: Pair, key: string): Promise<void> {
  const id = newId(chatIds.room, ctx.now());
  const { patientId, psychologistId } = pair;
  const room = {
    ...scope,
    id,
    kind: "pair" as const,
    pairKey: key,
    ...pair,
    createdAt: ctx.now(),
    createdBy: "system",
  };
  await commit(ctx, {
    ...scope,
    statements: insertRoom(ctx.db, room, [patientId, psychologistId]),
    events: [
      { type: "chat.room_opened", aggregateId: id, version: 1, data: { memberIds: [patientId, psychologistId] } },
    ],
    audit: { action: "chat.open_room", entity: "chat_room", entityId: id, subject: patientId },
    onConflict: { chat_room: "kernel.conflict" },
  });
}
