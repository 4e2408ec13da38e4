import type { PsychologistCtx } from "~/features/kernel/ctx";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { minutes } from "~/lib/duration";
import { toWallClock } from "~/lib/time/wall-clock";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";

/** People that the form offers at once; a search finds the others. */
const offered = 30;
const quarter = minutes(15);

/** What the form of a new session starts from: people of the caseload (or those a search finds), and what she says of her sessions. */
export async function readNewSession(ctx: PsychologistCtx, query?: string) {
  requireRole(ctx.actor, "psychologist");
  const [people, [row]] = await Promise.all([
    listCaseload(ctx, { limit: offered, query }),
    selectAvailability(ctx.db, ctx.actor, ctx.actor.memberId),
  ]);
  const { slotMinutes, feeCents, place } = availabilityIn(row);
  const soon = Math.ceil((ctx.now() + minutes(5)) / quarter) * quarter;
  return {
    people: people.items.map(({ id, name, avatarFileId, cycle }) => ({ id, name, avatarFileId, cycle })),
    minutes: slotMinutes,
    feeCents,
    place: place?.name ?? "",
    soon: toWallClock(soon, ctx.actor.zone),
  };
}
