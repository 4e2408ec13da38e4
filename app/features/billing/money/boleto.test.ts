import { beforeEach, expect, test } from "vitest";
import { buy, clinicNow, open } from "../../../../tests/worker/buying";
import { conduct, must, payAt } from "../../../../tests/worker/outside/payments";
import { resetSimulator } from "../../../../tests/worker/outside/simulator";
import { settleCustomer } from "../subscription/settle-clinic.server";
import { manualRefund } from "../subscription/subscription.directory.table";
import { readBilling } from "./read-billing.server";

beforeEach(resetSimulator); // another file's faults stay with it

test("a boleto on its way beside a paid card never becomes a second subscription, whichever is looked at first", async () => {
  const at = await clinicNow();
  await payAt((await open(at.boss, { method: "boleto" })).url, "boleto");
  await at.settle();
  const states = async () =>
    must(await at.payments.subscriptionsOf(await at.customer()))
      .map(({ state }) => state)
      .toSorted();
  expect(await states()).toEqual(["incomplete"]); // alone it is left to be paid
  const [ordered] = must(await at.payments.subscriptionsOf(await at.customer()));
  await buy(at, { plan: "profissional" });
  expect(await states()).toEqual(["active", "canceled"]);
  // The bank's word comes late, and again.
  for (let i = 0; i < 2; i++) {
    await conduct({ subscription: ordered?.id, step: "pay" });
    await at.settle();
  }
  expect(await states()).toEqual(["active", "canceled"]);
  expect(await readBilling(at.boss)).toMatchObject({ state: "active", has: { plan: { code: "profissional" } } });
  expect(must(await at.payments.chargesOf(await at.customer()))).toHaveLength(1);
});

test("a boleto that is paid while it is being ended is noted to be sent back by hand, once", async () => {
  const at = await clinicNow();
  await payAt((await open(at.boss, { method: "boleto" })).url, "boleto");
  const [ordered] = must(await at.payments.subscriptionsOf(await at.customer()));
  const job = at.world.directory({ system: "test" });
  const endNow = async (id: string) => {
    await conduct({ subscription: ordered?.id, step: "pay" });
    return at.payments.endNow(id);
  };
  const payments = { ...job.platform.payments, endNow };
  await payAt((await open(at.boss, { plan: "clinica" })).url, "card");
  const racing = { ...job, platform: { ...job.platform, payments } };
  await settleCustomer(racing, await at.customer());
  await at.settle();
  expect(await at.boss.db.select().from(manualRefund)).toMatchObject([{ clinicId: at.clinicId, amountCents: 7900 }]);
  expect(await readBilling(at.boss)).toMatchObject({ state: "active", has: { plan: { code: "clinica" } } });
});
