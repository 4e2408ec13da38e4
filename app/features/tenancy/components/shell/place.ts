import type { Role } from "~/features/kernel/actor";
import type { NavItem } from "~/ui/shell/places/nav-item";

/** What is counted beside a place. */
type Waiting = { messages: number; alerts: number };

/** A place that a feature brings into the navigation: `<x>.patient-places.ts` for patients, `<x>.team-places.ts` for everybody else. */
export type Place = Omit<NavItem, "badge"> & { order: number; counts?: keyof Waiting };

/** A place of those who work here, and whose. */
export type TeamPlace = Place & { roles: readonly (Exclude<Role, "patient"> | "platform")[] };

/** Places in their order, with what waits there. The first one is where the logo leads. */
export function inOrder(places: readonly Place[], waiting: Partial<Waiting>): NavItem[] {
  const sorted = [...places].sort((a, b) => a.order - b.order);
  return sorted.map(({ to, label, icon, counts, end, also }) => {
    const item = { to, label, icon, ...(end && { end }), ...(also && { also }) };
    return counts === undefined ? item : { ...item, badge: waiting[counts] ?? 0 };
  });
}
