import type { ClinicDb } from "~/db/client.server";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { instrumentCodes, isInstrument, type Instrument } from "../instrument/instrument";
import { instruments } from "../instrument/instruments.data";
import { selectSince, type MeasureScope } from "./answer.repo.server";
import { answerInList } from "./answer-seal";

/** A scale that was answered at an instant (ms), and its total; null where too much was left out. */
export type ScaleTotal = { instrument: Instrument; answeredAt: number; total: number | null };

/** Query for what a patient answered to published scales since an instant (ms), the newest first. */
export function selectScalesSince(db: ClinicDb, scope: MeasureScope, since: number, limit: number) {
  return selectSince(db, scope, instrumentCodes, since, limit);
}

/** The totals of answers until an instant (ms), the oldest first. */
export async function totalsUntil(
  vault: Vault,
  rows: Awaited<ReturnType<typeof selectScalesSince>>,
  until: number,
): Promise<ScaleTotal[]> {
  const within = rows.filter(({ answeredAt }) => answeredAt <= until).toReversed();
  const answers = await Promise.all(within.map((row) => answerInList(vault, row)));
  return answers.flatMap(({ code, answeredAt, total }) =>
    isInstrument(code) ? [{ instrument: instruments[code], answeredAt, total }] : [],
  );
}
