import createClient, { type Client } from "openapi-fetch";
import { expect, test } from "vitest";
import type { components, paths } from "../../.cache/contract/client";
import { emails, type Person } from "./people";
import { site } from "./site";

// The types come from `npm run contract`: what the contract does not tell of does not compile here.
type Entry = components["schemas"]["Entry"];

const password = "caris-demo-2026";

async function signedIn(person: Person): Promise<Client<paths>> {
  const client = createClient<paths>({ baseUrl: site });
  const { data, error } = await client.POST("/api/auth/login", { body: { email: emails[person], password } });
  if (!data) throw new Error(`${person} cannot sign in: ${error.error.code}`);
  client.use({
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${data.data.token}`);
      return request;
    },
  });
  return client;
}

async function memberIdOf(client: Client<paths>): Promise<string> {
  const { data } = await client.GET("/api/auth/me");
  return data?.data.user.memberId ?? "";
}

test("a generated client does the main job: an entry is written, listed, commented on, and the comment is read", async () => {
  const [patient, psychologist] = [await signedIn("patient"), await signedIn("psychologist")];
  const id = await memberIdOf(patient);

  const written = await patient.POST("/api/patient/diary", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { title: "Uma caminhada", content: "Fui até a praça.", mood: 4, tags: ["praça"] },
  });
  const entry: Entry | undefined = written.data?.data;
  expect([written.response.status, entry?.title, entry?.isPrivate]).toEqual([201, "Uma caminhada", false]);
  const entryId = entry?.id ?? "";

  const listed = await patient.GET("/api/patient/diary", { params: { query: { limit: 1, mood: 4 } } });
  expect(listed.data?.data.map((one) => one.id)).toEqual([entryId]);
  expect(listed.data?.page.nextCursor).toEqual(expect.any(String));

  const shared = await psychologist.GET("/api/psychologist/patients/{id}/diary", {
    params: { path: { id }, query: { limit: 1 } },
  });
  expect(shared.data?.data.map((one) => [one.id, one.unread, one.comments])).toEqual([[entryId, true, 0]]);
  const commented = await psychologist.POST("/api/psychologist/patients/{id}/diary/{entryId}/comments", {
    params: { path: { id, entryId } },
    body: { content: "Que bom que você foi." },
  });
  expect(commented.response.status).toBe(201);

  const read = await patient.GET("/api/patient/diary/{id}", { params: { path: { id: entryId } } });
  expect(read.data?.data.comments).toEqual([commented.data?.data]);
});

test("care by the API: a cycle is said once for a key, age is recorded, care is proposed and refused, and the patient's time is paged", async () => {
  const [patient, psychologist, colleague] = [
    await signedIn("patient"),
    await signedIn("psychologist"),
    await signedIn("unlinkedPsychologist"),
  ];
  const id = await memberIdOf(patient);
  const path = { path: { id } };
  const said = { params: { ...path, header: { "Idempotency-Key": crypto.randomUUID() } } };
  const body = { cycle: "crescer" as const, why: "Voltou a sair com as amigas." };
  const first = await psychologist.POST("/api/psychologist/patients/{id}/cycles", { ...said, body });
  const again = await psychologist.POST("/api/psychologist/patients/{id}/cycles", { ...said, body });
  expect([first.response.status, again.data]).toEqual([201, first.data]);
  const other = { ...body, why: "Outra coisa." };
  const reused = await psychologist.POST("/api/psychologist/patients/{id}/cycles", { ...said, body: other });
  expect(reused.error?.error.code).toBe("kernel.idempotency_reused");
  const own = await patient.GET("/api/patient/cycles");
  expect(own.data?.data[0]).toEqual(first.data?.data);

  const guardian = { birthDate: "1990-05-01" };
  const recorded = await psychologist.PUT("/api/psychologist/patients/{id}/guardian", { params: path, body: guardian });
  expect(recorded.data?.data).toMatchObject({ ...guardian, isMinor: false, authorisedOn: null });
  const read = await psychologist.GET("/api/psychologist/patients/{id}/guardian", { params: path });
  expect(read.data?.data).toEqual(recorded.data?.data);

  const before = await psychologist.GET("/api/psychologist/patients/{id}/handover", { params: path });
  expect(before.data?.data.waiting).toBeNull();
  const toId = await memberIdOf(colleague);
  expect(before.data?.data.colleagues.map((one) => one.id)).toContain(toId);
  const proposal = { params: path, body: { toId, why: "Vou me mudar." } };
  const proposed = await psychologist.POST("/api/psychologist/patients/{id}/handover", proposal);
  expect(proposed.response.status).toBe(201);
  const twice = await psychologist.POST("/api/psychologist/patients/{id}/handover", proposal);
  expect(twice.error?.error.code).toBe("care.handover_waiting");
  const waiting = await patient.GET("/api/patient/handovers");
  expect(waiting.data?.data).toMatchObject([{ id: proposed.data?.data.id, why: "Vou me mudar.", byClinic: false }]);
  const handover = { params: { path: { id: proposed.data?.data.id ?? "" } }, body: { answer: "no" as const } };
  expect((await patient.POST("/api/patient/handovers/{id}", handover)).response.status).toBe(200);
  const withdrawn = await psychologist.DELETE("/api/psychologist/patients/{id}/handover", { params: path });
  expect(withdrawn.error?.error.code).toBe("care.handover_not_found");

  const seen: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 3; pages++) {
    const query = { limit: 5, ...(cursor === undefined ? {} : { cursor }) };
    const part = await psychologist.GET("/api/psychologist/patients/{id}/timeline", { params: { ...path, query } });
    expect(part.data?.data).toHaveLength(5);
    seen.push(...(part.data?.data ?? []).map((one) => `${one.at} ${one.kind} ${one.id}`));
    cursor = part.data?.page.nextCursor ?? undefined;
  }
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  const sessions = { limit: 3, kind: "session" as const };
  const only = await psychologist.GET("/api/psychologist/patients/{id}/timeline", {
    params: { ...path, query: sessions },
  });
  expect(only.data?.data.map((one) => one.kind === "session" && one.type)).toEqual(["online", "online", "online"]);
});

test("what is refused arrives typed: the code and the fields", async () => {
  const patient = await signedIn("patient");
  const { data, error, response } = await patient.POST("/api/patient/diary", {
    body: { title: "", content: "x", mood: 9 },
  });
  expect([response.status, data]).toEqual([422, undefined]);
  expect(error?.error.code).toBe("request.invalid");
  expect(Object.keys(error?.error.fields ?? {}).sort()).toEqual(["mood", "title"]);
  const closed = await createClient<paths>({ baseUrl: site }).GET("/api/patient/mood");
  expect(closed.error?.error.code).toBe("auth.required");
});
