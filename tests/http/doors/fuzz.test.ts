import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { endpoints, type Endpoint } from "./operations";
import { bearer, signIn, signInToWeb } from "../people";
import { ask, type Envelope } from "../site";
import { addressOf, bodyOf, contentType, disguised, headerText, isWellFormed, text } from "./wrong-input";

// The seed and path of a failure are printed by fast-check; runs are few because the endpoints are many, and those of what is read
// before an endpoint is chosen (headers, logins) fewer still: all endpoints share them.
const runs = { body: 10, header: 4, shared: 2, disguise: 3, page: 150 };
let told: Endpoint[];
let people: Record<string, Record<string, string>>;

beforeAll(async () => {
  told = await endpoints();
  const of = async (person: Parameters<typeof signIn>[0]) => bearer(await signIn(person));
  people = {
    patient: await of("foreignPatient"),
    psychologist: await of("foreignPsychologist"),
    admin: await of("foreignAdmin"),
    auth: await of("foreignPatient"),
    chat: await of("foreignPatient"),
  };
});

async function expectClear(answer: Response, what: string): Promise<void> {
  expect(answer.status, what).toBeLessThan(500);
  if (answer.status < 400) return;
  const body = (await answer.json()) as Envelope;
  expect(body.success, what).toBe(false);
  expect(body.error?.code, what).toMatch(/^[a-z_]+\.[a-z_]+$/);
  expect(body.error?.requestId, what).toBe(answer.headers.get("X-Request-Id"));
  expect(JSON.stringify(body), what).not.toMatch(/\bat .+:\d+:\d+|SQLITE|D1_ERROR|TypeError|ZodError/);
}

function callerOf(path: string): Record<string, string> {
  return people[path.split("/")[2] ?? ""] ?? {};
}

test("no body, address or content type that is wrong breaks an endpoint", async () => {
  for (const endpoint of told.filter(({ path }) => path !== "/api/auth/logout")) {
    const { method, path } = endpoint;
    const property = fc.asyncProperty(
      addressOf(endpoint),
      bodyOf(endpoint),
      contentType,
      async (address, body, type) => {
        const writes = method !== "GET" && method !== "DELETE";
        const headers = { ...callerOf(path), ...(writes ? { "Content-Type": type } : {}) };
        await expectClear(
          await ask(address, { method, headers, ...(writes ? { body } : {}) }),
          `${method} ${address} ${body.slice(0, 200)}`,
        );
      },
    );
    await fc.assert(property, { numRuns: runs.body, interruptAfterTimeLimit: 4000 });
  }
}, 120_000);

test("no header, token or cookie that is wrong breaks an endpoint, and none of them lets anybody in", async () => {
  const header = fc.record(
    {
      Authorization: fc.oneof(
        headerText,
        headerText.map((t) => `Bearer ${t}`),
        fc.constantFrom("Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.eyJzaWQiOiJzZXNfMSJ9.", "Basic YTpi", "Bearer"),
      ),
      Cookie: fc.oneof(
        headerText,
        headerText.map((t) => `caris_login=${t}`),
        fc.constantFrom(
          "caris_login=%E0%A4%A",
          "caris_login=eyJ4IjoxfQ==",
          "caris_bm=CLINIC_0:x!y",
          ";;;=;",
          'caris_login="',
        ),
      ),
      "X-D1-Bookmark": headerText,
      "Idempotency-Key": headerText,
      "X-Forwarded-For": headerText,
      "X-Forwarded-Host": headerText,
      "Accept-Language": headerText,
      "User-Agent": headerText,
      "If-None-Match": headerText,
      "Sec-Fetch-Site": fc.constantFrom("same-origin", "cross-site", "x"),
    },
    { requiredKeys: [] },
  );
  for (const { method, path, open } of told) {
    const property = fc.asyncProperty(header, async (headers) => {
      const writes = method !== "GET";
      const init = {
        method,
        headers: { ...headers, ...(writes ? { "Content-Type": "application/json" } : {}) } as Record<string, string>,
        ...(writes ? { body: "{}" } : {}),
      };
      const answer = await ask(path.replace(/\{\w+\}/g, "x"), init);
      await expectClear(answer, `${method} ${path} ${JSON.stringify(headers)}`);
      if (!open) expect([401, 403]).toContain(answer.status);
    });
    await fc.assert(property, { numRuns: runs.header, interruptAfterTimeLimit: 3000 });
  }
}, 120_000);

