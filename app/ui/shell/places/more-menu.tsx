import { NavLink } from "@remix-run/react";
import { Avatar } from "../../avatar";
import { NavBadge } from "./nav-badge";
import type { ShellProps } from "./nav-item";
import { PlaceLink } from "./place-link";
import { SignOutForm } from "../sign-out-form";

/**
 * What did not fit in the bottom bar, and the account; a sheet above the bar.
 * @param first how many places the bar itself shows; with large text all but one of them are here
 */
export function MoreMenu({ nav, first, person, accountHref, signOutAction }: ShellProps & { first: number }) {
  return (
    <div className="absolute inset-x-0 bottom-full max-h-[75dvh] overflow-y-auto rounded-t-lg border-t border-line bg-raised px-4 pb-3 pt-4 text-base shadow-float">
      <ul>
        {nav.map(({ to, label, icon: Icon, badge, end, also }, place) => (
          <li key={to} className={place === 0 ? "hidden" : place < first ? "hidden @max-[18rem]:block" : undefined}>
            <PlaceLink
              to={to}
              end={end}
              also={also}
              className="flex min-h-12 items-center gap-3 rounded-md px-2 hover:bg-sunk aria-[current]:font-semibold aria-[current]:text-act"
            >
              <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
              <span className="min-w-0 flex-1">{label}</span>
              <NavBadge count={badge} />
            </PlaceLink>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-2">
        <NavLink to={accountHref} className="flex min-h-12 min-w-0 items-center gap-3 rounded-md px-2 hover:bg-sunk">
          <Avatar name={person.name} photo={person.photo} size="small" />
          <span className="truncate">{person.name}</span>
        </NavLink>
        <SignOutForm action={signOutAction} className="text-ink-soft" />
      </div>
    </div>
  );
}
