import { expect, test } from "vitest";
import { seconds } from "~/lib/duration";
import { brokenPromise, housePolicy, policyOf, snapshotOf, type Policy } from "./ladder.policy";
import { severities } from "../sos.schema";

const { support, urgent, immediate } = housePolicy.ladders;
/** The house's policy of before, as a clinic may have stored it. */
const former: Policy = { ladders: { support, urgent: support, immediate }, outcomeWithin: seconds(1200) };

test("the house does what the words of each severity promise, and no two climb the same ladder", () => {
  for (const severity of severities) expect(brokenPromise(severity, housePolicy.ladders[severity])).toBeNull();
  expect(new Set(severities.map((one) => JSON.stringify(housePolicy.ladders[one]))).size).toBe(3);
  let at = 0;
  const sms = urgent.steps.map(({ after, channels }) => ({ at: (at += after), sms: channels.includes("sms") }));
  expect(sms.find((step) => step.sms)?.at).toBeLessThanOrEqual(seconds(30));
});

test("a clinic that stored the house's former ladder for what is urgent has the new one, and keeps what it chose", () => {
  expect(policyOf(JSON.stringify(former))).toEqual({ ...housePolicy, outcomeWithin: seconds(1200) });
});

test("a stored ladder that breaks a promise keeps it all the same, as near to the clinic's own as can be", () => {
  const slow = { ...support, steps: support.steps.map((step) => ({ ...step, after: seconds(45) })) };
  const own = { ...former, ladders: { support: slow, urgent: slow, immediate: slow } };
  const { ladders } = policyOf(JSON.stringify(own));
  for (const severity of severities) expect(brokenPromise(severity, ladders[severity])).toBeNull();
  expect(ladders.urgent.steps[1]).toEqual(slow.steps[1]);
});

test("an alert of before shows the ladder it was called by", () => {
  expect(snapshotOf(JSON.stringify(former))).toEqual(former);
});
