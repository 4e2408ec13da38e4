import { runInDurableObject } from "cloudflare:test";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { toBase64url } from "~/lib/base64url";
import { isolateOf } from "~/platform/create.server";
import { answerBackup } from "../../workers/backup/answer";
import type { CopyStep } from "../../workers/durable-objects/copying/copied";
import { callOf } from "../../workers/pipeline/call.fixture";
import { testEnv } from "./env";

const encoder = new TextEncoder();
const hexOf = (bytes: ArrayBuffer) => Buffer.from(bytes).toString("hex");

/** A machine that takes backups and puts them back, with its secrets and keys. */
export type Machine = { take: string; put: string; identity: string; recipient: string };

/** A machine with keys of its own. */
export async function newMachine(): Promise<Machine> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { take: "t".repeat(43), put: "p".repeat(43), identity, recipient };
}

/** The header that signs a request. */
export async function signed(path: string, body: string, secret: string, at = Date.now(), once = crypto.randomUUID()) {
  const digest = hexOf(await crypto.subtle.digest("SHA-256", encoder.encode(body)));
  const word = toBase64url(encoder.encode(once)).slice(0, 43);
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const said = encoder.encode(["caris-backup/1", path, at, word, digest].join("\n"));
  const mac = toBase64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, said)));
  return `Caris-Backup at=${at},once=${word},body=${digest},mac=${mac}`;
}

/** What a machine's address answers; null where it is none to whoever asks. */
export function asked(machine: Machine, path: string, body: string, authorization: string, method = "POST") {
  const isolate = isolateOf(testEnv);
  const { take, put, recipient } = machine;
  const config = { ...isolate.config, backup: { take, put, recipient } };
  const init = { method, headers: { Authorization: authorization }, ...(method === "POST" ? { body } : {}) };
  const ctx = { waitUntil: () => undefined } as unknown as ExecutionContext;
  return answerBackup(callOf(path, init), testEnv, { ...isolate, config }, ctx);
}

async function post(machine: Machine, path: string, body: unknown): Promise<Response> {
  const text = JSON.stringify(body);
  const secret = path.endsWith("/take") ? machine.take : machine.put;
  const answer = await asked(machine, path, text, await signed(path, text, secret));
  if (!answer) throw new Error(`${path} is none`);
  return answer;
}

type Told = { next: unknown; busy: boolean; objects: Record<string, number>; rows: number; sha256: string };

/** One part, opened. */
export async function takePart(machine: Machine, cursor: unknown) {
  const answer = await post(machine, "/api/backup/take", { cursor });
  const told = JSON.parse(answer.headers.get("X-Backup") ?? "null") as Told;
  const sealed = new Uint8Array(await answer.arrayBuffer());
  const decrypter = new Decrypter();
  decrypter.addIdentity(machine.identity);
  const plain = new Blob([(await decrypter.decrypt(sealed)) as Uint8Array<ArrayBuffer>]);
  const text = await new Response(plain.stream().pipeThrough(new DecompressionStream("gzip"))).text();
  return { told, sealed, lines: text.trimEnd().split("\n") };
}

/** An object as a backup has it. */
export type TakenObject = {
  object: string;
  name: string;
  columns: CopyStep["columns"];
  lines: string[];
  end: CopyStep["end"];
};

/** The objects of some lines: whole ones alone. */
export function objectsIn(lines: readonly string[]): TakenObject[] {
  const found: TakenObject[] = [];
  let open: TakenObject | null = null;
  for (const line of lines) {
    const said = JSON.parse(line) as unknown[] | { object?: string; end?: CopyStep["end"] };
    if (Array.isArray(said)) open?.lines.push(line);
    else if ("object" in said) open = { ...(said as TakenObject), lines: [], end: null };
    else if ("end" in said && open) {
      found.push({ ...open, end: said.end ?? null });
      open = null;
    }
  }
  return found;
}

/** All that a backup takes. */
export async function takeAll(machine: Machine): Promise<TakenObject[]> {
  const lines: string[] = [];
  let cursor: unknown = null;
  for (let parts = 0; parts < 50; parts++) {
    const part = await takePart(machine, cursor);
    lines.push(...part.lines);
    cursor = part.told.next;
    if (cursor === null) return objectsIn(lines);
  }
  throw new Error("it never ends");
}

/** Puts an object back, so many lines at a time. */
export async function putBack(machine: Machine, { object, name, columns, lines, end }: TakenObject, atOnce = 1000) {
  let answer: { state: string; why?: string } = { state: "none" };
  const steps = Math.max(1, Math.ceil(lines.length / atOnce));
  for (let n = 0; n < steps; n++) {
    const step = { n, columns, lines: lines.slice(n * atOnce, (n + 1) * atOnce), end: n === steps - 1 ? end : null };
    answer = await (await post(machine, "/api/backup/put", { class: object, name, step })).json();
    if (answer.state === "refused") return answer;
  }
  return answer;
}

/** Every row of an object, table by table, as JSON; without what it does not have to keep. */
export function rowsOf(stub: DurableObjectStub, without: readonly string[] = []): Promise<string[]> {
  return runInDurableObject(stub, (_, { storage: { sql } }) =>
    sql
      .exec<{ name: string }>("select name from sqlite_master where type = 'table' order by name")
      .toArray()
      .filter(({ name }) => !/^(sqlite_|_cf_|copy_)/.test(name) && !without.includes(name))
      .flatMap(({ name }) =>
        [...sql.exec(`select * from "${name}"`).raw()].map((row) => JSON.stringify([name, ...row])),
      ),
  );
}

/** The object is as if it had never been: a loss, or another account. */
export async function wipe(stub: DurableObjectStub): Promise<void> {
  await runInDurableObject(stub, async (_, state) => {
    await state.storage.deleteAlarm();
    await state.storage.deleteAll();
    state.abort("lost");
  }).catch(() => undefined);
}
