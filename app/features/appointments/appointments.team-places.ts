import { CalendarDays } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where a psychologist sees her sessions. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 15, to: paths.agenda(), label: "Agenda", icon: CalendarDays },
];
