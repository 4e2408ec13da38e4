import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "../avatar";
import { Bell } from "./bell";
import { BottomBar } from "./places/bottom-bar";
import { classNames } from "../class-names";
import { filled } from "../form/filled";
import { useLiveBell } from "./live-bell";
import { Logo } from "./logo";
import { NavBadge } from "./places/nav-badge";
import type { ShellProps } from "./places/nav-item";
import { RoleSwitch } from "./places/role-switch";
import { PlaceLink } from "./places/place-link";
import { SignOutForm } from "./sign-out-form";
import { SkipLink } from "./skip-link";

type ProfessionalShellProps = ShellProps & {
  /** A bar of one line above everything: somebody is wanted now. */
  urgent?: ReactNode;
  /** Somebody is wanted now, on this page or by the bar above it: news wait. */
  waits: boolean;
  children: ReactNode;
};

/** The professional's instrument: a teal rail, dense pages where there is a mouse; admins use it with their own places. */
export function ProfessionalShell({ children, fills, urgent, waits, ...still }: ProfessionalShellProps) {
  const { bell, toast } = useLiveBell(still.bell, waits);
  const shell = { ...still, bell, toast };
  return (
    <div
      data-density="dense"
      data-urgent={urgent ? "" : undefined}
      className="lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]"
    >
      <SkipLink />
      {urgent}
      <header
        data-on-rail
        className={classNames(
          "min-h-13 items-center justify-between bg-rail px-4 text-on-rail lg:hidden print:hidden",
          fills === "screen" ? "hidden" : "flex",
        )}
      >
        <Link to={shell.homeHref} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
          <Logo size="small" />
        </Link>
        <div className="flex min-w-0 items-center pl-4">
          {shell.switchTo ? (
            <RoleSwitch {...shell.switchTo} />
          ) : (
            <span className="min-w-0 truncate text-sm text-on-rail-soft">{shell.person.clinicName}</span>
          )}
          {shell.bell && <Bell {...shell.bell} />}
        </div>
      </header>
      <Rail {...shell} />
      <main
        id="conteudo"
        tabIndex={-1}
        className={fills ? filled[fills] : "px-4 pb-28 pt-5 sm:px-6 lg:px-8 lg:pb-12 lg:pt-7 lg:text-sm"}
      >
        {fills ? children : <div className="mx-auto max-w-[90rem]">{children}</div>}
      </main>
      <BottomBar {...shell} />
    </div>
  );
}

function Rail({ nav, person, bell, toast, switchTo, homeHref, accountHref, signOutAction }: ShellProps) {
  return (
    <header
      data-on-rail
      className="sticky top-(--urgent) hidden h-[calc(100dvh-var(--urgent))] flex-col gap-5 overflow-y-auto bg-rail px-3 py-5 text-sm text-on-rail lg:flex print:hidden"
    >
      <div className="flex items-center justify-between pl-2.5">
        <Link to={homeHref} aria-label="CÁRIS, início" className="inline-flex min-h-9 items-center">
          <Logo size="small" />
        </Link>
        {bell && <Bell {...bell} />}
      </div>
      <nav aria-label="Principal">
        <ul className="space-y-0.5">
          {nav.map(({ to, label, icon: Icon, badge, end, also }) => (
            <li key={to}>
              <PlaceLink
                to={to}
                end={end}
                also={also}
                prefetch="intent"
                className="flex min-h-9 items-center gap-2.5 rounded-sm px-2.5 text-on-rail-soft hover:bg-rail-raised hover:text-on-rail aria-[current]:bg-rail-raised aria-[current]:font-medium aria-[current]:text-on-rail"
              >
                <Icon aria-hidden="true" className="size-4 shrink-0" />
                <span className="min-w-0 flex-1">{label}</span>
                <NavBadge count={badge} />
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto">{toast?.side}</div>
      <div className="border-t border-rail-raised pt-3">
        {switchTo && <RoleSwitch {...switchTo} />}
        <Link
          to={accountHref}
          className="flex items-center gap-2.5 rounded-sm px-2.5 py-1.5 leading-snug hover:bg-rail-raised"
        >
          {person.photo && <Avatar name={person.name} photo={person.photo} size="small" />}
          <span className="min-w-0">
            <span className="block truncate font-medium">{person.name}</span>
            <span className="block truncate text-on-rail-soft">
              {[person.roleLabel, person.clinicName].filter(Boolean).join(" · ")}
            </span>
          </span>
        </Link>
        <SignOutForm action={signOutAction} className="px-2.5 text-on-rail-soft hover:text-on-rail" />
      </div>
    </header>
  );
}
