import type { PlatformActor } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { listClinics } from "~/features/tenancy/clinic/list-clinics.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { toWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { days } from "~/lib/duration";
import { clinicName, findIncident } from "./incident.repo.server";

/** Clinics that a search by name shows at most. */
const mostFound = 8;

/** What an address says of a clinic: one by its id, or a part of its name to search by. */
export type ClinicAsked = { clinicId?: string | undefined; q?: string | undefined };

/** The clinic that is chosen (null: none, or one that is none any more), and those that are called as was typed. */
export async function chooseClinic(ctx: DirectoryCtx<PlatformActor>, { clinicId, q }: ClinicAsked) {
  requireRole(ctx.actor, "platform");
  const [name, page] = await Promise.all([
    clinicId === undefined ? null : clinicName(ctx.db, clinicId),
    q === undefined ? null : listClinics(ctx, { query: q, limit: mostFound }),
  ]);
  const clinic = clinicId === undefined || name === null ? null : { id: clinicId, name };
  return { clinic, query: q ?? null, found: (page?.items ?? []).map((row) => ({ id: row.id, name: row.name })) };
}

/**
 * What the page of a look shows before anything is looked for: the clinic (the incident's own, unless another is asked for), and the time
 * from a week before it was known until now, on Brasília's clock.
 * @throws AppError `privacy.incident_not_found`
 */
export async function readLookPage(ctx: DirectoryCtx<PlatformActor>, { id, ...asked }: ClinicAsked & { id: string }) {
  requireRole(ctx.actor, "platform");
  const row = await findIncident(ctx.db, id);
  if (!row) throw new AppError("privacy.incident_not_found");
  const clinicId = asked.clinicId ?? (asked.q === undefined && row.clinicId !== "" ? row.clinicId : undefined);
  const choice = await chooseClinic(ctx, { q: asked.q, clinicId });
  const from = toWallClock(row.knownAt - days(7), houseZone);
  return { ...choice, isOpen: row.closedAt === null, from, until: toWallClock(ctx.now(), houseZone) };
}
