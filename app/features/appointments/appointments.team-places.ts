import { CalendarDays, Sun } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where a psychologist sees her day and her sessions, and a clinic's admin who comes when. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 5, to: teamPaths.day(), label: "Hoje", icon: Sun },
  { roles: ["psychologist"], order: 15, to: teamPaths.agenda(), label: "Agenda", icon: CalendarDays },
  { roles: ["admin"], order: 15, to: teamPaths.adminAgenda(), label: "Agenda", icon: CalendarDays },
];
