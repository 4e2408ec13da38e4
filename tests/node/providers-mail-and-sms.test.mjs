import { createServer } from "node:http";
import { expect, test } from "vitest";
import { signCallback } from "../../scripts/providers/twilio-callback.mjs";
import { url, email, bearer, post, outbox, sms, simulated } from "./providers-calls.mjs";

simulated();

test("an e-mail is taken, answered with an id and shown with its bare address", async () => {
  const response = await post("/resend/emails", email, bearer);
  expect(response.status).toBe(200);
  const { id } = await response.json();
  const [entry] = await outbox();
  expect(entry).toMatchObject({
    provider: "resend",
    id,
    to: "ana@demo.test",
    subject: email.subject,
    body: email.text,
  });
  expect(new Date(entry.at).toISOString()).toBe(entry.at);
});

test("the same idempotency key gives the same id and keeps one e-mail, even after the outbox was emptied", async () => {
  const headers = { ...bearer, "idempotency-key": "k-same" };
  const first = await (await post("/resend/emails", email, headers)).json();
  const second = await (await post("/resend/emails", email, headers)).json();
  expect(second).toEqual(first);
  expect(await outbox()).toHaveLength(1);
  await fetch(`${url}/outbox`, { method: "DELETE" });
  expect(await (await post("/resend/emails", email, headers)).json()).toEqual(first);
  expect(await outbox()).toHaveLength(0);
});

test("the same idempotency key with another body is Resend's 409", async () => {
  const headers = { ...bearer, "idempotency-key": "k-other" };
  await post("/resend/emails", email, headers);
  const response = await post("/resend/emails", { ...email, subject: "Outro" }, headers);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
});

test("a refused e-mail does not use up its idempotency key", async () => {
  const headers = { ...bearer, "idempotency-key": "k-refused" };
  expect((await post("/resend/emails", { ...email, to: [] }, headers)).status).toBe(422);
  expect((await post("/resend/emails", email, headers)).status).toBe(200);
});

test("Resend's own errors: no key, a missing field, a bad address", async () => {
  const missingKey = await post("/resend/emails", email);
  expect([missingKey.status, (await missingKey.json()).name]).toEqual([401, "missing_api_key"]);
  const missingField = await post("/resend/emails", { ...email, subject: undefined }, bearer);
  expect(await missingField.json()).toEqual({
    statusCode: 422,
    name: "missing_required_field",
    message: "Missing `subject` field.",
  });
  const badAddress = await post("/resend/emails", { ...email, to: "sem-arroba" }, bearer);
  expect([badAddress.status, (await badAddress.json()).name]).toEqual([422, "validation_error"]);
});

test("a batch is taken whole or not at all", async () => {
  const bad = await post("/resend/emails/batch", [email, { ...email, from: "" }], bearer);
  expect([bad.status, (await outbox()).length]).toEqual([422, 0]);
  const good = await (await post("/resend/emails/batch", [email, { ...email, to: "bia@demo.test" }], bearer)).json();
  expect(good.data).toHaveLength(2);
  expect((await outbox("?to=bia@")).map((entry) => entry.id)).toEqual([good.data[1].id]);
});

test("an HTML-only e-mail is readable and keeps its links", async () => {
  await post(
    "/resend/emails",
    { ...email, text: undefined, html: '<p>Olá</p><a href="https://caris.test/r?a=1&amp;b=2">Redefinir</a>' },
    bearer,
  );
  const [entry] = await outbox();
  expect(entry.body).toBe("Olá\nRedefinir https://caris.test/r?a=1&b=2");
});

test("an SMS is queued and found by its number, escaped or not", async () => {
  const response = await sms();
  expect(response.status).toBe(201);
  const message = await response.json();
  expect(message).toMatchObject({ status: "queued", to: "+5511987654321", error_code: null });
  expect(message.sid).toMatch(/^SM[0-9a-f]{32}$/);
  for (const query of ["?to=+5511987654321", "?to=%2B5511987654321&provider=twilio"])
    expect(await outbox(query)).toHaveLength(1);
  expect(await outbox("?provider=resend")).toHaveLength(0);
});

test("Twilio's own errors: no credentials, a bad number, no body", async () => {
  expect((await post("/twilio/2010-04-01/Accounts/AC1/Messages.json", "To=x")).status).toBe(401);
  const bad = await sms({ To: "((((" });
  expect(await bad.json()).toEqual({
    code: 21211,
    message: "Invalid 'To' Phone Number: ((((",
    more_info: "https://www.twilio.com/docs/errors/21211",
    status: 400,
  });
  expect((await (await sms({ Body: "" })).json()).code).toBe(21602);
});

test("a status callback on this machine hears of the delivery, signed", async () => {
  const heard = [];
  const receiver = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.push({
      fields: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
      signature: request.headers["x-twilio-signature"],
    });
    response.end();
  });
  await new Promise((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const callback = `http://127.0.0.1:${receiver.address().port}/api/webhooks/twilio`;
  await sms({ StatusCallback: callback });
  await expect
    .poll(() => heard.map((one) => one.fields.MessageStatus), { timeout: 20_000 })
    .toEqual(["sent", "delivered"]);
  expect(heard[1].signature).toBe(signCallback(callback, heard[1].fields, "token"));
  receiver.closeAllConnections();
  receiver.close();
});
