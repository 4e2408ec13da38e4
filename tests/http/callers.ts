import { plain } from "../samples";
import type { Caller } from "./doors/route-callers";
import { bearer, emails, signIn, signInToWeb, type Person, type SignedIn } from "./people";
import { ask, envelopeOf, postForm, sendJson, site } from "./site";

/** How a caller shows who they are: to pages by cookie, to the API by token. */
export type Credentials = { web: Record<string, string>; api: Record<string, string>; login: SignedIn | null };

async function credentialsOf(person: Person): Promise<Credentials> {
  const [login, cookie] = [await signIn(person), await signInToWeb(person)];
  return { web: { Cookie: cookie }, api: bearer(login), login };
}

/** The demo patient after she signed out: credentials that were good a moment ago. */
async function ended(): Promise<Credentials> {
  const gone = await credentialsOf("patient");
  const api = await sendJson("POST", "/api/auth/logout", {}, gone.api);
  const web = await postForm("/logout", {}, gone.web);
  if (api.status !== 200 || web.status !== 302) throw new Error(`signing out answered ${api.status} and ${web.status}`);
  return gone;
}

/** Everybody who may come. */
export async function allCallers(): Promise<Map<Caller, Credentials>> {
  const callers = new Map<Caller, Credentials>([["nobody", { web: {}, api: {}, login: null }]]);
  for (const person of Object.keys(emails) as Person[]) callers.set(person, await credentialsOf(person));
  callers.set("ended", await ended());
  return callers;
}

/** Real ids of the demo patient: of her membership, and of an entry she shares. */
export async function patientIds({ api, login }: Credentials): Promise<{ patient: string; entry: string }> {
  const { data } = await envelopeOf(await ask("/api/patient/diary?limit=50", { headers: api }));
  const shared = (data as { id: string; isPrivate: boolean }[]).find((entry) => !entry.isPrivate);
  if (!shared || !login?.memberId) throw new Error("the demo patient has no shared entry: did the seed run?");
  return { patient: login.memberId, entry: shared.id };
}

/** Ids of something that the demo patient owes her psychologist, and of a receipt of hers. */
export async function moneyIdsOf({ web }: Pick<Credentials, "web">): Promise<{ charge: string; receipt: string }> {
  const html = await (await ask("/dashboard/receipts", { headers: web })).text();
  const [charge, receipt] = [/receipts\/charges\/(chg_\w+)/.exec(html)?.[1], /receipts\/(rcp_\w+)/.exec(html)?.[1]];
  if (!charge || !receipt) throw new Error("the demo patient owes nothing, or has no receipt: did the seed run?");
  return { charge, receipt };
}

/** Ids of a scale that the demo patient is asked to answer, and of answers of hers. */
export async function scaleIdsOf({ api }: Pick<Credentials, "api">): Promise<{ scale: string; answer: string }> {
  const first = async (show: string) => {
    const { data } = await envelopeOf(await ask(`/api/patient/scales?show=${show}&limit=50`, { headers: api }));
    return (data as { id: string; status?: string }[]).find(({ status }) => status === undefined || status === "open");
  };
  const [scale, answer] = [await first("assigned"), await first("answered")];
  if (!scale || !answer)
    throw new Error("the demo patient is asked nothing, or has answered nothing: did the seed run?");
  return { scale: scale.id, answer: answer.id };
}

/** The id of a questionnaire of the demo psychologist's. */
export async function questionnaireIdOf({ web }: Pick<Credentials, "web">): Promise<string> {
  const html = await (await ask("/dashboard/questionnaires", { headers: web })).text();
  const id = /questionnaires\/(qst_\w+)/.exec(html)?.[1];
  if (!id) throw new Error("the demo psychologist has no questionnaire: did the seed run?");
  return id;
}

/** The id of a document that the demo patient was given. */
export async function documentIdOf({ web }: Pick<Credentials, "web">): Promise<string> {
  const html = await (await ask("/dashboard/documents", { headers: web })).text();
  const id = /documents\/(doc_\w+)/.exec(html)?.[1];
  if (!id) throw new Error("the demo patient was given no document: did the seed run?");
  return id;
}

