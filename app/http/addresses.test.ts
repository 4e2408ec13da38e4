import { expect, test } from "vitest";
import { auditAsked, auditListSchema } from "~/features/audit/audit.schema";
import { emailField } from "~/features/identity/identity.schema";
import { goalsSearch } from "~/features/goals/goals.schema";
import { deskSearch } from "~/features/privacy/privacy.schema";
import { otherName } from "~/features/tenancy/tenancy.schema";
import { encodeCursor, toIdPage } from "~/lib/page";
import { addressSchema, pageSchema } from "~/features/kernel/page.schema";

test("a cursor that was never ours opens a page's list at its beginning; ours of either kind go on", () => {
  const place = encodeCursor({ at: 1, id: "x" });
  const { nextCursor: named } = toIdPage(["mem_01KJQ6PSG02DDBEEECJ0GZGZ0M", "x"], 1, (id) => id);
  for (const schema of [addressSchema, goalsSearch, deskSearch])
    for (const [typed, meant] of [
      ["zzz", undefined],
      ["", undefined],
      ["x".repeat(400), undefined],
      [place, place],
      [named, named],
    ] as const)
      expect(schema.parse({ cursor: typed }).cursor).toBe(meant);
  expect(addressSchema.parse({ limit: "0" }).limit).toBe(20);
  expect(auditAsked(new URLSearchParams("cursor=zzz")).asked).toEqual({});
  // A program is told that its cursor is none.
  expect(pageSchema.parse({ cursor: "zzz" }).cursor).toBe("zzz");
});

test("what the audit is not asked for is not looked for: an empty person is everybody", () => {
  expect(auditListSchema.parse({ memberId: "", action: "" })).toEqual({ limit: 20 });
});

test("a name from a sheet is a name; an address whose first part no server takes is none, and says why", () => {
  expect(otherName.parse("Ana\tLima\n")).toBe("Ana Lima");
  expect(otherName.safeParse("Ana\u0000Lima").success).toBe(false);
  expect(emailField.parse(`${"a".repeat(64)}@caris.test`)).toHaveLength(75);
  const said = (email: string) => emailField.safeParse(email).error?.issues[0]?.message;
  expect(said(`${"a".repeat(65)}@caris.test`)).toBe("Antes do @ cabem até 64 caracteres.");
  expect(said("jose@exämple.test")).toBe("Escreva o e-mail sem acentos, como nome@exemplo.com.");
});
