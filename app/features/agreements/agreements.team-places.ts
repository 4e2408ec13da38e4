import { Handshake } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where a psychologist keeps the texts that patients accept. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 45, to: teamPaths.agreements(), label: "Termos e contratos", icon: Handshake },
];
