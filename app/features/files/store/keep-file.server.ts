import type { Statement } from "~/db/statement";
import { commit } from "~/features/kernel/events/commit.server";
import type { Idempotency } from "~/features/kernel/events/change";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import type { Checked } from "../content/check-content";
import type { FileInfo } from "../file-info";
import { partsOf } from "../file-limits";
import { safeName } from "./file-name";
import { insertQuarantined, markClean } from "./file.repo.server";
import { digestField, nameField, sha256 } from "./file-seal.server";
import type { Keeper } from "./keeper.server";
import type { Measures } from "../files.schema";
import { writeAll } from "../upload/parts.server";

type Kept = {
  id: string;
  keeper: Keeper;
  name: string;
  checked: Checked;
  said: Measures;
  /** Written together with the end of quarantine. */
  statements?: Statement[];
  idempotency?: Idempotency | undefined;
};

function infoOf({ id, name, checked, said }: Kept): FileInfo {
  const { kind, type, bytes } = checked;
  const { width = said.width, height = said.height, duration = said.duration } = checked;
  const measures = kind === "image" ? { width, height } : { duration: kind === "audio" ? duration : undefined };
  const known = Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== undefined));
  return { id, kind, type, name: safeName(name, type), size: bytes.length, ...known };
}

/**
 * Keeps checked content as a file of its keeper: the row first, in quarantine, so that whatever breaks off is
 * found and destroyed by a cron; then the sealed parts; then the row is let go.
 */
export async function keepFile(ctx: ClinicCtx, kept: Kept): Promise<FileInfo> {
  const { clinicId } = ctx.actor;
  const { ownerId, broughtById } = kept.keeper;
  const info = infoOf(kept);
  const { id, kind, type, name, size } = info;
  const vault = await sealerFor(ctx, clinicId, ownerId);
  const parts = { clinicId, table: "file" as const, id, parts: partsOf(size) };
  const row = {
    clinicId,
    id,
    ownerId,
    broughtById,
    kind,
    type,
    nameSealed: await vault.seal(nameField("file", id), name),
    size,
    digestSealed: broughtById && (await vault.seal(digestField(id), await sha256(kept.checked.bytes))),
    parts: parts.parts,
    width: info.width ?? null,
    height: info.height ?? null,
    duration: info.duration ?? null,
    createdAt: ctx.now(),
  };
  await ctx.db.batch([insertQuarantined(ctx.db, row)]);
  await writeAll(ctx.platform.files, vault, parts, kept.checked.bytes);
  await commit(ctx, {
    clinicId,
    statements: [markClean(ctx.db, { clinicId }, id), ...(kept.statements ?? [])],
    events: [],
    audit: { action: "files.store", entity: "file", entityId: id, subject: ownerId },
    idempotency: kept.idempotency,
  });
  return info;
}
