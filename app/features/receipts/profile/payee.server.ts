import { and, eq } from "drizzle-orm";
import * as z from "zod";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault, openShownVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { pixKeyKinds } from "../pix/pix-key";
import type { Payee } from "./payee";
import { payee } from "./payee.table";

const stored = z.object({
  name: z.string(),
  cpf: z.string(),
  city: z.string(),
  pix: z.object({ kind: z.enum(pixKeyKinds), key: z.string() }).nullable(),
});

/** Where a psychologist's words are bound to. */
export const payeeField = (psychologistId: string) => ({ table: "payee", row: psychologistId, column: "words" });

/** What is stored of a psychologist, out of its plain text. */
export function payeeIn(text: string): Payee {
  return stored.parse(JSON.parse(text));
}

/** How a psychologist of the clinic is paid, whoever asks: for pages of those who pay her. Null while she has not said. */
export async function fetchPayee(
  ctx: ClinicCtx<AnyActor>,
  { clinicId }: Scope,
  psychologistId: string,
): Promise<(Payee & { version: number }) | null> {
  const where = and(eq(payee.clinicId, clinicId), eq(payee.psychologistId, psychologistId));
  const row = await ctx.db.select().from(payee).where(where).get();
  if (!row) return null;
  const vault = await openShownVault(ctx, clinicId, psychologistId);
  return { ...payeeIn(await vault.open(payeeField(psychologistId), row.wordsSealed)), version: row.version };
}

/** How the psychologist is paid. */
export async function readOwnPayee(ctx: PsychologistCtx) {
  requireRole(ctx.actor, "psychologist");
  return fetchPayee(ctx, ctx.actor, ctx.actor.memberId);
}

/**
 * Keeps how the psychologist is paid. Codes that were shown before go on as they are; those shown from now on have the new key.
 * @param said.version the one that was read (0: none)
 * @throws AppError `receipts.changed_elsewhere`
 */
export async function savePayee(
  ctx: PsychologistCtx,
  { version: read, ...said }: Payee & { version: number },
): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const standing = await fetchPayee(ctx, ctx.actor, psychologistId);
  if ((standing?.version ?? 0) !== read) throw new AppError("receipts.changed_elsewhere");
  const vault = await openOwnVault(ctx);
  const version = read + 1;
  const wordsSealed = await vault.seal(payeeField(psychologistId), JSON.stringify(stored.parse(said)));
  const changed = { wordsSealed, version, updatedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [
      ctx.db
        .insert(payee)
        .values({ clinicId, psychologistId, ...changed })
        .onConflictDoUpdate({ target: [payee.clinicId, payee.psychologistId], set: changed }),
    ],
    events: [{ type: "payee.saved", aggregateId: `${psychologistId}/payee`, version, data: { psychologistId } }],
    audit: {
      action: "payee.save",
      entity: "payee",
      entityId: psychologistId,
      fields: Object.keys(said),
      subject: psychologistId,
    },
    onConflict: { domain_event: "receipts.changed_elsewhere" },
  });
}
