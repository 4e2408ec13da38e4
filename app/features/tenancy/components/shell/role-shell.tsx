import { useLocation } from "@remix-run/react";
import { BellRing, Building2, Clock3, ListChecks, MailPlus, Send, UsersRound } from "lucide-react";
import { paths } from "~/paths";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem } from "~/ui/shell/nav-item";
import { ProfessionalShell } from "~/ui/shell/professional-shell";
import { UrgentBar } from "~/ui/shell/urgent-bar";
import type { Viewer } from "../../login/viewer";
import {
  accountPlace,
  chatPlace,
  PatientRoleShell,
  shellOf,
  UnverifiedLine,
  type RoleFrame,
} from "./patient-role-shell";
import { useUnreadMessages } from "./unread-messages";
import { useWaitingAlerts } from "./waiting-alerts";

type ProfessionalRole = Exclude<Viewer["role"], "patient" | "none">;

/** Where calls for help stand. */
const boards = { psychologist: paths.alerts(), admin: paths.adminSos() };

/** The places of each role; the first one is where the logo leads. */
const places: Record<ProfessionalRole, (messages: number, alerts: number) => NavItem[]> = {
  psychologist: (messages, alerts) => [
    { to: paths.patients(), label: "Pacientes", icon: UsersRound },
    chatPlace(messages),
    { to: boards.psychologist, label: "Alertas", icon: BellRing, badge: alerts },
    { to: paths.invites(), label: "Convites", icon: MailPlus },
    { to: paths.officeHours(), label: "Atendimento", icon: Clock3 },
    accountPlace,
  ],
  admin: (messages, alerts) => [
    { to: paths.adminUsers(), label: "Pessoas", icon: UsersRound },
    chatPlace(messages),
    { to: boards.admin, label: "Alertas", icon: BellRing, badge: alerts },
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
  const alerts = useWaitingAlerts(role === "platform" ? null : viewer.memberId);
  const { pathname } = useLocation();
  const board = role === "platform" ? null : boards[role];
  useDevice(null, paths.logout());
  return (
    <ProfessionalShell
      {...shellOf(viewer, places[role](waiting, alerts), unread)}
      fills={fills}
      waits={alerts > 0}
      urgent={
        board && alerts > 0 && pathname !== board ? (
          <UrgentBar href={board}>
            {alerts === 1 ? "1 pedido de ajuda sem resposta" : `${alerts} pedidos de ajuda sem resposta`}
          </UrgentBar>
        ) : null
      }
    >
      {!viewer.emailVerified && !fills && <UnverifiedLine />}
      {children}
    </ProfessionalShell>
  );
}
