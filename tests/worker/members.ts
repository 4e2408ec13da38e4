import { insertMany } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { member } from "~/features/tenancy/member/member.table";
import { memberWord } from "~/features/tenancy/member/member-word.table";
import { tailsOf } from "~/features/tenancy/name-prefix";
import { fold } from "~/lib/text/text";
import type { World } from "./world";

export type Made = Partial<typeof member.$inferInsert> & { name: string };

/** Members that only the shard knows: for lists. */
export async function addMembers(world: World, clinicId: string, rows: Made[]): Promise<void> {
  const { db } = { db: world.scope.shard("CLINIC_0") };
  const all = rows.map((row, i) => ({
    ...{
      clinicId,
      id: `mem_${String(i).padStart(26, "0")}`,
      accountId: `acc_${clinicId}_${i}`,
      role: "patient" as const,
    },
    ...{
      zone: "America/Sao_Paulo",
      createdAt: 1,
      sortName: fold(row.name),
      listed: true,
      roles: null,
      totpOn: false,
    },
    ...row,
  }));
  for (let at = 0; at < all.length; at += 2000) {
    const part = all.slice(at, at + 2000);
    const words = part.flatMap(({ clinicId: of, id: memberId, role, listed, sortName }) =>
      tailsOf(sortName).map((tail, i) => ({ clinicId: of, memberId, role, listed, at: i + 1, tail })),
    );
    const statements = [...insertMany(db, member, part), ...insertMany(db, memberWord, words)];
    if (statements.length > 0) await db.batch(statements as Statements);
  }
}
