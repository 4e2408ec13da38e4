import type { Press } from "../../../app/features/sos/board/board-face";
import { change } from "./change";
import type { Core } from "./core";
import { pressedAlert } from "./sos-board.store";
import { reword } from "./words";

/** The login of a press is known to stand after all: its words, and no others, are said as the patient's own. */
export async function confirmWords(core: Core, { patient, key, message }: Press, said: string): Promise<void> {
  const met = pressedAlert(core.sql, patient.id, key);
  if (!met || message === undefined) return;
  await reword(
    core,
    met.head.id,
    (words) => ({ ...words, message: words.message?.replace(message, () => said) ?? null }),
    (row, words) => change(core, row, { words }, [], true),
  );
}
