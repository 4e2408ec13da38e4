import { AppError } from "~/lib/app-error";
import { openDb, type ClinicDb, type DirectoryDb, type OpenedDb } from "~/db/client.server";
import type { Passage } from "~/db/metered-d1";
import { newMeter } from "~/lib/meter";
import { createPlatform, type Isolate } from "~/platform/create.server";
import type { Env } from "~/platform/env";
import type { Platform } from "~/platform/platform";
import { shardNames, type Plane, type ShardName } from "~/platform/planes";
import { readBookmarks, type Bookmarks } from "~/platform/bookmarks";

/** What workers/fetch gives each request, and loaders see as `context`. `env` stays outside. */
export type RequestScope = {
  platform: Platform;
  directory: DirectoryDb;
  /** A shard's database, opened once per request. */
  shard(name: ShardName): ClinicDb;
  /** Where each shard opened by this request has got to. */
  bookmarks(): Bookmarks;
  now(): number;
  requestId: string;
  /** The client's address as the edge saw it. */
  address: string;
  userAgent: string;
  /** Whether a browser fetches this ahead, for a page that nobody has opened yet: then nothing counts as read. */
  isPrefetch: boolean;
  /** CSP nonce of this answer. */
  nonce: string;
  /** The method the client used: loaders that run after an action see GET. */
  method: string;
  environment: Isolate["config"]["environment"];
  version: string;
  /** Who turned out to be signed in: set by http/login/login.server once it knows, read by the pipeline when the answer is ready. */
  caller: Caller | null;
  /** Whether the login that this isolate saw last may be assumed while it is confirmed: only by whoever then asks `isSure`. */
  mayAssume: boolean;
  /** Goes on with what is assumed of the caller. Until it is confirmed nothing is written, and nothing outside is asked but databases. */
  assume(confirmed: Promise<boolean>): void;
  /** Whether all that was assumed is confirmed. An answer made on what was not must never leave. */
  isSure(): Promise<boolean>;
};

/** What the pipeline needs of a login: a key for limits, a role for measures; no personal data. */
export type Caller = { key: string; role: string; platformAdmin: boolean };

export type ScopeOptions = {
  env: Env;
  isolate: Isolate;
  waitUntil(work: Promise<unknown>): void;
  request: {
    id: string;
    address: string;
    userAgent: string;
    method: string;
    url: URL;
    bookmarks: string | null;
    isPrefetch?: boolean;
  };
  mayAssume?: boolean;
  /** Makes one round trip to a database of what is asked of it at the same time. */
  gather?: boolean;
  nonce?: string;
  now?: () => number;
};

/** What is assumed of a request's caller, and the gate that stands before everything that only a confirmed caller may do. */
function newAssumption(): Pick<RequestScope, "assume" | "isSure"> & { gate(): Promise<void> | undefined } {
  let assumed: Promise<boolean> | undefined;
  return {
    assume(confirmed) {
      assumed = confirmed;
    },
    isSure: async () => (await assumed) ?? true,
    gate: () =>
      assumed?.then((confirmed) => {
        if (!confirmed) throw new AppError("auth.required", { detail: "the login is not what it was" });
      }),
  };
}

/** The databases of one request, each opened when it is first asked for. @param shown bookmarks the request came with */
function newDatabases(env: Env, passage: Passage, shown: string | null, gather: boolean) {
  const open = new Map<Plane, OpenedDb>();
  const seen = readBookmarks(shown);
  const dbOf = (plane: Plane, bookmark?: string) => {
    const opened = open.get(plane) ?? openDb(env[plane], passage, { bookmark, gather });
    open.set(plane, opened);
    return opened.db;
  };
  const bookmarks = () => {
    const reached: Bookmarks = { ...seen };
    for (const name of shardNames) {
      const mark = open.get(name)?.bookmark();
      if (mark) reached[name] = mark;
    }
    return reached;
  };
  return {
    // Logins and revocations are always read from the primary: no bookmark, no replica.
    directory: dbOf("DIRECTORY"),
    shard: (name: ShardName) => dbOf(name, seen[name]),
    bookmarks,
  };
}

/** Opens everything one request, message or job may need; nothing is connected before it is used. */
export function createScope({
  env,
  isolate,
  waitUntil,
  request,
  nonce,
  now,
  mayAssume,
  gather,
}: ScopeOptions): RequestScope {
  const meter = newMeter();
  const { gate, assume, isSure } = newAssumption();
  const passage = { meter, sure: gate };
  return {
    platform: createPlatform(env, isolate, meter, waitUntil, request.url.origin, gate),
    ...newDatabases(env, passage, request.bookmarks, gather ?? false),
    now: now ?? Date.now,
    requestId: request.id,
    address: request.address,
    userAgent: request.userAgent,
    isPrefetch: request.isPrefetch ?? false,
    nonce: nonce ?? "",
    method: request.method,
    environment: isolate.config.environment,
    version: isolate.config.version,
    caller: null,
    mayAssume: mayAssume ?? false,
    assume,
    isSure,
  };
}

declare module "@remix-run/cloudflare" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface AppLoadContext {
    scope: RequestScope;
  }
}
