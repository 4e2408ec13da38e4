import { expect, test } from "vitest";
import { addressOf, credentialOf } from "./caller";
import { callOf } from "./call.fixture";
import { answerOptions, corsHeaders } from "./origin";
import { replaceForeign } from "./foreign-answer";
import { checkMethod } from "./call";
import { fixedSegments, routePattern, isPageDataOfApi, isSoundTarget } from "./target";
import { securityHeaders } from "./security-headers";
import { serverTiming } from "./measure";

const at = (path: string) => new URL(path, "https://caris.test");

test("addresses that cannot be decoded, hold control characters, are endless or use the old data parameter are refused", () => {
  expect(isSoundTarget(at("/dashboard/diary/dia_1?q=%C3%A9&mood=3"))).toBe(true);
  for (const path of ["/%", "/%E0%A4%A", "/%ff", "/a%00b", "/a%0ab", `/${"x".repeat(9000)}`, "/?_data=root"])
    expect(isSoundTarget(at(path))).toBe(false);
});

test("a path that encodes what needs no encoding, or a slash, is refused; what must be encoded passes", () => {
  const encoded = (byte: number) => `%${byte.toString(16).padStart(2, "0")}`;
  for (let byte = 0x21; byte < 0x7f; byte++) {
    const sign = String.fromCharCode(byte);
    const sound = !/[A-Za-z0-9._~/\\-]/.test(sign);
    for (const spelt of [encoded(byte), encoded(byte).toUpperCase()]) {
      expect(isSoundTarget(at(`/x${spelt}y`)), `${sign} as ${spelt}`).toBe(sound);
      expect(isSoundTarget(at(`/x?next=${spelt}`)), `${sign} in a query`).toBe(true);
    }
  }
  for (const path of ["/%61pi/auth/login", "/api/p%61tient/diary", "/s%6Fs", "/api/health%2Edata", "/api%2Fhealth"])
    expect(isSoundTarget(at(path))).toBe(false);
  for (const path of ["/caf%C3%A9", "/a%20b", "/100%25", "/a%2561", "/x%3Ay"])
    expect(isSoundTarget(at(path))).toBe(true);
});

test("an API address is one in any spelling that the router takes for it", () => {
  expect(["/api", "/api/x", "/API/x", "//api/x"].map((p) => callOf(p).api)).toEqual([true, true, true, true]);
  expect(["/apix", "/x/api/", "/"].map((p) => callOf(p).api)).toEqual([false, false, false]);
  expect(isPageDataOfApi(at("/api/patient/diary.data"))).toBe(true);
});

test("the address is the edge's word; on this machine it is the loopback device whatever a client says", () => {
  const headers = new Headers({ "CF-Connecting-IP": "198.51.100.1", "X-Forwarded-For": "10.0.0.1" });
  expect(addressOf(headers, "production")).toBe("198.51.100.1");
  expect(addressOf(headers, "local")).toBe("127.0.0.1");
  expect(addressOf(new Headers({ "X-Forwarded-For": "10.0.0.1" }), "production")).toBe("");
});

test("the credential is the bearer token, else the login cookie", () => {
  expect(credentialOf(new Headers({ Authorization: "Bearer abc", Cookie: "caris_login=x" }))).toBe("abc");
  expect(credentialOf(new Headers({ Authorization: "Basic abc", Cookie: "caris_login=x" }))).toBeNull();
  expect(credentialOf(new Headers({ Cookie: "a=b; __Host-caris_login=x; c=d" }))).toBe("x");
  expect(credentialOf(new Headers({ Cookie: "xcaris_login=x" }))).toBeNull();
});

test("pages are read and posted to, the API knows more, neither knows everything", () => {
  expect(checkMethod(callOf("/", { method: "POST" }))).toBeNull();
  expect(checkMethod(callOf("/", { method: "DELETE" }))).toEqual({
    code: "request.method_not_allowed",
    headers: { Allow: "GET, HEAD, POST, OPTIONS" },
  });
  expect(checkMethod(callOf("/api/x", { method: "DELETE" }))).toBeNull();
});

