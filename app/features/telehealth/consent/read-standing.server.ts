import type { ClinicDb } from "~/db/client.server";
import { consentsQuery, takenBackOf } from "~/features/consent/read-consent.server";
import type { Scope } from "~/features/kernel/ctx";
import { selectConsents } from "./consent.repo.server";
import type { ConsentAnswer } from "./consent-words";

/**
 * How patients stand to meeting online in one session: what they said for it, unless they have said since that they want no session by
 * video. Who said so before and then agreed for this one agreed for this one. One round trip.
 * @returns the answers of the session, and a patient's standing; null for who said nothing
 */
export async function readStanding(
  { db, actor }: { db: ClinicDb; actor: Scope },
  appointmentId: string,
  patientIds: string[],
) {
  const [rows, lines] = await db.batch([
    selectConsents(db, actor, appointmentId),
    consentsQuery(db, actor, patientIds, "telehealth"),
  ]);
  const takenBack = takenBackOf(lines);
  const standing = (id: string): ConsentAnswer | null => {
    const said = rows.find(({ patientId }) => patientId === id);
    const since = takenBack.get(id);
    return since !== undefined && (said?.saidAt ?? 0) <= since ? "in_person" : (said?.answer ?? null);
  };
  return [rows, standing] as const;
}
