import type { Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days, hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { emptyZip } from "~/lib/zip-writer.server";
import { openPerson } from "../open-person.server";
import { privacyIds } from "../privacy.ids";
import { removeExport } from "./remove-export.server";
import { insertExport, newestExport } from "./export.repo.server";
import { piecesOf } from "./export-pieces.server";

/** How long one that never gets ready is kept. */
const makingFor = days(3);
/** How many somebody may have made in a day. */
const limit = { limit: 5, window: hours(24) };

type OwnCtx = ClinicCtx<Actor> & { both: BothPlanesCtx<Actor> };

/**
 * Begins to make a copy of everything that is held of the caller, in every clinic (LGPD art. 18 II and V). One is made at a time; the one
 * before, if it is ready, goes. @returns its id
 * @throws AppError `export.running` (409), `request.rate_limited`
 */
export async function startExport(ctx: OwnCtx): Promise<string> {
  const { clinicId, memberId, accountId } = ctx.actor;
  const now = ctx.now();
  const before = await newestExport(ctx.db, ctx.actor, now);
  if (before?.state === "queued" || before?.state === "running") throw new AppError("export.running");
  const { retryAfter } = await ctx.platform.attempts.take(
    await ctx.platform.tokens.mac("person-export", accountId),
    limit,
  );
  if (retryAfter > 0) throw new AppError("request.rate_limited", { retryAfter });
  const person = await openPerson(ctx.both, accountId);
  if (!person) throw new AppError("export.not_found");
  if (before) await removeExport(ctx, before);
  const id = newId(privacyIds.export, now);
  const row = {
    ...{ clinicId, id, memberId, accountId, state: "queued" as const, units: piecesOf(person, now).length },
    ...{ places: JSON.stringify(person.places.map((place) => place.memberId)), zip: JSON.stringify(emptyZip) },
    ...{ claimedUntil: now, version: 1, createdAt: now, purgeAt: now + makingFor },
  };
  await commit(ctx, {
    clinicId,
    statements: [insertExport(ctx.db, row)],
    events: [{ type: "person_export.advanced", aggregateId: id, version: 1, data: { memberId } }],
    audit: { action: "person.export", entity: "account", entityId: accountId },
    onConflict: { person_export: "export.running" },
  });
  return id;
}
