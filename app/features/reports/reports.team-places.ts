import { ChartNoAxesColumn, House } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where a clinic's admin sees how the clinic is doing, without a word of care. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["admin"], order: 5, to: teamPaths.adminHome(), label: "Início", icon: House, end: true },
  {
    roles: ["admin"],
    order: 35,
    to: teamPaths.adminStatistics(),
    label: "Números",
    icon: ChartNoAxesColumn,
    also: [teamPaths.adminMetrics()],
  },
];
