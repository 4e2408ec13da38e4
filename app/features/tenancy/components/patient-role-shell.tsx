import { Link, useLocation } from "@remix-run/react";
import { ContactRound, LifeBuoy, MessagesSquare, NotebookPen, Sun, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem, ShellProps } from "~/ui/nav-item";
import { PatientShell } from "~/ui/patient-shell";
import type { Viewer } from "../viewer";
import { useUnreadMessages } from "./unread-messages";

/** The account's place in every role. */
export const accountPlace: NavItem = { to: paths.account(), label: "Conta", icon: UserRound };

/** The conversations' place, with how many messages are unread. */
export function chatPlace(messages = 0): NavItem {
  return { to: paths.chat(), label: "Conversas", icon: MessagesSquare, badge: messages };
}

function placesOf(messages: number): NavItem[] {
  return [
    { to: paths.today(), label: "Hoje", icon: Sun },
    { to: paths.diary(), label: "Diário", icon: NotebookPen },
    chatPlace(messages),
    { to: paths.plan(), label: "Plano de segurança", icon: LifeBuoy },
    { to: paths.contacts(), label: "Pessoas de confiança", icon: ContactRound },
    accountPlace,
  ];
}

/** What a shell shows of whoever looks; the first place is where the logo leads. */
export function shellOf(
  { name, photo, memberId, roleLabel, clinicName, others }: Viewer,
  nav: NavItem[],
  unread = 0,
): ShellProps {
  return {
    nav,
    ...(memberId === null ? {} : { bell: { href: paths.notices(), unread, owner: memberId } }),
    person: { name, photo, roleLabel, ...(clinicName ? { clinicName } : {}) },
    homeHref: nav[0]?.to ?? paths.account(),
    accountHref: paths.account(),
    signOutAction: paths.logout(),
    ...(others.length > 0 ? { switchTo: { others, action: paths.accountClinics() } } : {}),
  };
}

/** Who looks, how many notices and messages they have not read, and the page. */
export type RoleFrame = {
  viewer: Viewer;
  unread?: number;
  messages?: number;
  fills?: "screen" | "desktop" | undefined;
  children: ReactNode;
};

/** The patient's house. Apart from the professional's, so that a patient's phone does not load that one. */
export function PatientRoleShell({ viewer, unread, messages, fills, children }: RoleFrame) {
  const waiting = useUnreadMessages(viewer.memberId, messages);
  useDevice(viewer.role === "patient" ? viewer.memberId : null, paths.logout());
  return (
    <PatientShell
      {...shellOf(viewer, viewer.role === "patient" ? placesOf(waiting) : [accountPlace], unread)}
      fills={fills}
      sosHref={viewer.role === "patient" ? paths.sosHelp() : paths.sos()}
    >
      {!viewer.emailVerified && !fills && <UnverifiedLine />}
      {children}
    </PatientShell>
  );
}

/** One quiet line until the address is confirmed; the account page says it in its own place. */
export function UnverifiedLine() {
  const { pathname } = useLocation();
  if (pathname.startsWith(paths.account())) return null;
  return (
    <p className="mb-5 border-b border-line pb-3 text-sm text-ink-soft">
      Seu e-mail ainda não foi confirmado.{" "}
      <Link to={paths.accountEmail()} className="link">
        Confirmar e-mail
      </Link>
    </p>
  );
}
