import { beforeAll, expect, test } from "vitest";
import * as sample from "../samples";
import { allCallers, type Credentials } from "./callers";
import type { Caller } from "./doors/route-callers";
import { ask, envelopeOf, sendJson, site } from "./site";

type Info = { id: string; kind: string; type: string; name: string; size: number };
type Standing = { id: string; offset: number; partSize: number; file?: Info };

let people: Map<Caller, Credentials>;
const as = (caller: Caller) => (people.get(caller) as Credentials).api;
beforeAll(async () => {
  people = await allCallers();
});

function post(bytes: Uint8Array<ArrayBuffer>, name: string, caller: Caller = "patient", type = "") {
  const form = new FormData();
  form.set("file", new Blob([bytes], { type }), name);
  return ask("/api/files", { method: "POST", headers: as(caller), body: form });
}

async function dataOf<T>(answer: Response): Promise<T> {
  const { data, error } = await envelopeOf(answer);
  if (data === undefined) throw new Error(`${answer.status} ${error?.code ?? ""}`);
  return data as T;
}

const open = (id: string, caller: Caller = "patient", headers: Record<string, string> = {}) =>
  ask(`/api/files/${id}`, { headers: { ...as(caller), ...headers } });
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const errorOf = async (answer: Response) => [answer.status, (await envelopeOf(answer)).error?.code];

async function writeEntry(files: string[], said: object = {}): Promise<string> {
  const entry = { title: "Com foto", content: "Na praia.", mood: 4, files, ...said };
  return (await dataOf<{ id: string }>(await sendJson("POST", "/api/patient/diary", entry, as("patient")))).id;
}

test("a photo comes back without its place, whole, to its owner, and nothing keeps or runs it", async () => {
  const stored = await post(sample.jpegWithPlace(), "../Praia da Ana.exe", "patient", "text/html");
  expect(stored.status).toBe(201);
  const info = await dataOf<Info>(stored);
  expect(info).toMatchObject({ kind: "image", type: "image/jpeg", name: "Praia da Ana.jpg", width: 12, height: 8 });
  const answer = await open(info.id);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers as unknown as Iterable<[string, string]>)).toMatchObject({
    "content-type": "image/jpeg",
    "content-length": "268",
    "content-disposition": "inline; filename=\"Praia da Ana.jpg\"; filename*=UTF-8''Praia%20da%20Ana.jpg",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
  });
  expect(await bytesOf(answer)).toEqual(sample.plain.jpeg);
});

test("sound may be read from anywhere, a document is only to be saved", async () => {
  const sound = sample.longSound(700_000);
  const { id } = await dataOf<Info>(await post(sound, "voz.wav"));
  const part = await open(id, "patient", { Range: "bytes=524000-524999" });
  expect([part.status, part.headers.get("Content-Range"), part.headers.get("Content-Length")]).toEqual([
    206,
    "bytes 524000-524999/700044",
    "1000",
  ]);
  expect(await bytesOf(part)).toEqual(sound.slice(524_000, 525_000));
  expect((await open(id, "patient", { Range: "bytes=700044-" })).status).toBe(200); // as a server may
  const head = await ask(`/api/files/${id}`, { method: "HEAD", headers: as("patient") });
  expect([head.status, head.headers.get("ETag")]).toEqual([200, `"${id}"`]);
  expect((await open(id, "patient", { "If-None-Match": `"${id}"` })).status).toBe(304);
  const pdf = await dataOf<Info>(await post(sample.pdf(), "exame.pdf"));
  expect((await open(pdf.id)).headers.get("Content-Disposition")).toMatch(/^attachment; /);
});

test("what is no file of ours is refused with words, what is too large before it is read to its end", async () => {
  for (const [bytes, name] of [
    [sample.ascii("<svg onload=alert(1)>"), "foto.png"],
    [sample.ascii("<!doctype html><script>1</script>"), "foto.jpg"],
    [sample.pdf("<</S/JavaScript>>"), "exame.pdf"],
    [sample.mp4("vide"), "voz.m4a"],
  ] as const) {
    const answer = await post(bytes, name, "patient", "image/png");
    expect(answer.status, name).toBe(415);
    const { error } = await envelopeOf(answer);
    expect([error?.code, (error?.fields?.file ?? "").length > 20]).toEqual(["files.wrong_type", true]);
  }
  const over = 10 * 1024 * 1024 + 1;
  expect(await errorOf(await post(new Uint8Array(over), "a.jpg"))).toEqual([413, "files.too_large"]);
  expect(await errorOf(await post(new Uint8Array(over + 500_000), "a.jpg"))).toEqual([413, "request.too_large"]);
  const huge = await post(new Uint8Array(40 * 1024 * 1024), "a.jpg").then(errorOf, () => [413, "request.too_large"]);
  expect(huge).toEqual([413, "request.too_large"]);
  const upload = { name: "a.jpg", size: over };
  expect(await errorOf(await sendJson("POST", "/api/files/uploads", upload, as("patient")))).toEqual([
    413,
    "files.too_large",
  ]);
  expect(await errorOf(await sendJson("POST", "/api/files", {}, as("patient")))).toEqual([
    415,
    "request.unsupported_media",
  ]);
  const empty = await ask("/api/files", { method: "POST", headers: as("patient"), body: new FormData() });
  expect((await envelopeOf(empty)).error?.fields).toHaveProperty("file");
});

