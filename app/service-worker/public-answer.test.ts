import { expect, test } from "vitest";
import { isPublicAddress, isPublicAnswer } from "./public-answer";

const at = (address: string) => isPublicAddress(new URL(address, "https://caris.test"));
const answer = (headers: Record<string, string>, status = 200, redirected = false) =>
  isPublicAnswer({ status, redirected, headers: new Headers(headers) });

test.each([
  "/sos",
  "/sos/offline",
  "/offline",
  "/write",
  "/assets/a-1.js",
  "/fonts/inter.woff2",
  "/icons/icon-192.png",
  "/favicon.ico",
])("%s is the same for everybody", (address) => expect(at(address)).toBe(true));

test.each([
  "/",
  "/login",
  "/dashboard/diary",
  "/dashboard/diary.data",
  "/api/patient/diary",
  "/account",
  "/sos?x=1",
  "/sos/dia_1",
  "/dashboard/sos",
  "/dashboard/sos/sos_1",
  "/assets/",
  "/assets/a.js?_routes=x",
  "/x/assets/a.js",
])("%s is never kept", (address) => expect(at(address)).toBe(false));

test("only a whole public answer is kept", () => {
  expect(answer({ "Cache-Control": "public, no-cache" })).toBe(true);
  expect(answer({ "Cache-Control": "private, no-cache" })).toBe(false);
  expect(answer({ "Cache-Control": "no-store" })).toBe(false);
  expect(answer({ "Cache-Control": "public", "Set-Cookie": "a=1" })).toBe(false);
  expect(answer({}, 404)).toBe(false);
  expect(answer({}, 206)).toBe(false);
  expect(answer({}, 200, true)).toBe(false);
});
