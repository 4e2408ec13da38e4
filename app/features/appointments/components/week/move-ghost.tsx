import type { CSSProperties } from "react";
import type { NameStyle } from "./agenda-session";
import { shortNames, shortWeekday } from "./agenda-words";
import { clock, type Stand } from "./move.state";
import { placeOf } from "./placed";
import type { Moving } from "./use-move";

/** "10:15 às 11:05". */
export function timesOf({ start, minutes }: Stand): string {
  return `${clock(start)} às ${clock((start + minutes) % (24 * 60))}`;
}

/** Where a session would stand. */
export function MoveGhost({ moving: { session, to }, names }: { moving: Moving; names: NameStyle }) {
  const place = { top: to.start, bottom: Math.min(24 * 60, to.start + to.minutes) };
  return (
    <div
      {...placeOf("ghost", place, true)}
      data-type={session.type}
      data-status="confirmed"
      className="week-block week-ghost pointer-events-none shadow-float"
    >
      <span className="block truncate font-semibold tabular-nums">{timesOf(to)}</span>
      <span className="block truncate">{shortNames(session, names)}</span>
    </div>
  );
}

/** The new time beside the pointer: a finger covers the block. */
export function PointerTime({ moving: { to, pointer } }: { moving: Moving }) {
  if (!pointer) return null;
  const style: CSSProperties = { left: pointer.x + 18, top: pointer.y - 34 };
  return (
    <div
      aria-hidden="true"
      style={style}
      className="pointer-events-none fixed z-30 rounded-full bg-rail px-3 py-1 font-semibold whitespace-nowrap text-on-rail tabular-nums shadow-float"
    >
      {shortWeekday(to.day)} {Number(to.day.slice(8))} · {timesOf(to)}
    </div>
  );
}
