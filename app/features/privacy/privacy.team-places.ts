import { FileQuestionMark } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

const place = { order: 60, label: "Pedidos", icon: FileQuestionMark };

/** Where what people ask for by right over their data is answered. */
export const teamPlaces: readonly TeamPlace[] = [
  { ...place, roles: ["admin"], to: teamPaths.adminRequests() },
  { ...place, roles: ["platform"], to: teamPaths.platformRequests() },
];
