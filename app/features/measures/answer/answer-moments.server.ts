import type { Vault } from "~/features/kernel/keys/vault.server";
import { instruments } from "../instrument/instruments.data";
import { isInstrument } from "../instrument/instrument";
import { bandOf } from "../instrument/scoring";
import { answerInList } from "./answer-seal";
import type { AnswerRow } from "./answer.repo.server";
import { numbersOf } from "./scale-answer";
import { isSafetyAnswer } from "../instrument/scoring";

export { selectAnswerMoments } from "./answer.repo.server";

/** Answers in a patient's time, for who cares for them: of an instrument its total and band, of a questionnaire that it was answered. */
export async function openAnswerMoment(vault: Vault, row: AnswerRow) {
  const { id, code, answeredAt: at, total, values } = await answerInList(vault, row);
  const kind = "scale" as const;
  if (!isInstrument(code)) return { kind, id, at, name: null, total, band: null, safety: false };
  const instrument = instruments[code];
  const safety = isSafetyAnswer(instrument, numbersOf(values));
  return { kind, id, at, name: instrument.name, total, band: bandOf(instrument, total)?.label ?? null, safety };
}
