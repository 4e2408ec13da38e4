import { expect, test } from "vitest";
import { bearer, cookiesOf, signIn, signInToWeb } from "./people";
import { ask, envelopeOf, postForm, sendJson } from "./site";

const entry = (title: string) => ({ title, content: "Para ver depois.", mood: 3, tags: [] });

test("a program that shows the bookmark it was given sees what it wrote", async () => {
  const login = bearer(await signIn("foreignPatient"));
  const written = await sendJson("POST", "/api/patient/diary", entry("Pela API"), login);
  const bookmark = written.headers.get("X-D1-Bookmark") ?? "";
  const { id } = (await envelopeOf(written)).data as { id: string };
  expect([written.status, bookmark]).toEqual([201, expect.stringMatching(/^CLINIC_1:[\w-]+![\w-]{22}$/)]);
  const read = await ask(`/api/patient/diary/${id}`, { headers: { ...login, "X-D1-Bookmark": bookmark } });
  expect(read.status).toBe(200);
  expect(read.headers.get("X-D1-Bookmark")).toMatch(/^CLINIC_1:/);
});

test("a browser is given its bookmark as a cookie when it writes, and sees what it wrote", async () => {
  const login = await signInToWeb("foreignPatient");
  const first = await ask("/dashboard/diary", { headers: { Cookie: login } });
  expect(cookiesOf(first)).toMatch(/(^|; )caris_bm=CLINIC_1:/);
  expect(first.headers.getSetCookie().find((c) => c.startsWith("caris_bm"))).toMatch(
    /; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const held = `${login}; ${cookiesOf(first)}`;
  const again = await ask("/dashboard/diary", { headers: { Cookie: held } });
  expect(again.headers.getSetCookie().filter((c) => c.startsWith("caris_bm"))).toEqual([]);
  const title = `No navegador ${Date.now()}`;
  const written = await postForm(
    "/dashboard/diary/new",
    { title, content: "Para ver depois.", mood: "3" },
    { Cookie: held },
  );
  expect([written.status, cookiesOf(written)]).toEqual([302, expect.stringContaining("caris_bm=")]);
  const seen = await ask("/dashboard/diary", { headers: { Cookie: `${login}; ${cookiesOf(written)}` } });
  expect(await seen.text()).toContain(title);
});

test("a bookmark that we did not give is ignored, not an error", async () => {
  const login = bearer(await signIn("foreignPatient"));
  for (const bookmark of [
    "CLINIC_1:ffffffff-ffffffff-ffffffff-ffffffffffffffffffffffffffffffff",
    "CLINIC_1:x!y",
    "~",
    "x".repeat(3000),
  ]) {
    expect((await ask("/api/patient/diary", { headers: { ...login, "X-D1-Bookmark": bookmark } })).status).toBe(200);
  }
});

test("pages of somebody signed in are kept by nobody", async () => {
  const login = await signInToWeb("foreignPatient");
  for (const path of ["/dashboard/diary", "/dashboard/diary.data", "/account"]) {
    expect((await ask(path, { headers: { Cookie: login } })).headers.get("Cache-Control")).toBe("private, no-store");
  }
});

test.each([70, -70])(
  "a note kept offline by a phone whose clock is %d minutes ahead is of when it was queued",
  async (ahead) => {
    const byPhone = (minutesAgo: number) => new Date(Date.now() + (ahead - minutesAgo) * 60_000).toISOString();
    const held = { "X-Queued-At": byPhone(20), "X-Sent-At": byPhone(0), "Idempotency-Key": crypto.randomUUID() };
    const headers = { ...bearer(await signIn("foreignPatient")), ...held };
    const said = ahead > 0 ? { occurredAt: byPhone(20) } : {};
    const written = await sendJson("POST", "/api/patient/diary", { ...entry("Sem internet"), ...said }, headers);
    const { occurredAt } = (await envelopeOf(written)).data as { occurredAt: string };
    expect([written.status, Math.round((Date.now() - Date.parse(occurredAt)) / 60_000)]).toEqual([201, 20]);
  },
);
