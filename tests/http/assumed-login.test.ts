import { expect, test } from "vitest";
import { bearer, signIn, signInToWeb, type SignedIn } from "./people";
import { ask, costOf, envelopeOf, postForm, sendJson } from "./site";

const list = "/api/patient/diary";

/** Asks twice: the second time this isolate knows who it is. */
async function known(path: string, headers: Record<string, string>): Promise<Response> {
  await (await ask(path, { headers })).text();
  const answer = await ask(path, { headers });
  expect(answer.status).toBe(200);
  return answer;
}

async function codeOf(answer: Response): Promise<string> {
  return `${answer.status} ${(await envelopeOf(answer)).error?.code}`;
}

async function entriesOf(answer: Response): Promise<number> {
  return ((await envelopeOf(answer)).data as unknown[]).length;
}

test("reading costs one round trip to databases, one after another (the mood two, for its tags), and writing two", async () => {
  const [api, web] = [bearer(await signIn("patient")), { Cookie: await signInToWeb("patient") }];
  const trips: Record<string, number> = {};
  for (const path of [list, "/api/auth/me", "/api/patient/mood"]) trips[path] = costOf(await known(path, api)).trips;
  for (const path of [
    "/dashboard/diary",
    "/dashboard/today",
    "/dashboard/diary/search",
    "/dashboard/safety-plan",
    "/account",
  ])
    trips[path] = costOf(await known(path, web)).trips;
  const entry = { title: "Uma viagem", content: "Por anotação.", mood: 3, tags: ["viagem"] };
  await sendJson("POST", list, entry, api);
  const written = await sendJson("POST", list, entry, api);
  expect(written.status).toBe(201);
  trips["POST"] = costOf(written).trips;
  console.log(trips);
  const { POST, "/api/patient/mood": mood, ...reading } = trips;
  expect(POST).toBeLessThanOrEqual(2);
  // The names of tags are looked up once it is known which there are.
  expect(mood).toBeLessThanOrEqual(2);
  expect(Math.max(...Object.values(reading))).toBe(1);
});

test("a login that is ended elsewhere reads nothing more, at the API and on pages, however well it was known", async () => {
  const [login, cookie] = [await signIn("otherPatient"), await signInToWeb("otherPatient")];
  await known(list, bearer(login));
  await known("/dashboard/diary", { Cookie: cookie });
  expect((await sendJson("POST", "/api/auth/logout", {}, bearer(login))).status).toBe(200);
  expect((await postForm("/logout", {}, { Cookie: cookie })).status).toBe(302);
  expect(await codeOf(await ask(list, { headers: bearer(login) }))).toMatch(/^401 /);
  const page = await ask("/dashboard/diary", { headers: { Cookie: cookie } });
  expect([page.status, page.headers.get("Location")]).toEqual([302, "/login?next=%2Fdashboard%2Fdiary"]);
  const data = await ask("/dashboard/diary.data", { headers: { Cookie: cookie } });
  expect(await data.text()).toContain("/login?next=");
});

test("a member who is shut out reads nothing more, and again once let in", async () => {
  const [admin, patient] = [bearer(await signIn("foreignAdmin")), await signIn("foreignPatient")];
  const at = `/api/admin/users/${patient.memberId}`;
  await known(list, bearer(patient));
  try {
    expect((await sendJson("PATCH", at, { disabled: true }, admin)).status).toBe(200);
    expect(await codeOf(await ask(list, { headers: bearer(patient) }))).toMatch(/^40[13] /);
  } finally {
    expect((await sendJson("PATCH", at, { disabled: false }, admin)).status).toBe(200);
  }
  expect((await ask(list, { headers: bearer(await signIn("foreignPatient")) })).status).toBe(200);
});

test("a psychologist whose care link is ended reads nothing more of the diary, and again once linked", async () => {
  const [web, psychologist, patient] = [
    { Cookie: await signInToWeb("foreignAdmin") },
    await signIn("foreignPsychologist"),
    await signIn("foreignPatient"),
  ];
  const diary = `/api/psychologist/patients/${patient.memberId}/diary`;
  const page = `/admin/users/${patient.memberId}`;
  const entries = await entriesOf(await known(diary, bearer(psychologist)));
  const pair = { patientId: patient.memberId ?? "", psychologistId: psychologist.memberId ?? "" };
  const change = async (intent: string, form: Record<string, string>) =>
    expect((await postForm(page, { intent, ...form }, web)).status).toBe(302);
  const id = /name="id" value="(car_\w+)"/.exec(await (await ask(page, { headers: web })).text())?.[1] ?? "";
  await change("unlink", { id, reason: "Acabou o tratamento." });
  try {
    expect(await codeOf(await ask(diary, { headers: bearer(psychologist) }))).toBe("404 tenancy.patient_not_found");
  } finally {
    await change("link", pair);
    const waiting = await envelopeOf(await ask("/api/patient/handovers", { headers: bearer(patient) }));
    for (const { id: asked } of waiting.data as { id: string }[])
      await sendJson("POST", `/api/patient/handovers/${asked}`, { answer: "yes" }, bearer(patient));
  }
  expect(await entriesOf(await ask(diary, { headers: bearer(psychologist) }))).toBe(entries);
});

test("many at once on one login, while it is ended: each is answered with what was so, or not at all", async () => {
  const login: SignedIn = await signIn("otherPatient");
  await known(list, bearer(login));
  const asked = Array.from({ length: 20 }, () => ask(list, { headers: bearer(login) }));
  const ended = sendJson("POST", "/api/auth/logout", {}, bearer(login));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect((await ended).status).toBe(200);
  for (const status of statuses) expect([200, 401]).toContain(status);
  expect((await ask(list, { headers: bearer(login) })).status).toBe(401);
});
