import { expect, inject, test } from "vitest";
import { bearer, cookiesOf, signIn, signInToWeb } from "./people";
import { ask, envelopeOf, postForm, sendJson } from "./site";

type Sent = { to: string; body: string };
const password = "uma frase bem comprida";
const consents = { "consents.terms": "on", "consents.dataProcessing": "on" };

/** The invitation's link as it was mailed, or another. */
async function linkTo(email: string, kind = /\/invites\/[\w-]+/): Promise<string> {
  const sent = async () => (await (await fetch(`${inject("providersUrl")}/outbox.json`)).json()) as Sent[];
  const found = async () =>
    (await sent()).flatMap(({ to, body }) => (to === email ? (kind.exec(body)?.[0] ?? []) : []))[0];
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  return (await found()) ?? "";
}

const textOf = async (path: string, Cookie: string) => (await ask(path, { headers: { Cookie } })).text();

test("a patient who was here alone accepts without JavaScript: she is in, sees who is with her, brings her notes, and the old place says so", async () => {
  const email = `rosa-${crypto.randomUUID()}@pessoa.test`;
  const registered = await postForm("/register/patient", {
    role: "patient",
    name: "Rosa Lima",
    email,
    password,
    ...consents,
  });
  expect(registered.status).toBe(302);
  const before = cookiesOf(registered);
  const written = await postForm(
    "/dashboard/diary/new",
    { title: "Antes da clínica", content: "Escrevi quando não tinha ninguém.", mood: "3" },
    { Cookie: before },
  );
  expect(written.status).toBe(302);
  const psychologist = bearer(await signIn("psychologist"));
  const invited = await sendJson("POST", "/api/psychologist/invites", { name: "Rosa Lima", email }, psychologist);
  expect(invited.status).toBe(201);
  const link = await linkTo(email);
  expect(await textOf(link, before)).toContain("O que passa a ser visto");

  const accepted = await postForm(link, {}, { Cookie: before });
  expect([accepted.status, accepted.headers.get("Location")]).toEqual([302, "/dashboard/today?welcome"]);
  const mark = cookiesOf(accepted);
  expect(mark).toContain("caris_sos=");
  const kept = before.split("; ").filter((one) => !one.startsWith("caris_sos="));
  const now = [...kept, mark].join("; ");
  const home = await textOf("/dashboard/today?welcome", now);
  expect(home).toContain("Beatriz");
  expect(home).toContain("Escrever uma mensagem");
  expect(home).toContain("Escolher o que trazer");
  expect(await textOf("/dashboard/diary", now)).not.toContain("Antes da clínica");

  expect((await postForm("/dashboard/bring", {}, { Cookie: now })).status).toBe(422);
  const chosen = await postForm("/dashboard/bring", { what: "all" }, { Cookie: now });
  expect(chosen.headers.get("Location")).toBe("/dashboard/bring");
  await postForm("/dashboard/bring", { what: "all" }, { Cookie: now });
  await expect
    .poll(() => textOf("/dashboard/bring", now), { timeout: 30_000 })
    .toContain("Não ficou nada no lugar antigo");
  const diary = await textOf("/dashboard/diary", now);
  expect(diary.split("Antes da clínica").length).toBeGreaterThan(1);
  const patients = (await envelopeOf(await ask("/api/psychologist/patients?q=Rosa", { headers: psychologist }))).data;
  const [rosa] = patients as { id: string }[];
  const shared = await ask(`/api/psychologist/patients/${rosa?.id}/diary`, { headers: psychologist });
  expect((await envelopeOf(shared)).data).toMatchObject([{ title: "Antes da clínica" }]);

  const clinics = await textOf("/account/clinics", now);
  const old = /name="membershipId" value="(mem_\w+)"/.exec(clinics)?.[1] ?? "";
  const back = await postForm("/account/clinics", { membershipId: old }, { Cookie: now });
  const there = await textOf("/dashboard/today", [...kept, cookiesOf(back)].join("; "));
  expect(there).toContain("Você agora é paciente em");
  expect(there).toContain("não ficou nada");
});

