import { and, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { member } from "./member.table";

/** Looks names of a clinic's members up, each once: for a person's export, which says by name whom they had to do with. */
export function memberNames({ db, clinicId }: PersonPlace): (memberId: string) => Promise<string | null> {
  const known = new Map<string, string | null>();
  return async (memberId) => {
    const kept = known.get(memberId);
    if (kept !== undefined) return kept;
    const who = and(eq(member.clinicId, clinicId), eq(member.id, memberId));
    const found = await db.select({ name: member.name }).from(member).where(who).get();
    known.set(memberId, found?.name ?? null);
    return found?.name ?? null;
  };
}

/** Names of those of these ids that are members of the clinic of who acts; in one round trip. */
export async function namesAmong({ db, actor }: ClinicCtx, ids: readonly string[]): Promise<Map<string, string>> {
  const these = and(eq(member.clinicId, actor.clinicId), isAmong(member.id, ids));
  const rows = await db.select({ id: member.id, name: member.name }).from(member).where(these);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
