import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { seconds } from "~/lib/duration";
import { findListing, type ListingRow } from "./listing.repo.server";

/** How long a turn goes on (ms) before the next one's event. */
export const turnTime = seconds(5);

/** What is done with a list in turns: while it is in which state, by which event it goes on, and how long (ms) this turn may take. */
type Turn = {
  while: ListingRow["state"];
  event: "incident.listing" | "incident.leaving";
  aggregateId: string;
  time: number;
};

/**
 * Works on a list step by step until it is done or the time is up; what is left is the next turn's, by its own event. Done again it goes on
 * where it was.
 * @param step one bounded piece. @returns whether the list is done
 */
export async function inTurns<Ctx extends BothPlanesCtx<AnyActor>>(
  ctx: Ctx,
  { id, number }: { id: string; number: number },
  { while: state, event, aggregateId, time }: Turn,
  step: (ctx: Ctx, row: ListingRow) => Promise<boolean>,
): Promise<void> {
  const until = ctx.now() + time;
  do {
    const row = await findListing(ctx.db, id, number);
    if (row?.state !== state) return;
    if (await step(ctx, row)) return;
  } while (ctx.now() < until);
  const turn = { type: event, aggregateId, version: ctx.now(), data: { id, number } };
  await commit(ctx, { clinicId: null, statements: [], events: [turn], audit: [] });
}
