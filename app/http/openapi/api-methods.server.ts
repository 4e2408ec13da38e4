import { operations } from "./operations.server";

function matches(template: string, segments: readonly string[]): boolean {
  const parts = template.split("/");
  return (
    parts.length === segments.length &&
    parts.every((part, i) => part.startsWith("{") || part.toLowerCase() === segments[i])
  );
}

const parametersIn = (path: string) => path.split("{").length;

/** The segments of a path, with slashes at its ends passed over, however many: as long as the path is, as long it takes. */
function segmentsOf(pathname: string): string[] {
  const all = pathname.toLowerCase().split("/");
  let [from, to] = [0, all.length];
  while (from < to && all[from] === "") from++;
  while (to > from && all[to - 1] === "") to--;
  return ["", ...all.slice(from, to)];
}

/** What may be done at an address of /api, in any spelling that the router takes; null when no endpoint is told of there. */
export function methodsAt(pathname: string): string[] | null {
  const segments = segmentsOf(pathname);
  const found = operations.filter(({ path }) => matches(path, segments));
  const fewest = Math.min(...found.map(({ path }) => parametersIn(path))); // the router takes the most literal one
  const methods = found.filter(({ path }) => parametersIn(path) === fewest).map(({ method }) => method.toUpperCase());
  if (methods.length === 0) return null;
  return [...(methods.includes("GET") ? ["GET", "HEAD"] : []), ...methods.filter((m) => m !== "GET"), "OPTIONS"];
}
