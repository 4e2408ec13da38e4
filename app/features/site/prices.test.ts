import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { publishVersion } from "~/features/plans/catalogue/publish-version.server";
import { publishSchema } from "~/features/plans/plans.schema";
import { planOffers } from "./components/plan-offers";
import { readPrices } from "./prices.server";

test("a published version is what is asked for from that moment, and what machines read is the same", async () => {
  const world = testWorld();
  const run = world.directory({ accountId: "acc_p", sessionId: "ses_p", name: "Plataforma", platformRole: "admin" });
  const before = await readPrices(run);
  expect(before?.map(({ code, monthCents }) => [code, monthCents])).toEqual([
    ["free", 0],
    ["essencial", 7900],
    ["profissional", 12900],
    ["clinica", 29900],
  ]);
  const form = {
    intent: "publish",
    patients: "25",
    psychologists: "1",
    storageMb: "5000",
    month: "83,50",
    year: "835",
    from: "1",
  };
  await publishVersion(run, "essencial", publishSchema.parse(form));
  const after = await readPrices(run);
  expect(after?.find(({ code }) => code === "essencial")).toMatchObject({
    version: 2,
    monthCents: 8350,
    yearCents: 83500,
  });
  const { offers } = planOffers("https://caris.example", after ?? []);
  expect(offers.map(({ name, price }) => [name, price])).toContainEqual(["Essencial, por mês", "83.50"]);
  expect(offers.map(({ name }) => name)).not.toContain("Gratuito, por ano");
});

test("a directory that fails costs the page its prices and nothing else", async () => {
  const broken = {
    db: new Proxy(
      {},
      {
        get: () => () => {
          throw new Error("down");
        },
      },
    ),
  } as never;
  expect(await readPrices(broken).catch(() => "thrown")).toBe(null);
});
