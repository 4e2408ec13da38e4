import { Link, NavLink, useLocation, type LinkProps } from "@remix-run/react";
import type { NavItem } from "./nav-item";

type PlaceLinkProps = Omit<LinkProps, "to"> & Pick<NavItem, "to" | "end" | "also">;

/** A place of the navigation: current on its own pages, and on those that are reached from it and have another address. */
export function PlaceLink({ also, end, ...link }: PlaceLinkProps) {
  const { pathname } = useLocation();
  const isAlso = also?.some((one) => pathname === one || pathname.startsWith(`${one}/`)) ?? false;
  return isAlso ? <Link {...link} aria-current="page" /> : <NavLink {...link} end={end} />;
}
