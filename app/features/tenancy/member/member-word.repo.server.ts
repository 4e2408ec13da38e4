import { and, eq, gt, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { tailsOf } from "../name-prefix";
import { memberWord } from "./member-word.table";

type Named = Pick<typeof memberWord.$inferInsert, "clinicId" | "memberId" | "role" | "listed"> & { sortName: string };

const isOther = or(
  sql`${memberWord.tail} <> excluded.tail`,
  sql`${memberWord.role} <> excluded.role`,
  sql`${memberWord.listed} <> excluded.listed`,
);

/** Statements that make what a member is found by what the name says: they write nothing when it does already. */
export function saveWords(db: ClinicDb, { sortName, ...row }: Named): Statement[] {
  const tails = tailsOf(sortName);
  const own = and(eq(memberWord.clinicId, row.clinicId), eq(memberWord.memberId, row.memberId));
  return [
    ...insertMany(
      db,
      memberWord,
      tails.map((tail, i) => ({ ...row, at: i + 1, tail })),
      (insert) =>
        insert.onConflictDoUpdate({
          target: [memberWord.clinicId, memberWord.memberId, memberWord.at],
          set: { tail: sql`excluded.tail`, role: sql`excluded.role`, listed: sql`excluded.listed` },
          ...(isOther ? { setWhere: isOther } : {}),
        }),
    ),
    db.delete(memberWord).where(and(own, gt(memberWord.at, tails.length))),
  ];
}
