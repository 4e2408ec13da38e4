import type { Alert, AlertHead, NewAlertEvent } from "../../../app/features/sos/board/alert";
import type { Press } from "../../../app/features/sos/board/board-face";
import { housePolicy } from "../../../app/features/sos/ladder/ladder.policy";
import {
  begin as beginLadder,
  isLive,
  pressAgain,
  worsen,
  type Ladder,
  nextCallOf,
} from "../../../app/features/sos/ladder/ladder.state";
import { saidAs } from "../../../app/features/sos/patient/unconfirmed";
import { log } from "../../../app/platform/log";
import { wholeLetter } from "../../../app/features/sos/sos.schema";
import type { People } from "../../../app/features/sos/board/read-people.server";
import { seatFirst } from "./audience";
import { change } from "./change";
import type { Core } from "./core";
import { rememberedPeople } from "./people";
import { broadcast } from "./sockets";
import {
  alertOf,
  countEvents,
  metAlert,
  pressedAlert,
  putAlert,
  putEvent,
  putMeta,
  putPress,
  type AlertRow,
} from "./sos-board.store";
import { hold } from "./unsettled";
import { hasKey, noWords, reword, sealWords, type Words } from "./words";

/** What a new alert shows. */
function newHead({ id, patient, severity }: Press, ladder: Ladder, raisedAt: number): AlertHead {
  return {
    id,
    patient,
    severity,
    status: ladder.status,
    raisedAt,
    nextAt: ladder.nextAt,
    nextCall: nextCallOf(ladder),
    acknowledgedBy: null,
    acknowledgedAt: null,
    closedAt: null,
    outcome: null,
    rev: 1,
  };
}

/** How a press reached us. */
const howOf = ({ origin, waited }: Press) => ({ origin, ...(waited === undefined ? {} : { waited }) });

/** What a press says; where nobody has signed in it is not certain that the patient says it. */
function saidBy({ message, origin }: Press): string | undefined {
  return message !== undefined && origin === "unconfirmed_device" ? saidAs(origin, message) : message;
}

/** Words that cannot be sealed keep nobody from being called. */
function unsealed(error: unknown): null {
  log({ event: "sos.work_failed", kind: "words", error: error instanceof Error ? error.name : "unknown" });
  return null;
}

/** An alert that a press has come to; one that it has begun also as the patient sees it, which is what was just written. */
type Raised = { row: AlertRow; shown?: Alert };

/** Stores a new alert, and shows it on every board that is open: one synchronous step. */
function begin(core: Core, press: Press, people: People | null, said: Words, sealed: string | null): Raised {
  const { id, key, patient, severity } = press;
  const now = core.now();
  const known = beginLadder(people?.policy ?? housePolicy, severity, now);
  const ladder = people ? known : { ...known, guessed: true };
  const row: AlertRow = { head: newHead(press, ladder, now), ladder, words: sealed, recordedRev: 0, recordAt: now };
  putAlert(core.sql, row);
  putPress(core.sql, patient.id, key, id, 0);
  const line = putEvent(core.sql, id, { kind: "accepted", ...howOf(press), source: "board", who: patient, at: now }, 0);
  hold(core, press, id, line.seq);
  const seats = seatFirst(core, row, people);
  putMeta(core.sql, "watch", "wanted");
  broadcast(core, row.head, "sos-alert", seats);
  const words = sealed === null ? noWords : said;
  return { row, shown: { ...row.head, ...words, timeline: [line], policy: ladder.policy } };
}

/** A new alert: stored, and on every board that is open, before anything else is asked of anybody. */
async function begun(core: Core, press: Press): Promise<Raised> {
  const { id, key, patient } = press;
  const said = { ...noWords, message: saidBy(press) ?? null, tool: press.tool ?? null };
  const sealed = await sealWords(core, patient.id, id, said).catch(unsealed);
  const people = await rememberedPeople(core, patient.id);
  if (sealed !== null && !hasKey(core, patient.id)) return begun(core, press); // let go of while we sealed
  // From here on nothing is waited for: a second press of the same moment meets the first one's row.
  const met = metAlert(core.sql, patient.id, key);
  if (!met) return begin(core, press, people, said, sealed);
  return met.again ? { row: met.row } : pressed(core, met.row, press);
}

/** Writes one more press of a live alert down: what is worse, and that it was pressed. */
function pressedOn(core: Core, row: AlertRow, press: Press, words: string | null): AlertRow {
  const { patient, key, severity } = press;
  const now = core.now();
  const worse = worsen(row.ladder, severity, now);
  const told: NewAlertEvent[] = [{ kind: "pressed_again", ...howOf(press), source: "patient", who: patient }];
  if (worse !== row.ladder) told.push({ kind: "worsened", severity, source: "patient", who: patient });
  putPress(core.sql, patient.id, key, row.head.id);
  putPress(core.sql, patient.id, press.id, row.head.id);
  hold(core, press, row.head.id, countEvents(core.sql, row.head.id) + 1);
  return change(core, row, { ladder: pressAgain(worse, now), words }, told);
}

/** One more press: of a live alert it adds what is new, of a closed one (the same press, sent again) nothing. */
async function pressed(core: Core, met: AlertRow, press: Press): Promise<Raised> {
  const { patient, key, tool } = press;
  // The same press may have come in by another way meanwhile, or the alert have been closed.
  const write = (now: AlertRow, words: string | null) =>
    pressedAlert(core.sql, patient.id, key) ?? (isLive(now.ladder.status) ? pressedOn(core, now, press, words) : null);
  const say = ({ message, ...words }: Words) => ({
    ...words,
    message: wholeLetter([message, saidBy(press)]) ?? null,
    tool: words.tool ?? tool ?? null,
  });
  const row = await reword(core, met.head.id, say, write).catch((error: unknown) => {
    unsealed(error);
    const now = alertOf(core.sql, met.head.id);
    return now ? write(now, now.words) : null;
  });
  return row ? { row } : begun(core, press);
}

/** Takes a press of the button. The same press, or another while an alert of the patient is live, is that alert. */
export async function raise(core: Core, press: Press): Promise<Raised> {
  const met = metAlert(core.sql, press.patient.id, press.key);
  if (!met) return begun(core, press);
  return met.again ? { row: met.row } : pressed(core, met.row, press);
}
