import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { days, hours } from "~/lib/duration";
import { deleteImport, updateImport } from "../file/imports.repo.server";
import type { ImporterCtx } from "../importer";
import { ownImport, requireState } from "./own-import.server";

/** Imports that a clinic may begin in a day: those of people write letters to whoever stands in them. */
const startLimit = { limit: 10, window: hours(24) };
/** How long after its end it can be undone, and its rows are kept. */
export const undoFor = hours(24);
const keptFor = days(7);

/** Two presses: the second finds it begun. */
async function once(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}

/**
 * Begins to bring the rows that are ready, or goes on with one that was stopped. The work is done in turns, each by an event.
 * @throws AppError `imports.not_found`, `imports.wrong_state`, `imports.nothing_ready`, `request.rate_limited`
 */
export async function startImport(ctx: ImporterCtx, id: string): Promise<void> {
  const file = await ownImport(ctx, id);
  if (file.state === "running") return;
  requireState(file, "checked", "stopped");
  if (file.ready === 0) throw new AppError("imports.nothing_ready");
  const key = await ctx.platform.tokens.mac("import-start", file.clinicId);
  const { retryAfter } = await ctx.platform.attempts.take(key, startLimit);
  if (retryAfter > 0) throw new AppError("request.rate_limited", { retryAfter });
  const now = ctx.now();
  await once(
    commit(ctx, {
      clinicId: file.clinicId,
      statements: [updateImport(ctx.db, file, { state: "running", startedAt: now, purgeAt: now + keptFor })],
      events: [
        { type: "import.advanced", aggregateId: id, version: file.version + 1, data: { memberId: file.memberId } },
      ],
      audit: { action: `imports.start_${file.kind}`, entity: "import_file", entityId: id },
    }),
  );
}

/**
 * Begins to undo an import, within 24 h of its end: what nobody has touched since goes, the rest stays and says why.
 * @throws AppError `imports.not_found`, `imports.wrong_state`, `imports.too_late`
 */
export async function undoImport(ctx: ImporterCtx, id: string): Promise<void> {
  const file = await ownImport(ctx, id);
  if (file.state === "undoing") return;
  requireState(file, "done");
  if (ctx.now() > (file.finishedAt ?? 0) + undoFor) throw new AppError("imports.too_late");
  await once(
    commit(ctx, {
      clinicId: file.clinicId,
      statements: [updateImport(ctx.db, file, { state: "undoing" })],
      events: [
        { type: "import.advanced", aggregateId: id, version: file.version + 1, data: { memberId: file.memberId } },
      ],
      audit: { action: `imports.undo_${file.kind}`, entity: "import_file", entityId: id },
    }),
  );
}

/** Throws a spreadsheet away that has not begun; what was brought by one that has stays. @throws AppError `imports.not_found`, `imports.wrong_state` */
export async function discardImport(ctx: ImporterCtx, id: string): Promise<void> {
  const file = await ownImport(ctx, id);
  requireState(file, "mapping", "checked");
  await commit(ctx, {
    clinicId: file.clinicId,
    statements: deleteImport(ctx.db, file),
    events: [{ type: "import.checked", aggregateId: id, version: file.version + 1, data: { memberId: file.memberId } }],
    audit: { action: `imports.discard_${file.kind}`, entity: "import_file", entityId: id },
  });
}
