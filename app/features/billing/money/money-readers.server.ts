import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { listMoneyAdmins, listReaders, writeReaders, type MoneyAdmin } from "./money-readers.repo.server";

/**
 * Stands before everything about a clinic's money: its admins, and where the clinic chose some of them, those.
 * @throws AppError `billing.not_a_reader`
 */
export async function requireMoney(ctx: AdminCtx): Promise<void> {
  if (!(await readsMoney(ctx))) throw new AppError("billing.not_a_reader");
}

/** Whether this admin sees the clinic's money. @throws AppError `auth.forbidden` */
export async function readsMoney(ctx: AdminCtx): Promise<boolean> {
  requireRole(ctx.actor, "admin");
  const readers = await listReaders(ctx.db, ctx.actor);
  return readers.length === 0 || readers.includes(ctx.actor.accountId);
}

/** Who may see the clinic's money, for who does. */
export async function readMoneyReaders(ctx: AdminCtx): Promise<{ admins: MoneyAdmin[]; all: boolean; own: string }> {
  await requireMoney(ctx);
  const admins = await listMoneyAdmins(ctx.db, ctx.actor);
  return { admins, all: admins.every(({ reads }) => !reads), own: ctx.actor.accountId };
}

/**
 * Chooses who sees the clinic's money: some of its admins, with whoever chooses among them, or all.
 * @param chosen account ids; others than the clinic's admins' are passed over
 */
export async function chooseMoneyReaders(ctx: AdminCtx, chosen: readonly string[] | "all"): Promise<void> {
  const { admins, own } = await readMoneyReaders(ctx);
  const { clinicId } = ctx.actor;
  const known = admins.map(({ accountId }) => accountId);
  // Whoever chooses stays among them: nobody shuts the last door from outside.
  const readers = chosen === "all" ? [] : known.filter((id) => id === own || chosen.includes(id));
  await commit(ctx, {
    clinicId,
    statements: writeReaders(ctx.db, { clinicId }, readers),
    events: [],
    audit: { action: "billing.choose_readers", entity: "clinic", entityId: clinicId, fields: ["readers"] },
  });
}
