const minute = 60;
const hour = 60 * minute;

/** How long to wait, as people say it: "1 minuto", "9 minutos", "2 horas". Rounds up, so that nobody comes back too early. @param seconds above 0 */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / minute);
  if (minutes < hour / minute) return minutes === 1 ? "1 minuto" : `${minutes} minutos`;
  const hours = Math.ceil(seconds / hour);
  return hours === 1 ? "1 hora" : `${hours} horas`;
}
