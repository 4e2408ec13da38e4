import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { emptyZip, zipWriter } from "~/lib/zip-writer.server";
import type { ImporterCtx } from "../importer";
import { openPart, type FilePart } from "./takeout-seal";
import { findPart, newestTakeout, type Takeout } from "./takeout.repo.server";

/** What somebody takes along, as its page shows it. Instants in ms. */
export type ShownTakeout = { id: string; state: "working" | "ready"; createdAt: number; until: number };

/** The caller's newest, as long as it is kept. */
export async function readTakeout(ctx: ImporterCtx): Promise<ShownTakeout | null> {
  const found = await newestTakeout(ctx.db, ctx.actor, ctx.now());
  return found ? { id: found.id, state: found.state, createdAt: found.createdAt, until: found.purgeAt } : null;
}

const encoder = new TextEncoder();

/** A ZIP of files that come in parts, packed as it is read: one part is in memory at a time. */
export function zipOf(parts: AsyncGenerator<FilePart, void>): ReadableStream<Uint8Array> {
  const packed: Uint8Array[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  const zip = zipWriter(
    emptyZip,
    (bytes) => packed.push(bytes),
    (bytes) => directory.push(bytes),
  );
  let name: string | null = null;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (packed.length === 0) {
        const { value, done } = await parts.next();
        if (done) {
          await zip.finish(directory, async () => {});
          for (const bytes of packed.splice(0)) controller.enqueue(bytes);
          controller.close();
          return;
        }
        if (value.name !== name) zip.begin(value.name);
        name = value.name;
        zip.write(encoder.encode(value.text));
      }
      for (const bytes of packed.splice(0)) controller.enqueue(bytes);
    },
  });
}

/** The caller's own that is ready. @throws AppError `imports.not_found` when it is not theirs, not ready, or its day is over */
export async function ownTakeout(ctx: ImporterCtx, id: string): Promise<Takeout> {
  const found = await newestTakeout(ctx.db, ctx.actor, ctx.now());
  if (found?.id !== id || found.state !== "ready") throw new AppError("imports.not_found");
  return found;
}

/**
 * What the caller had made, as a ZIP. Who asks has just proved that it is them.
 * @throws AppError `imports.not_found` when it is not theirs, not ready, or its day is over
 */
export async function fetchTakeout(ctx: ImporterCtx, { id }: { id: string }): Promise<ReadableStream<Uint8Array>> {
  const found = await ownTakeout(ctx, id);
  const { clinicId, memberId } = ctx.actor;
  await commit(ctx, {
    clinicId,
    statements: [],
    events: [],
    audit: { action: "takeout.fetch", entity: "takeout", entityId: id, subject: memberId },
  });
  const vault = await openOwnVault(ctx);
  async function* parts(): AsyncGenerator<FilePart, void> {
    for (let number = 0; number < found.parts; number++) {
      const part = await findPart(ctx.db, ctx.actor, id, number);
      if (!part) throw new AppError("imports.not_found");
      yield await openPart(vault, id, number, part.contentSealed);
    }
  }
  return zipOf(parts());
}
