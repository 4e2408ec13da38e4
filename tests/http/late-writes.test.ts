import { expect, test } from "vitest";
import { bearer, signIn, signInToWeb } from "./people";
import { ask, envelopeOf, postForm, sendJson } from "./site";

const words = { title: "Escrita antes", content: "Chega depois.", mood: 3, tags: [] };

async function titled(login: Record<string, string>, title: string): Promise<number> {
  const { data } = await envelopeOf(await ask("/api/patient/diary?limit=100", { headers: login }));
  return (data as { title: string }[]).filter((entry) => entry.title === title).length;
}

test("what one member wrote on a device is refused to the login of another", async () => {
  const [own, other] = await Promise.all([signIn("otherPatient"), signIn("foreignPatient")]);
  const title = `Só de quem escreveu ${Date.now()}`;
  const send = (member: string | null) =>
    sendJson("POST", "/api/patient/diary", { ...words, title }, { ...bearer(other), "X-Member-Id": member ?? "" });
  const refused = await send(own.memberId);
  expect([refused.status, (await envelopeOf(refused)).error?.code]).toEqual([401, "auth.required"]);
  expect(await titled(bearer(other), title)).toBe(0);
  expect((await send(other.memberId)).status).toBe(201);
});

test("a form whose answer was lost and the same words sent later are one entry", async () => {
  const [cookie, login] = await Promise.all([signInToWeb("otherPatient"), signIn("otherPatient")]);
  const title = `Uma só ${Date.now()}`;
  const key = crypto.randomUUID();
  const form = { ...words, title, mood: "3", tags: "", occurredAt: "2026-01-05T10:30", key };
  expect((await postForm("/dashboard/diary/new", form, { Cookie: cookie })).status).toBe(302);
  const late = await sendJson(
    "POST",
    "/api/patient/diary",
    { ...words, title, isPrivate: false, occurredAt: "2026-01-05T13:30:00.000Z" },
    { ...bearer(login), "Idempotency-Key": key },
  );
  expect(late.status).toBe(201);
  expect(await titled(bearer(login), title)).toBe(1);
});

test("what a device keeps is marked public, and is nobody's", async () => {
  for (const path of ["/sos", "/sos/offline", "/offline", "/write"]) {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "public, no-cache"]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  const worker = await ask("/sw.js");
  expect([worker.status, worker.headers.get("Cache-Control")]).toEqual([200, "no-cache"]);
  expect(worker.headers.get("Content-Type")).toMatch(/javascript/);
});

test("an hour that nobody touched is that of the saving, however long the page was open", async () => {
  const [cookie, login] = await Promise.all([signInToWeb("otherPatient"), signIn("otherPatient")]);
  const page = await (await ask("/dashboard/diary/new", { headers: { Cookie: cookie } })).text();
  expect(/name="occurredAtWas" value="([^"]+)"/.exec(page)?.[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  const title = `Aba de ontem ${Date.now()}`;
  const opened = "2026-01-05T23:50";
  const form = { ...words, title, mood: "3", tags: "", occurredAt: opened, occurredAtWas: opened, key: title };
  expect((await postForm("/dashboard/diary/new", form, { Cookie: cookie })).status).toBe(302);
  const { data } = await envelopeOf(await ask("/api/patient/diary?limit=100", { headers: bearer(login) }));
  const kept = (data as { title: string; occurredAt: string }[]).find((entry) => entry.title === title);
  expect(Math.abs(Date.now() - Date.parse(kept?.occurredAt ?? ""))).toBeLessThan(60_000);
});

test("words for what is gone or closed by now are given back to read and copy, and a password is not", async () => {
  const cookie = await signInToWeb("otherPatient");
  const form = {
    title: "Briga",
    content: "Ninguém mais leu isto.",
    mood: "3",
    newPassword: "uma senha",
    isPrivate: "on",
  };
  const gone = await postForm(`/dashboard/diary/dia_${"0".repeat(26)}/edit`, form, { Cookie: cookie });
  expect(gone.status).toBe(404);
  const html = await gone.text();
  expect(html).toContain("O que você escreveu");
  expect(html).toMatch(/<textarea[^>]*readonly[^>]*>Ninguém mais leu isto\.<\/textarea>/i);
  expect(html).toMatch(/<textarea[^>]*>Briga<\/textarea>/);
  expect(html).not.toContain("uma senha");
  const comment = { intent: "comment", content: "Vamos falar disso na sessão." };
  const closed = await postForm("/dashboard/patients/mem_1/diary/dia_1", comment, { Cookie: cookie });
  expect(closed.status).toBeGreaterThanOrEqual(403);
});
