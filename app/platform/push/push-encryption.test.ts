import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "~/lib/base64url";
import { agreedSecret, exportPublic, hkdf, importPrivate, importPublic, newEcdhPair } from "./push-curve.server";
import { encryptPush, longestPush } from "./push-encryption.server";

// RFC 8291, Appendix A.
const rfc = {
  plaintext: "When I grow up, I want to be a watermelon",
  serverPrivate: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  serverPublic: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  browserPrivate: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
  browserPublic: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  message:
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};
const bytes = (text: string) => fromBase64url(text) ?? new Uint8Array();
const utf8 = (text: string) => new TextEncoder().encode(text);
const keys = { p256dh: rfc.browserPublic, auth: rfc.auth };

/** What a browser does with a message (RFC 8188 §2, RFC 8291 §3). */
async function decrypt(message: Uint8Array<ArrayBuffer>, privateKey: CryptoKey, publicKey: Uint8Array, auth: string) {
  const salt = message.slice(0, 16);
  const theirs = message.slice(21, 21 + (message[20] ?? 0));
  const secret = await agreedSecret(privateKey, await importPublic(theirs));
  const info = Uint8Array.from([...utf8("WebPush: info\0"), ...publicKey, ...theirs]);
  const ikm = await hkdf({ salt: bytes(auth), ikm: secret, info, length: 32 });
  const raw = await hkdf({ salt, ikm, info: utf8("Content-Encoding: aes128gcm\0"), length: 16 });
  const iv = await hkdf({ salt, ikm, info: utf8("Content-Encoding: nonce\0"), length: 12 });
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
  const record = new Uint8Array(
    await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, message.slice(21 + theirs.length)),
  );
  const end = record.lastIndexOf(2);
  expect([...record.slice(end + 1)].every((byte) => byte === 0)).toBe(true);
  return new TextDecoder().decode(record.slice(0, end));
}

test("RFC 8291, Appendix A, byte for byte", async () => {
  const pair = {
    privateKey: await importPrivate(bytes(rfc.serverPublic), bytes(rfc.serverPrivate), "ECDH"),
    publicKey: await crypto.subtle.importKey(
      "raw",
      bytes(rfc.serverPublic),
      { name: "ECDH", namedCurve: "P-256" },
      true,
      [],
    ),
  };
  const sealed = await encryptPush(utf8(rfc.plaintext), keys, { random: { salt: bytes(rfc.salt), pair } });
  expect(sealed && toBase64url(sealed)).toBe(rfc.message);
});

test("the browser's own keys open the RFC's message and a padded one of ours", async () => {
  const browser = await importPrivate(bytes(rfc.browserPublic), bytes(rfc.browserPrivate), "ECDH");
  const open = (message: Uint8Array<ArrayBuffer>) => decrypt(message, browser, bytes(rfc.browserPublic), rfc.auth);
  expect(await open(bytes(rfc.message))).toBe(rfc.plaintext);
  const sealed = await encryptPush(utf8("Você tem uma atualização"), keys, { paddedTo: 1024 });
  expect(sealed && (await open(sealed))).toBe("Você tem uma atualização");
});

test("short and long messages look alike, the same one never twice, and none is over 4,096 bytes", async () => {
  const lengths = await Promise.all(
    ["a", "a".repeat(1000), "a".repeat(longestPush)].map(
      async (text) => (await encryptPush(utf8(text), keys, { paddedTo: 1024 }))?.length,
    ),
  );
  expect(lengths).toEqual([1127, 1127, 4096]);
  const [first, second] = await Promise.all([encryptPush(utf8("a"), keys), encryptPush(utf8("a"), keys)]);
  expect(first).not.toEqual(second);
});

test("a message that is too long and keys that are none are refused, not thrown", async () => {
  expect(await encryptPush(new Uint8Array(longestPush + 1), keys)).toBeNull();
  const point = await exportPublic((await newEcdhPair()).publicKey);
  const offCurve = toBase64url(point.with(64, (point[64] ?? 0) ^ 1));
  for (const p256dh of ["", "x", "*", rfc.browserPublic.slice(0, -4), offCurve, rfc.auth])
    expect(await encryptPush(utf8("a"), { p256dh, auth: rfc.auth })).toBeNull();
  for (const auth of ["", "*", rfc.browserPublic])
    expect(await encryptPush(utf8("a"), { p256dh: rfc.browserPublic, auth })).toBeNull();
});
