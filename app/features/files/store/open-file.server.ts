import type { ClinicCtx } from "~/features/kernel/ctx";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import type { ByteRange } from "./byte-range";
import type { FileInfo } from "../file-info";
import { partSize } from "../file-limits";
import { toFileInfo } from "./file-seal.server";
import type { FileTarget, FileTargetKind } from "./file-use.table";
import { selectClean, selectUses, type FileRow } from "./file.repo.server";
import { readPart } from "../upload/parts.server";

/** Who may see what a file is part of. */
export type FileGate = (ctx: ClinicCtx, targetId: string) => Promise<boolean>;

/**
 * Who may see what files are part of. Each feature answers for its own: `files` stands to their left and knows none of
 * them, so the route hands the table in.
 */
export type FileGates = Record<FileTargetKind, FileGate>;

/** A file that may be opened. */
export type OpenedFile = {
  info: FileInfo;
  /** Its content, or a range of it, opened part by part as it is read. */
  read(range: ByteRange | null): ReadableStream<Uint8Array>;
};

async function throughGate(ctx: ClinicCtx, uses: readonly FileTarget[], gates: FileGates): Promise<FileTarget> {
  for (const use of uses) if (await gates[use.kind](ctx, use.id)) return use;
  throw new AppError("files.not_found");
}

/** Access to somebody else's file is written down (LGPD art. 37); a photo that everybody in the clinic sees is not. */
async function recordAccess(ctx: ClinicCtx, fileId: string, use: FileTarget): Promise<void> {
  if (use.kind === "avatar") return;
  const audit = { action: "files.open", entity: "file", entityId: fileId, reason: use.kind };
  await noteOpening(ctx, audit);
}

function contentOf(ctx: ClinicCtx, vault: Vault, row: FileRow, { first, last }: ByteRange): ReadableStream<Uint8Array> {
  const { clinicId, id, parts } = row;
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at > last) return controller.close();
        const part = Math.floor(at / partSize);
        const bytes = await readPart(ctx.platform.files, vault, { clinicId, table: "file", id, parts }, part);
        if (!bytes) throw new AppError("kernel.unreadable", { detail: `part ${part} of ${id} is missing` });
        const start = part * partSize;
        controller.enqueue(bytes.subarray(at - start, last + 1 - start));
        at = start + bytes.length;
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * Opens a file: the owner's own that nobody else brought, or what is part of something that the member who asks may see.
 * @throws AppError `files.not_found`, for missing, not checked, refused and not yours alike
 */
export async function openFile(ctx: ClinicCtx, { id }: { id: string }, gates: FileGates): Promise<OpenedFile> {
  const scope = { clinicId: ctx.actor.clinicId };
  const [[row], uses] = await ctx.db.batch([selectClean(ctx.db, scope, id), selectUses(ctx.db, scope, id)]);
  if (!row) throw new AppError("files.not_found");
  const isTheirs = row.ownerId === ctx.actor.memberId;
  if (!isTheirs || row.broughtById !== null) {
    const use = await throughGate(ctx, uses, gates);
    if (!isTheirs) await recordAccess(ctx, id, use);
  }
  const vault = await openVault(ctx, row.clinicId, row.ownerId);
  const info = await toFileInfo(vault, row);
  return { info, read: (range) => contentOf(ctx, vault, row, range ?? { first: 0, last: row.size - 1 }) };
}
