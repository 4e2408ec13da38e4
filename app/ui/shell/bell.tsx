import { Link } from "@remix-run/react";
import { Bell as BellIcon } from "lucide-react";
import type { BellProps } from "./places/nav-item";

/** The way to one's notices, with how many are unread; ten and more are "9+". */
export function Bell({ href, unread }: BellProps) {
  const count = unread > 9 ? "mais de 9" : unread;
  const words = unread > 0 ? `Avisos: ${count} não ${unread === 1 ? "lido" : "lidos"}` : "Avisos";
  return (
    <Link to={href} aria-label={words} className="relative grid size-11 shrink-0 place-items-center rounded-full">
      <BellIcon aria-hidden="true" className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute right-1 top-1 grid h-5 min-w-5 place-items-center rounded-full bg-act px-1 text-xs font-semibold tabular-nums text-on-act"
        >
          {unread > 9 ? "9+" : unread}
        </span>
      )}
    </Link>
  );
}
