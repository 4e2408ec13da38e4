import type { Press } from "../../../app/features/sos/board/board-face";
import { originOf, settledWords, type Known } from "../../../app/features/sos/patient/unconfirmed";
import { inTime } from "../../../app/lib/in-time";
import { change } from "./change";
import type { Core } from "./core";
import { pressedAlert, putAlert, putOrigin, type AlertRow } from "./sos-board.store";
import { reword } from "./words";

/** How long (ms) the board's work waits for that word: longer than whoever took the press waits for the login. */
const patience = 1000;

/** A press among all of the clinic's: its key is the sender's word, and another patient's may be the same. */
const nameOf = ({ patient, key }: Press) => `${patient.id} ${key}`;

/** Notes that a press waits for its login. @param line its place in the timeline */
export function hold(core: Core, press: Press, alertId: string, line: number): void {
  if (press.unsettled !== true) return;
  let settled = () => {};
  const over = new Promise<void>((resolve) => (settled = resolve));
  core.unsettled.set(nameOf(press), { alertId, line, over, settled });
}

/** Once no press waits for its login any more. What takes too long is told as it stands: by a device nobody has vouched for yet. */
export async function untilSettled({ unsettled }: Core): Promise<void> {
  const waiting = [...unsettled];
  if (waiting.length === 0) return;
  await inTime(Promise.all(waiting.map(([, { over }]) => over)), patience, () => {
    for (const [name, one] of waiting) if (unsettled.get(name) === one) unsettled.delete(name);
  });
}

/** Says the words of a press, and no others, as what they are by now. */
async function saySo(
  core: Core,
  alertId: string,
  press: Press,
  known: Known,
  write: (row: AlertRow, words: string | null) => AlertRow,
): Promise<void> {
  if (press.said === undefined) return;
  let same = false;
  await reword(
    core,
    alertId,
    (words) => {
      const message = settledWords(words.message, press, known);
      same = message === words.message;
      return { ...words, message };
    },
    (row, words) => (same ? row : write(row, words)),
  );
}

/**
 * How the login of a press stands after all: its line and its words are told accordingly. The board's work waits for this, so nobody
 * has been told otherwise; when it comes too late the words are told anew, and the line stays what it was.
 */
export async function settlePress(core: Core, press: Press, known: Known): Promise<void> {
  const name = nameOf(press);
  const held = core.unsettled.get(name);
  try {
    if (held) {
      putOrigin(core.sql, held.alertId, held.line, originOf(known, press.waited));
      await saySo(core, held.alertId, press, known, (row, words) => {
        putAlert(core.sql, { ...row, words });
        return row;
      });
      return;
    }
    const met = pressedAlert(core.sql, press.patient.id, press.key);
    if (met) await saySo(core, met.head.id, press, known, (row, words) => change(core, row, { words }, [], true));
  } finally {
    core.unsettled.delete(name);
    held?.settled();
  }
}
