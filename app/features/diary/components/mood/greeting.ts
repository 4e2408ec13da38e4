import { firstName } from "~/lib/text/person-name";
import { formatHour } from "~/ui/time/format-time";

/** "Boa tarde, Marina", by the hour of the member's own clock. */
export function greeting(name: string, { now, zone }: { now: number; zone: string }): string {
  const hour = Number(formatHour(now, { zone }).slice(0, 2));
  const part = hour >= 5 && hour < 12 ? "Bom dia" : hour >= 12 && hour < 18 ? "Boa tarde" : "Boa noite";
  return `${part}, ${firstName(name)}`;
}
