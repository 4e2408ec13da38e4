import { UsersRound } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where psychologists read what is shared with them. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 10, to: teamPaths.patients(), label: "Pacientes", icon: UsersRound },
];
