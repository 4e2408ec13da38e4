import { eq } from "drizzle-orm";
import { professional } from "~/features/identity/account/professional.directory.table";
import type { DirectoryCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";

/** The CRP that the psychologist's account has on file. @throws AppError `records.no_crp` */
export async function crpOf({ actor, both }: PsychologistCtx & { both: Pick<DirectoryCtx, "db"> }): Promise<string> {
  const own = eq(professional.accountId, actor.accountId);
  const found = await both.db.select({ crp: professional.crp }).from(professional).where(own).get();
  if (!found) throw new AppError("records.no_crp");
  return found.crp;
}
