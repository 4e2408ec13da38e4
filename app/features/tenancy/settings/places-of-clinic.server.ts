import type { DirectoryCtx, Scope } from "~/features/kernel/ctx";
import { findClinic } from "../clinic/clinic.repo.server";
import { knownFlags } from "../clinic/flags";
import type { Branch } from "./clinic-profile.directory.table";
import { findProfile, type ClinicProfile } from "./settings.repo.server";

/** Where a clinic sees people: its branches, or the house itself under the clinic's name; none where it has not said. */
export function placesIn(
  clinic: { name: string; flags: string[] },
  profile: Pick<ClinicProfile, "address" | "branches"> | undefined,
): Branch[] {
  const branches = knownFlags(clinic.flags).includes("branches") ? (profile?.branches ?? []) : [];
  if (branches.length > 0) return branches;
  return profile?.address ? [{ name: clinic.name, address: profile.address }] : [];
}

/** The places of a clinic that a session in person can name. */
export async function placesOfClinic({ db }: Pick<DirectoryCtx, "db">, { clinicId }: Scope): Promise<Branch[]> {
  const [clinic, profile] = await Promise.all([findClinic(db, clinicId), findProfile(db, { clinicId })]);
  return clinic ? placesIn(clinic, profile) : [];
}
