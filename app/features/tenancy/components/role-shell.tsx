import { Building2, MailPlus, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem } from "~/ui/nav-item";
import { ProfessionalShell } from "~/ui/professional-shell";
import type { Viewer } from "../viewer";
import { accountPlace, PatientRoleShell, shellOf, UnverifiedLine } from "./patient-role-shell";

type RoleShellProps = { viewer: Viewer; children: ReactNode };

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
    accountPlace,
  ],
  platform: [{ to: paths.platformClinics(), label: "Clínicas", icon: Building2 }, accountPlace],
};

/** The house of whoever looks: the patient's companion or the professional's instrument, with the places of the role. */
export function RoleShell({ viewer, children }: RoleShellProps) {
  const { role } = viewer;
  if (role === "patient" || role === "none") return <PatientRoleShell viewer={viewer}>{children}</PatientRoleShell>;
  return (
    <Professional viewer={viewer} nav={places[role]}>
      {children}
    </Professional>
  );
}

function Professional({ viewer, nav, children }: RoleShellProps & { nav: NavItem[] }) {
  useDevice(null, paths.logout());
  return (
    <ProfessionalShell {...shellOf(viewer, nav)}>
      {!viewer.emailVerified && <UnverifiedLine />}
      {children}
    </ProfessionalShell>
  );
}
