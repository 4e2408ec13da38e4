import type { RequestScope } from "../../app/load-context";
import type { Tokens } from "../../app/platform/keys/tokens.server";
import type { Platform } from "../../app/platform/platform";
import { bookmarkHeaders } from "./bookmark";
import type { Call } from "./call";
import { securityHeaders } from "./security-headers";
import { serverTiming } from "./measure";

/** What an answer's end has to know of what it was made with. */
export type Finished = Pick<RequestScope, "environment" | "caller" | "bookmarks"> & {
  platform: Pick<Platform, "meter" | "note">;
};

function cacheControl(call: Call, scope: Finished | null, given: string | null): string {
  if (scope?.caller) return "private, no-store";
  if (given !== null) return given;
  return call.api || call.credential !== null ? "private, no-store" : "private, no-cache";
}

/**
 * Server-Timing, for whoever may see it. A refusal never carries it: what it cost would tell apart what its words do not,
 * a known account from an unknown one, somebody else's diary from none.
 */
function timingHeaders(call: Call, scope: Finished, status: number): Record<string, string> {
  const mayLook = scope.environment !== "production" || scope.caller?.platformAdmin === true;
  if (status >= 400 || !mayLook) return {};
  return { "Server-Timing": serverTiming(scope.platform.meter, Date.now() - call.started) };
}

/** Bookmarks and timings: what only an answer made with data has. */
async function dataHeaders(
  call: Call,
  status: number,
  scope: Finished,
  carried: string | null,
  tokens: Tokens,
): Promise<Record<string, string>> {
  const { meter } = scope.platform;
  const bearer = call.request.headers.has("Authorization");
  const reached = scope.caller ? scope.bookmarks() : {};
  const progress = { bearer, carried, reached, wrote: meter.rowsWritten > 0 };
  return {
    ...timingHeaders(call, scope, status),
    ...(await bookmarkHeaders(progress, scope.environment, tokens)),
  };
}

/** What an answer says for itself, since it is stricter than the house: files of what may run, secret addresses of who learns them. */
const stricter = ["Content-Security-Policy", "Referrer-Policy"];

/** The answer as it leaves the house: request id, security headers, cache rules, timings and bookmarks on it. */
export async function finish(
  answer: Response,
  call: Call,
  extra: {
    secure: boolean;
    cors: Record<string, string>;
    scope: Finished | null;
    carried: string | null;
    tokens: Tokens | null;
    /** Made here, for this call alone: it is finished itself, not a second one on its body. */
    isOwn?: boolean;
  },
): Promise<Response> {
  if (answer.status === 101) return answer;
  const headers = extra.isOwn ? answer.headers : new Headers(answer.headers);
  headers.set("X-Request-Id", call.id);
  const { scope, tokens } = extra;
  const data = scope && tokens ? await dataHeaders(call, answer.status, scope, extra.carried, tokens) : {};
  const own = stricter.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  for (const [name, value] of Object.entries({
    ...securityHeaders(call.nonce, extra.secure, call.url.pathname),
    ...extra.cors,
  }))
    headers.set(name, value);
  for (const [name, value] of own) headers.set(name, value);
  for (const [name, value] of Object.entries(data)) headers.append(name, value);
  headers.set("Cache-Control", cacheControl(call, scope, headers.get("Cache-Control")));
  if (extra.isOwn) return answer;
  const asked = call.request.method === "HEAD";
  if (asked) await answer.body?.cancel(); // a stream nobody reads would stay open
  const empty = asked || answer.body === null;
  return new Response(empty ? null : answer.body, { status: answer.status, headers });
}
