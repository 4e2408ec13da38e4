import { Clock3, MessagesSquare } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

/** Where a clinic's people talk, and say when they answer. */
export const teamPlaces: readonly TeamPlace[] = [
  {
    roles: ["psychologist", "admin"],
    order: 20,
    to: paths.chat(),
    label: "Conversas",
    icon: MessagesSquare,
    counts: "messages",
  },
  { roles: ["psychologist"], order: 50, to: teamPaths.officeHours(), label: "Atendimento", icon: Clock3 },
];
