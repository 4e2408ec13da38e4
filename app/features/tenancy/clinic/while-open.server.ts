import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { whileOpen } from "./clinic.repo.server";

/** Statement without which nothing new begins in a clinic: nobody is invited, comes in or is let in again while it is suspended or closes. */
export function onlyWhileOpen(db: DirectoryDb, scope: Scope): Statement {
  return whileOpen(db, scope);
}

/** What a commit with that statement is refused with. */
export const openConflicts = { "clinic.version": "tenancy.clinic_held" } as const;
