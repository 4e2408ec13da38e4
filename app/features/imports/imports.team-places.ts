import { ArrowDownUp } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where a psychologist brings what she has elsewhere, and takes along what is hers. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 80, to: teamPaths.imports(), label: "Trazer e levar", icon: ArrowDownUp },
];
