import type { ComponentType, ReactNode } from "react";

/** One place in the navigation; `icon` is a lucide icon. */
export type NavItem = {
  to: string;
  label: string;
  icon: ComponentType<{ className?: string; "aria-hidden"?: boolean | "true" | "false" }>;
  /** What waits there, in orange: unanswered alerts, unread messages. */
  badge?: number;
  /** Current only on this very address, not below it. */
  end?: boolean;
  /** Addresses of pages that are reached from here and do not lie below it: current there, too. */
  also?: readonly string[];
};

/** Who is signed in. */
/** What else somebody may act as, and the address that a press of it is posted to (`membershipId`). */
export type SwitchProps = { others: { id: string; label: string }[]; action: string };

export type ShellPerson = { name: string; photo?: string | null; roleLabel?: string; clinicName?: string };

/** `owner` is the member whose live channel moves the count. */
export type BellProps = { href: string; unread: number; owner: string };

/** What has just come, for the phone's bar and for the desktop's side. */
export type Toast = { bar: ReactNode; side: ReactNode };

/** What every signed-in shell takes. */
export type ShellProps = {
  nav: NavItem[];
  person: ShellPerson;
  /** The bell: where it leads and how many notices are unread; none for who gets no notices. */
  bell?: BellProps | undefined;
  /** Where the logo leads. */
  homeHref: string;
  sosHref?: string;
  accountHref: string;
  /** Other roles of the same person. */
  switchTo?: SwitchProps | undefined;
  /** The page takes the whole screen and scrolls inside itself: everywhere, without the phone's head, or where there is room. */
  fills?: "screen" | "desktop" | undefined;
  /** What has just come, said in a place of its own beside the navigation: over nothing, and after everything. */
  toast?: Toast;
  /** Sign-out is a POST to this address. */
  signOutAction: string;
};
