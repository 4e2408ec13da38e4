import { sql } from "drizzle-orm";
import { kernelIds } from "~/features/kernel/kernel.ids";
import { minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { log } from "~/platform/log";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import type { LookedMessage } from "~/platform/platform";
import type { Actor } from "../actor";
import { auditEntry } from "../audit-entry.both.table";
import type { ClinicCtx } from "../ctx";
import { asNoted, type Noted } from "../keys/noted";
import { notYetNoted, rememberNoted } from "./noted-lately";
import { whoseAndWhy, type Right } from "./right";

/** Opening the same thing again within this time is no other access: a page that is loaded a thousand times must not bury the audit log. */
const oneAccess = minutes(10);

/**
 * Acts of opening: each has its words in the log that patients read (`<x>.words.ts` says and declares them), so that
 * nothing is opened that they are not told of.
 */
// oxlint-disable-next-line typescript/no-empty-object-type, typescript/consistent-type-definitions -- only an interface can be merged
export interface OpeningActions {}
export type OpeningAction = keyof OpeningActions;

/** What was looked at: whose (their member ids), and one thing of theirs if it is one. */
export type Look = {
  action: OpeningAction;
  subjects: readonly string[];
  entity?: string;
  entityId?: string;
  reason?: string | undefined;
  /** Where the role does not say it: see `rights`. */
  right?: Right | undefined;
  /** Each time is an access, also within ten minutes. */
  eachTime?: true;
};

type Reader = ClinicCtx<Actor>;

/** What is written down of a look, ready to be written again elsewhere: the ids of its rows are fixed. */
function rowsOf(ctx: Reader, look: Look): LookedMessage | null {
  const { action, subjects, entity = "member", entityId, reason = null, right, eachTime = false } = look;
  const { clinicId, memberId, role } = ctx.actor;
  const at = ctx.now();
  const others = subjects.filter((subject) => subject !== memberId); // what is one's own is read without a word
  const rows = others.map((subject): [string, string, string, string | null] => {
    const said = whoseAndWhy(ctx.actor, { entity, entityId: entityId ?? subject, subject, right });
    return [newId(kernelIds.audit, at), entityId ?? subject, subject, said.right];
  });
  if (rows.length === 0) return null;
  const { address, requestId } = ctx.request;
  const from = { ip: address, userAgent: ctx.request.userAgent.slice(0, 300), requestId };
  return { clinicId, memberId, role, action, entity, reason, ...from, at, eachTime, rows };
}

/**
 * One statement, whoever many they are: a row each, left out where the same reader opened the same within the time of one access. Written
 * again it changes nothing. @returns ids of the rows that it wrote
 */
export async function writeLooked(db: ClinicDb | DirectoryDb, looked: LookedMessage): Promise<Set<string>> {
  const { clinicId, memberId, role, action, entity, reason, ip, userAgent, requestId, at, eachTime, rows } = looked;
  // The plus keeps the reader's own index out of it: that of the thing finds next to nothing.
  const lately = sql`select 1 from ${auditEntry} as a where a.entity_id = one.value ->> 1 and a.created_at > ${at - oneAccess}
    and +a.clinic_id = ${clinicId} and +a.actor_id = ${memberId} and +a.action = ${action} and a.subject is one.value ->> 2`;
  const written = await db.all<{ id: string }>(sql`insert into ${auditEntry}
    (id, clinic_id, actor_id, actor_role, action, entity, entity_id, fields, reason, ip, user_agent, request_id, created_at, subject, "right")
    select one.value ->> 0, ${clinicId}, ${memberId}, ${role}, ${action}, ${entity}, one.value ->> 1, '[]', ${reason},
      ${ip}, ${userAgent}, ${requestId}, ${at}, one.value ->> 2, one.value ->> 3
    from json_each(${JSON.stringify(rows)}) as one where ${eachTime} or not exists (${lately})
    on conflict (id) do nothing returning id`);
  return new Set(written.map(({ id }) => id));
}

/** Since when (ms) rows that were not written, because others stand for them, are noted. */
async function notedSince(
  db: ClinicDb,
  { clinicId, memberId, action, at }: LookedMessage,
  rows: LookedMessage["rows"],
) {
  return db.all<{ entityId: string; subject: string; since: number }>(sql`
    select a.entity_id as entityId, a.subject as subject, max(a.created_at) as since
    from json_each(${JSON.stringify(rows)}) as one cross join ${auditEntry} as a
    where a.entity_id = one.value ->> 1 and a.created_at > ${at - oneAccess} and +a.clinic_id = ${clinicId}
      and +a.actor_id = ${memberId} and +a.action = ${action} and a.subject is one.value ->> 2
    group by 1, 2`);
}

/** Writes down what this isolate does not know to be noted already, and remembers what then is. */
async function writeNew(ctx: Reader, whole: LookedMessage): Promise<void> {
  const looked = notYetNoted(ctx.plane, whole, oneAccess);
  if (!looked) return;
  const written = await writeLooked(ctx.db, looked);
  for (const row of looked.rows) if (written.has(row[0])) rememberNoted(ctx.plane, looked, row, looked.at);
  const before = looked.rows.filter(([id]) => !written.has(id));
  if (before.length === 0) return;
  // What it cannot learn is asked again with the next look: all of this one is noted.
  for (const { entityId, subject, since } of await notedSince(ctx.db, looked, before).catch(() => [])) {
    const row = before.find((one) => one[1] === entityId && one[2] === subject);
    if (row) rememberNoted(ctx.plane, looked, row, since);
  }
}

async function writeDown(ctx: Reader, look: Look): Promise<void> {
  const looked = rowsOf(ctx, look);
  if (looked) await writeNew(ctx, looked);
}

/**
 * Looking is noted beside an answer that does not wait for it, and is given without it too. What cannot be written at that moment is handed
 * to the `events` queue, which tries until it is; what went wrong is said in the log.
 */
async function beside(ctx: Reader, look: Look): Promise<void> {
  const looked = rowsOf(ctx, look);
  if (!looked) return;
  const failed = (error: unknown) => {
    const reason = error instanceof Error ? error.name : "unknown";
    log({ event: "audit.failed", requestId: ctx.request.requestId, action: look.action, error: reason });
  };
  try {
    await writeNew(ctx, looked);
  } catch (error) {
    failed(error);
    await ctx.platform.sendEvents({ v: 1, plane: ctx.plane, ids: [], looked }).catch(failed);
  }
}

/**
 * Writes down that the member who acts opens something of somebody's (LGPD art. 37), once in ten minutes, and gives what opens it:
 * no vault opens to a colleague without. Written first: what cannot be written down is not opened.
 */
export async function noteOpening<C extends Reader>(ctx: C, look: Look): Promise<C & Noted> {
  await writeDown(ctx, look);
  return asNoted(ctx, look.subjects);
}

/** The same, written beside the answer. Never rejects. */
export function noteLooking<C extends Reader>(ctx: C, look: Look): C & Noted {
  ctx.platform.background(beside(ctx, look));
  return asNoted(ctx, look.subjects);
}

/** A list shows health data too: of which patients (their member ids) the member who acts is shown something. One row a patient and view. */
export function noteListing<C extends Reader>(ctx: C, action: OpeningAction, patientIds: readonly string[]): C & Noted {
  return noteLooking(ctx, { action, subjects: [...new Set(patientIds)] });
}
