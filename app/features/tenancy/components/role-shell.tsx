import { Building2, ListChecks, MailPlus, Send, UsersRound } from "lucide-react";
import { paths } from "~/paths";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem } from "~/ui/nav-item";
import { ProfessionalShell } from "~/ui/professional-shell";
import type { Viewer } from "../viewer";
import { accountPlace, PatientRoleShell, shellOf, UnverifiedLine, type RoleFrame } from "./patient-role-shell";

type ProfessionalRole = Exclude<Viewer["role"], "patient" | "none">;

/** The places of each role; the first one is where the logo leads. */
const places: Record<ProfessionalRole, NavItem[]> = {
  psychologist: [
    { to: paths.patients(), label: "Pacientes", icon: UsersRound },
    { to: paths.invites(), label: "Convites", icon: MailPlus },
    accountPlace,
  ],
  admin: [
    { to: paths.adminUsers(), label: "Pessoas", icon: UsersRound },
    { to: paths.adminInvites(), label: "Convites", icon: MailPlus },
    { to: paths.adminDeliveries(), label: "Envios", icon: Send },
    accountPlace,
  ],
  platform: [
    { to: paths.platformClinics(), label: "Clínicas", icon: Building2 },
    { to: paths.platformJobs(), label: "Rotinas", icon: ListChecks },
    accountPlace,
  ],
};

/** The house of whoever looks: the patient's companion or the professional's instrument, with the places of the role. */
export function RoleShell(frame: RoleFrame) {
  const { role } = frame.viewer;
  if (role === "patient" || role === "none") return <PatientRoleShell {...frame} />;
  return <Professional {...frame} nav={places[role]} />;
}

function Professional({ viewer, unread, nav, children }: RoleFrame & { nav: NavItem[] }) {
  useDevice(null, paths.logout());
  return (
    <ProfessionalShell {...shellOf(viewer, nav, unread)}>
      {!viewer.emailVerified && <UnverifiedLine />}
      {children}
    </ProfessionalShell>
  );
}
