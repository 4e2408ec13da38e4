import { dateFormat } from "~/lib/time/date-format";

/**
 * An instant (ms) for somebody's eyes outside the app: "quinta, 26 de novembro, às 14:30". Never "amanhã": nobody knows when it is read.
 * @param zone the reader's
 */
export function whenWords(at: number, zone: string): string {
  const weekday = dateFormat("pt-BR", zone, { weekday: "long" }).format(at).replace("-feira", "");
  const day = dateFormat("pt-BR", zone, { day: "numeric", month: "long" }).format(at);
  const hour = dateFormat("pt-BR", zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  return `${weekday}, ${day}, ${hour.startsWith("01:") ? "à" : "às"} ${hour}`;
}
