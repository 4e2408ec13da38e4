import type { ClinicDb } from "~/db/client.server";
import { days } from "~/lib/duration";
import { deleteOldNoteHelp } from "../asked/model-ask.repo.server";

/** How long a draft for a note is offered (ms): then it is written, or was not wanted. */
const offeredFor = days(7);

/** Takes away drafts for notes that nobody needs any more, of signed and discarded notes too. @returns how many */
export async function purgeNoteHelp({ db, now }: { db: ClinicDb; now(): number }): Promise<number> {
  return deleteOldNoteHelp(db, now() - offeredFor);
}
