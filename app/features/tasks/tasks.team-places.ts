import { Library } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where psychologists find exercises. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 42, to: teamPaths.exercises(), label: "Exercícios", icon: Library },
];
