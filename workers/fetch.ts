import * as build from "virtual:remix/server-build";
import { newMeter } from "../app/lib/meter";
import { createScope, type RequestScope } from "../app/load-context";
import { isolateOf, type Isolate } from "../app/platform/create.server";
import type { Env } from "../app/platform/env";
import { log } from "../app/platform/log";
import { durableMetricBoard } from "../app/platform/metrics/metric-board";
import { notePoints } from "../app/platform/metrics/metrics.server";
import { everyTraffic } from "../app/registry/traffic";
import { answerBackup } from "./backup/answer";
import { deviceOf } from "./pipeline/device";
import { addressOf, credentialOf, knownCallers } from "./pipeline/caller";
import { mayAssume, judge } from "./pipeline/judge";
import { forRemix, withBody } from "./pipeline/body";
import { carriedBookmarks } from "./pipeline/bookmark";
import { isApi, type Call, type Refusal, methodsOf } from "./pipeline/call";
import { answerOptions, corsHeaders } from "./pipeline/origin";
import { finish, type Finished } from "./pipeline/finish";
import { replaceForeign } from "./pipeline/foreign-answer";
import { measure } from "./pipeline/measure";
import { publicPages } from "./pipeline/public-pages";
import { fixedSegments, routePattern } from "./pipeline/target";
import { routerOf } from "./pipeline/router";

const remix = routerOf(build);
const fixed = fixedSegments(build.routes);
const known = knownCallers(10_000);
const pages = publicPages(50);

/** Whether a browser fetches this ahead of being asked for it (Fetch Metadata, `Sec-Purpose`; `Purpose` in older ones). */
function isPrefetch(headers: Headers): boolean {
  return /prefetch|prerender|preview/i.test(headers.get("Sec-Purpose") ?? headers.get("Purpose") ?? "");
}

function openCall(request: Request, env: Env): Call {
  const url = new URL(request.url);
  const api = isApi(url.pathname);
  return {
    id: crypto.randomUUID(),
    started: Date.now(),
    request,
    url,
    api,
    methods: (api ? build.entry.module.methodsAt(url.pathname) : null) ?? methodsOf(api),
    nonce: crypto.randomUUID().replaceAll("-", ""),
    address: addressOf(request.headers, env.ENVIRONMENT),
    credential: credentialOf(request.headers),
  };
}

const gathered = everyTraffic.flatMap((said) => said.gathered ?? []);

/** Whether what a page reads leaves together, as its feature says. Of what is read alone: a write goes as ever. */
function gathers({ request, url }: Call): boolean {
  return request.method === "GET" && gathered.some((address) => address.test(url.pathname));
}

/** The isolate's settings and keys, or null with a log line that names what is missing or unfit (never its value). */
function openIsolate(env: Env): Isolate | null {
  try {
    return isolateOf(env);
  } catch (error) {
    log({ event: "config.failed", problems: error instanceof Error ? error.message : "unknown" });
    return null;
  }
}

/** A refused method is told which would do (RFC 9110 §15.5.6). */
function withAllow(call: Call, answered: Response): Response {
  if (answered.status !== 405 || answered.headers.has("Allow")) return answered;
  const headers = new Headers(answered.headers);
  headers.set("Allow", call.methods.join(", "));
  return new Response(answered.body, { status: 405, headers });
}

function refuse(call: Call, { code, headers }: Refusal): Response {
  return build.entry.module.refuse(code, {
    api: call.api,
    requestId: call.id,
    nonce: call.nonce,
    ...(headers ? { headers } : {}),
  });
}

/** Takes what goes on after the answer. */
type Background = (work: Promise<unknown>) => void;

/** What is asked of a machine's addresses; null is nobody's of them. */
type Machine = () => Promise<Response | null>;

/** One request's scope, or, when its first answer was made on what turned out not to be so, the second one's. */
type Turn = { scope: RequestScope; open(mayAssume: boolean): RequestScope };

/**
 * What Remix answers, made on nothing but what is confirmed. A GET of somebody this isolate knows is worked at while the directory
 * confirms their login; if it is not what it was (ended, disabled, another clinic), that answer is dropped and made anew.
 */
async function answerSurely(turn: Turn, request: Request): Promise<Response> {
  const answered = await remix(request, { scope: turn.scope });
  if (await turn.scope.isSure()) return answered;
  await answered.body?.cancel();
  turn.scope = turn.open(false);
  return remix(request, { scope: turn.scope });
}

