import { expect } from "vitest";
import { plain } from "../samples";

/** A patient of their own, with words, a photo and a login. @param {string} url */
export async function newcomer(url) {
  const [headers, password] = [{ "Content-Type": "application/json" }, "uma frase bem comprida"];
  const own = { name: "Jabuticaba Madureira", email: "jabuticaba@madureira.test", password };
  const body = { ...own, role: "patient", consents: { terms: true, dataProcessing: true } };
  const registered = await fetch(`${url}/api/auth/register`, { method: "POST", headers, body: JSON.stringify(body) });
  const { data } = await registered.json();
  const authorised = { ...headers, Authorization: `Bearer ${data.token}` };
  const form = new FormData();
  form.set("file", new Blob([plain.jpeg]), "foto.jpg");
  const photo = await fetch(`${url}/api/files`, {
    ...{ method: "POST", body: form, headers: { Authorization: authorised.Authorization } },
  });
  const photoId = (await photo.json()).data.id;
  const entry = { title: "jabuticaba", content: "jabuticaba", mood: 2, files: [photoId] };
  const said = { method: "POST", headers: authorised, body: JSON.stringify(entry) };
  expect((await fetch(`${url}/api/patient/diary`, said)).status).toBe(201);
  return { ...own, photoId, memberId: data.user.memberId, headers: authorised };
}

/** What the clock does each minute, until something is so. @param {import("miniflare").Miniflare} mf @param {() => Promise<boolean>} isSo */
export async function tickUntil(mf, isSo) {
  const worker = await mf.getWorker("caris");
  for (let i = 0; i < 40; i++) {
    const db = await mf.getD1Database("DIRECTORY", "caris");
    // As if the minutes between two runs had passed.
    await db.exec("update cron_run set started_at = 1 where job in ('erase-people', 'relay')");
    await db.exec("update erasure set next_try_at = 1 where next_try_at is not null and state <> 'done'");
    await worker.scheduled({ cron: "* * * * *" });
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("never");
}
