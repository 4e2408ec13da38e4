import type { AccountActor, PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { idOfCursor, toIdPage } from "~/lib/page";
import { deadlineOf } from "./incident-term";
import {
  clinicName,
  countOfClinic,
  countTouched,
  findIncident,
  findOfClinic,
  listIncidentRows,
  listNotes,
  listOfClinic,
  listOwn,
  listTouched,
  type IncidentRow,
} from "./incident.repo.server";
import { listingsOfClinic, listListings } from "./listing.repo.server";

/** An incident as it is told: with the end (ms) of its three business days, and how many of those listed nobody has told yet. */
type SeenIncident = Omit<IncidentRow, "openedBy" | "version"> & { deadline: number; untold: number };

function seen({ openedBy: _, version: __, ...row }: IncidentRow, untold: number): SeenIncident {
  return { ...row, deadline: deadlineOf(row.knownAt), untold };
}

/** Every incident, the open ones first. */
export async function listIncidents(ctx: DirectoryCtx<PlatformActor>) {
  requireRole(ctx.actor, "platform");
  return (await listIncidentRows(ctx.db)).map(({ incident, clinic, untold }) => {
    return { ...seen(incident, untold), clinic };
  });
}

/** One incident with its log, its lists, and how many people of which clinic it touched. @throws AppError `privacy.incident_not_found` */
export async function readIncident(ctx: DirectoryCtx<PlatformActor>, id: string) {
  requireRole(ctx.actor, "platform");
  const row = await findIncident(ctx.db, id);
  if (!row) throw new AppError("privacy.incident_not_found");
  const [notes, touched, lists] = await ctx.db.batch([
    listNotes(ctx.db, id),
    countTouched(ctx.db, id),
    listListings(ctx.db, id),
  ]);
  const untold = touched.reduce((sum, { people, told }) => sum + people - told, 0);
  const words = new Map(notes.map(({ number, text }) => [number, text]));
  const listings = lists.map(({ listing: { number, state, found, listedAt, leftWhy, leftAt }, by }) => {
    return { number, state, found, listedAt, leftWhy, leftAt, by, words: words.get(number) ?? "" };
  });
  return { incident: seen(row, untold), clinic: await nameOf(ctx, row.clinicId), notes, touched, listings };
}

async function nameOf(
  ctx: DirectoryCtx<PlatformActor>,
  clinicId: string,
): Promise<{ id: string; name: string } | null> {
  const name = clinicId === "" ? null : await clinicName(ctx.db, clinicId);
  return name === null ? null : { id: clinicId, name };
}

/** Incidents of the admin's clinic, with how many of it were touched and told. */
export async function listClinicIncidents(ctx: AdminCtx) {
  const { clinicId } = ctx.actor;
  const [rows, counts] = await ctx.db.batch([listOfClinic(ctx.db, clinicId), countOfClinic(ctx.db, clinicId)]);
  return rows.map((row) => {
    const { people, told } = counts.find(({ id }) => id === row.id) ?? { people: 0, told: 0 };
    return { ...seen(row, people - told), people };
  });
}

const perPage = 50;

/**
 * One incident as its clinic reads it, who of it was touched (50 a page, in order of when they came to the clinic), and lists of it that were taken out.
 * @throws AppError `privacy.incident_not_found` | `request.invalid` (cursor)
 */
export async function readClinicIncident(ctx: AdminCtx, { id, cursor }: { id: string; cursor?: string | undefined }) {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const after = idOfCursor(cursor) ?? "";
  const [[rows, counts, people, listings], clinic] = await Promise.all([
    ctx.db.batch([
      findOfClinic(ctx.db, clinicId, id),
      countOfClinic(ctx.db, clinicId, id),
      listTouched(ctx.db, { incidentId: id, clinicId }, { after, limit: perPage + 1 }),
      listingsOfClinic(ctx.db, id, clinicId),
    ]),
    clinicName(ctx.db, clinicId),
  ]);
  const [row] = rows;
  if (!row) throw new AppError("privacy.incident_not_found");
  const { people: touched, told } = counts[0] ?? { people: 0, told: 0 };
  const page = toIdPage(people, perPage, ({ memberId }) => memberId);
  const left = listings.flatMap(({ number, found, leftAt, leftWhy }) =>
    leftAt === null ? [] : { number, found, leftAt, leftWhy: leftWhy ?? "" },
  );
  const isListing = listings.some(({ state }) => state === "running" || state === "leaving");
  return { incident: seen(row, touched - told), clinic: clinic ?? undefined, touched, told, page, left, isListing };
}

/** Incidents of a clinic that are open, the first end (ms) of the days in which ANPD and the people have to be told (null: they were), and which it is when it is one. */
export type OpenIncidents = { open: number; deadline: number | null; only: string | null };

/** Those of the admin's clinic, or that touched somebody of it. One statement. */
export async function countClinicIncidents(ctx: AdminCtx): Promise<OpenIncidents> {
  const open = (await listOfClinic(ctx.db, ctx.actor.clinicId)).filter(({ closedAt }) => closedAt === null);
  const owed = open.filter(({ authorityToldAt, peopleToldAt }) => authorityToldAt === null || peopleToldAt === null);
  const ends = owed.map(({ knownAt }) => deadlineOf(knownAt));
  const only = open.length === 1 ? (open[0]?.id ?? null) : null;
  return { open: open.length, deadline: ends.length === 0 ? null : Math.min(...ends), only };
}

/** What the caller was told of incidents. */
export function ownIncidents(ctx: DirectoryCtx<AccountActor>) {
  return listOwn(ctx.db, ctx.actor.accountId);
}