async function answer(call: Call, env: Env, isolate: Isolate, turn: Turn, machine: Machine): Promise<Response> {
  const refusal = await judge(call, env, isolate, known);
  if (refusal) {
    // A body left unread makes the server close the connection, perhaps under a client's next request.
    await withBody(call);
    return refuse(call, refusal);
  }
  if (call.request.method === "OPTIONS") return answerOptions(call, isolate.config.allowedOrigins);
  const toMachine = await machine();
  if (toMachine) return toMachine;
  const request = await withBody(call);
  if (typeof request === "string") return refuse(call, { code: `request.${request}` });
  const answered = await answerSurely(turn, forRemix(request));
  const foreign = replaceForeign(call, answered);
  if (foreign) return withAllow(call, refuse(call, foreign));
  return pages.keep(call, withAllow(call, answered), turn.scope.caller !== null, Date.now());
}

/** Nothing thrown gets past this: people and programs see our words, the log sees where it was. */
async function answerWhatever(call: Call, answers: () => Promise<Response>): Promise<Response> {
  try {
    return await answers();
  } catch (error) {
    const lines =
      error instanceof Error ? (error.stack ?? "").split("\n").filter((l) => l.trimStart().startsWith("at ")) : [];
    const stack = lines.slice(0, 8).join("\n");
    log({
      event: "request.failed",
      requestId: call.id,
      route: routePattern(call.url.pathname, fixed),
      code: "request.internal",
      stack,
    });
    return refuse(call, { code: "request.internal" });
  }
}

function remember(call: Call, scope: Finished, status: number): void {
  if (scope.caller && call.credential !== null) known.remember(call.credential, scope.caller.key, Date.now());
  measure(scope.platform.note, {
    route: routePattern(call.url.pathname, fixed),
    method: call.request.method,
    status,
    role: scope.caller?.role ?? "nobody",
    duration: Date.now() - call.started,
    meter: scope.platform.meter,
  });
}

/**
 * A public page that is kept: judged, measured and finished as any answer is, but without a scope, for nothing is asked for it. That
 * costs more than all the rest of it (ADR 0137).
 */
async function answerKept(call: Call, kept: Response, env: Env, isolate: Isolate, background: Background) {
  const answered = await answerWhatever(call, async () => {
    const refusal = await judge(call, env, isolate, known);
    if (!refusal) return kept;
    await withBody(call);
    return refuse(call, refusal);
  });
  const note = notePoints(env.METRICS, durableMetricBoard(env.METRIC_BOARD), background);
  const platform = { note, meter: newMeter() };
  const scope = { environment: isolate.config.environment, caller: null, bookmarks: () => ({}), platform };
  remember(call, scope, answered.status);
  const secure = env.ENVIRONMENT === "production";
  return finish(answered, call, { secure, cors: {}, scope, carried: null, tokens: isolate.tokens, isOwn: true });
}

/** The one request pipeline, then Remix. */
export async function handleFetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const call = openCall(request, env);
  const isolate = openIsolate(env);
  const secure = env.ENVIRONMENT === "production";
  if (!isolate) {
    const down = refuse(call, { code: "request.unavailable", headers: { "Retry-After": "60" } });
    return finish(down, call, { secure, cors: {}, scope: null, carried: null, tokens: null });
  }
  const waitUntil = (work: Promise<unknown>) => ctx.waitUntil(work);
  const kept = pages.find(call, Date.now());
  if (kept) return answerKept(call, kept, env, isolate, waitUntil);
  const { config, tokens } = isolate;
  const carried = await carriedBookmarks(request.headers, config.environment, tokens);
  const { id, address, nonce, url } = call;
  const userAgent = deviceOf(request.headers);
  const about = { id, address, userAgent, method: request.method, url, bookmarks: carried };
  const open = (mayAssume: boolean) =>
    createScope({
      env,
      isolate,
      waitUntil,
      request: { ...about, isPrefetch: isPrefetch(request.headers) },
      nonce,
      mayAssume,
      gather: gathers(call),
    });
  const turn: Turn = { scope: open(mayAssume(call)), open };
  const machine = () => answerBackup(call, env, isolate, ctx);
  const answered = await answerWhatever(call, () => answer(call, env, isolate, turn, machine));
  const { scope } = turn;
  remember(call, scope, answered.status);
  return finish(answered, call, { secure, cors: corsHeaders(call, config.allowedOrigins), scope, carried, tokens });
}
