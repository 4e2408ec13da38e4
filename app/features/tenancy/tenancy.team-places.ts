import { Building2, ListChecks, MailPlus, UsersRound } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where clinics and their people are looked after. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["admin"], order: 10, to: paths.adminUsers(), label: "Pessoas", icon: UsersRound },
  { roles: ["psychologist"], order: 40, to: paths.invites(), label: "Convites", icon: MailPlus },
  { roles: ["admin"], order: 40, to: paths.adminInvites(), label: "Convites", icon: MailPlus },
  { roles: ["platform"], order: 10, to: paths.platformClinics(), label: "Clínicas", icon: Building2 },
  { roles: ["platform"], order: 20, to: paths.platformJobs(), label: "Rotinas", icon: ListChecks },
];
