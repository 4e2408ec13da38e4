import { sosIds } from "../../../app/features/sos/sos.ids";
import { newId } from "../../../app/lib/id";
import { seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import { log } from "../../../app/platform/log";
import type { NewAlertEvent } from "../../../app/features/sos/board/alert";
import type { CallChannel, LadderStep } from "../../../app/features/sos/ladder/ladder.policy";
import { calleesOf, channelsFor, isReached, type Callee } from "../../../app/features/sos/board/people";
import type { People } from "../../../app/features/sos/board/read-people.server";
import type { AlertStatus } from "../../../app/features/sos/sos.schema";
import { sendPage, type PageReceipt } from "../../../app/features/sos/board/send-page.server";
import { change } from "./change";
import { calleeOf, giveContactSmsBack, takeContactSms } from "./contacts";
import { placeOf, type Core } from "./core";
import { peopleOf } from "./people";
import { alertOf, oneNumber } from "./sos-board.store";

/** How long a send may take before it is held to be lost with its process (ms). */
const lease = seconds(15);
function late(): never {
  throw new Error("the provider is late");
}

/** Tries of a page before the next step has to do; the waits between them grow from 4 s to a minute. */
const mostTries = 10;
/** Pages sent at the same time, of WhatsApp and of all others. */
const atOnce = 40;

type PageRow = { id: string; alert_id: string; call: number; person_id: string; channel: CallChannel; tries: number };

function waitAfter(tries: number, retryAfter: number | null): number {
  const grown = Math.min(seconds(4) * 2 ** (tries - 1), seconds(60));
  // A provider's wish for rest counts up to a minute: somebody is waiting.
  return Math.max(Math.round(grown * (0.8 + Math.random() * 0.4)), Math.min(seconds(retryAfter ?? 0), seconds(60)));
}

/** Writes a page down. @returns whether it stands, for only then may a line say that somebody is called */
function putPage(core: Core, alertId: string, call: number, personId: string, channel: CallChannel): boolean {
  const now = core.now();
  const put = core.sql.exec(
    `insert into page (id, alert_id, call, person_id, channel, state, tries, next_at)
     values (?, ?, ?, ?, ?, 'pending', 0, ?) on conflict (alert_id, call, person_id, channel) do nothing returning id`,
    newId(sosIds.page, now),
    alertId,
    call,
    personId,
    channel,
    now,
  );
  return put.toArray().length > 0;
}

/**
 * Writes a step's pages down: one per person and channel. Each call of an alert has a number of its own, whichever step it is of
 * and however often that step was called before: hundreds count the calls, the rest is the step. @returns the lines for the timeline: of the pages that stand
 */
export function putPages(
  core: Core,
  alertId: string,
  { number, step }: { number: number; step: LadderStep },
  people: People,
): NewAlertEvent[] {
  const last = oneNumber(core.sql, "select max(call) as n from page where alert_id = ?", alertId) ?? 0;
  const call = (Math.floor(last / 100) + 1) * 100 + number;
  return calleesOf(people.callees, step).flatMap((callee): NewAlertEvent[] => {
    const put = channelsFor(callee, step).filter((channel) => putPage(core, alertId, call, callee.id, channel));
    const who = { id: callee.id, name: callee.name };
    // Whether a contact may be written to is known when it is taken: their line is written then.
    if (put.length === 0 || callee.role === "contact") return [];
    return [{ kind: "called", step: number, source: "board", who }];
  });
}

/** Whether somebody is still wanted, so that what was begun is sent. */
const isCalling = (status: AlertStatus) => status === "open" || status === "unanswered";

/** Nothing more goes out for an alert. */
export function dropPages(core: Core, alertId: string): void {
  core.sql.exec("update page set state = 'dropped', next_at = null where alert_id = ? and state = 'pending'", alertId);
}

function fate(core: Core, page: PageRow, receipt: PageReceipt): "sent" | "failed" | "again" {
  if (receipt.ok) {
    core.sql.exec("update page set state = 'sent', next_at = null where id = ? and state = 'pending'", page.id);
    return "sent";
  }
  if (receipt.retryable && page.tries < mostTries) {
    const next = core.now() + waitAfter(page.tries, receipt.retryAfter);
    core.sql.exec("update page set next_at = ? where id = ? and state = 'pending'", next, page.id);
    return "again";
  }
  core.sql.exec("update page set state = 'failed', next_at = null where id = ? and state = 'pending'", page.id);
  return "failed";
}

/** The line of a timeline that a page's fate makes. */
function note(core: Core, page: PageRow, callee: Callee, kind: "sent" | "failed"): void {
  const row = alertOf(core.sql, page.alert_id);
  if (!row) return;
  const who = { id: callee.id, name: callee.name };
  change(core, row, {}, [{ kind, channel: page.channel, source: "provider", who }], true);
}

/** Whether a contact may be written to now; the timeline says so either way. */
async function mayWrite(core: Core, page: PageRow, callee: Callee, patientId: string, account: string) {
  const why = await takeContactSms(core, page, callee, { patientId, account });
  const row = alertOf(core.sql, page.alert_id);
  if (!row) return false;
  const who = { id: callee.id, name: callee.name };
  if (why) {
    core.sql.exec("update page set state = 'held', next_at = null where id = ? and state = 'pending'", page.id);
    change(core, row, {}, [{ kind: "held_back", why, source: "board", who }], true);
    return false;
  }
  if (!isCalling(row.ladder.status)) {
    giveContactSmsBack(core, page, callee.id);
    return false;
  }
  if (page.tries === 1) change(core, row, {}, [{ kind: "called", step: page.call % 100, source: "board", who }], true);
  return true;
}

/** Whether somebody has taken back, since it was written down, that they may be called on WhatsApp. */
function isTakenBack({ channel }: PageRow, callee: Callee): boolean {
  return channel === "whatsapp" && !isReached(callee, channel);
}

async function sendOne(core: Core, page: PageRow): Promise<void> {
  const { clinicId, shard } = placeOf(core);
  const patientId = alertOf(core.sql, page.alert_id)?.head.patient.id;
  const people = patientId === undefined ? null : await peopleOf(core, patientId);
  const callee = people ? calleeOf(people, page.person_id) : undefined;
  const row = alertOf(core.sql, page.alert_id);
  // Who they are is not known now: that is no reason not to call them as soon as it is.
  if (patientId !== undefined && !people) throw new Error("nobody is known");
  // Answered while we looked, or the person is not called any more. What nobody answered goes on being sent.
  if (!row || !isCalling(row.ladder.status) || !people || !callee || isTakenBack(page, callee)) {
    core.sql.exec("update page set state = 'dropped', next_at = null where id = ? and state = 'pending'", page.id);
    return;
  }
  const isContact = callee.role === "contact";
  if (isContact && !(await mayWrite(core, page, callee, row.head.patient.id, people.account))) return;
  const about = { clinicId, shard, alertId: page.alert_id, pageId: page.id, try: page.tries };
  const receipt = await sendPage(core.job().scope.platform, about, callee, page.channel);
  const ended = fate(core, page, receipt);
  if (isContact && ended === "failed") giveContactSmsBack(core, page, callee.id);
  if (ended !== "again") note(core, page, callee, ended);
}

/** A new process has nothing on its way: what the one before it was sending when it died is due at once. */
export function takeUpPages(core: Core): void {
  const now = core.now();
  core.sql.exec("update page set next_at = ? where state = 'pending' and tries > 0 and next_at > ?", now, now);
}

/** Pages of WhatsApp, or all others, that are due and have a place: each kind has its own, so that one that hangs delays no SMS. */
function dueOf(core: Core, isWhatsApp: boolean): PageRow[] {
  const under = [...core.sending.values()].filter((channel) => (channel === "whatsapp") === isWhatsApp).length;
  const query = `select id, alert_id, call, person_id, channel, tries from page
    where next_at <= ? and (channel = 'whatsapp') = ? order by next_at limit ?`;
  const places = atOnce - Math.min(under, atOnce);
  return core.sql.exec<PageRow>(query, core.now(), isWhatsApp ? 1 : 0, places).toArray();
}

/** Sends what is due, each on its own: one that hangs or fails holds nobody up. */
export function sendPages(core: Core): void {
  const now = core.now();
  for (const row of [...dueOf(core, false), ...dueOf(core, true)]) {
    if (core.sending.has(row.id)) continue;
    const page = { ...row, tries: row.tries + 1 };
    core.sql.exec("update page set tries = ?, next_at = ? where id = ?", page.tries, now + lease, page.id);
    core.sending.set(page.id, page.channel);
    const sending = inTime(sendOne(core, page), lease, late)
      .catch((error: unknown) => {
        log({ event: "sos.page_failed", error: error instanceof Error ? error.name : "unknown" });
        core.sql.exec(
          "update page set next_at = ? where id = ? and state = 'pending'",
          core.now() + seconds(4),
          page.id,
        );
      })
      .finally(() => core.sending.delete(page.id));
    core.state.waitUntil(sending);
    core.running.set(
      `page:${page.id}`,
      sending.finally(() => core.running.delete(`page:${page.id}`)),
    );
  }
}

/** A provider's receipt: the page was delivered, or was not after all. Receipts come late and twice. */
export function takeReceipt(core: Core, pageId: string, outcome: "delivered" | "failed"): void {
  const query =
    "select id, alert_id, call, person_id, channel, tries from page where id = ? and state in ('pending', 'sent', 'dropped')";
  const page = core.sql.exec<PageRow>(query, pageId).toArray()[0];
  const row = page && alertOf(core.sql, page.alert_id);
  if (!page || !row || page.tries === 0) return;
  core.sql.exec("update page set state = ?, next_at = null where id = ?", outcome, pageId);
  const people = core.people.get(row.head.patient.id)?.people;
  const name = (people && calleeOf(people, page.person_id)?.name) ?? "";
  const who = { id: page.person_id, name };
  change(core, row, {}, [{ kind: outcome, channel: page.channel, source: "provider", who }], true);
}