test("CORS answers the allow list only, on /api only, and never with credentials", () => {
  const from = (path: string, origin: string) =>
    corsHeaders(callOf(path, { headers: { Origin: origin } }), ["https://app.test"]);
  expect(from("/api/x", "https://app.test")).toMatchObject({
    "Access-Control-Allow-Origin": "https://app.test",
    Vary: "Origin",
  });
  expect(from("/api/x", "https://evil.test")).toEqual({ Vary: "Origin" });
  expect(from("/x", "https://app.test")).toEqual({});
  expect(Object.keys(from("/api/x", "https://app.test"))).not.toContain("Access-Control-Allow-Credentials");
});

test("a preflight of an allowed origin is told what it may do, any other OPTIONS only what there is", () => {
  const options = (origin: string) =>
    answerOptions(
      {
        ...callOf("/api/x", {
          method: "OPTIONS",
          headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
        }),
        methods: ["GET", "POST"],
      },
      ["https://app.test"],
    );
  expect(options("https://app.test").headers.get("Access-Control-Allow-Methods")).toBe("GET, POST");
  expect(options("https://evil.test").headers.get("Access-Control-Allow-Methods")).toBeNull();
  expect(options("https://evil.test").headers.get("Allow")).toBe("GET, POST");
});

test("an error that Remix made up is replaced, ours is not", () => {
  const answer = (status: number, headers: Record<string, string>) => new Response("x", { status, headers });
  const json = { "Content-Type": "application/json" };
  expect(replaceForeign(callOf("/api/x"), answer(404, json))).toBeNull();
  expect(replaceForeign(callOf("/api/x"), answer(200, { "Content-Type": "text/html" }))).toBeNull();
  expect(replaceForeign(callOf("/api/x"), answer(400, { ...json, "X-Remix-Error": "yes" }))).toEqual({
    code: "request.method_not_allowed",
  });
  expect(replaceForeign(callOf("/api/x", { method: "PUT" }), answer(405, { ...json, "X-Remix-Error": "yes" }))).toEqual(
    { code: "request.method_not_allowed" },
  );
  expect(replaceForeign(callOf("/x"), answer(500, {}))).toEqual({ code: "request.internal" });
  expect(replaceForeign(callOf("/x"), answer(422, json))).toEqual({ code: "request.invalid" });
  expect(replaceForeign(callOf("/x"), answer(418, json))).toEqual({ code: "request.malformed" });
  expect(replaceForeign(callOf("/x"), answer(404, { "Content-Type": "text/html; charset=utf-8" }))).toBeNull();
});

test("a measured route holds our own words only", () => {
  const fixed = fixedSegments({ a: { path: "dashboard" }, b: { path: "diary/:id/edit" }, c: { path: "*" }, d: {} });
  expect(routePattern("/dashboard/diary/dia_01/edit", fixed)).toBe("/dashboard/diary/:x/edit");
  expect(routePattern("/joana@example.org", fixed)).toBe("/:x");
  expect(routePattern("/dashboard.data", fixed)).toBe("/dashboard");
});

test("HSTS is for production, the policy allows no inline script without this answer's nonce", () => {
  expect(securityHeaders("n", false, "/")).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders("n", true, "/")["Strict-Transport-Security"]).toBe("max-age=63072000; includeSubDomains");
  expect(securityHeaders("n", true, "/")["Content-Security-Policy"]).toContain("script-src 'self' 'nonce-n';");
  expect(securityHeaders("n", true, "/")["Content-Security-Policy"]).not.toContain("unsafe-inline");
});

test("camera and screen are for the pages of a session's room alone", () => {
  const policy = (path: string) => securityHeaders("n", true, path)["Permissions-Policy"];
  for (const path of ["/dashboard/room/apt_x", "/room/a.b.c"])
    expect(policy(path)).toMatch(/camera=\(self\), display-capture=\(self\),.*microphone=\(self\)/);
  for (const path of ["/", "/dashboard/room", "/dashboard/room/x/y", "/room/", "/dashboard/chat/rom_x", "/x/room/y"])
    expect(policy(path)).toContain("camera=(), display-capture=(),");
});

test("Server-Timing tells what a request cost", () => {
  expect(serverTiming({ queries: 2, rowsRead: 25, rowsWritten: 0, decrypts: 40, trips: 1 }, 12)).toBe(
    'db;desc="queries=2 read=25 written=0 trips=1", crypto;desc="decrypts=40", total;dur=12',
  );
});
