import { weekdayOf } from "./wall-clock";

/**
 * Federal holidays (MM-DD, name): Leis 662/1949 and 10.607/2002; 6.802/1980 (12/10); 14.759/2023 (20/11). Carnaval, Good Friday and
 * Corpus Christi are none.
 */
export const federalHolidays = [
  ["01-01", "Confraternização Universal"],
  ["04-21", "Tiradentes"],
  ["05-01", "Dia do Trabalho"],
  ["09-07", "Independência"],
  ["10-12", "Nossa Senhora Aparecida"],
  ["11-02", "Finados"],
  ["11-15", "Proclamação da República"],
  ["11-20", "Dia da Consciência Negra"],
  ["12-25", "Natal"],
] as const;

const off = new Set<string>(federalHolidays.map(([day]) => day));

/** Whether people work on a day (YYYY-MM-DD) in all of Brazil: not on weekends and federal holidays. */
export function isBusinessDay(date: string): boolean {
  return weekdayOf(date) % 6 !== 0 && !off.has(date.slice(5));
}
