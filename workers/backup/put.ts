import * as z from "zod";
import { isKnown, takenClasses } from "../../app/features/operations/backup/object-names.server";
import { markErasures } from "../../app/features/privacy/erasure/mark-erasures.server";
import { seconds } from "../../app/lib/duration";
import { inTime } from "../../app/lib/in-time";
import type { Env } from "../../app/platform/env";
import { log } from "../../app/platform/log";
import { bothPlanes, type Job } from "../job-scope";
import { copiedObject } from "./spaces";

const count = z.int().min(0);
const piece = z.object({
  class: z.enum(takenClasses),
  name: z.string().min(1).max(300),
  step: z.object({
    n: count,
    columns: z.record(z.string().regex(/^\w{1,60}$/), z.array(z.string().regex(/^\w{1,60}$/)).max(60)),
    lines: z.array(z.string()).max(100_000),
    end: z.object({ rows: count, hash: z.string().max(64) }).nullable(),
  }),
});

/** How long an object may take (ms): a board asks both planes whether what it brings is still so. */
const patience = seconds(20);

function late(): never {
  throw new Error("an object is late");
}

/** Puts a piece of an object back, if today's tables know it and nothing is there. */
export async function putPiece(env: Env, job: Job, body: unknown): Promise<Response> {
  const { class: className, name, step } = piece.parse(body);
  if (!(await isKnown(bothPlanes(job), className, name))) return Response.json({ state: "unknown" });
  const answer = await inTime(copiedObject(env, className, name).copyIn(step), patience, late);
  if (answer.state === "refused") log({ event: "backup.refused", class: className, why: answer.why });
  return Response.json(answer);
}

const ledger = z.object({
  erasures: z.array(z.object({ accountId: z.string().max(100), erasedAt: count, isWhole: z.boolean() })).max(1000),
});

/** Marks whose data a restore has brought back and who is to be erased again. */
export async function putErasures(job: Job, body: unknown): Promise<Response> {
  const { erasures } = ledger.parse(body);
  return Response.json({ marked: await markErasures(job.directory, erasures) });
}
