import type { AlertHead, NewAlertEvent } from "../../app/features/sos/alert";
import type { Press } from "../../app/features/sos/board-face";
import { housePolicy } from "../../app/features/sos/ladder.policy";
import { begin, pressAgain, worsen, type Ladder } from "../../app/features/sos/ladder.state";
import { nextCallOf } from "../../app/features/sos/next-call";
import { wholeLetter } from "../../app/features/sos/sos.schema";
import { seatPeople } from "./sos-board.audience";
import { change } from "./sos-board.change";
import type { Core } from "./sos-board.core";
import { rememberedPeople } from "./sos-board.people";
import { broadcast } from "./sos-board.sockets";
import { liveAlertOf, pressedAlert, putAlert, putEvent, putMeta, putPress, type AlertRow } from "./sos-board.store";
import { noWords, openWords, sealWords } from "./sos-board.words";

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

/** A new alert: stored, and on every board that is open, before anything else is asked of anybody. */
async function begun(core: Core, press: Press): Promise<AlertRow> {
  const { id, key, patient, severity, origin } = press;
  const words = await sealWords(core, patient.id, id, {
    ...noWords,
    message: press.message ?? null,
    tool: press.tool ?? null,
  });
  const people = await rememberedPeople(core, patient.id);
  // From here on nothing is waited for: a second press of the same moment meets the first one's row.
  const met = pressedAlert(core.sql, patient.id, key) ?? liveAlertOf(core.sql, patient.id);
  if (met) return pressed(core, met, press);
  const now = core.now();
  const ladder = people ? begin(people.policy, severity, now) : { ...begin(housePolicy, severity, now), guessed: true };
  const row: AlertRow = {
    head: newHead(press, ladder, now),
    ladder,
    words,
    recordedRev: 0,
    recordAt: now,
  };
  putAlert(core.sql, row);
  putPress(core.sql, patient.id, key, id);
  const held = press.waited === undefined ? {} : { waited: press.waited };
  putEvent(core.sql, id, { kind: "accepted", origin, ...held, source: "board", who: patient, at: now });
  seatPeople(core, row, people);
  putMeta(core.sql, "watch", "wanted");
  broadcast(core, row.head, "sos-alert");
  return row;
}

/** One more press: of a live alert it adds what is new, of a closed one (the same press, sent again) nothing. */
async function pressed(core: Core, met: AlertRow, press: Press): Promise<AlertRow> {
  const { patient, key } = press;
  if (pressedAlert(core.sql, patient.id, key)) return met;
  const words = await openWords(core, patient.id, met.head.id, met.words);
  const message = wholeLetter([words.message, press.message]) ?? null;
  const sealed = await sealWords(core, patient.id, met.head.id, {
    ...words,
    message,
    tool: words.tool ?? press.tool ?? null,
  });
  const row = liveAlertOf(core.sql, patient.id);
  if (!row) return begun(core, press); // closed while we sealed
  const now = core.now();
  const worse = worsen(row.ladder, press.severity, now);
  const ladder = pressAgain(worse, now);
  const told: NewAlertEvent[] = [{ kind: "pressed_again", source: "patient", who: patient }];
  if (worse !== row.ladder) told.push({ kind: "worsened", severity: press.severity, source: "patient", who: patient });
  putPress(core.sql, patient.id, key, row.head.id);
  return change(core, row, { ladder, words: sealed }, told);
}

/** Takes a press of the button. The same press, or another while an alert of the patient is live, is that alert. */
export async function raise(core: Core, press: Press): Promise<AlertRow> {
  const { id: patientId } = press.patient;
  const known = pressedAlert(core.sql, patientId, press.key);
  if (known) return known;
  const live = liveAlertOf(core.sql, patientId);
  return live ? pressed(core, live, press) : begun(core, press);
}
