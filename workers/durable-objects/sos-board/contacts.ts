import type { NewAlertEvent } from "../../../app/features/sos/board/alert";
import { contactAddress } from "../../../app/features/sos/contacts/contact-line.server";
import type { LadderStep } from "../../../app/features/sos/ladder/ladder.policy";
import type { Callee } from "../../../app/features/sos/board/people";
import type { People } from "../../../app/features/sos/board/read-people.server";
import type { HeldReason, LineAddress } from "../../../app/platform/objects/contact-lines.server";
import { log } from "../../../app/platform/log";
import type { Core } from "./core";
import { forgetPeople } from "./people";

/** Somebody who is called by a page; a contact who has not confirmed yet is one, for the SMS that is being sent is their first. */
export function calleeOf({ callees, held }: People, id: string): Callee | undefined {
  const kept = held.find((one) => one.id === id);
  return (
    callees.find((one) => one.id === id) ??
    (kept && { id, name: kept.name, phone: kept.phone, role: "contact", email: null, devices: [] })
  );
}

/** The lines that say whom a step would have written to and does not, and why. */
export function heldLines({ held }: People, { roles }: LadderStep): NewAlertEvent[] {
  if (!roles.includes("contact")) return [];
  return held.map(({ id, name, why }) => ({ kind: "held_back", why, source: "board", who: { id, name } }));
}

type SmsPage = { id: string; alert_id: string };

/**
 * Takes leave for an SMS to a contact, where the number's own object counts them: one step, whatever else is sent at the same time.
 * @returns why it is held back; null when it may go
 * @throws when the object does not answer in time: the page is tried again
 */
export async function takeContactSms(
  core: Core,
  page: SmsPage,
  { id: contactId, phone }: Callee,
  { patientId, account }: { patientId: string; account: string },
): Promise<HeldReason | null> {
  const at = await contactAddress(phone ?? "", account);
  core.sql.exec(
    "insert or replace into contact_sms (alert_id, contact_id, line, account) values (?, ?, ?, ?)",
    page.alert_id,
    contactId,
    at.line,
    at.account,
  );
  const taken = await core
    .job()
    .scope.platform.contactLines.take(at, page.id)
    .catch((error: unknown) => {
      // Nothing was tried of the SMS itself.
      core.sql.exec("update page set tries = max(tries - 1, 0) where id = ?", page.id);
      throw error;
    });
  // From their first SMS on they are waited for: who is called is read anew.
  if (!taken.ok || taken.first) forgetPeople(core, patientId);
  return taken.ok ? null : taken.why;
}

/** An SMS to a contact never left: it does not count. */
export function giveContactSmsBack(core: Core, page: SmsPage, contactId: string): void {
  const at = addressOf(core, page.alert_id, contactId);
  if (!at) return;
  const given = core.job().scope.platform.contactLines.giveBack(at, page.id);
  core.state.waitUntil(
    given.catch((error: unknown) =>
      log({ event: "sos.work_failed", kind: "give back", error: error instanceof Error ? error.name : "unknown" }),
    ),
  );
}

/** Where a contact's number of an alert is kept; undefined when no SMS was ever meant for them. */
export function addressOf(core: Core, alertId: string, contactId: string): LineAddress | undefined {
  const query = "select line, account from contact_sms where alert_id = ? and contact_id = ?";
  return core.sql.exec<{ line: string; account: string }>(query, alertId, contactId).toArray()[0];
}
