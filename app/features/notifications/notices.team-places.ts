import { Send } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where an admin sees what went out. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["admin"], order: 50, to: teamPaths.adminDeliveries(), label: "Envios", icon: Send },
];
