import type { ClinicDb } from "~/db/client.server";
import type { AnyActor, PatientActor, SystemActor } from "../actor";
import type { Ctx } from "../ctx";

const subjects: unique symbol = Symbol("subjects of a reading that was noted");

/** A context whose reading was written to the audit, and whose data it said. Made by `note-opening` alone; a test counts who makes one. */
export type Noted = { readonly [subjects]: ReadonlySet<string> };

/** What a vault is opened in: a patient's own doing, a job of ours, or a reading that was noted. A colleague's bare context is none. */
export type OpeningCtx = Pick<Ctx, "platform" | "now"> & { db: ClinicDb } & (
    | { actor: PatientActor | SystemActor }
    | ({ actor: AnyActor } & Noted)
  );

/** The context after a reading of these people's texts was noted; what was noted before counts on. */
export function asNoted<C extends object>(ctx: C, ofWhom: readonly string[]): C & Noted {
  const before = (ctx as Partial<Noted>)[subjects] ?? [];
  return { ...ctx, [subjects]: new Set([...before, ...ofWhom]) };
}

/**
 * The same that the types ask for, asked again when it runs: nobody but a job of ours opens what is another's and was not noted as theirs.
 * @throws Error, which is a mistake of ours and no refusal
 */
export function requireNoted(ctx: { actor: AnyActor }, ownerId: string): void {
  const { actor } = ctx;
  if ("system" in actor) return;
  if ("memberId" in actor && actor.memberId === ownerId) return;
  if ((ctx as Partial<Noted>)[subjects]?.has(ownerId)) return;
  throw new Error("a vault is opened of somebody whose reading was not noted");
}
