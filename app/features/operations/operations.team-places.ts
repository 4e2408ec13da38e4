import { ChartNoAxesColumn, LifeBuoy } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where who runs the platform sees how it is. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["platform"], order: 18, to: teamPaths.platformHealth(), label: "Saúde", icon: LifeBuoy },
  { roles: ["platform"], order: 19, to: teamPaths.platformMetrics(), label: "Medidas", icon: ChartNoAxesColumn },
];
