import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import type { Statements } from "~/db/statement";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { days, hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { oneByOne } from "~/lib/one-by-one";
import { importIds } from "../imports.ids";
import type { ImporterCtx } from "../importer";
import { seatAsImporter } from "../steps/seat-as-importer.server";
import { clinicSteps } from "./clinic-steps.server";
import { ownSteps } from "./own-steps.server";
import type { Step } from "./step";
import { sealPart } from "./takeout-seal";
import {
  deleteTakeout,
  findTakeout,
  insertTakeout,
  newestTakeout,
  pastTakeouts,
  writePart,
} from "./takeout.repo.server";

/** How long it may be fetched once it is ready, and how long one that never gets ready is kept. */
export const fetchFor = hours(24);
const makingFor = days(2);
/** How many somebody may have made in a day. */
const limit = { limit: 5, window: hours(24) };

function stepsOf(ctx: ImporterCtx): readonly Step[] {
  return (ctx.actor.role as string) === "admin" ? clinicSteps : ownSteps;
}

/**
 * Begins to make what the caller takes along: a psychologist her own people, sessions and notes, an admin the clinic's people and
 * sessions. Who asks has just proved that it is them (`confirmIdentity`). While one is being made there is no second.
 * @throws AppError `auth.forbidden`, `request.rate_limited`
 */
export async function makeTakeout(ctx: ImporterCtx): Promise<void> {
  const { clinicId, memberId, role } = ctx.actor as { clinicId: string; memberId: string; role: string };
  if (role !== "admin" && role !== "psychologist") throw new AppError("auth.forbidden");
  const now = ctx.now();
  const before = await newestTakeout(ctx.db, ctx.actor, now);
  if (before?.state === "working") return;
  const { retryAfter } = await ctx.platform.attempts.take(await ctx.platform.tokens.mac("takeout", memberId), limit);
  if (retryAfter > 0) throw new AppError("request.rate_limited", { retryAfter });
  const id = newId(importIds.takeout, now);
  const row = {
    clinicId,
    id,
    memberId,
    state: "working" as const,
    version: 1,
    createdAt: now,
    purgeAt: now + makingFor,
  };
  await commit(ctx, {
    clinicId,
    statements: [...(before ? deleteTakeout(ctx.db, before) : []), insertTakeout(ctx.db, row)],
    events: [{ type: "takeout.advanced", aggregateId: id, version: 1, data: { memberId } }],
    audit: { action: "takeout.make", entity: "takeout", entityId: id, subject: memberId },
  });
}

/** One turn: one part of one file, with the event that starts the next. Broken off it is done again; two at once do no harm. */
export async function goOnTaking(
  ctx: ClinicCtx<SystemActor> & { both: BothPlanesCtx<SystemActor> },
  clinicId: string,
  id: string,
): Promise<void> {
  const found = await findTakeout(ctx.db, { clinicId }, id);
  if (found?.state !== "working") return;
  const owner = await seatAsImporter(ctx, found);
  const step = owner && stepsOf(owner)[found.step];
  // Nobody takes along what is not theirs any more.
  if (!owner || !step) {
    await ctx.db.batch(deleteTakeout(ctx.db, found) as Statements);
    return;
  }
  const { next, ...part } = await step(owner, found.cursor);
  const sealed = await sealPart(await openOwnVault(owner), id, found.parts, part);
  const stepNow = next === null ? found.step + 1 : found.step;
  const isReady = next === null && stepNow >= stepsOf(owner).length;
  const now = ctx.now();
  const end = isReady
    ? { state: "ready" as const, readyAt: now, purgeAt: now + fetchFor }
    : { state: "working" as const };
  try {
    await commit(owner, {
      clinicId,
      statements: writePart(ctx.db, found, sealed, { step: stepNow, cursor: next, ...end }),
      events: [
        {
          type: isReady ? "takeout.ready" : "takeout.advanced",
          aggregateId: id,
          version: found.version + 1,
          data: { memberId: found.memberId },
        },
      ],
      audit: [],
      onConflict: { takeout_part: "kernel.conflict" },
    });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}

/** Deletes what was not fetched in its day. Run by cron. */
export async function purgeTakeouts(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const past = await pastTakeouts(ctx.db, ctx.now(), 20);
  return oneByOne(past, (one) => ctx.db.batch(deleteTakeout(ctx.db, one) as Statements));
}
