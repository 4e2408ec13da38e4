import { createServer } from "node:http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { startProviders } from "../../scripts/providers/server.mjs";
import { signCallback } from "../../scripts/providers/twilio-callback.mjs";

const heard = [];
const app = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
  heard.push({ path: request.url, signature: request.headers["x-twilio-signature"], fields });
  response.end("<Response><Message>Pronto: &lt;1&gt; &#39;2&#39;</Message></Response>");
});
await new Promise((resolve) => app.listen(0, "127.0.0.1", resolve));
const here = `http://127.0.0.1:${app.address().port}`;
const providers = await startProviders({ port: 0, webhook: { url: `${here}/api/webhooks/resend`, secret: "whsec_x" } });

beforeEach(async () => {
  heard.length = 0;
  await fetch(`${providers.url}/outbox`, { method: "DELETE" });
});
afterAll(async () => {
  await providers.stop();
  app.closeAllConnections();
  app.close();
});

const template = {
  ContentSid: `HX${"0".repeat(31)}1`,
  ContentVariables: '{"1":"Há uma novidade.","2":"https://x.test"}',
};
const send = (fields) =>
  fetch(`${providers.url}/twilio/2010-04-01/Accounts/AC1/Messages.json`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("AC1:local-simulator")}` },
    body: new URLSearchParams({ To: "whatsapp:+5511987654321", From: "whatsapp:+5511300000002", ...fields }),
  });
const outbox = async () => (await fetch(`${providers.url}/outbox.json`)).json();
const codeOf = async (answer) => (await (await answer).json()).code;
const reports = () =>
  expect.poll(() => heard.map(({ fields }) => [fields.MessageStatus, fields.ErrorCode]), { timeout: 20_000 });
const callback = { StatusCallback: `${here}/api/webhooks/twilio` };

test("an approved text is filled, shown under its own name, and reported to be read", async () => {
  expect((await send({ ...template, ...callback })).status).toBe(201);
  const [entry] = await outbox();
  expect(entry).toMatchObject({ provider: "twilio-whatsapp", to: "whatsapp:+5511987654321" });
  expect(entry.body).toContain("Aviso da CÁRIS: Há uma novidade.");
  expect(entry.body).toContain("Veja aqui: https://x.test");
  await reports().toEqual([
    ["sent", undefined],
    ["delivered", undefined],
    ["read", undefined],
  ]);
});

test("free text fails outside the window, and goes through for 24 hours after the person wrote", async () => {
  const to = { To: "whatsapp:+5511955554444" };
  await send({ ...to, Body: "oi", ...callback });
  await reports().toEqual([["failed", "63016"]]);
  expect(await outbox()).toEqual([]);
  const said = await fetch(`${providers.url}/whatsapp/inbound`, {
    method: "POST",
    body: JSON.stringify({ from: "+5511955554444", body: "SAIR" }),
  });
  expect(await said.json()).toEqual({ status: 200, answer: "Pronto: <1> '2'" });
  const { path, fields, signature } = heard[1];
  expect([path, fields.From, fields.Body]).toEqual(["/api/webhooks/whatsapp", to.To, "SAIR"]);
  expect(signature).toBe(signCallback(here + path, fields, "local-simulator"));
  await send({ ...to, Body: "oi" });
  expect((await outbox()).map(({ body }) => body)).toEqual(["oi", "Pronto: <1> '2'"]);
});

test("who has no WhatsApp, and Twilio's own refusals", async () => {
  await send({ ...template, ...callback, To: "whatsapp:+5511900000000" });
  await reports().toEqual([
    ["sent", undefined],
    ["undelivered", "63024"],
  ]);
  expect(await codeOf(send({ ...template, To: "whatsapp:+5511999991111" }))).toBe(63003);
  expect(await codeOf(send({ ...template, From: "+5511300000001" }))).toBe(63007);
  expect(await codeOf(send({ ...template, ContentSid: "HX1" }))).toBe(21655);
  expect(await codeOf(send({ ...template, ContentVariables: "[" }))).toBe(21656);
});

test("its faults are its own: SMS goes while it is down", async () => {
  const fault = (mode) =>
    fetch(`${providers.url}/faults`, { method: "POST", body: JSON.stringify({ provider: "twilio-whatsapp", mode }) });
  await fault("500");
  expect((await send(template)).status).toBe(500);
  expect((await send({ To: "+5511987654321", From: "+5511300000001", Body: "oi" })).status).toBe(201);
  await fault("ok");
  expect((await send(template)).status).toBe(201);
});
