import { ShieldAlert } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where who runs the platform sees what people said is wrong with results of models. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["platform"], order: 24, to: teamPaths.platformAi(), label: "IA", icon: ShieldAlert },
];
