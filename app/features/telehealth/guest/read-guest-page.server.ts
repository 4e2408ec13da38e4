import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { zoneName } from "~/features/appointments/components/own/slot-days";
import { windowOf } from "~/features/appointments/room/room-hours";
import { standingOf } from "../entering/room-window";
import { followGuestLink } from "./guest-link.server";

/** Where hours are told of to somebody whose zone we do not know. */
const usualZone = "America/Sao_Paulo";

/**
 * What the page behind a guest's link shows: who invites, and when. No patient is named. Reading changes nothing.
 * @throws AppError `telehealth.not_found`
 */
export async function readGuestPage(ctx: BothPlanesCtx<Anonymous>, token: string) {
  const { session, name } = await followGuestLink(ctx, token);
  const { startAt, endAt, psychologist } = session;
  return {
    ...{ token, name, startAt, endAt, opensAt: windowOf(session).opensAt },
    psychologistName: psychologist?.name ?? "",
    standing: standingOf(session, ctx.now()),
    reader: { now: ctx.now(), zone: usualZone },
    zoneName: zoneName(usualZone, startAt),
  };
}
