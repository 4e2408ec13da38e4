import { createHash } from "node:crypto";
import { MB } from "../../app/lib/bytes";
import type { Isolate } from "../../app/platform/create.server";
import type { Env } from "../../app/platform/env";
import { openJob } from "../job-scope";
import { withBoundedBody } from "../pipeline/body";
import type { Call } from "../pipeline/call";
import { recipientKey } from "./age";
import { admit, backupPaths, isBackupPath } from "./door";
import { putErasures, putPiece } from "./put";
import { takePart } from "./take";

/** A piece of a copy is a megabyte of rows, as JSON within JSON. */
const largestBody = 8 * MB;

/**
 * What a machine asks for that takes a backup of the objects, or puts one back; ADR 0132. Off where its secret is not set. Null for
 * everybody who does not know the secret: to them the address is none, and is answered as any other that does not exist.
 */
export async function answerBackup(
  { request, url }: Call,
  env: Env,
  { config }: Isolate,
  ctx: ExecutionContext,
): Promise<Response | null> {
  const path = url.pathname;
  if (!isBackupPath(path)) return null;
  const secret = config.backup[backupPaths[path]];
  if (secret === "") return null;
  const job = openJob(env, ctx, "backup");
  const admitted = await admit(request, path, secret, { attempts: job.scope.platform.attempts, now: Date.now() });
  if (!admitted) return null;
  const whole = await withBoundedBody(request, largestBody);
  if (typeof whole === "string") return new Response(null, { status: whole === "too_large" ? 413 : 408 });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  if (createHash("sha256").update(bytes).digest("hex") !== admitted.bodySha256)
    return new Response(null, { status: 400 });
  const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (path === "/api/backup/put") return putPiece(env, job, body);
  if (path === "/api/backup/erasures") return putErasures(job, body);
  const key = recipientKey(config.backup.recipient);
  return key ? takePart(env, job, key, body) : null;
}
