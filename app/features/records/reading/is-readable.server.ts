import type { ClinicDb } from "~/db/client.server";
import { selectReadable, type OwnScope } from "./own-records.repo.server";

/** Whether a note is given to its patient to read, now: for who tells them of it later. */
export async function isReadable({ db }: { db: ClinicDb }, scope: OwnScope, noteId: string): Promise<boolean> {
  return (await selectReadable(db, scope, noteId)).length > 0;
}
