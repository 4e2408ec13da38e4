import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startProviders } from "../../scripts/providers/server.mjs";
import { url, email, bearer, post, setFault, outbox, sms, chat, stripe, push, simulated } from "./providers-calls.mjs";

simulated();

test("a web push is accepted with a Location, and only its length is kept", async () => {
  const response = await push("sub-1");
  expect(response.status).toBe(201);
  expect(response.headers.get("location")).toContain("/push/message/");
  expect(await outbox("?provider=push")).toMatchObject([
    { to: "sub-1", body: "[120 bytes cifrados]", length: 120, ttl: 60 },
  ]);
});

test("a web push is refused when gone, unsigned, unencrypted, without TTL or too large", async () => {
  expect((await push("gone-1")).status).toBe(410);
  expect((await push("s", { headers: { authorization: "Bearer x" } })).status).toBe(401);
  expect((await push("s", { headers: { "content-encoding": "aesgcm" } })).status).toBe(400);
  expect((await push("s", { headers: { ttl: "" } })).status).toBe(400);
  expect((await push("s", { bytes: 4097 })).status).toBe(413);
  expect(await outbox()).toHaveLength(0);
});

test("a provider that is down cuts the connection, and the others go on", async () => {
  await setFault({ provider: "resend", mode: "down" });
  await expect(post("/resend/emails", email, bearer)).rejects.toThrow();
  expect((await sms()).status).toBe(201);
});

test("429 and 500 come in the provider's own shape, and nothing is kept", async () => {
  await setFault({ provider: "*", mode: "429" });
  const limited = await Promise.all([
    post("/resend/emails", email, bearer),
    sms(),
    chat(),
    stripe("/customers", {}),
    push("s"),
  ]);
  expect(limited.map((response) => [response.status, response.headers.get("retry-after")])).toEqual(
    Array(5).fill([429, "2"]),
  );
  expect((await limited[0].json()).name).toBe("rate_limit_exceeded");
  await setFault({ provider: "*", mode: "500" });
  expect(await (await sms()).json()).toMatchObject({ status: 500, code: 20500 });
  expect((await (await chat()).json()).error.type).toBe("server_error");
  expect((await (await stripe("/customers", {})).json()).error.type).toBe("api_error");
  expect(await outbox()).toHaveLength(0);
});

test("a slow provider waits as told and then answers; garbage is a 200 that is not JSON", async () => {
  await setFault({ provider: "resend", mode: "slow", ms: 150 });
  const started = performance.now();
  expect((await post("/resend/emails", email, bearer)).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(140);
  await setFault({ provider: "resend", mode: "garbage" });
  const garbage = await post("/resend/emails", email, bearer);
  expect(garbage.status).toBe(200);
  await expect(garbage.json()).rejects.toThrow();
});

test("a fault of some calls is over after them", async () => {
  await setFault({ provider: "resend", mode: "500", calls: 2 });
  const sent = async () => (await post("/resend/emails", email, bearer)).status;
  expect([await sent(), await sent(), await sent()]).toEqual([500, 500, 200]);
});

test("faults are listed, and a fault that makes no sense is a 422 that changes nothing", async () => {
  await setFault({ provider: "twilio", mode: "slow", ms: 5 });
  for (const bad of [
    { provider: "nobody", mode: "ok" },
    { provider: "resend", mode: "sad" },
    { provider: "resend", mode: "slow", ms: -1 },
    { provider: "resend", mode: "down", calls: 0 },
    "{",
    "[]",
  ]) {
    expect((await setFault(bad)).status).toBe(422);
  }
  const faults = await (await fetch(`${url}/faults`)).json();
  expect(faults.find((fault) => fault.provider === "twilio")).toEqual({ provider: "twilio", mode: "slow", ms: 5 });
  expect(faults.find((fault) => fault.provider === "resend")).toEqual({ provider: "resend", mode: "ok" });
});

test("the outbox page escapes everything and makes links of web addresses only", async () => {
  const nasty = `"><script>alert(1)</script> javascript:alert(2) <https://caris.test/a?x=1&y=2>, https://caris.test/b".`;
  await post("/resend/emails", { ...email, subject: "<img src=x onerror=alert(1)>", text: nasty }, bearer);
  const page = await (await fetch(`${url}/outbox?to=${encodeURIComponent('a"><b>')}`)).text();
  expect(page).toContain('value="a&quot;&gt;&lt;b&gt;"');
  const all = await (await fetch(`${url}/outbox?provider=resend`)).text();
  expect(all).not.toMatch(/<script|<img/);
  expect([...all.matchAll(/<a href="(http[^"]*)"/g)].map(([, href]) => href)).toEqual([
    "https://caris.test/a?x=1&amp;y=2",
    "https://caris.test/b",
  ]);
});

test("the outbox page is newest first, refreshes itself and can be paused", async () => {
  await sms({ Body: "primeira" });
  await sms({ Body: "segunda" });
  const page = await (await fetch(`${url}/outbox`)).text();
  expect(page.indexOf("segunda")).toBeLessThan(page.indexOf("primeira"));
  expect(page).toContain('http-equiv="refresh" content="5"');
  expect(await (await fetch(`${url}/outbox?live=0`)).text()).not.toContain("http-equiv");
});

test("a body over 1 MB is a 413 in the provider's shape", async () => {
  const response = await post("/resend/emails", { ...email, text: "x".repeat(1024 * 1024) }, bearer);
  expect([response.status, (await response.json()).statusCode]).toEqual([413, 413]);
  expect((await post("/faults", "x".repeat(1024 * 1024 + 1))).status).toBe(413);
});

test("the outbox is bounded to the newest, and survives a restart with its idempotency keys", async () => {
  const folder = mkdtempSync(join(tmpdir(), "caris-providers-"));
  const options = { port: 0, stateFile: join(folder, "deep", "outbox.jsonl"), limit: 20 };
  const send = (base, n) =>
    fetch(`${base}/resend/emails`, {
      method: "POST",
      headers: { ...bearer, "idempotency-key": `n-${n}` },
      body: JSON.stringify({ ...email, text: `n ${n}` }),
    });
  const bodies = async (base) => (await (await fetch(`${base}/outbox.json`)).json()).map((entry) => entry.body);
  const newest = Array.from({ length: 20 }, (_, index) => `n ${119 - index}`);
  const before = await startProviders(options);
  for (let n = 0; n < 120; n += 1) await send(before.url, n);
  expect(await bodies(before.url)).toEqual(newest);
  await before.stop();
  const after = await startProviders(options);
  await send(after.url, 119);
  expect(await bodies(after.url)).toEqual(newest);
  await after.stop();
  rmSync(folder, { recursive: true });
});

test("hostile request lines are answered, not crashed on", async () => {
  const ask = (path) =>
    new Promise((resolve, reject) => {
      httpRequest(`${url}`, { path, agent: false }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
  for (const path of ["//", "/%", "/__proto__/x", "/push/../outbox", "/constructor"])
    expect(await ask(path)).toBeGreaterThanOrEqual(200);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});
