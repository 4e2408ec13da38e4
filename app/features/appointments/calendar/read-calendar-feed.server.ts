import type { Anonymous, SystemActor } from "~/features/kernel/actor";
import type { ClinicDb } from "~/db/client.server";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { AppError } from "~/lib/app-error";
import { isId } from "~/lib/id";
import { initials } from "~/lib/text/person-name";
import { dayAfter, localDay, startOfDay } from "~/lib/time/wall-clock";
import { participantsIn, whoComes } from "../booking/participants";
import { selectLinked } from "../booking/people.repo.server";
import { findFeed, listFeedRows } from "./calendar-feed.repo.server";
import { writeCalendar } from "./ical";
import { sessionEvent } from "./session-event";

/** Days that a feed looks back and ahead, from the psychologist's today. */
const [daysBack, daysAhead] = [28, 182];
/** Rows of one reading: some 40 sessions a week for as long as it looks. */
const mostRows = 1500;

/** The parts of a feed's address: the clinic's id without its prefix, and the secret. */
export type FeedAddress = { clinic: string; secret: string };

type FeedRow = Awaited<ReturnType<typeof listFeedRows>>[number];

/** Sessions as entries that show initials, of those whom the psychologist still cares for. */
async function eventsOf(db: ClinicDb, scope: Scope, psychologistId: string, rows: FeedRow[]) {
  const comers = new Map(rows.map(({ id, participants }) => [id, whoComes(participantsIn(participants))]));
  const linked = await selectLinked(db, scope, psychologistId, [...new Set([...comers.values()].flat())]);
  const names = new Map(linked.map(({ id, name }) => [id, initials(name)]));
  const titleOf = (id: string) => (comers.get(id) ?? []).map((patientId) => names.get(patientId) ?? "–").join(", ");
  return rows.map((row) => sessionEvent(row, titleOf(row.id)));
}

/**
 * A psychologist's agenda as a calendar, by its secret address, which is the proof: initials and hours, nothing else. The same text as long
 * as nothing in it changes. It ends with the membership.
 * @throws AppError `request.not_found`, the same for a made-up address as for one that was replaced
 */
export async function readCalendarFeed(ctx: BothPlanesCtx<Anonymous>, address: FeedAddress): Promise<string> {
  const [clinicId, secret] = [`cli_${address.clinic}`, address.secret];
  if (!isId(tenancyIds.clinic, clinicId) || !/^[\w-]{43}$/.test(secret)) throw new AppError("request.not_found");
  const shard = await shardOfClinic(ctx, clinicId).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError("request.not_found") : error;
  });
  const actor: SystemActor = { system: "calendar-feed" };
  const { db } = onShard({ ...ctx, actor }, shard);
  const feed = await findFeed(db, { clinicId }, await ctx.platform.tokens.hash(secret));
  if (!feed) throw new AppError("request.not_found");
  const today = localDay(ctx.now(), feed.zone);
  const [from, to] = [dayAfter(today, -daysBack), dayAfter(today, daysAhead)].map((day) => startOfDay(day, feed.zone));
  const { psychologistId } = feed;
  const span = { psychologistId, from: from ?? ctx.now(), to: to ?? ctx.now(), limit: mostRows };
  const rows = await listFeedRows(db, { clinicId }, span);
  return writeCalendar({
    method: "PUBLISH",
    name: "CÁRIS",
    refreshHours: 1,
    events: await eventsOf(db, { clinicId }, psychologistId, rows),
  });
}
