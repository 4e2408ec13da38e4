import { findSharedPhone } from "~/features/identity/phone/phone-sharing.server";
import { commit } from "~/features/kernel/events/commit.server";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import type { Alert } from "../board/alert";
import type { Helping } from "../patient/helping.server";
import { openHelping } from "../patient/helping.server";
import { isLive } from "../ladder/ladder.state";
import { caresFor, selectAccount } from "../board/people.repo.server";

/**
 * All that a psychologist has before her to answer an alert; `canChat` when she cares for the patient and so has a room with them;
 * `phone` (E.164) while the alert is live, if the patient agreed that who answers may call.
 */
export type Desk = Helping & { canChat: boolean; phone: string | null };

/** The patient's phone for who was called, asked of the directory each time; that it was shown is audited. */
async function openPhone(ctx: PsychologistPlanesCtx, { id, status, patient }: Alert): Promise<string | null> {
  if (!isLive(status)) return null;
  const { clinicId } = ctx.actor;
  const [owner] = await selectAccount(ctx.db, ctx.actor, patient.id);
  const phone = owner ? await findSharedPhone(ctx.both.db, owner.accountId) : null;
  if (phone === null) return null;
  const audit = { action: "sos.open_phone", entity: "sos_alert", entityId: id, fields: ["phone"], subject: patient.id };
  await commit(ctx, { clinicId, statements: [], events: [], audit });
  return phone;
}

/** One alert with what helps to answer it. @throws AppError `sos.not_found` */
export async function openDesk(ctx: PsychologistPlanesCtx, id: string): Promise<Desk> {
  const helping = await openHelping(ctx, id);
  const { actor, db } = ctx;
  const [canChat, phone] = await Promise.all([
    caresFor(db, actor, actor.memberId, helping.alert.patient.id),
    openPhone(ctx, helping.alert),
  ]);
  return { ...helping, canChat, phone };
}
