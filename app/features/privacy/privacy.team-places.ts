import { Archive, FileQuestionMark, ShieldAlert } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

const requests = { label: "Pedidos", icon: FileQuestionMark };

/** Where what people ask for by right over their data is answered; where who runs the platform sees what has served its time, and what went wrong. */
export const teamPlaces: readonly TeamPlace[] = [
  { ...requests, roles: ["admin"], order: 60, to: teamPaths.adminRequests() },
  { ...requests, roles: ["platform"], order: 23, to: teamPaths.platformRequests() },
  { roles: ["platform"], order: 21, to: teamPaths.platformRetention(), label: "Guarda", icon: Archive },
  { roles: ["platform"], order: 22, to: teamPaths.platformIncidents(), label: "Incidentes", icon: ShieldAlert },
];
