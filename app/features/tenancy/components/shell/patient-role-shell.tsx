import { Link, useLocation } from "@remix-run/react";
import { UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { paths } from "~/paths";
import { everyPatientPlace } from "~/registry/patient-places";
import { useDevice } from "~/ui/device/use-device";
import type { NavItem, ShellProps } from "~/ui/shell/places/nav-item";
import { PatientShell } from "~/ui/shell/patient-shell";
import { UrgentBar } from "~/ui/shell/urgent-bar";
import type { QuietLine, Viewer } from "../../login/viewer";
import { OwnPage } from "./own-page";
import { inOrder } from "./place";
import { useUnreadMessages } from "./unread-messages";
import { useWatch } from "./use-watch";

/** The account's place, the last one in every role. */
export const accountPlace: NavItem = { to: paths.account(), label: "Conta", icon: UserRound };

function placesOf(messages: number): NavItem[] {
  return [...inOrder(everyPatientPlace.flat(), { messages }), accountPlace];
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

/** A call for help as far as a frame counts it. */
export type WaitingCall = { id: string; status: string; rev: number };

type OpenCall = { id: string; isAnswered: boolean };

/** Who looks, how many notices and messages they have not read, and the page. */
export type RoleFrame = {
  viewer: Viewer;
  unread?: number;
  messages?: number;
  /** The patient's own call for help that is not over. */
  call?: OpenCall | null;
  /** Calls for help that waited for the responder as the page was made. */
  alerts?: WaitingCall[] | undefined;
  fills?: "screen" | "desktop" | undefined;
  children: ReactNode;
};

/** The patient's house. Apart from the professional's, so that a patient's phone does not load that one. */
export function PatientRoleShell({ viewer, unread, messages, call = null, fills, children }: RoleFrame) {
  const patient = viewer.role === "patient" ? viewer.memberId : null;
  const waiting = useUnreadMessages(viewer.memberId, messages);
  useDevice(patient, paths.logout());
  const { isHeld, watch } = useWatch(patient, fills === undefined);
  return (
    <PatientShell
      {...shellOf(viewer, viewer.role === "patient" ? placesOf(waiting) : [accountPlace], unread)}
      fills={fills}
      sosHref={patient === null ? paths.sos() : call ? paths.sosAlert(call.id) : paths.sosHelp()}
      urgent={<OwnCallBar call={call} isHeld={isHeld} />}
    >
      {!fills && <QuietLines lines={viewer.lines} />}
      <OwnPage viewer={viewer}>{children}</OwnPage>
      {watch}
    </PatientShell>
  );
}

/** Over every page until it is over: the way to one's own call for help, or to one that has not left the device. */
function OwnCallBar({ call, isHeld }: { call: OpenCall | null; isHeld: boolean }) {
  if (isHeld && !call) return <UrgentBar href={paths.sosHelp()}>O seu pedido de ajuda ainda não saiu</UrgentBar>;
  if (!call) return null;
  return (
    <UrgentBar href={paths.sosAlert(call.id)}>
      {call.isAnswered ? "Responderam ao seu pedido de ajuda" : "O seu pedido de ajuda está aberto"}
    </UrgentBar>
  );
}

/** What is to be said quietly above a page, in the server's words; the account's pages say it in their own places. */
export function QuietLines({ lines }: { lines: QuietLine[] }) {
  const { pathname } = useLocation();
  const inAccount = pathname.startsWith(paths.account());
  const said = lines.filter(({ everywhere, to }) => to !== pathname && (everywhere || !inAccount));
  return said.map(({ text, to, label, id, everywhere }) => (
    <form
      key={text}
      method="post"
      action="/announcements"
      className={`mb-5 border-b border-line pb-3 ${everywhere ? "font-semibold" : "text-sm text-ink-soft"}`}
    >
      {text}{" "}
      {to && (
        <Link to={to} className="link">
          {label}
        </Link>
      )}
      {id && (
        <button name="id" value={id} className="link">
          {label}
        </button>
      )}
    </form>
  ));
}
