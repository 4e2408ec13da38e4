import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { ZipState } from "~/lib/zip-writer.server";
import { findOwnExport, newestExport, turnsOf, type PersonExport } from "./export.repo.server";
import { readChunks } from "./export-chunks.server";

/** A copy as its owner sees it: how far it is (0–100), and until when (ms) it may be fetched. */
export type ShownExport = {
  id: string;
  status: PersonExport["state"];
  progress: number;
  createdAt: number;
  until: number;
};

function shown({ id, state, unit, units, createdAt, purgeAt }: PersonExport): ShownExport {
  const progress = state === "ready" ? 100 : Math.min(99, Math.floor((unit / Math.max(units, 1)) * 100));
  return { id, status: state, progress, createdAt, until: purgeAt };
}

/** The caller's newest copy, as long as it is kept. */
export async function readNewestExport({ db, actor, now }: ClinicCtx<Actor>): Promise<ShownExport | null> {
  const found = await newestExport(db, actor, now());
  return found ? shown(found) : null;
}

/** One of the caller's copies. @throws AppError `export.not_found`, the same for another's as for none */
export async function readExport({ db, actor, now }: ClinicCtx<Actor>, id: string): Promise<ShownExport> {
  const found = await findOwnExport(db, actor, id, now());
  if (!found) throw new AppError("export.not_found");
  return shown(found);
}

/**
 * The archive itself, opened a chunk at a time, and as long as it says: the answer has its length. Who asks has just proved that it is them.
 * @throws AppError `export.not_found` when it is not theirs, not ready, or its day is over
 */
export async function fetchExport(ctx: ClinicCtx<Actor>, id: string): Promise<ReadableStream<Uint8Array>> {
  const { clinicId, accountId } = ctx.actor;
  const found = await findOwnExport(ctx.db, ctx.actor, id, ctx.now());
  if (found?.state !== "ready") throw new AppError("export.not_found");
  const audit = { action: "person.export_fetch", entity: "account", entityId: accountId };
  await commit(ctx, { clinicId, statements: [], events: [], audit });
  const vault = await openOwnVault(ctx);
  const chunks = readChunks(ctx.platform.files, vault, { ...found, of: "zip" }, turnsOf(found));
  const { at: size } = JSON.parse(found.zip) as ZipState;
  const opened = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
  return opened.pipeThrough(new FixedLengthStream(size));
}
