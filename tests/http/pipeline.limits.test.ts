import { createHmac, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp } from "../../scripts/app-server.mjs";
import { freshSecrets } from "../../scripts/secrets.mjs";

type App = Awaited<ReturnType<typeof startApp>>;
type Limits = Record<string, { simple: { limit: number; period: number } }>;
const secrets = freshSecrets("local-test");
const tokenKeys = secrets.TOKEN_KEYS ?? "";
let app: App;
let broken: App;
let limits: Limits;

/**
 * A limiter that counts as the platform's does, but in one window that never ends: how many requests this machine
 * answers in ten seconds is nothing that a test may depend on.
 */
const limiter = ({ simple: { limit } }: Limits[string]) => `
  import { WorkerEntrypoint } from "cloudflare:workers";
  const counts = new Map();
  export class Limiter extends WorkerEntrypoint {
    limit({ key }) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { success: counts.get(key) <= ${limit} };
    }
  }
  export default { fetch: () => new Response() };`;

/** The Worker's limiters, with the limits of wrangler.toml, become workers of their own beside it. */
function withoutWindows({ ratelimits, ...options }: Record<string, unknown>) {
  limits = ratelimits as Limits;
  const names = Object.keys(limits);
  const bindings = Object.fromEntries(names.map((name) => [name, { name, entrypoint: "Limiter" }]));
  return { ...options, serviceBindings: { ...(options.serviceBindings as object), ...bindings } };
}

const limiters = ({ ratelimits }: Record<string, unknown>) =>
  Object.entries(ratelimits as Limits).map(([name, simple]) => ({
    name,
    modulesRoot: "/",
    modules: [{ type: "ESModule", path: `/${name}.js`, contents: limiter(simple) }],
  }));

beforeAll(async () => {
  app = await startApp({
    bindings: { ENVIRONMENT: "test", ...secrets },
    adjust: withoutWindows,
    beside: limiters,
  });
  broken = await startApp({
    bindings: { ENVIRONMENT: "test", ...freshSecrets("local-test"), MASTER_KEYS: "nonsense" },
  });
});
afterAll(async () => {
  await Promise.all([app.stop(), broken.stop()]);
});

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
  const from = (address: string) => ({ "CF-Connecting-IP": address });
  expect(await flood("/api/nao-existe", 210, () => from("198.51.100.1"))).toEqual(
    new Map([
      [404, 200],
      [429, 10],
    ]),
  );
  const refused = await fetch(`${app.url}/api/nao-existe`, { headers: from("198.51.100.1") });
  const { period } = limits.API_LIMITER?.simple ?? {};
  expect([refused.status, refused.headers.get("Retry-After"), period]).toEqual([429, "10", 10]);
  expect(((await refused.json()) as { error: { code: string } }).error.code).toBe("request.rate_limited");
  expect((await fetch(`${app.url}/api/nao-existe`, { headers: from("198.51.100.2") })).status).toBe(404);
});

test("inventing credentials or forwarded addresses does not help", async () => {
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
