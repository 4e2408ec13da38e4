import type { AdminCtx, Ctx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { canonicalRow, rowLine, type SignedCheckpoint } from "../chain/audit-line";
import { checkpointsAfter, sealedRows } from "../seal/audit-log.repo.server";
import { logOn, sealAudit } from "../seal/seal-audit.server";
import { signNow } from "../seal/sign-now.server";

/** Rows of one piece: what is held in memory at once. */
const perPiece = 500;

type Plane = Pick<Ctx, "db" | "plane" | "now" | "platform">;

async function* linesOf(ctx: Plane, clinicId: string, opening: SignedCheckpoint): AsyncGenerator<string> {
  yield JSON.stringify({ opening, keys: await ctx.platform.auditKeys.publicKeys() });
  for (let seq = 0; seq < opening.size;) {
    const rows = await sealedRows(ctx.db, clinicId, seq, opening.size, perPiece);
    const last = rows.at(-1)?.seq ?? null;
    if (last === null) return; // rows are missing: the check says so
    const signed = await checkpointsAfter(ctx.db, clinicId, seq, last, perPiece);
    for (const { seq: place, hash, ...row } of rows) {
      yield rowLine(canonicalRow(row), place ?? 0, hash ?? "");
      for (const { createdAt, ...one } of signed.filter(({ size }) => size === place))
        yield JSON.stringify({ checkpoint: { ...one, log: logOn(ctx), at: createdAt } });
    }
    seq = last;
  }
}

/**
 * The whole sealed audit of the admin's clinic as lines (NDJSON): of each of its two logs what is signed of its end, then every row
 * with its place and the head after it, and the checkpoints where they stand. What was written so far is sealed first. That it was
 * taken away is itself in the audit.
 */
export async function* exportAudit(ctx: AdminCtx): AsyncGenerator<string> {
  const { clinicId } = ctx.actor;
  const audit = { action: "audit.export", entity: "clinic", entityId: clinicId };
  await commit(ctx.clinic, { clinicId, statements: [], events: [], audit });
  const system = { system: "audit.export" } as const;
  const planes = [ctx, ctx.clinic].map(({ db, plane, platform, now, request }) => ({
    db,
    plane,
    platform,
    now,
    request,
  }));
  for (const plane of planes) {
    await sealAudit({ ...plane, actor: system });
    const opening = await signNow(plane, clinicId);
    for await (const line of linesOf(plane, clinicId, opening)) yield `${line}\n`;
  }
}
