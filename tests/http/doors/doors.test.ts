import { beforeAll, expect, test } from "vitest";
import * as sample from "../../samples";
import { bearer, signIn, signInToWeb, type SignedIn } from "../people";
import { ask, envelopeOf, postForm, sendJson, site } from "../site";

let patient: SignedIn;
let cookie: string;
beforeAll(async () => {
  patient = await signIn("foreignPatient");
  cookie = await signInToWeb("foreignPatient");
});

const codeOf = async (answer: Response) => [answer.status, (await envelopeOf(answer)).error?.code];

test("no other Authorization than a genuine token spares a write with our cookies its origin", async () => {
  const entry = { title: "De outro site", content: "x", mood: 3, tags: [] };
  const write = (headers: Record<string, string>) => sendJson("POST", "/api/patient/diary", entry, headers);
  for (const Authorization of ["Basic YTpi", "Bearer x", "Bearer a.b.c", "Negotiate x"]) {
    const foreign = { Cookie: cookie, Authorization, Origin: "https://evil.test" };
    expect(await codeOf(await write(foreign)), Authorization).toEqual([403, "request.foreign_origin"]);
  }
  expect(await codeOf(await write({ Cookie: cookie, Authorization: "Basic YTpi", Origin: site }))).toEqual([
    401,
    "auth.required",
  ]);
  expect((await write({ Cookie: cookie, ...bearer(patient) })).status).toBe(201);
});

test("an upload made to stall us, by its content or its name, is answered, and a health check beside it is not held up", async () => {
  const post = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    const form = new FormData();
    form.set("file", new Blob([bytes]), name);
    return ask("/api/files", { method: "POST", headers: bearer(patient), body: form });
  };
  const streams = sample.ascii(`%PDF-1.4\n${"stream\n".repeat(40_000)}%%EOF`);
  const started = Date.now();
  const answers = await Promise.all([
    post(streams, "a.pdf"),
    post(sample.pdf(), `a${".".repeat(20_000)}a.pdf`),
    post(sample.ascii("\0\0\0\x08ftyp"), "a.m4a"),
    ask("/api/health"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 415, 200]);
  // On the old scanners one of these took 12 s of a fast machine.
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("of a login that was ended the server says so, and only then", async () => {
  const old = await signInToWeb("otherPatient");
  const fresh = await signInToWeb("otherPatient");
  expect((await ask("/api/auth/me", { headers: { Cookie: old } })).status).toBe(200);
  expect((await postForm("/account/devices", { end: "others" }, { Cookie: fresh })).status).toBe(200);
  expect(await codeOf(await ask("/api/auth/me", { headers: { Cookie: old } }))).toEqual([401, "auth.ended"]);
  const stranger = { Cookie: old.replace(/caris_login=[^;]+/, "caris_login=invented") };
  expect(await codeOf(await ask("/api/auth/me", { headers: stranger }))).toEqual([401, "auth.required"]);
  expect(await codeOf(await ask("/api/auth/me"))).toEqual([401, "auth.required"]);
  // The mark by which this browser calls for help is none of it.
  const called = await ask("/sos", { headers: { Cookie: old } });
  expect(called.status).toBe(200);
});

test("nothing is marked read by a GET of its own", async () => {
  expect(
    (await ask("/dashboard/chat/rom_x/seen?seq=1", { headers: { Cookie: cookie } })).status,
  ).toBeGreaterThanOrEqual(400);
});

test("what an older login may not do alone is asked of it in a form that keeps what was typed", async () => {
  // A fresh sign-in is not asked: the page shows no password field.
  const page = await (await ask("/account/phone", { headers: { Cookie: cookie } })).text();
  expect(page).toContain('name="phone"');
  expect(page).not.toContain('name="password"');
});

test("who opens somebody else's place is told whose it is, and shown the way to their own", async () => {
  const psychologist = { Cookie: await signInToWeb("foreignPsychologist") };
  for (const [path, headers, words] of [
    ["/admin", psychologist, "Esta página é da administração da clínica."],
    ["/admin/users", psychologist, "Esta página é da administração da clínica."],
    ["/platform", psychologist, "Esta página é da administração da CÁRIS."],
    ["/dashboard/today", psychologist, "Esta página é de pacientes."],
    ["/dashboard/patients", { Cookie: cookie }, "Esta página é de psicólogas e psicólogos."],
  ] as const) {
    const answer = await ask(path, { headers });
    const html = await answer.text();
    expect([answer.status, html.includes(`>${words}<`), html.includes('href="/dashboard"')], path).toEqual([
      403,
      true,
      true,
    ]);
  }
});
