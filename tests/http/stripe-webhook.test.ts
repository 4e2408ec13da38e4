import { expect, test } from "vitest";
import { stripeEvent, stripeSignature } from "../worker/signed-by-stripe";
import { ask, envelopeOf } from "./site";

const path = "/api/webhooks/stripe";
const now = () => Date.now();

const post = (body: BodyInit, signature: string | null, more: Record<string, string> = {}) =>
  ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(signature ? { "Stripe-Signature": signature } : {}), ...more },
    body,
  });

test("signed and fresh it is 200, any number of times, for a kind that we know and one that we do not", async () => {
  const id = `evt_${crypto.randomUUID().replaceAll("-", "")}`;
  const bodies = [
    stripeEvent(id),
    stripeEvent(id),
    stripeEvent(`${id}b`, "something.new", { id: "x_1" }),
    stripeEvent(`${id}c`, "customer.created", { id: "cus_new", object: "customer" }),
    '{"no":"event"}',
    "[]",
    // Spaces, line ends and signs that a parser would write otherwise: what is signed are the bytes.
    `${stripeEvent(`${id}d`, "á.é", { customer: "cus_1", name: "Clínica \u2028 ção" })}  \r\n`,
  ];
  for (const body of bodies) {
    const answer = await post(body, await stripeSignature(body, now()));
    expect([answer.status, await envelopeOf(answer)]).toEqual([200, { success: true, data: { done: true } }]);
  }
  const crowd = await Promise.all(
    Array.from(
      { length: 20 },
      async () => (await post(bodies[0] ?? "", await stripeSignature(bodies[0] ?? "", now()))).status,
    ),
  );
  expect(new Set(crowd)).toEqual(new Set([200]));
});

test("unsigned, forged, altered, old, of the future, or with two times it is 400, and says no more than that", async () => {
  const body = stripeEvent("evt_forged1");
  const good = await stripeSignature(body, now());
  const old = await stripeSignature(body, now() - 301_000);
  const t = Math.floor(now() / 1000);
  const wrong: [string, string | null][] = [
    [body, null],
    [body, ""],
    [body, "t=1"],
    [body, `t=${t},v1=${"0".repeat(64)}`],
    [body, await stripeSignature(body, now(), "whsec_of_somebody_else")],
    [`${body} `, good],
    [body.replace("cus_1", "cus_2"), good],
    [body, old],
    [body, await stripeSignature(body, now() + 305_000)],
    [body, `t=${t - 250},${old}`],
    [body, `${old},t=${t}`],
    [body, good.replace("v1=", "v0=")],
    [body, `t=${t},${"v1=00,".repeat(500)}`],
  ];
  for (const [text, signature] of wrong) {
    const answer = await post(text, signature);
    expect(answer.status, String(signature)).toBe(400);
    expect((await envelopeOf(answer)).error?.code).toBe("billing.webhook_refused");
  }
  expect((await ask(path)).status).toBe(405);
});

test("a body of another length than an event's is refused before it is looked at", async () => {
  for (const length of [300_000, 1_900_000, 20_000_000]) {
    const body = JSON.stringify({ id: "evt_1", pad: "x".repeat(length) });
    const signature = await stripeSignature(body.slice(0, 10), now());
    // Of what is much too large the connection is closed while it is still being sent.
    const status = await post(body, signature).then(
      (answer) => answer.status,
      () => "closed",
    );
    expect(length > 2_000_000 ? [413, "closed"] : [413], String(length)).toContain(status);
  }
});

test("the login of a person makes no message of Stripe's, and a foreign page's origin is none the better", async () => {
  const body = stripeEvent("evt_foreign1");
  const answer = await post(body, null, { Origin: "https://evil.test", Cookie: "caris=1" });
  expect([400, 403]).toContain(answer.status);
});