/** The id of a report that the demo patient is shown. */
export async function reportIdOf({ web }: Pick<Credentials, "web">): Promise<string> {
  const html = await (await ask("/dashboard/reports", { headers: web })).text();
  const id = /reports\/(rep_\w+)/.exec(html)?.[1];
  if (!id) throw new Error("the demo patient is shown no report: did the seed run?");
  return id;
}

/** The id of a text that the demo patient was sent and has not answered. */
export async function agreementIdOf({ web }: Pick<Credentials, "web">): Promise<string> {
  const html = await (await ask("/dashboard/agreed", { headers: web })).text();
  const id = /agreed\/(agr_\w+)/.exec(html)?.[1];
  if (!id) throw new Error("the demo patient was sent nothing to read: did the seed run?");
  return id;
}

/** The id of a task of the demo patient that has no answer. */
export async function taskIdOf({ api }: Pick<Credentials, "api">): Promise<string> {
  const { data } = await envelopeOf(await ask("/api/patient/tasks?show=waiting", { headers: api }));
  const [task] = (data as { id: string; status: string }[]).filter(({ status }) => status === "open");
  if (!task) throw new Error("the demo patient has nothing to do: did the seed run?");
  return task.id;
}

/** The id of something that the demo patient takes. */
export async function regimenIdOf({ api }: Pick<Credentials, "api">): Promise<string> {
  const { data } = await envelopeOf(await ask("/api/patient/regimens", { headers: api }));
  const [regimen] = data as { id: string }[];
  if (!regimen) throw new Error("the demo patient takes nothing: did the seed run?");
  return regimen.id;
}

/** The id of the demo patient's room with her psychologist. */
export async function roomIdOf({ api }: Pick<Credentials, "api">): Promise<string> {
  const { data } = await envelopeOf(await ask("/api/chat/rooms", { headers: api }));
  const [room] = data as { id: string }[];
  if (!room) throw new Error("the demo patient has no room: did the seed run?");
  return room.id;
}

/** Ids of a file and of an unfinished upload of the demo patient; nothing uses them. */
export async function newFiles({ api }: Credentials): Promise<{ file: string; upload: string }> {
  const form = new FormData();
  form.set("file", new Blob([plain.jpeg]), "x.jpg");
  const stored = await ask("/api/files", { method: "POST", headers: api, body: form });
  const started = await sendJson("POST", "/api/files/uploads", { name: "x", size: 1 }, api);
  if (stored.status !== 201 || started.status !== 201)
    throw new Error(`a file answered ${stored.status}, an upload ${started.status}`);
  const [file, upload] = await Promise.all([envelopeOf(stored), envelopeOf(started)]);
  return { file: (file.data as { id: string }).id, upload: (upload.data as { id: string }).id };
}

/** The id of a delivery of the demo clinic: the patient sends herself a test, the admin sees it. */
export async function newDelivery(patient: Credentials, admin: Credentials): Promise<string> {
  const test = await postForm("/account/notices", { intent: "test", channel: "email" }, patient.web);
  const { data } = await envelopeOf(await ask("/api/admin/notifications?limit=1", { headers: admin.api }));
  const [delivery] = data as { id: string }[];
  if (test.status !== 200 || !delivery) throw new Error(`the test notice answered ${test.status}`);
  return delivery.id;
}

