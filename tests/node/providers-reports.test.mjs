import { createServer } from "node:http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { startProviders } from "../../scripts/providers/server.mjs";
import { signWebhook } from "../../scripts/providers/resend-webhook.mjs";
import { bearer, email } from "./providers-calls.mjs";

const secret = `whsec_${btoa("a secret that is only for tests")}`;
const heard = [];
const receiver = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  heard.push({ path: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() });
  response.end();
});
await new Promise((resolve) => receiver.listen(0, "127.0.0.1", resolve));
const here = `http://127.0.0.1:${receiver.address().port}`;
const providers = await startProviders({ port: 0 });

beforeEach(() => {
  heard.length = 0;
  providers.setWebhook({ url: `${here}/api/webhooks/resend`, secret });
});
afterAll(async () => {
  await providers.stop();
  receiver.closeAllConnections();
  receiver.close();
});

const mail = (fields = {}, headers = {}) =>
  fetch(`${providers.url}/resend/emails`, {
    method: "POST",
    headers: { ...bearer, ...headers },
    body: JSON.stringify({ ...email, ...fields }),
  });
const events = () => heard.map(({ body }) => JSON.parse(body));
const types = () => expect.poll(() => events().map(({ type }) => type), { timeout: 20_000 });

test("a mail is reported as sent and then as delivered, with its tags, signed as Svix does", async () => {
  const { id } = await (await mail({ tags: [{ name: "delivery", value: "dlv_1" }] })).json();
  await types().toEqual(["email.sent", "email.delivered"]);
  const [, { headers, body, path }] = heard;
  expect(path).toBe("/api/webhooks/resend");
  expect(JSON.parse(body).data).toMatchObject({
    email_id: id,
    to: ["ana@demo.test"],
    subject: email.subject,
    tags: { delivery: "dlv_1" },
  });
  const signed = { id: headers["svix-id"], timestamp: headers["svix-timestamp"], body };
  expect(headers["svix-signature"]).toBe(signWebhook(secret, signed));
  expect(heard[0].headers["svix-id"]).not.toBe(signed.id);
});

test("mail to bounce.test comes back", async () => {
  const { id } = await (await mail({ to: ["Ana <ana@bounce.test>"] })).json();
  await types().toEqual(["email.sent", "email.bounced"]);
  expect(events()[1].data.bounce).toMatchObject({ type: "Permanent", subType: "General" });
  const fetched = await fetch(`${providers.url}/resend/emails/${id}`, { headers: bearer });
  expect((await fetched.json()).last_event).toBe("bounced");
});

test("the same mail sent again under its key is reported once", async () => {
  for (let n = 0; n < 2; n += 1) await mail({}, { "idempotency-key": "k-once" });
  await types().toEqual(["email.sent", "email.delivered"]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(heard).toHaveLength(2);
});

test("nothing leaves this machine, and nobody listening is no error", async () => {
  for (const url of ["https://example.org/hook", "http://192.168.0.1/hook", "no url", "http://127.0.0.1:1/hook"]) {
    providers.setWebhook({ url, secret });
    expect((await mail()).status).toBe(200);
  }
  providers.setWebhook(null);
  expect((await mail()).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(heard).toEqual([]);
  expect((await fetch(`${providers.url}/health`)).status).toBe(200);
});

test("an SMS to a number that ends in 0000 is reported as undelivered, with Twilio's code", async () => {
  const form = {
    To: "+5511987650000",
    From: "+5511300000000",
    Body: "b",
    StatusCallback: `${here}/api/webhooks/twilio`,
  };
  await fetch(`${providers.url}/twilio/2010-04-01/Accounts/AC1/Messages.json`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("AC1:token")}` },
    body: new URLSearchParams(form),
  });
  const statuses = () => heard.map(({ body }) => new URLSearchParams(body).get("MessageStatus"));
  await expect.poll(statuses, { timeout: 20_000 }).toEqual(["sent", "undelivered"]);
  expect(new URLSearchParams(heard[1].body).get("ErrorCode")).toBe("30003");
});
