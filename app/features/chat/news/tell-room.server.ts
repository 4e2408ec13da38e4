import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { askRoom, readCard } from "../room/enter-room.server";

/** Tells a room's object what the shard now says of it: sockets of who is out are closed, the others get a `room` frame. */
export async function tellRoom(ctx: ClinicCtx<SystemActor>, scope: Scope, roomId: string): Promise<void> {
  const entered = await readCard(ctx, scope, roomId);
  if (entered) await askRoom(ctx, entered, (room) => room.update(entered.card));
}
