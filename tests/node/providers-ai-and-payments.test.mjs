import { expect, test } from "vitest";
import { url, post, outbox, chat, stripe, simulated } from "./providers-calls.mjs";

simulated();

test("a chat completion is deterministic, in Portuguese, and the prompt is kept", async () => {
  const [first, second] = [await (await chat()).json(), await (await chat()).json()];
  expect(first.choices[0].message.content).toBe(second.choices[0].message.content);
  expect(first).toMatchObject({ object: "chat.completion", choices: [{ finish_reason: "stop" }] });
  expect((await outbox("?provider=openai"))[0]).toMatchObject({ to: "gpt-x", body: "user: Resuma" });
});

test("JSON follows the schema that was asked for", async () => {
  const properties = {
    summary: { type: "string", maxLength: 20 },
    level: { enum: ["low", "high"] },
    score: { type: "integer", minimum: 2 },
    tips: { type: "array", items: { $ref: "#/$defs/tip" }, minItems: 2 },
    note: { type: ["null", "string"] },
  };
  const schema = {
    type: "object",
    properties,
    $defs: { tip: { type: "object", properties: { ok: { type: "boolean" } } } },
  };
  const { choices } = await (
    await chat({ response_format: { type: "json_schema", json_schema: { name: "x", schema } } })
  ).json();
  const value = JSON.parse(choices[0].message.content);
  expect(value).toMatchObject({ level: "low", score: 2, tips: [{ ok: false }, { ok: false }] });
  expect(value.summary.length).toBeLessThanOrEqual(20);
});

test("a streamed chat completion adds up to the plain one and ends with [DONE]", async () => {
  const plain = (await (await chat()).json()).choices[0].message.content;
  const response = await chat({ stream: true });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const events = (await response.text())
    .trim()
    .split("\n\n")
    .map((line) => line.replace("data: ", ""));
  expect(events.pop()).toBe("[DONE]");
  expect(events.map((event) => JSON.parse(event).choices[0].delta.content ?? "").join("")).toBe(plain);
});

test("the responses API answers plain and streamed", async () => {
  const ask = (body) =>
    post("/openai/v1/responses", { model: "gpt-x", input: "Resuma", ...body }, { authorization: "Bearer sk" });
  const plain = await (await ask()).json();
  expect(plain.output[0].content[0].type).toBe("output_text");
  const streamed = await (await ask({ stream: true })).text();
  const events = [...streamed.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data));
  expect(events.at(0).type).toBe("response.created");
  expect(events.at(-1)).toMatchObject({ type: "response.completed", response: { status: "completed" } });
});

test("OpenAI's own errors: no key, no model", async () => {
  expect((await (await chat({}, {})).json()).error.code).toBe("invalid_api_key");
  const response = await chat({ model: "" });
  expect([response.status, (await response.json()).error.type]).toEqual([400, "invalid_request_error"]);
});

test("Stripe objects are the same for the same idempotency key, and another body is an idempotency error", async () => {
  const headers = { "idempotency-key": "s-1" };
  const first = await (
    await stripe("/customers", { email: "ana@demo.test", "metadata[clinic]": "cli_1" }, headers)
  ).json();
  const second = await (
    await stripe("/customers", { email: "ana@demo.test", "metadata[clinic]": "cli_1" }, headers)
  ).json();
  expect(second).toEqual(first);
  expect(first).toMatchObject({ object: "customer", metadata: { clinic: "cli_1" } });
  expect(await outbox("?provider=stripe&to=ana@demo.test")).toHaveLength(1);
  const conflict = await stripe("/customers", { email: "outra@demo.test" }, headers);
  expect([conflict.status, (await conflict.json()).error.type]).toEqual([400, "idempotency_error"]);
});

test("a checkout leads to a page that leads back, and never to a javascript: address", async () => {
  const fields = {
    mode: "subscription",
    success_url: "http://localhost:8787/ok?s={CHECKOUT_SESSION_ID}",
    cancel_url: "javascript:alert(1)",
    "line_items[0][price]": "price_x",
    "line_items[0][quantity]": "2",
  };
  const session = await (await stripe("/checkout/sessions", fields)).json();
  expect(session.amount_total).toBeGreaterThan(0);
  const page = await (await fetch(session.url)).text();
  const pay = await fetch(`${url}/stripe/checkout/${session.id}/card`, { redirect: "manual" });
  expect([pay.status, pay.headers.get("location")]).toEqual([303, `http://localhost:8787/ok?s=${session.id}`]);
  expect(page).not.toContain("javascript:");
  const portal = await (
    await stripe("/billing_portal/sessions", { customer: "cus_1", return_url: "http://localhost:8787/admin" })
  ).json();
  expect((await fetch(portal.url)).status).toBe(200);
});

test("Stripe reads: a subscription by status, prices by lookup key, and Stripe's errors", async () => {
  const get = (path) => fetch(`${url}/stripe/v1${path}`, { headers: { authorization: "Bearer sk_test" } });
  expect((await (await get("/subscriptions/sub_past_due_1")).json()).status).toBe("past_due");
  const prices = await (await get("/prices?lookup_keys[]=clinica")).json();
  expect(prices.data).toMatchObject([{ lookup_key: "clinica", currency: "brl" }]);
  expect((await (await get("/subscriptions/sub_missing")).json()).error.code).toBe("resource_missing");
  expect((await stripe("/checkout/sessions", { mode: "payment" })).status).toBe(400);
  expect((await fetch(`${url}/stripe/v1/prices`)).status).toBe(401);
});
