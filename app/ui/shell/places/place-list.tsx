import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useKeptParts } from "./kept-part";
import type { NavItem } from "./nav-item";

type Place = Pick<NavItem, "to" | "end" | "also">;

/** A place, and whether the page is one of its own. */
type Standing = NavItem & { current: boolean };

/** Whether a page lies at a place or below it, or is reached from it and has another address. */
function isAt({ to, end, also = [] }: Place, pathname: string): boolean {
  const here = pathname.toLowerCase();
  return (
    here === to || (!end && here.startsWith(`${to}/`)) || also.some((one) => here === one || here.startsWith(`${one}/`))
  );
}

/** Whether this page is one of a place's own. */
export function useIsAt(place: Place): boolean {
  return isAt(place, useLocation().pathname);
}

/** Places of the navigation as they stand on this page. */
export function useStanding(places: NavItem[]): Standing[] {
  const { pathname } = useLocation();
  return places.map((place) => ({ ...place, current: isAt(place, pathname) }));
}

type PlaceListProps = {
  /** What tells this list from others of the same places. */
  name: string;
  places: NavItem[];
  className?: string;
  /** A row of it, drawn from the place alone. */
  row: (place: Standing, index: number) => ReactNode;
};

/** A list of places. For all who have these places, with as much waiting there, it is the same: the server draws it once. */
export function PlaceList({ name, places, className, row }: PlaceListProps) {
  const standing = useStanding(places);
  const keep = useKeptParts();
  if (!import.meta.env.SSR || !keep) return <ul className={className}>{standing.map(row)}</ul>;
  const key = standing
    .map(({ to, label, badge = 0, current }) => `${to} ${label} ${badge}${current ? " here" : ""}`)
    .join();
  return (
    <ul className={className} dangerouslySetInnerHTML={{ __html: keep(`${name} ${key}`, () => standing.map(row)) }} />
  );
}
