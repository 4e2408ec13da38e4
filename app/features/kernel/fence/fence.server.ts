import { sql, type SQL } from "drizzle-orm";
import type { Plane } from "~/platform/planes";
import { domainEvent } from "../events/domain-event.both.table";

/**
 * Condition: the event's clinic lives on this plane. While a clinic is being moved away, and after, its events are handled where it
 * goes; the directory has no such clinics.
 */
export function livesHere(plane: Plane): SQL | undefined {
  if (plane === "DIRECTORY") return undefined;
  return sql`not exists (select 1 from clinic_fence f where f.clinic_id = ${domainEvent.clinicId} and f.state in ('closed', 'gone', 'arriving'))`;
}
