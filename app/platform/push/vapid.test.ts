import { expect, test } from "vitest";
import { fromBase64url } from "~/lib/base64url";
import { vapidAuthorization } from "./vapid.server";

const keys = {
  publicKey: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  privateKey: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  subject: "mailto:ola@caris.test",
};
const now = Date.UTC(2026, 2, 2, 12);
const bytes = (text = "") => fromBase64url(text) ?? new Uint8Array();
const json = (part = "") => JSON.parse(new TextDecoder().decode(bytes(part))) as unknown;

test("the token names origin, expiry within 24 h and whom to write to, and verifies with the key beside it", async () => {
  const header = await vapidAuthorization(keys, "https://push.example.net", now);
  const [, jwt = "", publicKey] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
  expect(publicKey).toBe(keys.publicKey);
  const [head, claims, signature] = jwt.split(".");
  expect(json(head)).toEqual({ typ: "JWT", alg: "ES256" });
  expect(json(claims)).toEqual({
    aud: "https://push.example.net",
    exp: now / 1000 + 12 * 3600,
    sub: "mailto:ola@caris.test",
  });
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(publicKey), algorithm, false, ["verify"]);
  const verify = (text: string) =>
    crypto.subtle.verify(algorithm, key, bytes(signature), new TextEncoder().encode(text));
  expect(await verify(`${head}.${claims}`)).toBe(true);
  expect(await verify(`${head}.${claims}x`)).toBe(false);
});
