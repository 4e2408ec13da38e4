import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { idUnder, withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { medicationIds } from "../medication.ids";
import { sealReason } from "../medication-seal.server";
import type { RegimenRow } from "../regimen/regimen.repo.server";
import { isOwnSlot } from "../regimen/adherence";
import { instantOf } from "../regimen/slots";
import { fetchOwnRegimen } from "../regimen/write-regimen.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { daysBetween, dayOf, localDay, toWallClock } from "~/lib/time/wall-clock";
import { mostDaysBack, type MarkState } from "./mark";
import { deleteMark, selectMark, selectNeeded, upsertMark } from "./mark.repo.server";

/** `open` takes back what was said. `slot`: which hour; left out for what is taken when needed. */
export type MarkRegimen = {
  id: string;
  slot?: string | undefined;
  state: MarkState | "open";
  reason?: string | undefined;
};

const ofNeed = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\/\w{1,40}$/;

type When = { slot: string; at: number | null };

/** When (ms) something is said, and the id that the saying of it goes by. */
type Said = { now: number; mark: string };

/** The hour that is meant. @throws AppError `request.invalid` (slot) */
function whenOf(ctx: PatientCtx, row: RegimenRow, { slot, state }: MarkRegimen, { now, mark }: Said): When {
  const { zone } = ctx.actor;
  if (slot === undefined) {
    if (row.times.length > 0 || state === "open") throw wrongSlot("Diga de que horário.");
    return { slot: `${toWallClock(now, zone)}/${mark.slice(4)}`, at: null };
  }
  // Only to be taken back: each time that something was needed is a mark of its own.
  if (ofNeed.test(slot)) {
    if (state !== "open") throw wrongSlot("Este horário não existe aqui.");
    return { slot, at: null };
  }
  const at = slot.length === 16 ? instantOf(slot, zone) : null;
  const ahead = at === null ? null : daysBetween(localDay(ctx.now(), zone), dayOf(slot));
  if (at === null || ahead === null) throw wrongSlot("Este horário não existe.");
  if (ahead > 0 || ahead < -mostDaysBack)
    throw wrongSlot(`Marque horários de hoje ou dos últimos ${mostDaysBack} dias.`);
  if (!isOwnSlot(row, slot)) throw wrongSlot("Este horário não é um dos que você anotou.");
  return { slot, at };
}

function wrongSlot(words: string): AppError {
  return new AppError("request.invalid", { fields: { slot: words } });
}

/**
 * The key that a tap on a page goes by: an hour is marked once whatever comes twice, and another word for it on a page that was gone back to
 * is a correction, so it has none. What is for when it is needed is known by its key alone.
 */
export const keyOfTap = ({ slot }: { slot?: string | undefined }, key: string) =>
  slot === undefined ? key : undefined;

/** Whether just this is what stands of an hour: said again, it is nothing new. */
async function isSaidAlready(ctx: PatientCtx, row: RegimenRow, { slot, state, reason }: MarkRegimen): Promise<boolean> {
  if (slot === undefined || reason !== undefined) return false;
  const [mark] = await selectMark(ctx.db, row, row.id, slot);
  return mark?.state === state;
}

/**
 * Says that an hour was taken or left out, or takes that back. The same hour said again is one; what was said later stays, whichever device
 * sends first: also that it was taken back.
 * @param key idempotency key: the same key does it once
 * @param queuedAt when (ms, by our clock) a device without network kept it, if it did
 * @returns the hour it stands under
 * @throws AppError `medication.not_found`, `request.invalid` (slot), `kernel.idempotency_reused`
 */
export async function markRegimen(
  ctx: PatientCtx,
  input: MarkRegimen,
  key?: string,
  queuedAt?: number,
): Promise<{ slot: string }> {
  const row = await fetchOwnRegimen(ctx, input.id);
  const { clinicId, patientId } = row;
  const markedAt = queuedAt ?? ctx.now();
  const { id, state, reason } = input;
  // An hour said again later is another word; what was needed is one under its key, however late it comes again.
  const vault = await openVault(ctx, clinicId, patientId);
  const said = await vault.blind("medication.mark", JSON.stringify([id, input.slot, state, reason]));
  const request = { key, useCase: "medication.mark", input: said };
  const isNeeded = input.slot === undefined;
  const mark = isNeeded ? await idUnder(ctx, medicationIds.mark, request) : newId(medicationIds.mark, ctx.now());
  const { slot, at } = whenOf(ctx, row, input, { now: markedAt, mark });
  if (key === undefined && queuedAt === undefined && (await isSaidAlready(ctx, row, input))) return { slot };
  const isReasoned = state === "skipped" && reason !== undefined;
  const reasonSealed = isReasoned ? await sealReason(vault, id, slot, reason) : null;
  const own = { clinicId, patientId };
  // What was needed stands under a slot of its own, which goes; an hour stays as taken back.
  const statement =
    state === "open" && at === null
      ? deleteMark(ctx.db, own, { regimenId: id, slot, markedAt })
      : upsertMark(ctx.db, { ...own, regimenId: id, slot, state, reasonSealed, markedAt });
  let isNew = false;
  const lasting = isNeeded ? { lastingId: mark } : {};
  const kept = await withIdempotency(ctx, { ...request, resultId: slot, ...lasting }, async (idempotency) => {
    await commit(ctx, {
      clinicId,
      statements: [statement],
      // An aggregate of its own each time: two taps in one moment are two words, of which the later stands.
      events: [{ type: "medication.marked", aggregateId: mark, version: 1, data: { patientId, at } }],
      audit: { action: "medication.mark", entity: "regimen", entityId: id, fields: ["state"] },
      idempotency,
    });
    isNew = true;
  });
  if (isNew || !isNeeded) return { slot: kept };
  const [there] = await selectNeeded(ctx.db, own, id, mark.slice(4));
  return { slot: there?.slot ?? kept };
}
