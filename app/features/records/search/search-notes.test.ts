import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { asSigner, said } from "../../../../tests/worker/records";
import { documentSchema } from "../document/document.schema";
import { beginNote } from "../note/begin-note.server";
import { addToNote } from "../signing/add-to-note.server";
import { signNote } from "../signing/sign-note.server";
import { listTemplates, resetTemplate, saveTemplate } from "../templates/templates.server";
import { saveWorkingNotes } from "../working/working-notes.server";
import { searchNotes } from "./search-notes.server";

async function written(texts: string[]) {
  const pair = await linkedPair(testWorld());
  const ctx = await asSigner(pair.world, pair.psychologist);
  const ids: string[] = [];
  for (const text of texts) {
    pair.world.clock.now += 1000;
    ids.push((await beginNote(ctx, { patientId: pair.patient.memberId, content: said(text) })).id);
  }
  return { ...pair, ctx, ids };
}

test("words are found whatever their accents, in a note and in what was added to it; never another's, never working notes", async () => {
  const { ctx, ids, patient, world, clinicId } = await written([
    "Dormiu mal. A irmã ligou.",
    "Insônia de novo.",
    "Nada.",
  ]);
  const [first = "", second = ""] = ids;
  await signNote(ctx, { noteId: second });
  await addToNote(ctx, { noteId: second }, said("Também a IRMA."));
  await saveWorkingNotes(ctx, { patientId: patient.memberId, content: said("irmã: hipótese") });
  const foundBy = async (q: string, more = {}) => (await searchNotes(ctx, { q, ...more })).items;
  expect((await foundBy("irma")).map(({ id }) => id)).toEqual([second, first]);
  expect((await foundBy("IRMÃ  dormiu")).map(({ id, excerpt }) => [id, excerpt])).toEqual([
    [first, "Dormiu mal. A irmã ligou."],
  ]);
  expect(await foundBy("insonia irma", { patientId: patient.memberId })).toHaveLength(1);
  expect(await foundBy("irma", { patientId: "mem_other" })).toEqual([]);
  const colleague = await world.person("psychologist", clinicId);
  await world.link(colleague, patient);
  expect((await searchNotes(colleague.ctx, { q: "irma" })).items).toEqual([]);
  expect(await refusal(searchNotes(patient.ctx as never, { q: "irma" }))).toBe("auth.forbidden");
});

test("a search opens so many bytes and goes on with what is older", async () => {
  const { ctx, ids } = await written(["sono um", "sono dois", "sono três", "sono quatro"]);
  await rowsOf("update session_note set size = ?", 1.5 * 1024 * 1024);
  const page = await searchNotes(ctx, { q: "sono" });
  expect(page.items.map(({ id }) => id)).toEqual([ids[3], ids[2]]);
  const next = await searchNotes(ctx, { q: "sono", cursor: page.nextCursor ?? "" });
  expect([next.items.map(({ id }) => id), next.nextCursor]).toEqual([[ids[1], ids[0]], null]);
  await rowsOf("update session_note set size = ?", 9 * 1024 * 1024);
  expect((await searchNotes(ctx, { q: "sono" })).items).toHaveLength(1);
  const nothing = await searchNotes(ctx, { q: "nada" });
  expect([nothing.items, nothing.searchedBackTo !== null]).toEqual([[], true]);
});

test("a template is ours until a psychologist makes it her own, sealed, for herself; and ours again", async () => {
  const { psychologist, world, clinicId } = await linkedPair(testWorld());
  const { ctx } = psychologist;
  const ours = await listTemplates(ctx);
  expect(ours.map(({ code }) => code)).toEqual(["soap", "dap", "livre", "primeira-entrevista", "alta"]);
  for (const { content } of ours) expect(documentSchema.parse(content)).toEqual(content);
  const own = await saveTemplate(ctx, { code: "soap", content: said("Como chegou:"), version: 0 });
  expect(await refusal(saveTemplate(ctx, { code: "soap", content: said("x"), version: 0 }))).toBe(
    "records.changed_elsewhere",
  );
  expect((await listTemplates(ctx))[0]).toEqual(own);
  await saveTemplate(ctx, { code: "soap", content: said("Como veio:") });
  expect(JSON.stringify(await rowsOf("select * from note_template"))).not.toContain("Como");
  const colleague = await world.person("psychologist", clinicId);
  expect(await listTemplates(colleague.ctx)).toEqual(ours);
  // Its numbers go on, so that a page of before the reset does not write over it.
  expect(await resetTemplate(ctx, "soap")).toEqual({ ...ours[0], version: 3 });
  expect(await refusal(saveTemplate(ctx, { code: "soap", content: said("x"), version: 0 }))).toBe(
    "records.changed_elsewhere",
  );
  expect((await listTemplates(ctx)).map(({ isOwn }) => isOwn)).toEqual([false, false, false, false, false]);
  expect(await refusal(saveTemplate(ctx, { code: "constructor", content: said("x") }))).toBe(
    "records.template_not_found",
  );
});
