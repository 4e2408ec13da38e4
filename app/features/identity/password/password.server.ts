import { scrypt } from "node:crypto";
import { fromBase64url, toBase64url } from "~/lib/base64url";
import { isSameSecret } from "../account/same-secret.server";

/**
 * Cost of scrypt, as OWASP's Password Storage Cheat Sheet pairs them. Production Workers refuse N·r·p above 2^20 and an
 * isolate has 128 MB: one hash takes 128·N·r bytes = 16 MB.
 */
export const scryptCost = { N: 2 ** 14, r: 8, p: 5 } as const;
const keyLength = 32;
const saltLength = 16;

type Cost = { N: number; r: number; p: number };
type Parsed = Cost & { salt: Uint8Array; key: Uint8Array };

// Stands in for the hash of nobody: verifying against it costs as much as against a real one and never succeeds.
const nobody: Parsed = { ...scryptCost, salt: new Uint8Array(saltLength), key: new Uint8Array(keyLength) };

function derive(password: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Uint8Array> {
  const options = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 2 ** 20 };
  return new Promise((resolve, reject) => {
    // NFKC: the same password typed on another keyboard is the same (NIST SP 800-63B §3.1.1.2).
    scrypt(password.normalize("NFKC"), salt, keyLength, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** `scrypt$N$r$p$salt$key`, with salt and key in base64url: a hash says how it was made. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const key = await derive(password, salt, scryptCost);
  const { N, r, p } = scryptCost;
  return ["scrypt", N, r, p, toBase64url(salt), toBase64url(key)].join("$");
}

function parse(hash: string): Parsed | null {
  const [scheme, N, r, p, salt, key] = hash.split("$");
  const saltBytes = fromBase64url(salt ?? "");
  const keyBytes = fromBase64url(key ?? "");
  if (scheme !== "scrypt" || !saltBytes || keyBytes?.length !== keyLength) return null;
  return { N: Number(N), r: Number(r), p: Number(p), salt: saltBytes, key: keyBytes };
}

/**
 * Whether a password is the one that was hashed. It takes equally long for a wrong password and for no hash at all (an
 * unknown e-mail: pass null), and compares in constant time.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const known = hash === null ? null : parse(hash);
  const { salt, key, ...cost } = known ?? nobody;
  const tried = await derive(password, salt, cost);
  return isSameSecret(tried, key) && known !== null;
}
