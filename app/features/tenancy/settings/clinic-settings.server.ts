import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { houseZone } from "~/lib/time/zone";
import { findClinic, renameClinic } from "../clinic/clinic.repo.server";
import { knownFlags, type ClinicFlag } from "../clinic/flags";
import { platformClinicId } from "../clinic/platform-clinic";
import { standingOf, type Standing } from "../clinic/standing";
import { requireRole } from "../login/require-role";
import type { ClinicSettings } from "./clinic-settings.schema";
import { placesIn } from "./places-of-clinic.server";
import { findProfile, putProfile, type ClinicProfile } from "./settings.repo.server";

export type OwnClinic = {
  name: string;
  version: number;
  standing: Standing;
  closesAt: number | null;
  flags: ClinicFlag[];
  profile: ClinicProfile;
};

const nothing: ClinicProfile = {
  ...{ address: null, hours: null, zone: houseZone, phone: null, email: null, invitationText: null, branches: [] },
};

const placesOfOwn = ({ name, flags, profile }: Pick<OwnClinic, "name" | "flags" | "profile">) =>
  JSON.stringify(placesIn({ name, flags }, profile));

/** The admin's clinic as it describes itself. @throws AppError `tenancy.clinic_not_found` */
export async function readOwnClinic(ctx: AdminCtx): Promise<OwnClinic> {
  requireRole(ctx.actor, "admin");
  const { clinicId } = ctx.actor;
  const [row, found] = await Promise.all([findClinic(ctx.db, clinicId), findProfile(ctx.db, { clinicId })]);
  // The platform's own clinic is nobody's to describe or to close.
  if (!row || clinicId === platformClinicId) throw new AppError("tenancy.clinic_not_found");
  const { name, version, closesAt, flags } = row;
  const { address, hours, zone, phone, email, invitationText, branches } = found ?? nothing;
  const profile = { address, hours, zone, phone, email, invitationText, branches };
  return { name, version, closesAt, standing: standingOf(row, ctx.now()), flags: knownFlags(flags), profile };
}

/**
 * Writes what the clinic says of itself. Branches are kept as they are where the clinic does not have them.
 * @throws AppError `kernel.conflict` when another admin has written since | `tenancy.clinic_held`
 */
export async function saveClinicSettings(ctx: AdminCtx, input: ClinicSettings): Promise<void> {
  const own = await readOwnClinic(ctx);
  if (own.standing !== "open") throw new AppError("tenancy.clinic_held");
  const { clinicId } = ctx.actor;
  const { name, version, address, hours, zone, phone, email, invitationText, branches } = input;
  const profile: ClinicProfile = {
    address: address ?? null,
    hours: hours ?? null,
    zone,
    phone: phone ?? null,
    email: email ?? null,
    invitationText: invitationText ?? null,
    branches: own.flags.includes("branches") ? (branches ?? []) : own.profile.branches,
  };
  // Sessions that name a place are told its new address.
  const isElsewhere = [own, { ...own, name, profile }].map(placesOfOwn).some((one, _, [before]) => one !== before);
  const said = Object.keys(profile) as (keyof ClinicProfile)[];
  const fields = said.filter((field) => JSON.stringify(profile[field]) !== JSON.stringify(own.profile[field]));
  await commit(ctx, {
    clinicId,
    statements: [
      ...renameClinic(ctx.db, { id: clinicId, version }, name),
      putProfile(ctx.db, { clinicId }, profile, ctx.now()),
    ],
    events: isElsewhere
      ? [{ type: "clinic.places_changed", aggregateId: `places/${clinicId}`, version: version + 1, data: {} }]
      : [],
    audit: {
      action: "clinic.settings",
      ...{ entity: "clinic", entityId: clinicId, fields: [...(name === own.name ? [] : ["name"]), ...fields] },
    },
    onConflict: { "clinic.version": "kernel.conflict" },
  });
}
