import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { toWallClock } from "~/lib/time/wall-clock";
import { isSaid, type MarkState } from "../mark/mark";
import { selectSaidBetween } from "../mark/mark.repo.server";
import { openWords, shownWords } from "../medication-seal.server";
import { eveningBefore, hoursBefore } from "./evening-before";
import { hoursForHome, mostOnHome } from "./home-hours";
import { selectActiveShort, type RegimenRow } from "./regimen.repo.server";
import { slotsOfDay } from "./slots";

/**
 * The hours that the home shows, until noon those of the evening before too, with the words of those alone: a thing and a mark of today is a row, and nothing else is opened.
 * `more`: there are others.
 */
export async function readHomeHours(ctx: PatientCtx, at: { now: number; zone: string; today: string }) {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const evening = eveningBefore(toWallClock(at.now, at.zone));
  const [[rows, marks], vault] = await Promise.all([
    ctx.db.batch([
      selectActiveShort(ctx.db, { clinicId, patientId }),
      selectSaidBetween(ctx.db, { clinicId, patientId, from: evening ?? at.today, to: `${at.today}~` }),
    ]),
    openVault(ctx, clinicId, patientId),
  ]);
  const said = new Map(marks.filter(isSaid).map((mark) => [`${mark.regimenId} ${mark.slot}`, mark]));
  const hours = rows.flatMap((row) =>
    [...hoursBefore(row, evening, at), ...slotsOfDay(row.times, at.today)].map((of) => ({
      row,
      slot: of,
      mark: said.get(`${row.id} ${of}`) ?? null,
    })),
  );
  const inOrder = hours.sort((a, b) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0));
  const { shown, isNow } = hoursForHome(inOrder, at);
  const opened = shown.slice(0, mostOnHome).map((one) => openHour(vault, one, at.today));
  return { hours: await Promise.all(opened), isNow, more: shown.length > mostOnHome };
}

type Shown = {
  row: Pick<RegimenRow, "id" | "kind" | "wordsSealed">;
  slot: string;
  mark: { state: MarkState; markedAt: number } | null;
};

async function openHour(vault: Vault, { row, ...hour }: Shown, today: string) {
  const { id, kind } = row;
  const { name, dose } = shownWords(kind, await openWords(vault, row));
  return { regimen: { id, kind, name, dose }, isBefore: hour.slot < today, ...hour };
}

/** An hour as the home shows it. */
export type HomeHour = Awaited<ReturnType<typeof readHomeHours>>["hours"][number];
