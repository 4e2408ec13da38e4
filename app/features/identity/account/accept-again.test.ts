import { expect, test } from "vitest";
import { asAccount, testWorld } from "../../../../tests/worker/callers";
import { acceptAgain, outdatedTexts } from "./accept-again.server";
import { legalAcceptance, legalVersions } from "./legal-acceptance.directory.table";

test("who accepted the first version is asked again, answers once for each text, and it is written down; nobody else is asked", async () => {
  const world = testWorld();
  const clinicId = await world.clinic();
  const [old, fresh] = [await world.person("patient", clinicId, "Ana"), await world.person("patient", clinicId, "Eva")];
  const { directory } = world.scope;
  await directory.delete(legalAcceptance);
  const row = (accountId: string, version: string, document: "terms" | "data_processing") => ({
    ...{ id: crypto.randomUUID(), accountId, document, version, ip: "", acceptedAt: 1 },
  });
  const rows = [
    row(old.accountId, "1", "terms"),
    row(old.accountId, "1", "data_processing"),
    row(fresh.accountId, legalVersions.terms, "terms"),
    row(fresh.accountId, "1", "data_processing"),
    row(fresh.accountId, legalVersions.data_processing, "data_processing"),
  ];
  for (const one of rows) await directory.insert(legalAcceptance).values(one);
  const ctx = asAccount(world, old.accountId);
  expect(await outdatedTexts(ctx, old.accountId)).toEqual(["terms", "data_processing"]);
  expect(await outdatedTexts(ctx, fresh.accountId)).toEqual([]);
  expect(await outdatedTexts(ctx, "acc_nobody")).toEqual([]);
  await acceptAgain(ctx);
  await acceptAgain(ctx);
  expect(await outdatedTexts(ctx, old.accountId)).toEqual([]);
  const kept = (await directory.select().from(legalAcceptance)).filter(({ how }) => how === "asked_again");
  expect(kept).toMatchObject(
    (["terms", "data_processing"] as const).map((document) => ({
      ...{ accountId: old.accountId, document, version: legalVersions[document], acceptedAt: world.clock.now },
    })),
  );
});
