import type { AccountActor, PlatformActor, SystemActor } from "~/features/kernel/actor";
import type { AdminCtx, BothPlanesCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { notify } from "~/features/notifications/notice/notify.server";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { deadlineOf } from "./incident-term";
import {
  countTouched,
  findIncident,
  listIncidentRows,
  listNotes,
  listOfClinic,
  listOwn,
  listTouched,
  listUntold,
  markTold,
  type IncidentRow,
} from "./incident.repo.server";

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

/** One incident with its log and how many people of which clinic it touched. @throws AppError `privacy.incident_not_found` */
export async function readIncident(ctx: DirectoryCtx<PlatformActor>, id: string) {
  requireRole(ctx.actor, "platform");
  const row = await findIncident(ctx.db, id);
  if (!row) throw new AppError("privacy.incident_not_found");
  const [notes, touched] = await ctx.db.batch([listNotes(ctx.db, id), countTouched(ctx.db, id)]);
  const untold = touched.reduce((sum, { people, told }) => sum + people - told, 0);
  return { incident: seen(row, untold), notes, touched };
}

/** Incidents of the admin's clinic, with who of it was touched. */
export async function listClinicIncidents(ctx: AdminCtx) {
  const { clinicId } = ctx.actor;
  const rows = await listOfClinic(ctx.db, clinicId);
  const people = await Promise.all(rows.slice(0, 10).map(({ id }) => listTouched(ctx.db, id, clinicId)));
  return rows.map((row, i) => {
    const own = people[i] ?? [];
    return { ...seen(row, own.filter(({ toldAt }) => toldAt === null).length), people: own };
  });
}

/** Incidents of a clinic that are open, and the first end (ms) of the days in which ANPD and the people have to be told; null: they were. */
export type OpenIncidents = { open: number; deadline: number | null };

/** Those of the admin's clinic, or that touched somebody of it. One statement. */
export async function countClinicIncidents(ctx: AdminCtx): Promise<OpenIncidents> {
  const open = (await listOfClinic(ctx.db, ctx.actor.clinicId)).filter(({ closedAt }) => closedAt === null);
  const owed = open.filter(({ authorityToldAt, peopleToldAt }) => authorityToldAt === null || peopleToldAt === null);
  const ends = owed.map(({ knownAt }) => deadlineOf(knownAt));
  return { open: open.length, deadline: ends.length === 0 ? null : Math.min(...ends) };
}

/** What the caller was told of incidents. */
export function ownIncidents(ctx: DirectoryCtx<AccountActor>) {
  return listOwn(ctx.db, ctx.actor.accountId);
}

const atOnce = 50;

/** Tells those of a clinic who are listed and were not told, in parts; who was told is passed over when it is done again. */
export async function tellTouched(
  ctx: BothPlanesCtx<SystemActor>,
  event: { id: string; clinicId: string },
  incidentId: string,
): Promise<void> {
  const shard = await shardOfClinic(ctx, event.clinicId);
  for (;;) {
    const people = await listUntold(ctx.db, incidentId, event.clinicId, atOnce);
    const [first, last] = [people[0], people.at(-1)];
    if (!first || !last) return;
    const wanted = people.map(({ memberId }) => {
      return { memberId, kind: "incident.told" as const, subjectId: incidentId, aboutMemberId: null };
    });
    await notify(ctx, shard, { id: `${event.id}/${first.memberId}`, clinicId: event.clinicId }, wanted);
    await markTold(ctx.db, incidentId, event.clinicId, last.memberId, ctx.now()).run();
  }
}
