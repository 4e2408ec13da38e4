import { createHash } from "node:crypto";
import * as z from "zod";
import {
  nextNames,
  noNames,
  takenClasses,
  type NamedObject,
  type TakenClass,
} from "../../app/features/operations/backup/object-names.server";
import { MB } from "../../app/lib/bytes";
import { seconds } from "../../app/lib/duration";
import { inTime } from "../../app/lib/in-time";
import type { Env } from "../../app/platform/env";
import { log } from "../../app/platform/log";
import type { CopyPage } from "../durable-objects/copying/copied";
import { bothPlanes, type Job } from "../job-scope";
import { sealForAge } from "./age";
import { copiedObject } from "./spaces";

/** What one answer holds at most: characters of lines, objects asked one after another, and ms of work. */
const most = { characters: 4 * MB, objects: 50, time: seconds(5) };
/** What one object gives in one turn. */
const turn = 1 * MB;
/** How often an object that is written while it is read is begun anew before somebody waits for it. */
const tries = 5;
const patience = seconds(20);

const copyPlace = z.object({
  ...{ token: z.string(), changes: z.int(), table: z.string(), row: z.int(), hash: z.string(), rows: z.int() },
});
const cursorSchema = z.object({
  class: z.enum(takenClasses),
  names: z.object({ clinic: z.string(), own: z.string() }),
  /** Within the object that follows: where it has got to. */
  object: copyPlace.nullable(),
});
type Cursor = z.output<typeof cursorSchema>;

const askedSchema = z.object({ cursor: cursorSchema.nullable() });

/** What an answer says beside what is sealed: where to go on, and how many. No name, and nothing that anybody wrote. */
type Told = { next: Cursor | null; busy: boolean; objects: Record<string, number>; rows: number; sha256: string };

/** An answer in the making. */
type Part = { lines: string[]; characters: number; objects: Record<string, number>; rows: number; busy: boolean };

function late(): never {
  throw new Error("an object is late");
}

function add(part: Part, ...lines: string[]): void {
  part.lines.push(...lines);
  for (const line of lines) part.characters += line.length;
}

/** One object's stretch into the part. @returns where it goes on, null at its end */
function take(part: Part, className: TakenClass, name: string, place: Cursor["object"], page: CopyPage) {
  if (page.rows === 0) return null; // holds nothing
  if (!place) add(part, JSON.stringify({ object: className, name, columns: page.columns }));
  add(part, ...page.lines);
  part.rows += page.lines.length;
  if (page.next) return page.next;
  add(part, JSON.stringify({ end: { rows: page.rows, hash: page.hash } }));
  part.objects[className] = (part.objects[className] ?? 0) + 1;
  return null;
}

/** Takes an object, as far as the part has room. @returns where to go on, null when it is whole; "busy" when it never stood still */
async function takeObject(env: Env, part: Part, className: TakenClass, { name }: NamedObject, from: Cursor["object"]) {
  const object = copiedObject(env, className, name);
  let place = from;
  for (let again = 0; again < tries;) {
    const page = await inTime(object.copyOut(place, turn), patience, late);
    if (page === "changed") {
      again += 1;
      place = null; // begun anew: the half of it that is there has no end, and whoever reads it lets it go
      continue;
    }
    place = take(part, className, name, place, page);
    if (!place || part.characters >= most.characters) return place;
  }
  return "busy";
}

/** Fills a part. @returns where the next one goes on, null when nothing is left */
async function fill(env: Env, job: Job, part: Part, cursor: Cursor): Promise<Cursor | null> {
  const until = Date.now() + most.time;
  let { class: className, names, object } = cursor;
  for (let asked = 0; asked < most.objects;) {
    const named = await nextNames(bothPlanes(job), className, names, most.objects - asked);
    for (const one of named) {
      const rest = await takeObject(env, part, className, one, object);
      asked += 1;
      part.busy = rest === "busy";
      if (rest) return { class: className, names, object: rest === "busy" ? null : rest };
      [names, object] = [one.place, null];
      if (part.characters >= most.characters || Date.now() >= until) return { class: className, names, object };
    }
    if (named.length > 0) continue;
    const next = takenClasses[takenClasses.indexOf(className) + 1];
    if (!next) return null;
    [className, names] = [next, noNames];
  }
  return { class: className, names, object };
}

async function packed(lines: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const text = new Blob([lines.map((line) => `${line}\n`).join("")]);
  return new Uint8Array(await new Response(text.stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}

/**
 * The next part of all that objects keep: NDJSON, gzip, sealed for the holder of the backup's key. Nothing is remembered here: where to
 * go on is the caller's to say, so whoever was killed goes on from there.
 */
export async function takePart(env: Env, job: Job, key: Uint8Array<ArrayBuffer>, body: unknown): Promise<Response> {
  const { cursor } = askedSchema.parse(body);
  const part: Part = { lines: [], characters: 0, objects: {}, rows: 0, busy: false };
  add(part, JSON.stringify({ caris: "objects", v: 1, at: new Date().toISOString() }));
  const begun = cursor ?? { class: takenClasses[0], names: noNames, object: null };
  const next = await fill(env, job, part, begun);
  const sealed = await sealForAge(key, await packed(part.lines));
  const sha256 = createHash("sha256").update(sealed).digest("hex");
  const told: Told = { next, busy: part.busy, objects: part.objects, rows: part.rows, sha256 };
  const objects = Object.values(part.objects).reduce((sum, n) => sum + n, 0);
  log({ event: "backup.taken", class: begun.class, objects, rows: part.rows });
  const headers = { "Content-Type": "application/octet-stream", "X-Backup": JSON.stringify(told) };
  return new Response(sealed, { headers });
}
