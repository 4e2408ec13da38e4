import type { DirectoryCtx, Scope } from "~/features/kernel/ctx";
import { findClinic } from "./clinic.repo.server";

/** When a clinic closes, or has closed (ms); null while nobody asked for that. */
export async function closesAtOf({ db }: Pick<DirectoryCtx, "db">, { clinicId }: Scope): Promise<number | null> {
  return (await findClinic(db, clinicId))?.closesAt ?? null;
}
