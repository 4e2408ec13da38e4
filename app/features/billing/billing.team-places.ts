import { Receipt } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where the platform sees what payments do. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["platform"], order: 17, to: teamPaths.platformPayments(), label: "Pagamentos", icon: Receipt },
];
