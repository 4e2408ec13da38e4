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
