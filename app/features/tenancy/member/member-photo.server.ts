import { eq, and } from "drizzle-orm";
import type { Statement } from "~/db/statement";
import type { Actor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { member } from "./member.table";
import { membership } from "../login/membership.directory.table";

/** Statement that makes a file the photo of the member who acts; null takes it away. For the commit that attaches the file. */
export function setMemberPhoto({ db, actor }: ClinicCtx, fileId: string | null): Statement {
  return db
    .update(member)
    .set({ avatarFileId: fileId })
    .where(and(eq(member.clinicId, actor.clinicId), eq(member.id, actor.memberId)));
}

/** Lets the frame around every page know, which asks the directory only. A copy that is behind shows initials. */
export async function copyMemberPhoto({ db, actor }: BothPlanesCtx<Actor>, fileId: string | null): Promise<void> {
  await db.update(membership).set({ avatarFileId: fileId }).where(eq(membership.id, actor.memberId));
}
