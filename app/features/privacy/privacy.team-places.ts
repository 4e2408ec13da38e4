import { Archive, ShieldAlert } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where who runs the platform sees what has served its time, and what went wrong. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["platform"], order: 21, to: teamPaths.platformRetention(), label: "Guarda", icon: Archive },
  { roles: ["platform"], order: 22, to: teamPaths.platformIncidents(), label: "Incidentes", icon: ShieldAlert },
];
