import { Building2, Clock3, ListChecks, MailPlus, Send, UsersRound } from "lucide-react";
import { paths } from "~/paths";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem } from "~/ui/nav-item";
import { ProfessionalShell } from "~/ui/professional-shell";
import type { Viewer } from "../viewer";
import {
  accountPlace,
  chatPlace,
  PatientRoleShell,
  shellOf,
  UnverifiedLine,
  type RoleFrame,
} from "./patient-role-shell";
import { useUnreadMessages } from "./unread-messages";

type ProfessionalRole = Exclude<Viewer["role"], "patient" | "none">;

/** The places of each role; the first one is where the logo leads. */
const places: Record<ProfessionalRole, (messages: number) => NavItem[]> = {
  psychologist: (messages) => [
    { to: paths.patients(), label: "Pacientes", icon: UsersRound },
    chatPlace(messages),
    { to: paths.invites(), label: "Convites", icon: MailPlus },
    { to: paths.officeHours(), label: "Atendimento", icon: Clock3 },
    accountPlace,
  ],
  admin: (messages) => [
    { to: paths.adminUsers(), label: "Pessoas", icon: UsersRound },
    chatPlace(messages),
    { to: paths.adminInvites(), label: "Convites", icon: MailPlus },
    { to: paths.adminDeliveries(), label: "Envios", icon: Send },
    accountPlace,
  ],
  platform: () => [
    { to: paths.platformClinics(), label: "Clínicas", icon: Building2 },
    { to: paths.platformJobs(), label: "Rotinas", icon: ListChecks },
    accountPlace,
  ],
};

/** The house of whoever looks: the patient's companion or the professional's instrument, with the places of the role. */
export function RoleShell(frame: RoleFrame) {
  const { role } = frame.viewer;
  if (role === "patient" || role === "none") return <PatientRoleShell {...frame} />;
  return <Professional {...frame} role={role} />;
}

function Professional({ viewer, unread, messages, fills, role, children }: RoleFrame & { role: ProfessionalRole }) {
  const waiting = useUnreadMessages(viewer.memberId, messages);
  useDevice(null, paths.logout());
  return (
    <ProfessionalShell {...shellOf(viewer, places[role](waiting), unread)} fills={fills}>
      {!viewer.emailVerified && !fills && <UnverifiedLine />}
      {children}
    </ProfessionalShell>
  );
}
