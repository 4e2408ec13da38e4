import type { ClinicCtx } from "~/features/kernel/ctx";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openOwnVault, openShownVault, openVault, type Vault } from "~/features/kernel/keys/vault.server";
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
async function vaultOfOwner(ctx: ClinicCtx, { clinicId, id, ownerId }: FileRow, use: FileTarget): Promise<Vault> {
  if (use.kind === "avatar") return openShownVault(ctx, clinicId, ownerId);
  const look = { action: "files.open" as const, entity: "file", entityId: id, reason: use.kind, subjects: [ownerId] };
  return openVault(await noteOpening(ctx, look), clinicId, ownerId);
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
  const use = isTheirs && row.broughtById === null ? null : await throughGate(ctx, uses, gates);
  const vault = isTheirs || !use ? await openOwnVault(ctx) : await vaultOfOwner(ctx, row, use);
  const info = await toFileInfo(vault, row);
  return { info, read: (range) => contentOf(ctx, vault, row, range ?? { first: 0, last: row.size - 1 }) };
}