/** The id of a call for help of the demo patient, which her psychologist is called to by now. */
export async function newAlert({ api }: Pick<Credentials, "api">): Promise<string> {
  const raised = await sendJson("POST", "/api/patient/sos", { severity: "support" }, api);
  const { id } = (await envelopeOf(raised)).data as { id: string };
  for (let i = 0; i < 50; i++) {
    const { timeline } = (await envelopeOf(await ask(`/api/patient/sos/${id}`, { headers: api }))).data as {
      timeline: { kind: string }[];
    };
    if (timeline.some(({ kind }) => kind === "called")) return id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nobody was called");
}

/** The id of an emergency contact of the demo patient. */
export async function contactIdOf({ api }: Pick<Credentials, "api">): Promise<string> {
  const { data } = await envelopeOf(await ask("/api/patient/contacts", { headers: api }));
  const [contact] = data as { id: string }[];
  if (!contact) throw new Error("the demo patient has no contact: did the seed run?");
  return contact.id;
}

/** The id of a session of the demo patient with her psychologist, within the next two years: another time for each who asks. */
export async function newSession(psychologist: Pick<Credentials, "web">, patientId: string): Promise<string> {
  const wall = new Date(Date.now() + (30 + 600 * Math.random()) * 86_400_000).toISOString();
  const form = { date: wall.slice(0, 10), time: wall.slice(11, 16), minutes: "50", type: "online", patient: patientId };
  const answer = await postForm(
    "/dashboard/agenda/new",
    { intent: "book", q: "", asked: "", freq: "", ...form },
    psychologist.web,
  );
  const id = /agenda\/(apt_\w+)/.exec(answer.headers.get("Location") ?? "")?.[1];
  if (!id) throw new Error(`booking answered ${answer.status}`);
  return id;
}

/** The id of a note of a session of the demo patient: signed, and given to them to read. */
export async function newNote({ api }: Pick<Credentials, "api">, sessionId: string): Promise<string> {
  const paragraph = { type: "paragraph", content: [{ type: "text", text: "Veio e conversamos." }] };
  const notes = `/api/psychologist/sessions/${sessionId}/notes`;
  const saved = await sendJson("PUT", notes, { content: { type: "doc", content: [paragraph] } }, api);
  await sendJson("POST", `${notes}/sign`, {}, api);
  const shared = await sendJson("PUT", `${notes}/readable`, { readable: true }, api);
  if (shared.status !== 200) throw new Error(`writing answered ${saved.status}, giving it to read ${shared.status}`);
  return ((await envelopeOf(saved)).data as { id: string }).id;
}

/** Sends a spreadsheet as its form does. */
export function sendFile(
  path: string,
  { web }: Pick<Credentials, "web">,
  file: Blob,
  name: string,
  fields: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", file, name);
  return ask(path, { method: "POST", headers: { ...web, Origin: site }, body: form });
}

/** The id of a spreadsheet of people that the demo admin has sent and not yet mapped. */
export async function newImport(admin: Pick<Credentials, "web">): Promise<string> {
  const answer = await sendFile(
    "/admin/invites/import?index",
    admin,
    new Blob(["nome;e-mail\nRosa Lima;r@b.test"]),
    "a.csv",
  );
  const id = /import\/(imp_\w+)/.exec(answer.headers.get("Location") ?? "")?.[1];
  if (!id) throw new Error(`sending a spreadsheet answered ${answer.status}`);
  return id;
}

/** The id of a spreadsheet of sessions that the demo psychologist has sent and not yet mapped. */
export async function newSessionsImport(psychologist: Pick<Credentials, "web">): Promise<string> {
  const file = new Blob(["paciente;data;hora\nRosa Lima;26/11/2020;14:30"]);
  const answer = await sendFile("/dashboard/imports?index", psychologist, file, "a.csv");
  const id = /imports\/(imp_\w+)/.exec(answer.headers.get("Location") ?? "")?.[1];
  if (!id) throw new Error(`sending a spreadsheet answered ${answer.status}`);
  return id;
}

/** The id of what the demo psychologist takes along, ready to be fetched. */
export async function newTakeout({ web }: Pick<Credentials, "web">): Promise<string> {
  const made = await postForm("/dashboard/takeout?index", { intent: "make" }, web);
  for (let i = 0; i < 100; i++) {
    const html = await (await ask("/dashboard/takeout", { headers: web })).text();
    const id = /takeout\/(tko_\w+)\.zip/.exec(html)?.[1];
    if (id) return id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`asking for a copy answered ${made.status}, and it was never ready`);
}

/** The id of an invitation by the demo psychologist that nobody has answered. */
export async function newInvitation({ api }: Pick<Credentials, "api">): Promise<string> {
  const email = `convite-${crypto.randomUUID()}@demo.test`;
  const invited = await sendJson("POST", "/api/psychologist/invites", { name: "Rosa Lima", email }, api);
  if (invited.status !== 201) throw new Error(`inviting answered ${invited.status}`);
  return ((await envelopeOf(invited)).data as { id: string }).id;
}

/** The id of an exceptional access of the demo admin's to what the demo patient shares, open for a quarter of an hour. */
export async function newBreakGlass({ api }: Pick<Credentials, "api">, patientId: string): Promise<string> {
  const reason = "A pessoa pediu à clínica uma cópia do que compartilhou.";
  const made = await sendJson("POST", "/api/admin/break-glass", { patientId, reason }, api);
  const { data } = await envelopeOf(made);
  return (data as { id: string }).id;
}
