import { AppError } from "~/lib/app-error";
import { toBase64url } from "~/lib/base64url";
import { idOf, newId, type IdPrefix } from "~/lib/id";
import type { Actor, PlatformActor } from "../actor";
import type { Ctx } from "../ctx";
import type { Idempotency } from "./change";
import { findIdempotencyKey, selectBegun } from "./commit.repo.server";
import { RepeatedRequest, violatedConstraint } from "./commit.server";

/** Whose keys they are: a member's, or the account's of who acts for the platform. */
function ownerOf(actor: Actor | PlatformActor): string {
  return "memberId" in actor ? actor.memberId : actor.accountId;
}

type Keyed = { key: string | undefined; useCase: string; input: unknown };

/**
 * The id of what a request makes. Under a key it is the same whenever the same request of the same person comes again: what waited in the
 * outbox of a device for longer than keys are kept (24 h) finds its row there. Without a key it is a new one.
 */
export async function idUnder(ctx: Ctx<Actor>, prefix: IdPrefix, { key, useCase, input }: Keyed): Promise<string> {
  if (key === undefined) return newId(prefix, ctx.now());
  return idOf(prefix, await digestOf([ctx.actor.memberId, key, useCase, input]));
}

/** Whether something stands, or stood, under an id that `idUnder` gave: its first event is there. */
async function wasBegun({ db }: Pick<Ctx, "db">, id: string): Promise<boolean> {
  return (await selectBegun(db, id)).length > 0;
}

/** Whether a failure may be that of a repetition: what the first run made stands in its way. */
function mayBeRepetition(error: unknown): boolean {
  return error instanceof RepeatedRequest || error instanceof AppError || violatedConstraint(error) !== null;
}

/**
 * Runs a creating use case so that the same key makes one row: a repetition answers the id that the first one made.
 * @param key the request's `Idempotency-Key`, kept 24 h; without one the use case simply runs
 * @param resultId id that the new row will have
 * @param lastingId id of `idUnder` that the first event of what is made goes by: a repetition is one also after those 24 h
 * @param run commits with the idempotency it is given
 * @returns the id of the row: the new one, or the first one's
 * @throws AppError `kernel.idempotency_reused` when the key came with another input
 */
export async function withIdempotency(
  ctx: Ctx<Actor | PlatformActor>,
  request: Keyed & { resultId: string; lastingId?: string },
  run: (idempotency: Idempotency | undefined) => Promise<void>,
): Promise<string> {
  if (request.key === undefined) {
    await run(undefined);
    return request.resultId;
  }
  const fingerprint = await fingerprintOf(request.useCase, request.input);
  try {
    await run({ key: request.key, fingerprint, resultId: request.resultId });
    return request.resultId;
  } catch (error) {
    // Judged anew, a repetition may be refused for what the first run itself has changed: then, too, what it made is the answer.
    if (!mayBeRepetition(error)) throw error;
    const first = await findIdempotencyKey(ctx.db, ownerOf(ctx.actor), request.key);
    if (!first && request.lastingId !== undefined && (await wasBegun(ctx, request.lastingId))) return request.resultId;
    if (!first) throw error;
    if (first.fingerprint === fingerprint) return first.resultId;
    throw error instanceof RepeatedRequest ? new AppError("kernel.idempotency_reused") : error;
  }
}

/**
 * Whether this very request has been carried out: for a use case whose first run changes what the second one is judged by.
 * @throws AppError `kernel.idempotency_reused` when the key came with another input
 */
export async function wasDone(
  ctx: Ctx<Actor>,
  request: { key: string; useCase: string; input: unknown },
): Promise<boolean> {
  const first = await findIdempotencyKey(ctx.db, ctx.actor.memberId, request.key);
  if (!first) return false;
  if (first.fingerprint !== (await fingerprintOf(request.useCase, request.input)))
    throw new AppError("kernel.idempotency_reused");
  return true;
}

/** Whether something was made under a key of the caller's, whatever it was made of. */
export async function isUsed(ctx: Ctx<Actor>, key: string): Promise<boolean> {
  return (await madeUnder(ctx, key)) !== null;
}

/** The id of what was made under a key of the caller's; null for nothing. */
export async function madeUnder(ctx: Ctx<Actor>, key: string): Promise<string | null> {
  return (await findIdempotencyKey(ctx.db, ctx.actor.memberId, key))?.resultId ?? null;
}

/** SHA-256 over a use case's name and its parsed input: tells a repeated request from another one under the same key. */
async function fingerprintOf(useCase: string, input: unknown): Promise<string> {
  return toBase64url(await digestOf([useCase, input]));
}

async function digestOf(said: readonly unknown[]): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