test("10 MB come in parts, go on where they stopped, and come back the same", async () => {
  const sound = sample.longSound(10 * 1024 * 1024 - 44);
  const about = { name: "voz.wav", size: sound.length, duration: 60_000 };
  const started = await sendJson("POST", "/api/files/uploads", about, as("patient"));
  expect(started.status).toBe(201);
  const { id, partSize } = await dataOf<Standing>(started);
  const url = `/api/files/uploads/${id}`;
  const send = (offset: number, method = "PUT") =>
    ask(`${url}?offset=${offset}`, { method, headers: as("patient"), body: sound.slice(offset, offset + partSize) });
  expect((await dataOf<Standing>(await send(0))).offset).toBe(partSize);
  const ahead = await envelopeOf(await send(partSize * 5));
  expect(ahead.error).toMatchObject({ code: "files.offset", fields: { offset: String(partSize) } });
  expect((await dataOf<Standing>(await ask(url, { headers: as("patient") }))).offset).toBe(partSize);
  let last: Standing | undefined;
  for (let offset = 0; offset < sound.length; offset += partSize)
    last = await dataOf<Standing>(await send(offset, offset === 0 ? "PUT" : "PATCH"));
  expect(last?.file).toMatchObject({ kind: "audio", size: sound.length, name: "voz.wav" });
  expect(sample.same(await bytesOf(await open(last?.file?.id ?? "")), sound)).toBe(true);
});

test("with a login cookie another site can begin nothing", async () => {
  const { web } = people.get("patient") as Credentials;
  const from = (origin: string) =>
    sendJson("POST", "/api/files/uploads", { name: "x", size: 1 }, { ...web, Origin: origin });
  expect((await from("https://evil.test")).status).toBe(403);
  const ours = await from(site);
  expect(ours.status).toBe(201);
  const { id } = await dataOf<Standing>(ours);
  const gone = await ask(`/api/files/uploads/${id}`, { method: "DELETE", headers: as("patient") });
  expect(gone.status).toBe(200);
  expect((await ask(`/api/files/uploads/${id}`, { headers: as("patient") })).status).toBe(404);
});

test("a file of the diary is open to whom its entry is open, to nobody else, and no longer than that", async () => {
  const { id } = await dataOf<Info>(await post(sample.jpegWithPlace(), "praia.jpg"));
  const strangers: Caller[] = [
    "otherPatient",
    "unlinkedPsychologist",
    "admin",
    "foreignPatient",
    "foreignPsychologist",
    "foreignAdmin",
  ];
  const refused = async (callers: Caller[]) => {
    for (const caller of callers)
      expect(await errorOf(await open(id, caller)), caller).toEqual([404, "files.not_found"]);
  };
  await refused(["psychologist", ...strangers]);
  expect(await errorOf(await open(id, "platform"))).toEqual([403, "auth.forbidden"]);
  expect((await ask(`/api/files/${id}`)).status).toBe(401);
  const entry = await writeEntry([id]);
  const read = await dataOf<{ files: Info[] }>(await ask(`/api/patient/diary/${entry}`, { headers: as("patient") }));
  expect(read.files).toEqual([
    { id, kind: "image", type: "image/jpeg", name: "praia.jpg", size: 268, width: 12, height: 8 },
  ]);
  expect((await open(id, "psychologist")).status).toBe(200);
  await refused(strangers);
  const change = (said: object) => sendJson("PATCH", `/api/patient/diary/${entry}`, said, as("patient"));
  expect((await change({ isPrivate: true })).status).toBe(200);
  await refused(["psychologist"]);
  expect((await change({ isPrivate: false })).status).toBe(200);
  expect((await open(id, "psychologist")).status).toBe(200);
  await ask(`/api/patient/diary/${entry}`, { method: "DELETE", headers: as("patient") });
  await refused(["psychologist"]);
  expect((await open(id)).status).toBe(200); // the patient may still undo
});

test("an entry takes only the patient's own files, and four of them", async () => {
  const mine = await dataOf<Info>(await post(sample.plain.png, "a.png"));
  const hers = await dataOf<Info>(await post(sample.plain.png, "a.png", "psychologist"));
  const write = (files: string[]) =>
    sendJson("POST", "/api/patient/diary", { title: "x", content: "x", mood: 3, files }, as("patient"));
  for (const files of [[hers.id], [mine.id, "fil_x"], ["a", "b", "c", "d", "e"]]) {
    const answer = await write(files);
    expect(answer.status).toBe(422);
    expect((await envelopeOf(answer)).error?.fields).toHaveProperty("files");
  }
  const entry = await writeEntry([mine.id]);
  const emptied = await sendJson("PATCH", `/api/patient/diary/${entry}`, { files: [] }, as("patient"));
  expect((await dataOf<{ files: Info[] }>(emptied)).files).toEqual([]);
  expect((await ask(`/api/files/${mine.id}`, { headers: as("psychologist") })).status).toBe(404);
});