test("a genuine login cookie beside any other Authorization writes nothing for another site's page", async () => {
  const cookie = await signInToWeb("foreignPatient");
  const authorization = fc.oneof(
    headerText,
    fc
      .tuple(fc.constantFrom("Basic", "Bearer", "bearer", "Digest", "Negotiate", "Token"), headerText)
      .map((t) => t.join(" ")),
  );
  for (const { method, path } of told.filter(({ method }) => method !== "GET")) {
    const property = fc.asyncProperty(authorization, async (Authorization) => {
      const answer = await ask(path.replace(/\{\w+\}/g, "x"), {
        method,
        headers: { Cookie: cookie, Authorization, Origin: "https://evil.test", "Content-Type": "application/json" },
        body: "{}",
      });
      expect(answer.status, `${method} ${path} ${Authorization}`).toBe(403);
    });
    await fc.assert(property, { numRuns: runs.shared, interruptAfterTimeLimit: 1500 });
  }
}, 120_000);

test("with a genuine login, a wrong idempotency key or bookmark is refused or ignored", async () => {
  for (const { method, path } of told.filter(
    ({ path }) => path !== "/api/auth/logout" && path !== "/api/auth/password",
  )) {
    const property = fc.asyncProperty(headerText, headerText, async (key, bookmark) => {
      const headers = {
        ...callerOf(path),
        "Idempotency-Key": key,
        "X-D1-Bookmark": bookmark,
        "Content-Type": "application/json",
      };
      const answer = await ask(path.replace(/\{\w+\}/g, "x"), {
        method,
        headers,
        ...(method === "GET" ? {} : { body: "{}" }),
      });
      await expectClear(answer, `${method} ${path} ${key} ${bookmark}`);
    });
    await fc.assert(property, { numRuns: runs.shared, interruptAfterTimeLimit: 2000 });
  }
}, 120_000);

test("no endpoint and no page is reached by an address in disguise", async () => {
  const pages = ["/login", "/dashboard/diary", "/dashboard/diary.data", "/admin/users", "/sos"];
  for (const { method, path } of [...told, ...pages.map((path) => ({ method: "GET", path }))]) {
    const property = fc.asyncProperty(disguised(path.replace(/\{\w+\}/g, "x")), async (address) => {
      const headers = { ...callerOf(path), "Content-Type": "application/json" };
      const answer = await ask(address, { method, headers, ...(method === "GET" ? {} : { body: "{}" }) });
      expect(answer.status, `${method} ${address}`).toBe(400);
    });
    await fc.assert(property, { numRuns: runs.disguise, interruptAfterTimeLimit: 2000 });
  }
}, 120_000);

test("no address breaks a page", async () => {
  const path = fc.array(
    fc.oneof(
      text.map((t) => encodeURIComponent(t).slice(0, 500)),
      fc.constantFrom("dashboard", "diary", "login", "%", "%C3%28", "admin", "..", "__manifest", "invites", "x.data"),
      fc.constantFrom("%61pi", "l%6Fgin", "%2e%2E", "%2F", "%5c", "api%2Fauth", "d%69ary.data"),
    ),
    { maxLength: 5 },
  );
  const property = fc.asyncProperty(
    path,
    fc.string({ maxLength: 40 }),
    headerText,
    async (segments, search, cookie) => {
      const answer = await ask(`/${segments.join("/")}?${isWellFormed(search) ? encodeURI(search) : ""}`, {
        headers: { Cookie: cookie },
      });
      expect(answer.status, segments.join("/")).toBeLessThan(500);
    },
  );
  await fc.assert(property, { numRuns: runs.page, interruptAfterTimeLimit: 15_000 });
}, 60_000);
