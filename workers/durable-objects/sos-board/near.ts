import { hours, seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import type { NearAct, NearAlert } from "../../../app/features/sos/board/board-face";
import { contactOfLink } from "../../../app/features/sos/board/near-link.server";
import type { LineState } from "../../../app/platform/objects/contact-lines.server";
import { change } from "./change";
import { addressOf, calleeOf } from "./contacts";
import { placeOf, type Core } from "./core";
import { forgetPeople, peopleOf } from "./people";
import { alertOf, eventsOf } from "./sos-board.store";

/** How long a contact's link shows the alert after it is over (ms); what they wish may be said as long as the board has it. */
const linkLife = hours(24);
/** How long (ms) a number's object may take to say what it knows; without it the person is asked once more. */
const patience = seconds(2);

/** Which contact of an alert a link was made for; null when none. */
async function contactOf(core: Core, alertId: string, mac: string): Promise<string | null> {
  const called = core.sql.exec<{ person_id: string }>(
    "select distinct person_id from page where alert_id = ? and person_id like 'ctt_%'",
    alertId,
  );
  const ids = [...called].map(({ person_id: id }) => id);
  const about = { clinicId: placeOf(core).clinicId, alertId };
  return contactOfLink(core.job().scope.platform, about, mac, ids);
}

async function stateOf(core: Core, alertId: string, contactId: string): Promise<LineState> {
  const at = addressOf(core, alertId, contactId);
  if (!at) return "confirmed"; // the SMS is older than the question
  const asked = core.job().scope.platform.contactLines.look(at);
  return inTime(
    asked.catch(() => "waiting" as const),
    patience,
    () => "waiting" as const,
  );
}

/**
 * What an emergency contact sees behind their link: before they have agreed nothing of whom it is about; then who it is, and whether
 * somebody has answered. Looking changes nothing: messengers open links by themselves.
 */
export async function nearOf(core: Core, alertId: string, mac: string): Promise<NearAlert | null> {
  const before = alertOf(core.sql, alertId);
  const contactId = before ? await contactOf(core, alertId, mac) : null;
  if (!before || contactId === null) return null;
  const state = await stateOf(core, alertId, contactId);
  const people = await peopleOf(core, before.head.patient.id);
  const row = alertOf(core.sql, alertId);
  if (!row) return null;
  const { patient, status, raisedAt, closedAt, acknowledgedAt } = row.head;
  const over = closedAt !== null && closedAt + linkLife < core.now();
  const closed = status === "resolved" || status === "cancelled";
  if (state !== "confirmed" || over) return { state, closed, alert: null };
  const events = eventsOf(core.sql, alertId);
  const team = events.some(({ kind, who }) => kind === "called" && who?.id.startsWith("mem_"));
  const seen = events.some(({ kind, who }) => kind === "seen" && who?.id === contactId);
  const contactName = (people && calleeOf(people, contactId)?.name) ?? "";
  return {
    state,
    closed,
    alert: { patientName: patient.name, contactName, status, raisedAt, acknowledgedAt, team, seen },
  };
}

/** Notes that the person behind the link has seen it, by their own word, once. */
async function noteNear(core: Core, alertId: string, contactId: string): Promise<void> {
  const before = alertOf(core.sql, alertId);
  const people = before ? await peopleOf(core, before.head.patient.id) : null;
  const row = alertOf(core.sql, alertId);
  if (!row) return;
  if (eventsOf(core.sql, alertId).some(({ kind, who }) => kind === "seen" && who?.id === contactId)) return;
  const name = (people && calleeOf(people, contactId)?.name) ?? "";
  change(core, row, {}, [{ kind: "seen", source: "contact", who: { id: contactId, name } }], true);
}

/** What an emergency contact has said by their link: whether they agree, or that they have seen it. */
export async function answerNear(core: Core, alertId: string, mac: string, act: NearAct): Promise<NearAlert | null> {
  const contactId = alertOf(core.sql, alertId) ? await contactOf(core, alertId, mac) : null;
  const row = alertOf(core.sql, alertId);
  if (!row || contactId === null) return null;
  const at = addressOf(core, alertId, contactId);
  if (act !== "seen" && at) {
    await core.job().scope.platform.contactLines.answer(at, act);
    forgetPeople(core, row.head.patient.id);
  }
  const near = await nearOf(core, alertId, mac);
  if (near?.alert && !near.alert.seen && (act === "seen" || act === "yes")) {
    await noteNear(core, alertId, contactId);
    return { ...near, alert: { ...near.alert, seen: true } };
  }
  return near;
}
