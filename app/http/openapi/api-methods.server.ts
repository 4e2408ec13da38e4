import { operations } from "./contract.server";

type Endpoint = { parts: readonly string[]; parameters: number; method: string };

/** Endpoints by the number of their address's segments and the word behind `/api`, which is a parameter nowhere. */
const endpoints = new Map<string, Endpoint[]>();
const placeOf = (segments: readonly string[]) => `${segments.length} ${segments[2] ?? ""}`;
for (const { path, method } of operations) {
  const parts = path.toLowerCase().split("/");
  const parameters = parts.filter((part) => part.startsWith("{")).length;
  if (parts[2]?.startsWith("{")) throw new Error(`${path} has no word of its own`);
  endpoints.set(placeOf(parts), [
    ...(endpoints.get(placeOf(parts)) ?? []),
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
  const found = endpoints.get(placeOf(segments))?.filter((endpoint) => matches(endpoint, segments)) ?? [];
  const fewest = Math.min(...found.map(({ parameters }) => parameters)); // the router takes the most literal one
  const methods = found.filter(({ parameters }) => parameters === fewest).map(({ method }) => method);
  if (methods.length === 0) return null;
  return [...(methods.includes("GET") ? ["GET", "HEAD"] : []), ...methods.filter((m) => m !== "GET"), "OPTIONS"];
}
