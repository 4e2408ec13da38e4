import type { AppointmentType } from "~/features/appointments/appointment";
import { longestSession, shortestSession } from "~/features/appointments/appointment";
import { decimalCents, mostFee } from "~/features/appointments/availability/money";
import type { BroughtSession } from "~/features/appointments/booking/brought-sessions.server";
import { fold } from "~/lib/text/text";
import type { Options, Said } from "../kind-rule";
import type { Fault } from "../kinds";
import type { Finder } from "../reading/find-person";
import { momentIn, type Clock } from "../reading/read-moment";
import { unreadWords } from "../reading/unread";

/** What rows are judged by, read once for all of them. */
export type Around = Clock & { find: Finder; isCaredFor(id: string): boolean };
type Cells = Said["cells"];

function minutesIn({ minutes = "" }: Cells, options: Options, faults: Fault[]): number {
  const typed = minutes.trim().slice(0, 20);
  const read = typed === "" ? options.minutes : /^(\d{1,4})(\s*(min|minutos)?)?$/i.exec(typed)?.[1];
  const length = Number(read ?? NaN);
  if (!(length >= shortestSession && length <= longestSession))
    faults.push(["minutes", `Uma sessão dura de ${shortestSession} a ${longestSession} minutos.`]);
  return length;
}

const outcomeWords = {
  completed:
    " realizada realizado concluida concluido atendida atendido compareceu presente agendada agendado confirmada confirmado marcada",
  no_show: "falta faltou ausente nao-compareceu no-show",
  cancelled: "cancelada cancelado desmarcada desmarcado",
};
type Outcome = keyof typeof outcomeWords;
const outcomes = new Map(
  (Object.keys(outcomeWords) as Outcome[]).flatMap((outcome) =>
    outcomeWords[outcome].split(" ").map((word) => [word.replace("-", " "), outcome] as const),
  ),
);

function outcomeIn({ status = "" }: Cells, faults: Fault[]): BroughtSession["outcome"] {
  const outcome = outcomes.get(fold(status.slice(0, 60)));
  if (outcome === undefined) faults.push(["status", "A situação precisa ser realizada, falta ou cancelada."]);
  if (outcome === "cancelled") faults.push(["status", "Sessões canceladas não são trazidas."]);
  return outcome === "no_show" ? "no_show" : "completed";
}

function feeIn({ fee = "" }: Cells, faults: Fault[]): number | undefined {
  const typed = fee.trim().slice(0, 30);
  if (typed === "") return undefined;
  const cents = decimalCents(typed);
  if (cents === null || cents > mostFee) faults.push(["fee", "O valor precisa ser em reais, como 180 ou 180,50."]);
  return cents ?? undefined;
}

function typeIn({ type = "" }: Cells, options: Options): AppointmentType {
  const place = fold(type.slice(0, 300));
  if (/online|on line|remot|video|meet|zoom|teams|https?:/.test(place)) return "online";
  return place === "" && options.type !== "presencial" ? "online" : "presencial";
}

/** A session as a row says, and what is wrong with it. */
export function readSession(
  { cells, personId }: Said,
  options: Options,
  around: Around,
): { session: BroughtSession; faults: Fault[] } {
  const faults: Fault[] = [];
  const isSaid = personId !== undefined && around.isCaredFor(personId);
  const person = isSaid ? { id: personId } : around.find({ name: cells.patient, email: cells.email });
  if ("words" in person) faults.push(["patient", person.words]);
  const session = {
    patientId: "id" in person ? person.id : "",
    startAt: momentIn(cells, around, faults),
    durationMinutes: minutesIn(cells, options, faults),
    outcome: outcomeIn(cells, faults),
    feeCents: feeIn(cells, faults),
    type: typeIn(cells, options),
  };
  const words = unreadWords[cells.status ?? ""];
  return { session, faults: words === undefined ? faults : [[null, words]] };
}
