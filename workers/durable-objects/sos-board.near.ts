import { hours } from "../../app/lib/duration";
import type { NearAlert } from "../../app/features/sos/board-face";
import { contactOfLink } from "../../app/features/sos/near-link.server";
import { change } from "./sos-board.change";
import { placeOf, type Core } from "./sos-board.core";
import { peopleOf } from "./sos-board.people";
import { alertOf, eventsOf } from "./sos-board.store";

/** How long a contact's link opens after the alert is over (ms). */
const linkLife = hours(24);

/** What an emergency contact sees behind their link: who it is, and whether somebody has answered. Noted as seen, once. */
export async function nearOf(core: Core, alertId: string, mac: string): Promise<NearAlert | null> {
  const before = alertOf(core.sql, alertId);
  if (!before) return null;
  const called = core.sql.exec<{ person_id: string }>(
    "select distinct person_id from page where alert_id = ? and person_id like 'ctt_%'",
    alertId,
  );
  const ids = [...called].map(({ person_id: id }) => id);
  const about = { clinicId: placeOf(core).clinicId, alertId };
  const contactId = await contactOfLink(core.job().scope.platform, about, mac, ids);
  const people = contactId === null ? null : await peopleOf(core, before.head.patient.id);
  const row = alertOf(core.sql, alertId);
  if (!row || contactId === null) return null;
  const { patient, status, raisedAt, closedAt, acknowledgedAt } = row.head;
  if (closedAt !== null && closedAt + linkLife < core.now()) return null;
  const name = people?.callees.find(({ id }) => id === contactId)?.name ?? "";
  if (!eventsOf(core.sql, alertId).some(({ kind, who }) => kind === "seen" && who?.id === contactId)) {
    change(core, row, {}, [{ kind: "seen", source: "contact", who: { id: contactId, name } }], true);
  }
  return { patientName: patient.name, contactName: name, status, raisedAt, acknowledgedAt };
}
