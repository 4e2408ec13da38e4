import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "../avatar";
import { Bell } from "./bell";
import { BottomBar } from "./places/bottom-bar";
import { Button } from "../form/button";
import { classNames } from "../class-names";
import { filled } from "../form/filled";
import { useLiveBell } from "./live-bell";
import { Logo } from "./logo";
import { NavBadge } from "./places/nav-badge";
import type { ShellProps } from "./places/nav-item";
import { SignOutForm } from "./sign-out-form";
import { SkipLink } from "./skip-link";

type PatientShellProps = ShellProps & {
  sosHref: string;
  /** A bar of one line above everything: a call for help is open. */
  urgent?: ReactNode;
  children: ReactNode;
};

/** The patient's house: a bottom bar on phones, a side bar on desktops, SOS always in sight. */
export function PatientShell({ children, fills, urgent, ...still }: PatientShellProps) {
  const { bell, toast } = useLiveBell(still.bell);
  const shell = { ...still, bell, toast };
  return (
    <div className="lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <SkipLink />
      {shell.sosHref && <SkipLink href={shell.sosHref}>Ir para o SOS</SkipLink>}
      {urgent}
      <header
        className={classNames(
          "min-h-14 items-center justify-between px-4 lg:hidden print:hidden",
          fills === "screen" ? "hidden" : "flex",
        )}
      >
        <Link to={shell.homeHref} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
          <Logo size="small" />
        </Link>
        <div className="flex items-center">
          {shell.bell && <Bell {...shell.bell} />}
          <Link to={shell.accountHref} className="grid size-11 place-items-center">
            <Avatar name={shell.person.name} photo={shell.person.photo} size="small" />
            <span className="sr-only">Sua conta</span>
          </Link>
        </div>
      </header>
      <SideBar {...shell} />
      <main
        id="conteudo"
        tabIndex={-1}
        className={fills ? filled[fills] : "px-4 pb-32 pt-2 sm:px-6 lg:px-12 lg:pb-16 lg:pt-12"}
      >
        {fills ? children : <div className="mx-auto max-w-3xl">{children}</div>}
      </main>
      <BottomBar {...shell} />
    </div>
  );
}

function SideBar({ nav, person, bell, toast, homeHref, sosHref, accountHref, signOutAction }: ShellProps) {
  return (
    <header className="sticky top-(--urgent) hidden h-[calc(100dvh-var(--urgent))] flex-col gap-6 overflow-y-auto border-r border-line px-4 py-6 lg:flex print:hidden">
      <div className="flex items-center justify-between pl-3">
        <Link to={homeHref} aria-label="CÁRIS, início" className="inline-flex min-h-11 items-center">
          <Logo />
        </Link>
        {bell && <Bell {...bell} />}
      </div>
      <nav aria-label="Principal" className="-ml-1 min-h-0 overflow-y-auto p-1">
        <ul className="space-y-1">
          {nav.map(({ to, label, icon: Icon, badge, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                prefetch="intent"
                className="flex min-h-11 items-center gap-3 rounded-full px-3 hover:bg-sunk aria-[current]:bg-act-wash aria-[current]:font-semibold aria-[current]:text-act-strong"
              >
                <Icon aria-hidden="true" className="size-5 shrink-0" />
                <span className="min-w-0 flex-1">{label}</span>
                <NavBadge count={badge} />
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {sosHref && (
        <Button asChild variant="sos" wide className="min-h-12 shrink-0">
          <a href={sosHref}>SOS: ajuda agora</a>
        </Button>
      )}
      <div className="mt-auto">{toast?.side}</div>
      <div className="border-t border-line pt-4">
        <Link to={accountHref} className="flex min-h-11 items-center gap-3 rounded-md px-3 hover:underline">
          <Avatar name={person.name} photo={person.photo} size="small" />
          <span className="min-w-0 leading-tight">
            <span className="block truncate">{person.name}</span>
            {person.clinicName && <span className="block truncate text-sm text-ink-soft">{person.clinicName}</span>}
          </span>
        </Link>
        <SignOutForm action={signOutAction} className="text-ink-soft" />
      </div>
    </header>
  );
}
