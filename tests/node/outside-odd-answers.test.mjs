/** What no provider should do and some do: the adapters against a server that answers as each test wants. */
import { createServer } from "node:http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { resendMailer } from "~/platform/messages/mail.server";
import { refusal } from "~/platform/outside/outside";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import { twilioSender } from "~/platform/messages/sms.server";
import {
  admitted,
  closedCircuit,
  withOutcome,
} from "../../workers/durable-objects/circuit-breaker/circuit-breaker.state";

let answer = (_request, response) => response.end();
let asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  request.resume();
  answer(request, response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${server.address().port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The rules of the real breaker, kept in a variable instead of an object's storage. */
function breakerHere() {
  let circuit = closedCircuit;
  return {
    async admit() {
      const asked_ = admitted(circuit, Date.now());
      circuit = asked_.circuit;
      return asked_.leave;
    },
    async report(_key, worked) {
      circuit = withOutcome(circuit, worked, Date.now());
    },
  };
}

let send;
beforeEach(() => {
  asked = [];
  const parts = { breaker: breakerHere(), metrics: () => undefined, background: () => undefined, timeLimit: 500 };
  const outside = outsideCaller(parts);
  const mailer = resendMailer({ from: "CÁRIS <ola@caris.test>", baseUrl: url, apiKey: "k" }, outside);
  const sms = twilioSender({ accountSid: "AC1", authToken: "t", from: "+5511300000000", baseUrl: url }, outside);
  const letter = { to: "a@b.test", subject: "s", text: "t", html: "h", idempotencyKey: "k" };
  send = {
    mail: (more) => mailer.send({ ...letter, ...more }),
    sms: (more) => sms.send({ to: "+5511987654321", body: "b", statusCallback: null, ...more }),
  };
});

function answers(status, body, headers = {}) {
  answer = (_request, response) => response.writeHead(status, headers).end(body);
}

test("a redirect is not followed", async () => {
  answers(307, "", { location: `${url}/elsewhere` });
  expect(await send.sms()).toEqual(refusal("rejected", 307));
  expect(asked).toEqual(["/2010-04-01/Accounts/AC1/Messages.json"]);
});

test("an endless answer is cut off as garbage", async () => {
  answers(200, `{"sid":"${"x".repeat(300_000)}"}`);
  expect(await send.sms()).toEqual(refusal("garbage", 200));
});

test("an answer that stops half-way is a timeout, one that breaks off a lost connection", async () => {
  answer = (_request, response) => response.writeHead(201, { "content-length": 100 }).write('{"sid":');
  expect(await send.sms()).toEqual(refusal("timeout"));
  answer = (_request, response) => {
    response.writeHead(201, { "content-length": 100 }).write('{"sid":');
    setTimeout(() => response.destroy(), 50);
  };
  expect(await send.sms()).toEqual(refusal("unreachable"));
});

test.each([["null"], ["[]"], ["{}"], ['{"sid":7,"id":7}'], ['{"sid":"","id":""}'], [""]])(
  "a 2xx that says %s is garbage",
  async (body) => {
    answers(200, body);
    expect(await send.sms()).toEqual(refusal("garbage", 200));
    expect(await send.mail()).toEqual(refusal("garbage", 200));
    expect(asked).toHaveLength(3); // the mail twice, under one idempotency key
  },
);

test("Resend's 409 for a letter still under way may be tried again, its 409 for another letter not", async () => {
  answers(409, JSON.stringify({ statusCode: 409, name: "concurrent_idempotent_requests" }));
  expect(await send.mail()).toEqual(refusal("provider_error", 409));
  answers(409, JSON.stringify({ statusCode: 409, name: "invalid_idempotent_request" }));
  expect(await send.mail()).toEqual(refusal("rejected", 409));
  answers(409, "<html>");
  expect(await send.mail()).toEqual(refusal("rejected", 409));
});

test("Retry-After is heeded as a date too, up to an hour", async () => {
  answers(429, "", { "retry-after": new Date(Date.now() + 60_000).toUTCString() });
  const { retryAfter } = await send.sms();
  expect(retryAfter).toBeGreaterThan(55);
  answers(503, "", { "retry-after": "86400" });
  expect(await send.sms()).toEqual(refusal("provider_error", 503, 3600));
});

test("the letter's headers and tags, and the SMS's callback, are on the wire", async () => {
  const bodies = [];
  answer = async (request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      bodies.push({ headers: request.headers, text: Buffer.concat(chunks).toString() });
      response.writeHead(201).end('{"id":"re_1","sid":"SM1"}');
    });
  };
  const headers = { "List-Unsubscribe": "<https://caris.test/u/1>" };
  const tags = [{ name: "delivery", value: "dlv_1" }];
  expect(await send.mail({ headers, tags, urgent: true })).toEqual({ ok: true, providerId: "re_1" });
  expect(await send.sms({ statusCallback: "https://caris.test/cb?d=1" })).toEqual({ ok: true, providerId: "SM1" });
  const [mail, sms] = bodies;
  expect(JSON.parse(mail.text)).toMatchObject({ headers, tags, from: "CÁRIS <ola@caris.test>" });
  expect(mail.text).not.toContain("urgent");
  expect(mail.headers).toMatchObject({ authorization: "Bearer k", "idempotency-key": "k" });
  expect(Object.fromEntries(new URLSearchParams(sms.text))).toEqual({
    To: "+5511987654321",
    From: "+5511300000000",
    Body: "b",
    StatusCallback: "https://caris.test/cb?d=1",
  });
  expect(sms.headers.authorization).toBe(`Basic ${btoa("AC1:t")}`);
});
