import { minorsAmong, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import type { Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { openTimesOf } from "./open-times.server";
import { isWaitedFor, newsFor, type Freed } from "./waiting.policy";
import { deleteExpired, deletePlaces, noteOpen, selectPlaces, selectQueue } from "./waiting.repo.server";

/** Wishes that are over and go at once. */
const goneAtOnce = 500;

/** Somebody to be told that a time has become free. */
export type WaitingNews = { waitingId: string; patientId: string };
type Seen = { id: string; version: number; hasOpen: boolean };

/**
 * Whom of those who wait for a psychologist to tell of the times that are free now, the first come first; and what is to be kept of
 * this look once they are told. Two round trips, one where nobody waits. Who may not be booked yet, for want of a guardian's
 * authorisation, keeps their place and is told of nothing they could not take.
 * @param freed what has just been given back; none: her hours have changed
 */
export async function lookForWaiting(
  ctx: ClinicCtx<SystemActor>,
  scope: Scope,
  psychologistId: string,
  freed: readonly Freed[],
): Promise<{ news: WaitingNews[]; seen: Seen[] }> {
  const now = ctx.now();
  const queue = await selectQueue(ctx.db, scope, psychologistId, now);
  if (queue.length === 0) return { news: [], seen: [] };
  const ids = queue.map(({ patientId }) => patientId);
  const [open, unauthorised] = await Promise.all([
    openTimesOf(ctx, scope, psychologistId),
    selectForAuthorisation(ctx.db, scope, ids),
  ]);
  const mayBook = ({ patientId, zone }: (typeof queue)[number]) =>
    !minorsAmong(unauthorised, now, zone).includes(patientId);
  const looks = queue.filter(mayBook).map((one) => ({ one, ...newsFor(one, open, freed) }));
  return {
    news: looks.filter(({ isNews }) => isNews).map(({ one }) => ({ waitingId: one.id, patientId: one.patientId })),
    seen: looks
      .filter(({ one, hasOpen }) => one.hasOpen !== hasOpen)
      .map(({ one: { id, version }, hasOpen }) => ({ id, version, hasOpen })),
  };
}

/** Keeps what was seen, after everybody has been told: who dies in between looks again and tells the same. */
export async function keepSeen(ctx: ClinicCtx<SystemActor>, scope: Scope, seen: readonly Seen[]): Promise<void> {
  if (seen.length === 0) return;
  await ctx.db.batch(seen.map((one) => noteOpen(ctx.db, scope, one)) as unknown as Statements);
}

/**
 * Takes patients off a psychologist's list who have got a session on one of the days they waited for, or whose care has ended.
 * @param startAt ms, when the session begins; null: whatever they waited for
 * @returns ids of the places that are no more
 */
export async function endWaiting(
  ctx: ClinicCtx<SystemActor>,
  scope: Scope,
  { psychologistId, patientIds, startAt }: { psychologistId: string; patientIds: string[]; startAt: number | null },
): Promise<string[]> {
  const places = await selectPlaces(ctx.db, scope, psychologistId, patientIds);
  const ids = places.filter((one) => startAt === null || isWaitedFor(one, startAt, one.zone)).map(({ id }) => id);
  if (ids.length > 0) await ctx.db.batch([deletePlaces(ctx.db, scope, ids)]);
  return ids;
}

/** Deletes wishes that are over. @returns how many, 500 at most */
export async function purgeWaiting(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const { meta } = await deleteExpired(ctx.db, ctx.now(), goneAtOnce).run();
  return meta.changes;
}
