import { useLocation } from "@remix-run/react";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { everyTeamPlace } from "~/registry/team-places";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem } from "~/ui/shell/places/nav-item";
import { PaletteKey } from "~/ui/shell/palette/palette-key";
import { ProfessionalShell } from "~/ui/shell/professional-shell";
import { UrgentBar } from "~/ui/shell/urgent-bar";
import type { Viewer } from "../../login/viewer";
import { OwnPage } from "./own-page";
import { accountPlace, PatientRoleShell, QuietLines, shellOf, type RoleFrame } from "./patient-role-shell";
import { inOrder } from "./place";
import { useUnreadMessages } from "./unread-messages";
import { useWaitingAlerts } from "./waiting-alerts";

type ProfessionalRole = Exclude<Viewer["role"], "patient" | "none">;

/** Where calls for help stand. */
const boards = { psychologist: teamPaths.alerts(), admin: teamPaths.adminSos() };

/** Where people, or the platform's clinics, and places are looked for. */
const searches = {
  psychologist: teamPaths.search(),
  admin: teamPaths.adminSearch(),
  platform: teamPaths.platformSearch(),
};

function placesOf(role: ProfessionalRole, messages: number, alerts: number): NavItem[] {
  const own = everyTeamPlace.flat().filter(({ roles }) => roles.includes(role));
  return [...inOrder(own, { messages, alerts }), accountPlace];
}

/** The house of whoever looks: the patient's companion or the professional's instrument, with the places of the role. */
export function RoleShell(frame: RoleFrame) {
  const { role } = frame.viewer;
  if (role === "patient" || role === "none") return <PatientRoleShell {...frame} />;
  return <Professional {...frame} role={role} />;
}

function Professional({
  viewer,
  unread,
  messages,
  alerts: loaded,
  fills,
  role,
  children,
}: RoleFrame & { role: ProfessionalRole }) {
  const waiting = useUnreadMessages(viewer.memberId, messages);
  const alerts = useWaitingAlerts(role === "platform" ? null : viewer.memberId, loaded);
  const { pathname } = useLocation();
  const board = role === "platform" ? null : boards[role];
  useDevice(null, paths.logout());
  const places = placesOf(role, waiting, alerts);
  return (
    <ProfessionalShell
      {...shellOf(viewer, places, unread)}
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
      {!fills && <QuietLines lines={viewer.lines} />}
      <OwnPage viewer={viewer}>{children}</OwnPage>
      <PaletteKey searchHref={searches[role]} places={places} asks={role === "platform" ? "clínica" : "pessoa"} />
    </ProfessionalShell>
  );
}
