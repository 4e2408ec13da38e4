type Routes = Record<string, { path?: string } | undefined>;

/** Every word that stands fixed in an address of ours. */
export function fixedSegments(routes: Routes): ReadonlySet<string> {
  const segments = Object.values(routes).flatMap((route) => route?.path?.split("/") ?? []);
  return new Set(segments.filter((segment) => segment !== "" && !segment.startsWith(":") && segment !== "*"));
}

/** A path with everything that is not a word of ours left out, so that measures never hold an id, a token or a name. */
export function routePattern(pathname: string, fixed: ReadonlySet<string>): string {
  const segments = pathname
    .replace(/\.data$/, "")
    .split("/")
    .slice(1, 12);
  return `/${segments.map((segment) => (segment === "" || fixed.has(segment) ? segment : ":x")).join("/")}`;
}
