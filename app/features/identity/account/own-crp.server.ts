import { eq } from "drizzle-orm";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { PsychologistActor } from "~/features/kernel/actor";
import { AppError } from "~/lib/app-error";
import type { Crp } from "./crp";
import { professional } from "./professional.directory.table";

type Own = Pick<DirectoryCtx<PsychologistActor>, "actor" | "db">;

/** The registration that the caller's account has on file; null when there is none. */
export async function findOwnCrp({ actor, db }: Own): Promise<Crp | null> {
  const own = eq(professional.accountId, actor.accountId);
  const found = await db
    .select({ number: professional.crp, verifiedAt: professional.verifiedAt })
    .from(professional)
    .where(own)
    .get();
  return found ? { number: found.number, isVerified: found.verifiedAt !== null } : null;
}

/** The same, for whoever puts it under what they sign. @throws AppError `identity.no_crp` */
export async function ownCrp(ctx: Own): Promise<Crp> {
  const found = await findOwnCrp(ctx);
  if (!found) throw new AppError("identity.no_crp");
  return found;
}
