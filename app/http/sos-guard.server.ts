import type { AppLoadContext } from "@remix-run/cloudflare";
import * as z from "zod";
import type { PatientActor } from "~/features/kernel/actor";
import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import { shardNames, type ShardName } from "~/platform/planes";
import { clinicCtx } from "./contexts.server";
import { requirePatient } from "./guards.server";
import type { RouteArgs } from "./login/login.server";
import { readSosCookie, sosCookieLife, writeSosCookie } from "./login/session.server";

/** How long the directory may take to say who is signed in before the device's own word will do (ms). */
const patience = seconds(2);

const claimsSchema = z.object({
  use: z.literal("sos"),
  account: z.string(),
  member: z.string(),
  clinic: z.string(),
  shard: z.enum(shardNames),
  name: z.string(),
  zone: z.string(),
});

/** `Set-Cookie` by which this browser can call for help for this patient when their login has ended or cannot be looked up. */
export async function sosMark(
  context: AppLoadContext,
  { accountId, memberId, clinicId, name, zone }: Omit<PatientActor, "role" | "sessionId">,
  shard: ShardName,
): Promise<string> {
  const claims = { use: "sos", account: accountId, member: memberId, clinic: clinicId, shard, name, zone };
  return writeSosCookie(context, await context.scope.platform.tokens.signJwt(claims, sosCookieLife));
}

/** The patient a browser was marked for; null for none. Asks no database. */
async function markedPatient({ request, context }: RouteArgs): Promise<PatientCtx | null> {
  const mark = await readSosCookie(request, context);
  const claims = mark === null ? null : await context.scope.platform.tokens.readJwt(mark);
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { account: accountId, member: memberId, clinic: clinicId, shard, name, zone } = parsed.data;
  return clinicCtx(context, shard, { accountId, memberId, clinicId, role: "patient", sessionId: "", name, zone });
}

/** A login that has ended is not confirmed; one that could not be looked up may stand. */
function doubtOf(error: unknown): "known_device" | "unconfirmed_device" {
  return error instanceof AppError && error.code === "auth.required" ? "unconfirmed_device" : "known_device";
}

function late(): never {
  throw new AppError("request.unavailable", { detail: "login" });
}

/** Whoever calls for help, and whether their login still stands; `known_device` when that could not be told in time. */
export type SosCaller = { ctx: PatientCtx; known: "session" | "known_device" | "unconfirmed_device" };
/** How their login stands; `confirmed` tells later what could not be told in time. */
type Standing = { known: SosCaller["known"]; confirmed?: Promise<boolean> };
/** The same of a press; how a login stands that must be looked up is looked up when it is asked for, and that never fails. */
export type Presser = { ctx: PatientCtx; standing: Standing | (() => Promise<Standing>) };

/**
 * A patient who calls for help: by their login, else (ended, or the directory does not answer) by the mark their browser was given
 * when they signed in. A login of another role is nobody's to use.
 * @throws AppError `auth.required` | `auth.forbidden`
 */
export async function requireSosCaller(args: RouteArgs): Promise<SosCaller> {
  try {
    return { ctx: await inTime(requirePatient(args), patience, late), known: "session" };
  } catch (error) {
    if (error instanceof AppError && error.code === "auth.forbidden") throw error;
    const marked = await markedPatient(args);
    if (marked) return { ctx: marked, known: doubtOf(error) };
    throw error;
  }
}

/** How long a press's board waits to hear whether its login stands (ms); its answer has gone out before. */
const pressPatience = 300;

/** How the login stands of a browser that was marked for this patient. */
async function standingOf(args: RouteArgs, marked: PatientCtx): Promise<Standing> {
  const isOwn = ({ actor }: PatientCtx) => actor.memberId === marked.actor.memberId;
  const login = requirePatient(args);
  try {
    return { known: isOwn(await inTime(login, pressPatience, late)) ? "session" : "unconfirmed_device" };
  } catch (error) {
    const known = doubtOf(error);
    return known === "unconfirmed_device" ? { known } : { known, confirmed: login.then(isOwn, () => false) };
  }
}

/**
 * Whoever presses the button: by the browser's mark, so that no database stands between a press and the board; a program by its
 * token. Whether the login stands is asked beside it, once the press is on its way: it decides whether the words are told to be the
 * patient's own.
 * @throws AppError `auth.required` | `auth.forbidden`
 */
export async function requirePresser(args: RouteArgs): Promise<Presser> {
  const marked = args.request.headers.has("Authorization") ? null : await markedPatient(args);
  if (marked) return { ctx: marked, standing: () => standingOf(args, marked) };
  const { ctx, known } = await requireSosCaller(args);
  return { ctx, standing: known === "known_device" ? { known, confirmed: Promise.resolve(false) } : { known } };
}

/** Who is nobody's patient here: nobody known (or not in time), or somebody signed in who is not here as a patient. */
export type NoSosCaller = { ctx: null; known: "nobody" | "not_patient" };

/** The same for a page that is of use to whoever opens it: also to those who are not known, and to who cares for others. */
export async function findSosCaller(args: RouteArgs): Promise<SosCaller | NoSosCaller> {
  return requireSosCaller(args).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "auth.required" || error.code === "request.unavailable") return { ctx: null, known: "nobody" };
    if (error.code === "auth.forbidden") return { ctx: null, known: "not_patient" };
    throw error;
  });
}
