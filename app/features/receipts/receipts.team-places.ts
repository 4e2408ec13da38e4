import { HandCoins } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where a psychologist sees what she is owed. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 35, to: teamPaths.payments(), label: "Pagamentos", icon: HandCoins },
];
