import { Agent, request } from "node:http";
import { expect, test } from "vitest";
import { ask, envelopeOf, postForm, sendJson, site } from "./site";

const partner = "https://app.parceira.test";
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const everywhere = [
  ["a page", () => ask("/")],
  ["a page without scripts", () => ask("/sos")],
  ["a missing page", () => ask("/nao-existe")],
  ["a missing endpoint", () => ask("/api/nao-existe")],
  ["health", () => ask("/api/health")],
  ["a refused method", () => ask("/", { method: "PUT" })],
  ["a malformed address", () => ask("/%E0%A4%A")],
  ["a foreign form", () => ask("/", { method: "POST", body: "a=b", headers: { Origin: "https://evil.test" } })],
  ["page data", () => ask("/_root.data")],
  ["OPTIONS", () => ask("/api/health", { method: "OPTIONS" })],
  ["HEAD", () => ask("/", { method: "HEAD" })],
] as const;

test.each(everywhere)("%s carries a request id and every security header", async (_name, get) => {
  const { headers, status } = await get();
  expect(headers.get("X-Request-Id")).toMatch(uuid);
  const csp = headers.get("Content-Security-Policy") ?? "";
  for (const rule of [
    "default-src 'none'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ])
    expect(csp.split("; ")).toContain(rule);
  expect(csp).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}'(;|$)/);
  expect(csp).not.toMatch(/unsafe-(inline|eval)/);
  expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
  expect(headers.get("Permissions-Policy")).toContain("camera=()");
  expect(headers.get("Permissions-Policy")).toContain("geolocation=(self)");
  expect(headers.get("Strict-Transport-Security")).toBeNull(); // https is production's
  expect(headers.get("Cache-Control")).toMatch(/no-(store|cache)/);
  // What a refusal cost would tell what its words hide.
  const timing = /^db;desc="queries=\d+ read=\d+ written=\d+ trips=\d+", crypto;desc="decrypts=\d+", total;dur=\d+$/;
  expect(headers.get("Server-Timing") ?? "none").toMatch(status < 400 ? timing : /^none$/);
});

test.each(["/", "/sos", "/terms", "/nao-existe", "/api/docs", "/%"])(
  "every script and style written into %s carries this answer's nonce",
  async (path) => {
    const answer = await ask(path);
    const nonce = /'nonce-(\w+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1];
    const html = await answer.text();
    const inline = [...html.matchAll(/<(?:script|style)\b([^>]*)>/g)]
      .map(([, attributes = ""]) => attributes)
      .filter((a) => !/\bsrc=/.test(a) && !a.includes('type="application/ld+json"'));
    for (const attributes of inline) expect(attributes).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
  },
);

test("two answers never share a nonce or an id", async () => {
  const [a, b] = await Promise.all([ask("/"), ask("/")]);
  expect(a.headers.get("Content-Security-Policy")).not.toBe(b.headers.get("Content-Security-Policy"));
  expect(a.headers.get("X-Request-Id")).not.toBe(b.headers.get("X-Request-Id"));
});

test("an allowed origin may read the API, never with credentials; any other may not", async () => {
  const allowed = await ask("/api/health", { headers: { Origin: partner } });
  expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe(partner);
  expect(allowed.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  const stranger = await ask("/api/health", { headers: { Origin: "https://evil.test" } });
  expect(stranger.headers.get("Access-Control-Allow-Origin")).toBeNull();
  expect(stranger.headers.get("Vary")).toContain("Origin");
  const page = await ask("/", { headers: { Origin: partner } });
  expect(page.headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("a preflight is answered to allowed origins; without CORS an OPTIONS tells the methods", async () => {
  const preflight = (Origin: string) =>
    ask("/api/auth/login", { method: "OPTIONS", headers: { Origin, "Access-Control-Request-Method": "POST" } });
  const yes = await preflight(partner);
  expect([yes.status, yes.headers.get("Access-Control-Allow-Methods")]).toEqual([204, "POST, OPTIONS"]);
  expect(yes.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
  const no = await preflight("https://evil.test");
  expect([no.status, no.headers.get("Access-Control-Allow-Methods"), no.headers.get("Allow")]).toEqual([
    204,
    null,
    "POST, OPTIONS",
  ]);
});

test("a form from another site is refused, whoever sends it", async () => {
  for (const headers of [
    { Origin: "https://evil.test" },
    { Origin: "null" },
    { Origin: "%%%" },
    { "Sec-Fetch-Site": "cross-site" },
    {},
  ]) {
    const answer = await ask("/login", {
      method: "POST",
      headers: headers as Record<string, string>,
      body: new URLSearchParams({ email: "a@b.co", password: "x" }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("188");
  }
});

test("an API write with a cookie needs our origin", async () => {
  const foreign = await sendJson(
    "POST",
    "/api/nao-existe",
    {},
    { Cookie: "caris_login=x", Origin: "https://evil.test" },
  );
  expect([foreign.status, (await envelopeOf(foreign)).error?.code]).toEqual([403, "request.foreign_origin"]);
  expect((await sendJson("POST", "/api/nao-existe", {}, { Cookie: "caris_login=x" })).status).toBe(403);
  expect((await sendJson("POST", "/api/nao-existe", {}, { Cookie: "caris_login=x", Origin: site })).status).toBe(404);
  expect((await sendJson("POST", "/api/nao-existe", {}, { Authorization: "Bearer x" })).status).toBe(404);
});

test("a forwarded host changes nothing", async () => {
  const answer = await postForm("/nao-existe", {}, { "X-Forwarded-Host": "evil.test" });
  expect(answer.status).toBe(404);
});

test("a body over 256 KB is 413, in the envelope or as a page", async () => {
  const big = "x".repeat(256 * 1024 + 1);
  const api = await ask("/api/nao-existe", {
    method: "POST",
    body: big,
    headers: { "Content-Type": "application/json" },
  });
  expect([api.status, (await envelopeOf(api)).error?.code]).toEqual([413, "request.too_large"]);
  const page = await postForm("/nao-existe", { text: big });
  expect([page.status, page.headers.get("Content-Type")]).toEqual([413, "text/html; charset=utf-8"]);
});

function chunked(path: string, chunks: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${site}${path}`,
      { method: "POST", headers: { "Content-Type": "application/json", "Transfer-Encoding": "chunked" } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    for (let i = 0; i < chunks; i++) sent.write("x".repeat(64 * 1024));
    sent.end();
  });
}

test("a body of unknown length is refused beyond the limit", async () => {
  expect(await chunked("/api/nao-existe", 1)).toBe(404);
  expect(await chunked("/api/nao-existe", 16)).toBe(413);
  expect(await chunked("/api/nao-existe", 40)).toBe(413);
});

test("a body that is too large is taken in before it is refused: the connection lives on, fifty times over", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method: string, path: string, headers: Record<string, string>, body = "") =>
    new Promise<[number, boolean]>((resolve, reject) => {
      const sent = request(`${site}${path}`, { method, agent, headers }, (answer) => {
        answer.resume().on("end", () => resolve([answer.statusCode ?? 0, sent.reusedSocket]));
      });
      sent.on("error", reject).end(body);
    });
  await send("GET", "/api/health", {});
  const bodies = [300, 1400, 5000].map((kB) => "x".repeat(kB * 1024));
  for (let i = 0; i < 50; i++) {
    const body = bodies[i % bodies.length] ?? "";
    const length: Record<string, string> =
      i % 2 ? { "Transfer-Encoding": "chunked" } : { "Content-Length": String(body.length) };
    const refused = await send("POST", "/api/nao-existe", { "Content-Type": "application/json", ...length }, body);
    const next = await send("GET", "/api/auth/me", {});
    expect([refused, next], `try ${i}, ${body.length} bytes`).toEqual([
      [413, true],
      [401, true],
    ]);
  }
  agent.destroy();
});

test("a method that an endpoint does not know is 405 with what it knows", async () => {
  const answer = await sendJson("POST", "/api/health", {});
  expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect((await envelopeOf(answer)).error?.code).toBe("request.method_not_allowed");
  const reading = await ask("/api/auth/login");
  expect([reading.status, reading.headers.get("Allow")]).toEqual([405, "POST, OPTIONS"]);
  const page = await ask("/", { method: "DELETE" });
  expect([page.status, page.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
});

test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])(
  "what is not there is 404 in the envelope for %s",
  async (method) => {
    const answer = await ask("/api/nao-existe", { method });
    expect(answer.status).toBe(404);
    const { success, error } = await envelopeOf(answer);
    expect([success, error?.code, error?.requestId]).toEqual([
      false,
      "request.not_found",
      answer.headers.get("X-Request-Id"),
    ]);
  },
);

test("what is not there is a page with a way on for people", async () => {
  const answer = await ask("/nao-existe");
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(await answer.text()).toContain("Não encontramos esta página");
});

test.each([
  ["undecodable", "/%"],
  ["half a letter", "/%E0%A4%A"],
  ["not UTF-8", "/%ff"],
  ["a control character", "/a%00b"],
  ["old page data", "/?_data=root"],
  ["endless", `/${"x".repeat(9000)}`],
  ["a letter in disguise", "/p%61tient/diary"],
  ["a slash in disguise", "/patient%2Fdiary"],
])("a malformed address is 400, never 500: %s", async (_name, path) => {
  expect((await ask(path)).status).toBe(400);
  const api = await ask(`/api${path}`);
  expect([api.status, (await envelopeOf(api)).error?.code]).toEqual([400, "request.malformed"]);
});

test("an address in disguise reaches nothing, whatever it hides", async () => {
  const login = { email: "paciente@demo.test", password: "caris-demo-2026" };
  for (const path of ["/%61pi/auth/login", "/ap%69/auth/login", "/api/auth%2flogin", "/api/auth/logi%6E"])
    expect((await sendJson("POST", path, login)).status, path).toBe(400);
  expect((await postForm("/l%6Fgin", login)).status).toBe(400);
  expect((await ask("/caf%C3%A9")).status).toBe(404);
});

test("an endpoint is never read as if it were a page", async () => {
  const answer = await ask("/api/health.data");
  expect([answer.status, (await envelopeOf(answer)).error?.code]).toEqual([404, "request.not_found"]);
});

test("HEAD is GET without a body", async () => {
  for (const path of ["/", "/api/health"]) {
    const answer = await ask(path, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  }
});

test("health is the contract's, at the top and in the envelope", async () => {
  const answer = await ask("/api/health");
  const body = (await answer.json()) as Record<string, unknown>;
  const services = { database: "healthy", cache: "healthy", storage: "healthy", realtime: "healthy", queue: "healthy" };
  expect(answer.status).toBe(200);
  expect(body).toMatchObject({ status: "healthy", services, success: true, data: { status: "healthy", services } });
  expect(new Date(body.timestamp as string).toISOString()).toBe(body.timestamp);
});
