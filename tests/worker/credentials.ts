import { eq } from "drizzle-orm";
import { generateHOTP } from "oslo/otp";
import { account } from "~/features/identity/account/account.directory.table";
import { confirmTotp } from "~/features/identity/two-step/confirm-totp.server";
import { pendingTotp } from "~/features/identity/two-step/pending-totp.server";
import { startTotp } from "~/features/identity/two-step/start-totp.server";
import { base32 } from "oslo/encoding";
import type { AccountActor } from "~/features/kernel/actor";
import type { AccountCtx } from "~/features/kernel/ctx";
import type { World } from "./world";

/** The password of everybody in these tests. */
export const goodPassword = "girassol na varanda azul";
/** Its hash, at the least that scrypt can cost: a hash says how it was made, and is verified so. */
const passwordHash = "scrypt$16$8$1$V5oZBPqtXKMbNNBAcK2B8A$v61UkgiHlQBs7yUnMh-FdhKIiSyPnPIo2Gqe61Ng1eU";

export type Registered = { accountId: string; email: string; memberId: string; clinicId: string };

/** A person of a clinic who can sign in with `goodPassword`. */
export async function registered(
  world: World,
  name = "Marina Lopes",
  role: "patient" | "psychologist" | "admin" = "patient",
): Promise<Registered> {
  const { accountId, memberId, clinicId } = await world.person(role, await world.clinic(), name);
  const email = `${accountId.toLowerCase()}@pessoa.test`;
  await world.scope.directory.update(account).set({ email, passwordHash }).where(eq(account.id, accountId));
  return { accountId, email, memberId, clinicId };
}

/** The context of a login of an account. */
export function within(world: World, accountId: string, sessionId = "ses_test"): AccountCtx {
  const actor: AccountActor = { accountId, sessionId, name: "Marina Lopes" };
  return world.directory(actor);
}

/** The code an authenticator shows now. */
export function codeAt(secretBase32: string, now: number): Promise<string> {
  return generateHOTP(base32.decode(secretBase32, { strict: false }), Math.floor(now / 30_000));
}

/** Turns the second factor of an account on. */
export async function withTotp(world: World, accountId: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  const ctx = within(world, accountId);
  const again = { password: goodPassword };
  await startTotp(ctx, again);
  const pending = await pendingTotp(ctx);
  if (!pending) throw new Error("no secret waits");
  const { recoveryCodes } = await confirmTotp(ctx, {
    code: await codeAt(pending.secretBase32, world.clock.now),
    ...again,
  });
  return { secret: pending.secretBase32, recoveryCodes };
}
