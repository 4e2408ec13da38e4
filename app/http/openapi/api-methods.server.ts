import { operations } from "./contract.server";

type Endpoint = { parts: readonly string[]; parameters: number; method: string };

/** Endpoints by the number of their address's segments. */
const endpoints = new Map<number, Endpoint[]>();
for (const { path, method } of operations) {
  const parts = path.toLowerCase().split("/");
  const parameters = parts.filter((part) => part.startsWith("{")).length;
  endpoints.set(parts.length, [
    ...(endpoints.get(parts.length) ?? []),
    { parts, parameters, method: method.toUpperCase() },
  ]);
}

function matches({ parts }: Endpoint, segments: readonly string[]): boolean {
  return parts.every((part, i) => part.startsWith("{") || part === segments[i]);
}

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
  const found = endpoints.get(segments.length)?.filter((endpoint) => matches(endpoint, segments)) ?? [];
  const fewest = Math.min(...found.map(({ parameters }) => parameters)); // the router takes the most literal one
  const methods = found.filter(({ parameters }) => parameters === fewest).map(({ method }) => method);
  if (methods.length === 0) return null;
  return [...(methods.includes("GET") ? ["GET", "HEAD"] : []), ...methods.filter((m) => m !== "GET"), "OPTIONS"];
}