test("an owner who treats has one switch between her roles, and each of them her pages", async () => {
  const email = `dona-${crypto.randomUUID()}@pessoa.test`;
  const crp = `06/${Math.floor(Math.random() * 9_000_000) + 1_000_000}`;
  const fields = { role: "psychologist", name: "Dra. Olga Reis", email, password, crp, ...consents };
  const Cookie = cookiesOf(await postForm("/register/psychologist", fields));
  const page = await textOf("/dashboard/patients", Cookie);
  const other = /name="membershipId" value="(mem_\w+)"/.exec(page)?.[1] ?? "";
  expect(page).toContain("Administração");
  const switched = await postForm("/account/clinics", { membershipId: other }, { Cookie });
  expect(switched.status).toBe(302);
  const people = await ask("/admin/users", { headers: { Cookie } });
  const html = await people.text();
  expect(people.status).toBe(200);
  expect(html).toContain("Psicologia e Administração");
  expect(html).toContain("Consultório da Dra. Olga Reis");
});

test("a clinic's owner who does not treat registers without a CRP", async () => {
  const email = `casa-${crypto.randomUUID()}@pessoa.test`;
  const fields = { role: "admin", name: "Caio Prado", email, password, ...consents };
  expect((await postForm("/register/clinic", fields)).status).toBe(422);
  // The list of usual passwords lies beside the Worker; it is asked for here as it is deployed.
  const usual = await postForm("/register/clinic", {
    ...fields,
    clinicName: "Casa Aberta",
    password: "Responsabilidade2026",
  });
  expect([usual.status, (await usual.text()).includes("fácil de adivinhar")]).toEqual([422, true]);
  const opened = await postForm("/register/clinic", { ...fields, clinicName: "Casa Aberta" });
  expect(opened.status).toBe(302);
  const Cookie = cookiesOf(opened);
  expect(await textOf("/admin", Cookie)).toContain("Convidar quem atende");
  const people = await textOf("/admin/users", Cookie);
  expect(people).toContain("Convidar pessoa");
  // A clinic that closes takes nobody in, and proposes nobody to be asked.
  const as = /name="as" value="(mem_\w+)"/.exec(await textOf("/admin/clinic/close", Cookie))?.[1] ?? "";
  expect((await postForm("/admin/clinic/close", { intent: "close", name: "Casa Aberta", as }, { Cookie })).status).toBe(
    302,
  );
  expect(await textOf("/admin", Cookie)).not.toContain("Convidar quem atende");
  expect(await textOf("/admin/users", Cookie)).not.toContain("Convidar pessoa");
});

test("an admin of two clinics: what an older tab of one sends is not kept in the other, whatever its form is", async () => {
  const email = `duas-${crypto.randomUUID()}@pessoa.test`;
  const fields = { role: "admin", name: "Caio Prado", email, password, ...consents };
  const Cookie = cookiesOf(await postForm("/register/clinic", { ...fields, clinicName: "Casa Um" }));
  expect((await postForm(await linkTo(email, /\/verify-email\/[\w.-]+/), {}, { Cookie })).status).toBeLessThan(400);
  const platform = { Cookie: await signInToWeb("platform") };
  expect((await postForm("/platform/clinics/new", { name: "Casa Dois", email }, platform)).status).toBe(302);
  const tab = await textOf("/admin/clinic", Cookie);
  const as = /name="as" value="(mem_\w+)"/.exec(tab)?.[1] ?? "";
  const settings = { intent: "save", version: "1", name: "Casa Um", zone: "America/Sao_Paulo", address: "Rua Um, 1" };
  const other = /name="membershipId" value="(mem_\w+)"/.exec(tab)?.[1] ?? "";
  expect((await postForm("/account/clinics", { membershipId: other }, { Cookie })).status).toBe(302);

  const answered = await postForm("/admin/clinic", { ...settings, as }, { Cookie });
  expect(answered.status).toBe(409);
  const refused = await answered.text();
  expect(refused).toContain("Esta página é de outra clínica");
  // Pressed again, without scripts, it is refused again.
  expect(refused).toContain(`name="as" value="${as}"`);
  const invite = { intent: "invite", name: "Rosa Lima", email: "rosa@exemplo.test", role: "patient", as };
  expect((await postForm("/admin/invites", invite, { Cookie })).status).toBe(409);
  const now = await textOf("/admin/clinic", Cookie);
  expect(now).toContain("Casa Dois");
  expect(now).not.toContain("Rua Um, 1");
  for (const page of ["clinic", "clinic/close", "invites", "invites/import", "takeout", "plan/payer", "sos/policy"])
    expect(await textOf(`/admin/${page}`, Cookie), page).toContain(`name="as" value="${other}"`);
  expect((await postForm("/admin/clinic", { ...settings, as: other }, { Cookie })).status).toBe(302);
});
