import { expect, test } from "vitest";
import { bodyLimitOf } from "./body";
import { isNeverLimited } from "./rate-limit";

const form = "multipart/form-data; boundary=x";
const kB = 1024;

test("what features ask of the door is joined: help, health and reports before every limit, and nothing else", () => {
  const never = ["/sos", "/sos.data", "/sos/offline", "/dashboard/sos", "/dashboard/sos/sos_1", "/api/patient/sos"];
  for (const path of [...never, "/api/health", "/api/webhooks/resend"]) expect(isNeverLimited(path), path).toBe(true);
  for (const path of ["/", "/api/files", "/api/health/x", "/dashboard/sosx", "/x/sos", "/api/webhooks/a/b"])
    expect(isNeverLimited(path), path).toBe(false);
});

test("files and forms with files may be large where their feature says so, as such forms only", () => {
  expect(bodyLimitOf("/api/files", null)).toBe((10 * kB + 64) * kB);
  expect(bodyLimitOf("//API/files/uploads/upl_1/", null)).toBe(512 * kB);
  expect(bodyLimitOf("/dashboard/diary/new.data", form)).toBe(16 * kB * kB);
  expect(bodyLimitOf("/account/photo", form)).toBe(12 * kB * kB);
  for (const path of ["/dashboard/diary/new", "/account/photo"]) expect(bodyLimitOf(path, null)).toBe(256 * kB);
  expect(bodyLimitOf("/dashboard/diary", form)).toBe(256 * kB);
});
