import { BellRing } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

const alerts = { order: 30, label: "Alertas", icon: BellRing, counts: "alerts" } as const;

/** Where calls for help are answered. */
export const teamPlaces: readonly TeamPlace[] = [
  { ...alerts, roles: ["psychologist"], to: teamPaths.alerts() },
  { ...alerts, roles: ["admin"], to: teamPaths.adminSos() },
];
