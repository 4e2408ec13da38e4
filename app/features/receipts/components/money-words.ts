import { dateFormat } from "~/lib/time/date-format";
import { startOfDay } from "~/lib/time/wall-clock";

/** A calendar day or month in words; a day has no zone, so it is read where it was written. @param day YYYY-MM-DD */
function words(day: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat("pt-BR", "UTC", options).format(startOfDay(day, "UTC") ?? 0);
}

/** "12 de novembro", with the year when it is another than this day's. */
export function dayWords(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
  return words(day, { day: "numeric", month: "long", ...year });
}

/** "12/11", for tables. */
export function shortDay(day: string): string {
  return words(day, { day: "2-digit", month: "2-digit" });
}

/** "12 de novembro de 2026". */
export function longDay(day: string): string {
  return words(day, { day: "numeric", month: "long", year: "numeric" });
}

/** "novembro de 2026". @param month YYYY-MM */
export function monthWords(month: string): string {
  return words(`${month}-01`, { month: "long", year: "numeric" });
}

/** "1 pagamento", "13 pagamentos". */
export function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString("pt-BR")} ${n === 1 ? one : many}`;
}
