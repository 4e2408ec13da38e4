import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "./base64url";

// app/platform/keys/base64url.test.ts asks the same of what engines bring.
test("bytes come back as they were, without padding, and what is no such text is refused", () => {
  for (const length of [0, 1, 2, 3, 4, 31, 300]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  }
  for (const bad of ["a", "ab=", "a b", "a+b/", "ab\n", "ü"]) expect(fromBase64url(bad)).toBeNull();
});
