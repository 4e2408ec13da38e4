import { minutes } from "../../app/lib/duration";
import type { Attempts } from "../../app/platform/objects/attempts.server";
import { fromBase64url } from "../../app/platform/keys/base64url.server";

/** What a machine may ask for, and the secret that it must know for it: who takes cannot put back, nor the other way round. */
export const backupPaths = {
  "/api/backup/take": "take",
  "/api/backup/put": "put",
  "/api/backup/erasures": "put",
} as const;
export type BackupPath = keyof typeof backupPaths;

/** Whether an address is one of these, to the letter. */
export function isBackupPath(pathname: string): pathname is BackupPath {
  return Object.hasOwn(backupPaths, pathname);
}

/** How far (ms) a machine's clock may be from ours, and so how long a request is remembered. */
const slack = minutes(5);

const encoder = new TextEncoder();
const form = /^Caris-Backup at=(\d{13}),once=([\w-]{22,43}),body=([0-9a-f]{64}),mac=([\w-]{43})$/;

/** A request that is somebody's who knows the secret: what its body must be. */
export type Admitted = { bodySha256: string };

/**
 * Looks whether a request is signed with the secret: HMAC-SHA-256 over address, instant, a word used once, and the body's SHA-256. The
 * secret itself never travels. Compared by WebCrypto, in the same time whatever it is.
 * @returns null for anybody else, for an old one, and for one that has been here before
 */
export async function admit(
  request: Request,
  path: BackupPath,
  secret: string,
  { attempts, now }: { attempts: Attempts; now: number },
): Promise<Admitted | null> {
  const [, at = "", once = "", body = "", mac = ""] = form.exec(request.headers.get("Authorization") ?? "") ?? [];
  const signature = fromBase64url(mac);
  if (request.method !== "POST" || !signature || Math.abs(Number(at) - now) > slack) return null;
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "verify",
  ]);
  const said = encoder.encode(["caris-backup/1", path, at, once, body].join("\n"));
  if (!(await crypto.subtle.verify("HMAC", key, signature, said))) return null;
  // Only what is genuine is remembered: nobody else can fill this up.
  const first = await attempts.take(`backup|${once}`, { limit: 1, window: 2 * slack });
  return first.retryAfter > 0 ? null : { bodySha256: body };
}
