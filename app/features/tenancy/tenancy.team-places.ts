import {
  Building2,
  CreditCard,
  KeyRound,
  Layers,
  ListChecks,
  MailPlus,
  ScrollText,
  Search,
  Send,
  UsersRound,
} from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { teamPaths } from "~/team-paths";

/** Reached from the audit: what was opened by exception, what is kept, what went wrong. */
const ofAudit = [teamPaths.adminBreakGlass(), teamPaths.adminRetention(), teamPaths.adminIncidents()];

/** Where clinics and their people are looked after. */
export const teamPlaces: readonly TeamPlace[] = [
  {
    roles: ["admin"],
    order: 10,
    to: teamPaths.adminUsers(),
    label: "Pessoas",
    icon: UsersRound,
    also: [teamPaths.adminCrps()],
  },
  { roles: ["admin"], order: 90, to: teamPaths.adminSearch(), label: "Buscar", icon: Search },
  { roles: ["psychologist"], order: 90, to: teamPaths.search(), label: "Buscar", icon: Search },
  { roles: ["psychologist"], order: 40, to: teamPaths.invites(), label: "Convites", icon: MailPlus },
  { roles: ["admin"], order: 40, to: teamPaths.adminInvites(), label: "Convites", icon: MailPlus },
  {
    roles: ["admin"],
    order: 65,
    to: teamPaths.adminClinic(),
    label: "Clínica",
    icon: Building2,
    also: [teamPaths.adminAi(), teamPaths.adminTakeout()],
  },
  { roles: ["admin"], order: 70, to: teamPaths.adminPlan(), label: "Plano", icon: CreditCard },
  { roles: ["admin"], order: 80, to: teamPaths.adminAudit(), label: "Auditoria", icon: ScrollText, also: ofAudit },
  { roles: ["platform"], order: 10, to: teamPaths.platformClinics(), label: "Clínicas", icon: Building2 },
  { roles: ["platform"], order: 12, to: teamPaths.platformAnnouncements(), label: "Anúncios", icon: Send },
  { roles: ["platform"], order: 15, to: teamPaths.platformPlans(), label: "Planos", icon: Layers },
  { roles: ["platform"], order: 16, to: teamPaths.platformSecondStep(), label: "Duas etapas", icon: KeyRound },
  { roles: ["platform"], order: 20, to: teamPaths.platformJobs(), label: "Rotinas", icon: ListChecks },
  { roles: ["platform"], order: 90, to: teamPaths.platformSearch(), label: "Buscar", icon: Search },
];
