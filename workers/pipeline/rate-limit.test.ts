import { createCookie } from "@remix-run/cloudflare";
import { expect, test } from "vitest";
import { markedLogin } from "../../app/features/identity/session/login-mark.server";
import { isolateOf } from "../../app/platform/create.server";
import { testEnv } from "../../tests/worker/env";
import { callOf } from "./call.fixture";
import { knownCallers } from "./caller";
import { checkRate, isNeverLimited, limitKey } from "./rate-limit";

const { tokens } = isolateOf(testEnv);
const bearer = (token: string) => callOf("/api/auth/me", { headers: { Authorization: `Bearer ${token}` } });

test("strangers and invented credentials count for the address", async () => {
  const known = knownCallers(10);
  expect(await limitKey(callOf("/"), known, tokens, 0)).toBe("address:203.0.113.7");
  expect(await limitKey(callOf("/", { headers: { Cookie: "caris_login=invented" } }), known, tokens, 0)).toBe(
    "address:203.0.113.7",
  );
  expect(await limitKey(bearer("invented.invented.invented"), known, tokens, 0)).toBe("address:203.0.113.7");
});

test("a genuine token counts for its session, a known one for the person, for a minute", async () => {
  const known = knownCallers(10);
  const token = await tokens.signJwt({ sid: "ses_1" }, 60_000);
  expect(await limitKey(bearer(token), known, tokens, 0)).toBe("session:ses_1");
  known.remember(token, "mem_1", 0);
  expect(await limitKey(bearer(token), known, tokens, 59_999)).toBe("person:mem_1");
  expect(await limitKey(bearer(token), known, tokens, 60_000)).toBe("session:ses_1");
});

test("a genuine login cookie counts for its session before anybody was asked whose it is, an altered one for the address", async () => {
  const known = knownCallers(10);
  const secret = tokens.random();
  const marked = await markedLogin(tokens, secret);
  const login = createCookie("caris_login");
  const keyOf = async (value: string) => {
    const Cookie = (await login.serialize(value)).split(";")[0] ?? "";
    return limitKey(callOf("/dashboard/diary", { headers: { Cookie } }), known, tokens, 0);
  };
  expect(await keyOf(marked)).toBe(`session:${await tokens.hash(secret)}`);
  for (const invented of [secret, `${secret}.`, `${tokens.random()}${marked.slice(43)}`, `${marked.slice(0, -1)}!`, ""])
    expect(await keyOf(invented)).toBe("address:203.0.113.7");
});

test("the memory of callers is bounded: the oldest goes first", () => {
  const known = knownCallers(2);
  known.remember("a", "1", 0);
  known.remember("b", "2", 0);
  known.remember("a", "1", 0);
  known.remember("c", "3", 0);
  expect([known.keyOf("a", 1), known.keyOf("b", 1), known.keyOf("c", 1)]).toEqual(["1", undefined, "3"]);
});

test("beyond the limit is 429 with the time to wait; a broken limiter lets through", async () => {
  const no = { limit: () => Promise.resolve({ success: false }) };
  const broken = { limit: () => Promise.reject(new Error("down")) };
  expect(await checkRate(callOf("/api/x"), "k", { API_LIMITER: no, PAGE_LIMITER: no })).toEqual({
    code: "request.rate_limited",
    headers: { "Retry-After": "10" },
  });
  expect(await checkRate(callOf("/x"), "k", { API_LIMITER: no, PAGE_LIMITER: no })).toEqual({
    code: "request.rate_limited",
    headers: { "Retry-After": "60" },
  });
  expect(await checkRate(callOf("/x"), "k", { API_LIMITER: broken, PAGE_LIMITER: broken })).toBeNull();
});

test("help, health and providers' reports are never limited", () => {
  const open = ["/sos", "/sos.data", "/api/health", "/api/patient/sos", "/api/patient/sos/x/cancel"];
  expect([...open, "/api/webhooks/resend", "/api/webhooks/twilio"].every(isNeverLimited)).toBe(true);
  expect(["/", "/sosx", "/api/patient/diary", "/api/healthy", "/api/webhooks"].some(isNeverLimited)).toBe(false);
});
