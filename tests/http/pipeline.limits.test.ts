import { createHmac, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp } from "../../scripts/app-server.mjs";
import { freshSecrets } from "../../scripts/secrets.mjs";

type App = Awaited<ReturnType<typeof startApp>>;
const secrets = freshSecrets("local-test");
const tokenKeys = secrets.TOKEN_KEYS ?? "";
let app: App;
let broken: App;

beforeAll(async () => {
  app = await startApp({ bindings: { ENVIRONMENT: "test", ...secrets } });
  broken = await startApp({
    bindings: { ENVIRONMENT: "test", ...freshSecrets("local-test"), MASTER_KEYS: "nonsense" },
  });
});
afterAll(async () => {
  await Promise.all([app.stop(), broken.stop()]);
});

/** The limiter counts in fixed windows: a test that would straddle two waits for the next. */
async function inOneWindow(seconds: number): Promise<void> {
  const left = seconds * 1000 - (Date.now() % (seconds * 1000));
  if (left < 4000) await new Promise((resolve) => setTimeout(resolve, left + 50));
}

async function flood(
  path: string,
  count: number,
  headers: (i: number) => Record<string, string>,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  for (let i = 0; i < count; i += 25) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(25, count - i) }, (_, k) =>
        fetch(`${app.url}${path}`, { method: "HEAD", headers: headers(i + k) }),
      ),
    );
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return statuses;
}

test("an address has 200 API requests in 10 s, then 429 with the time to wait; another address is free", async () => {
  await inOneWindow(10);
  const from = (address: string) => ({ "CF-Connecting-IP": address });
  expect(await flood("/api/nao-existe", 210, () => from("198.51.100.1"))).toEqual(
    new Map([
      [404, 200],
      [429, 10],
    ]),
  );
  const refused = await fetch(`${app.url}/api/nao-existe`, { headers: from("198.51.100.1") });
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "10"]);
  expect(((await refused.json()) as { error: { code: string } }).error.code).toBe("request.rate_limited");
  expect((await fetch(`${app.url}/api/nao-existe`, { headers: from("198.51.100.2") })).status).toBe(404);
});

test("inventing credentials or forwarded addresses does not help", async () => {
  await inOneWindow(10);
  const from = (i: number) => ({
    "CF-Connecting-IP": "198.51.100.3",
    Cookie: `caris_login=invented-${i}`,
    "X-Forwarded-For": `10.0.0.${i % 250}`,
  });
  expect((await flood("/api/nao-existe", 210, from)).get(429)).toBe(10);
});

test("who is signed in at a flooded address is not locked out with the strangers there, and has limits of her own", async () => {
  const secret = randomBytes(32).toString("base64url");
  const key = Buffer.from(tokenKeys.split(":")[1] ?? "", "base64url");
  const mark = createHmac("sha256", key).update(`login|${secret}`).digest("base64url").slice(0, 22);
  const login = encodeURIComponent(btoa(JSON.stringify(`${secret}.${mark}`)));
  await inOneWindow(10);
  const stranger = { "CF-Connecting-IP": "198.51.100.5" };
  expect((await flood("/api/nao-existe", 205, () => stranger)).get(429)).toBe(5);
  const known = { ...stranger, Cookie: `caris_login=${login}` };
  expect(await flood("/api/nao-existe", 205, () => known)).toEqual(
    new Map([
      [404, 200],
      [429, 5],
    ]),
  );
});

test("help and health stay open when everything else is refused", async () => {
  await inOneWindow(10);
  const from = { "CF-Connecting-IP": "198.51.100.4" };
  expect((await flood("/api/nao-existe", 205, () => from)).get(429)).toBe(5);
  expect(await flood("/api/health", 60, () => from)).toEqual(new Map([[200, 60]]));
  expect((await fetch(`${app.url}/sos`, { headers: from })).status).toBe(200);
});

test("without its secrets the product says 503, with help, and not a blank page", async () => {
  const page = await fetch(broken.url);
  expect([page.status, page.headers.get("Retry-After")]).toEqual([503, "60"]);
  const html = await page.text();
  expect(html).toContain("188");
  expect(html).toContain("192");
  expect(html).not.toMatch(/MASTER_KEYS|nonsense/);
  const api = await fetch(`${broken.url}/api/health`);
  expect([api.status, ((await api.json()) as { error: { code: string } }).error.code]).toEqual([
    503,
    "request.unavailable",
  ]);
});
