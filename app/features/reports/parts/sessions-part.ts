import type { AppointmentStatus, AppointmentType } from "~/features/appointments/appointment";
import { outcomeOf } from "~/features/appointments/booking/outcome";
import { localDay, toWallClock } from "~/lib/time/wall-clock";
import type { ReportPart } from "../report-part";
import { countWords, dayCell } from "./day-words";

/** A session of the pair. Instants in ms. */
export type SessionRow = {
  startAt: number;
  endAt: number;
  type: AppointmentType;
  status: AppointmentStatus;
  /** When the patient left a group, before it or as not having come, while others did. */
  leftAt: number | null;
};

const typeWords: Record<AppointmentType, string> = { online: "online", presencial: "presencial" };

const outcomeWords = { held: "realizada", missed: "falta", cancelled: "cancelada" };

/** What became of a session, as the psychologist noted it. */
function stateOf(row: SessionRow, now: number): string {
  const outcome = outcomeOf(row);
  if (outcome !== "open") return outcomeWords[outcome];
  // What is over and was never said to have taken place is neither counted as held nor as missed.
  return row.endAt <= now ? "sem anotação" : "marcada";
}

/** Sessions of a period: held, missed, cancelled. @param rows oldest first @param zone of the patient */
export function sessionsPart(rows: readonly SessionRow[], { now, zone }: { now: number; zone: string }): ReportPart {
  const states = rows.map((row) => stateOf(row, now));
  const many = (state: string) => states.filter((one) => one === state).length;
  const [held, missed, cancelled] = [many("realizada"), many("falta"), many("cancelada")];
  const sentence =
    rows.length === 0
      ? "Nenhuma sessão neste período."
      : `${countWords(held, "sessão realizada", "sessões realizadas")}, ${countWords(missed, "falta", "faltas")} e ${countWords(cancelled, "cancelamento", "cancelamentos")}, de ${countWords(rows.length, "sessão", "sessões")} no período.`;
  const bars = ["realizada", "falta", "cancelada", "sem anotação", "marcada"]
    .map((label) => ({ label, value: many(label), words: String(many(label)) }))
    .filter(({ value }) => value > 0);
  return {
    kind: "sessions",
    sentence,
    charts: bars.length === 0 ? [] : [{ kind: "bars", name: "Sessões", sentence, bars, high: rows.length }],
    table: {
      head: ["Dia", "Hora", "Minutos", "Como", "Situação"],
      rows: rows.map((row, i) => [
        dayCell(localDay(row.startAt, zone)),
        toWallClock(row.startAt, zone).slice(11, 16),
        String(Math.round((row.endAt - row.startAt) / 60_000)),
        typeWords[row.type],
        states[i] ?? "",
      ]),
    },
  };
}
