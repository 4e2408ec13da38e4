import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { newWard, reachable } from "../../../../tests/worker/board";
import type { Sms } from "~/platform/messages/sms.server";
import { housePolicy, policySchema } from "./ladder.policy";
import { presetNames, presetOf, presetPolicy } from "./ladder-presets";
import { testCall, testCallees } from "./test-call.server";

test("a test call goes to the admin or a colleague by each way there is, says TESTE, and tells what came of it; never to patients", async () => {
  const ward = await newWard();
  const sent: Sms[] = [];
  const ctx = asAdmin(ward.world, ward.admin);
  const platform = {
    ...ctx.platform,
    sms: { send: (sms: Sms) => (sent.push(sms), Promise.resolve({ ok: true as const, providerId: "p" })) },
    mailer: {
      send: () =>
        Promise.resolve({ ok: false as const, reason: "rejected" as const, retryable: false, retryAfter: null }),
    },
  };
  const calling = { ...ctx, platform } as unknown as typeof ctx;
  expect((await testCallees(calling)).map(({ name }) => name)).toEqual([
    "Zoe Admin",
    "Lia Psicóloga",
    "Rui Substituto",
  ]);
  const called = await testCall(calling, ward.admin.memberId);
  expect(called).toEqual({
    name: "Zoe Admin",
    results: [
      { channel: "push", result: "no_address" },
      { channel: "sms", result: "taken" },
      { channel: "email", result: "refused" },
    ],
  });
  expect(sent).toMatchObject([{ to: "+5511911110003", body: expect.stringContaining("TESTE") as string }]);
  await reachable(ward.world, ward.patient, { phone: "+5511911110007" });
  expect(await refusalOf(testCall(calling, ward.patient.memberId))).toBe("tenancy.member_not_found");
  expect(sent).toHaveLength(1);
});

test("presets are sound policies, and each is known again", () => {
  for (const name of presetNames) {
    expect(policySchema.safeParse(presetPolicy(name)).success).toBe(true);
    expect(presetOf(presetPolicy(name))).toBe(name);
  }
  expect(presetOf({ ...housePolicy, outcomeWithin: housePolicy.outcomeWithin + 60_000 })).toBeNull();
  expect(presetPolicy("sms_first").ladders.support.steps.every(({ channels }) => channels.includes("sms"))).toBe(true);
});
