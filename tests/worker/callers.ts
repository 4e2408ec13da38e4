import type { AdminCtx } from "~/features/kernel/ctx";
import type { InvitingPsychologistCtx } from "~/features/tenancy/invitation/invite-patient.server";
import { onTestFinished } from "vitest";
import { newWorld, type Person, type World } from "./world";

/** A world whose background work is waited for when the test ends, so that it does not run into the next one. */
export function testWorld(...args: Parameters<typeof newWorld>): World {
  const world = newWorld(...args);
  onTestFinished(() => world.settled());
  return world;
}

/** An admin as the guards hand them to use cases. */
export function asAdmin(world: World, admin: Person<"admin">): AdminCtx {
  return { ...world.directory(admin.ctx.actor), clinic: admin.ctx };
}

/** A psychologist with the directory beside her shard, as the guards hand her to use cases. */
export function asInviter(
  world: World,
  psychologist: Person<"psychologist">,
): InvitingPsychologistCtx & { clinicName: string } {
  const both = world.directory(psychologist.ctx.actor);
  return { ...psychologist.ctx, both, clinicName: "Clínica dos testes" };
}

/** Somebody signed in, for their own account. */
export function asAccount(world: World, accountId: string) {
  return world.directory({ accountId, sessionId: "ses_test", name: "" });
}

/** The code of the AppError a promise is refused with, or `no refusal`. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "no refusal";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `a bug: ${String(error)}`;
  }
}
