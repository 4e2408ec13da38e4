import { ClipboardList } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Where a psychologist keeps her own questionnaires. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 44, to: teamPaths.questionnaires(), label: "Questionários", icon: ClipboardList },
];
