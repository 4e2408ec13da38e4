import { useLocation } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import type { KeyboardEvent } from "react";
import { classNames } from "../../class-names";
import { MoreMenu } from "./more-menu";
import { NavBadge } from "./nav-badge";
import { PlaceLink } from "./place-link";
import type { ShellProps } from "./nav-item";

/** How many places fit beside SOS and "Mais" at 360 px; with large text (a bar under 18rem) only the first does. */
const PLACES = 3;
const roomy = "@max-[18rem]:hidden";
const cell =
  "relative flex h-full min-h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 text-xs leading-tight";

/** The bar ends where the screen ends: its focus ring is drawn inside. */
const inside = "focus-visible:-outline-offset-4";

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== "Escape") return;
  currentTarget.open = false;
  currentTarget.querySelector("summary")?.focus();
}

/** The phone's navigation, within the thumb's reach; SOS is always in it when there is one. */
export function BottomBar(props: ShellProps) {
  const { nav, sosHref, toast } = props;
  const { key } = useLocation();
  const shown = nav.slice(0, PLACES);
  const rest = nav.slice(PLACES);
  const waiting = rest.reduce((sum, item) => sum + (item.badge ?? 0), 0);
  return (
    <nav
      aria-label="Principal"
      className="@container fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {toast?.bar}
      <ul className="grid auto-cols-fr grid-flow-col">
        {shown.map(({ to, label, icon: Icon, badge, end, also }, place) => (
          <li key={to} className={classNames(place > 0 && roomy)}>
            <PlaceLink
              to={to}
              end={end}
              also={also}
              prefetch="intent"
              className={classNames(cell, inside, "text-ink-soft aria-[current]:font-semibold aria-[current]:text-act")}
            >
              <Icon aria-hidden="true" className="size-6" />
              <span className="max-w-full truncate @max-[21.5rem]:text-[0.71875rem] @max-[18rem]:text-xs">{label}</span>
              <span className="absolute left-1/2 top-0.5 ml-2">
                <NavBadge count={badge} />
              </span>
            </PlaceLink>
          </li>
        ))}
        {sosHref && (
          <li className="order-3">
            <a
              href={sosHref}
              className="group flex h-full items-center justify-center p-1"
              aria-label="SOS: ajuda agora"
            >
              <span className="grid min-h-13 min-w-13 place-items-center rounded-full bg-now px-1 text-base font-bold tracking-wide text-on-now group-hover:bg-now-strong">
                SOS
              </span>
            </a>
          </li>
        )}
        <li className="order-4">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of what is inside it */}
          <details key={key} className="group/more h-full" onKeyDown={closeOnEscape}>
            {/* Open, the summary reaches over the page behind the sheet, not over the bar: a tap there closes it, without a script too. */}
            <summary
              className={classNames(
                cell,
                inside,
                "text-ink-soft group-open/more:text-act group-open/more:before:fixed group-open/more:before:inset-x-0 group-open/more:before:top-0 group-open/more:before:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] group-open/more:before:content-['']",
              )}
            >
              <Ellipsis aria-hidden="true" className="size-6" />
              Mais
              <span className="absolute left-1/2 top-0.5 ml-2">
                <NavBadge count={waiting} />
              </span>
            </summary>
            <MoreMenu {...props} nav={nav} first={PLACES} />
          </details>
        </li>
      </ul>
    </nav>
  );
}
