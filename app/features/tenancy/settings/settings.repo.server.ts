import { eq } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { clinicProfile } from "./clinic-profile.directory.table";

export type ClinicProfile = Omit<typeof clinicProfile.$inferSelect, "clinicId" | "updatedAt">;

/** What a clinic says of itself. */
export async function findProfile(db: DirectoryDb, { clinicId }: Scope): Promise<ClinicProfile | undefined> {
  return db.select().from(clinicProfile).where(eq(clinicProfile.clinicId, clinicId)).get();
}

/** Statement that writes it. */
export function putProfile(db: DirectoryDb, { clinicId }: Scope, profile: ClinicProfile, now: number): Statement {
  const { address, hours, zone, phone, email, invitationText, branches } = profile;
  const said = { address, hours, zone, phone, email, invitationText, branches, updatedAt: now };
  return db
    .insert(clinicProfile)
    .values({ clinicId, ...said })
    .onConflictDoUpdate({ target: clinicProfile.clinicId, set: said });
}
