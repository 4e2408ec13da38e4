import { hours } from "~/lib/duration";
import { firstName } from "~/lib/text/person-name";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { freeUntil } from "../../steps/fee.policy";
import type { OwnSession } from "./own-session";

/** How they meet, as people say it. */
export const typeWords = { online: "Online", presencial: "Presencial" } as const;

/** "Bia e Rui", "Bia, Rui e Ana". */
export function together(names: readonly string[]): string {
  return new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(names);
}

type Standing = Pick<OwnSession, "status" | "cancelledBy" | "psychologistName" | "startAt" | "endAt">;

/** Where a session stands, for its patient; never a reproach. */
export function statusSentence(
  { status, cancelledBy, psychologistName, startAt, endAt }: Standing,
  now: number,
): string {
  const who = firstName(psychologistName);
  switch (status) {
    case "pending":
      return now < startAt ? `Pedido enviado. ${who} ainda vai responder.` : "O pedido não chegou a ser respondido.";
    case "scheduled":
    case "confirmed":
      if (now >= endAt) return "Este horário já passou.";
      if (now >= startAt) return "É agora.";
      return status === "confirmed" ? "Você confirmou presença." : "Marcada.";
    case "in_progress":
      return "É agora.";
    case "completed":
      return "Aconteceu.";
    case "no_show":
      return "Não aconteceu.";
    case "cancelled":
      if (cancelledBy === "patient") return "Cancelada a seu pedido.";
      return cancelledBy === "psychologist" ? `Cancelada por ${who}.` : "Cancelada pela clínica.";
  }
}

/** The same in a word or two, for lists. */
export function statusWord(session: Standing, now: number): string {
  const { status, startAt, endAt } = session;
  if (status === "cancelled") return "Cancelada";
  if (status === "pending") return now < startAt ? "Aguarda resposta" : "Sem resposta";
  if (status === "completed") return "Aconteceu";
  if (status === "no_show") return "Não aconteceu";
  if (now >= endAt) return "Já passou";
  if (now >= startAt || status === "in_progress") return "É agora";
  return status === "confirmed" ? "Confirmada" : "Marcada";
}

/** An amount of centavos as money. */
export function money(cents: number): string {
  return (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });
}

type Terms = Pick<OwnSession, "startAt" | "feeCents" | "cancelFreeHours">;

/** "24 horas", "2 dias". */
function ahead(count: number): string {
  if (count % 24 === 0 && count > 24) return `${count / 24} dias`;
  return count === 1 ? "1 hora" : `${count} horas`;
}

/** What cancelling later than the free hours may cost: true also of what is booked so late that it never was free. */
function lateCost(fee: number, free: number): string {
  return `Faltam menos de ${ahead(free)}: se cancelar, o valor da sessão (${money(fee)}) pode ser cobrado.`;
}

/**
 * What cancelling costs, for a session that is not booked yet; nothing of cost where no fee is set.
 * @param untilStart ms from now to the chosen time, once there is one
 */
export function policyAtBooking({ feeCents, cancelFreeHours }: Omit<Terms, "startAt">, untilStart = Infinity): string {
  if (feeCents === null) return "Se precisar, você cancela ou muda o horário por aqui.";
  if (feeCents === 0) return "Cancelar não tem custo.";
  if (cancelFreeHours === 0) return "Se precisar, você cancela ou muda até o início, sem custo.";
  if (untilStart < hours(cancelFreeHours)) return lateCost(feeCents, cancelFreeHours);
  const later = `Depois, o valor da sessão (${money(feeCents)}) pode ser cobrado.`;
  return `Se precisar, você cancela ou muda até ${ahead(cancelFreeHours)} antes, sem custo. ${later}`;
}

/** What cancelling costs now, said without threat; empty where no fee is set. @param session.status a request costs nothing */
export function policyNow(session: Terms & Pick<OwnSession, "status" | "psychologistName">, reader: Reader): string {
  const { feeCents, status, psychologistName, cancelFreeHours } = session;
  if (feeCents === null) return "";
  if (status === "pending" || feeCents === 0) return "Cancelar não tem custo.";
  const until = freeUntil(session);
  if (reader.now <= until) return `Cancelar até ${formatWhen(until, reader)} não tem custo.`;
  return `${lateCost(feeCents, cancelFreeHours)} Um problema técnico não tem custo, e ${firstName(psychologistName)} pode combinar outra coisa com você.`;
}

/** What the session costs; of a cancelled one only what is owed. Null where no fee is set. */
export function costWords({
  status,
  feeCents,
  feeOwedCents,
}: Pick<OwnSession, "status" | "feeCents" | "feeOwedCents">) {
  if (!feeCents) return null;
  return status === "cancelled" && !feeOwedCents ? "Sem custo" : money(feeCents);
}
