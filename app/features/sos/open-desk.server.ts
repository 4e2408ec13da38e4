import type { Helping } from "./helping.server";
import { openHelping } from "./helping.server";
import type { ResponderCtx } from "./answer-sos.server";
import { caresFor } from "./people.repo.server";

/** All that a psychologist has before her to answer an alert; `canChat` when she cares for the patient and so has a room with them. */
export type Desk = Helping & { canChat: boolean };

/** One alert with what helps to answer it. @throws AppError `sos.not_found` */
export async function openDesk(ctx: ResponderCtx, id: string): Promise<Desk> {
  const helping = await openHelping(ctx, id);
  const { actor, db } = ctx;
  const canChat = await caresFor(db, actor, actor.memberId, helping.alert.patient.id);
  return { ...helping, canChat };
}
