import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { changeWordSchema } from "./care-words.schema";
import { homeCard } from "./care-words.home-card.server";
import { giveWord, withdrawWord } from "./word/give-word.server";
import { readGiven, readKept, readOwnWord, readWords } from "./word/read-words.server";
import { wordForHome } from "./word/word-for-home.server";
import { acceptWord, addWord, applyWord, changeWord, moveWord, removeWord, saveWord } from "./word/write-word.server";

const own = { text: "Já passou outras vezes", from: "Minha avó", onHome: true };

test("kept once by its key, changed, moved, on the first page by choice; the words lie sealed", async () => {
  const { patient } = await linkedPair(testWorld());
  const { ctx } = patient;
  const { id } = await addWord(ctx, own, "k");
  expect(await addWord(ctx, own, "k")).toEqual({ id });
  expect(await refusal(addWord(ctx, { ...own, text: "Outra" }, "k"))).toBe("kernel.idempotency_reused");
  const second = await addWord(ctx, { text: "Respira", from: null, onHome: false });
  await moveWord(ctx, { id: second.id, to: "up" });
  await moveWord(ctx, { id: second.id, to: "up" }); // it is the first already
  const texts = async () => (await readWords(ctx)).kept.map(({ text }) => text);
  expect(await texts()).toEqual(["Respira", "Já passou outras vezes"]);
  expect(await wordForHome(ctx, "2026-03-02")).toMatchObject({ id });
  const card = await homeCard.read?.(ctx, {
    ...{ now: ctx.now(), zone: "America/Sao_Paulo", today: "2026-03-02", part: "morning" },
  });
  expect(card?.view.quote).toEqual({ text: "Já passou outras vezes", by: "Minha avó" });
  expect(await readKept(ctx)).toMatchObject([
    { text: "Respira", from: null },
    { text: "Já passou outras vezes", from: "Minha avó" },
  ]);
  await changeWord(ctx, { id, version: 1, text: "Vai passar", from: null, onHome: false });
  expect(await refusal(changeWord(ctx, { id, version: 1, text: "De outro aparelho" }))).toBe(
    "care_words.changed_elsewhere",
  );
  expect(await refusal(saveWord(ctx, { id: null, key: "n", from: null, onHome: false }))).toBe("request.invalid");
  const kept = JSON.stringify([
    await rowsOf("select * from care_word where patient_id = ?", patient.memberId),
    await rowsOf("select data from domain_event where type like 'care_word.%'"),
  ]);
  expect(kept).not.toMatch(/passou|Respira|avó|passar/);
  await removeWord(ctx, { id });
  expect(await texts()).toEqual(["Respira"]);
});

test("what is given waits for a yes, is shown nowhere before, and what else is kept stays unseen", async () => {
  const { post, ...pair } = await newsroom();
  const { world, clinicId, patient, psychologist } = pair;
  const { memberId: patientId, ctx } = patient;
  await addWord(ctx, own);
  const gift = { patientId, text: "Você não está só" };
  const { id } = await giveWord(psychologist.ctx, gift, "g");
  expect(await giveWord(psychologist.ctx, gift, "g")).toEqual({ id });
  await deliver(post);
  const told = await noticesOf(post, patientId);
  expect(told.map(({ kind }) => kind)).toEqual(["care_word.given"]);
  expect(await readKept(ctx)).toHaveLength(1);
  expect(await refusal(changeWord(ctx, { id, onHome: true }))).toBe("care_words.not_found");
  const others = await Promise.allSettled(
    [1, 2, 3, 4].map((n) => giveWord(psychologist.ctx, { patientId, text: `${n}` })),
  );
  expect(others.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  await acceptWord(ctx, { id });
  await acceptWord(ctx, { id });
  await changeWord(ctx, { id, text: "Mudado", onHome: true });
  expect(await readOwnWord(ctx, { id })).toMatchObject({ text: "Você não está só", isGift: true, onHome: true });
  await deliver(post);
  const given = await readGiven(psychologist.ctx, { patientId });
  expect(given.map(({ text }) => text)).not.toContain(own.text);
  expect(given.find((one) => one.id === id)?.state).toBe("kept");
  expect(await refusal(withdrawWord(psychologist.ctx, { patientId, id }))).toBe("care_words.not_found");
  const waiting = given.find(({ state }) => state === "offered")?.id ?? "";
  await withdrawWord(psychologist.ctx, { patientId, id: waiting });
  expect(await refusal(acceptWord(ctx, { id: waiting }))).toBe("care_words.not_found");
  const colleague = await world.person("psychologist", clinicId, "Ian");
  expect(await refusal(giveWord(colleague.ctx, gift))).toBe("tenancy.patient_not_found");
  const other = await world.person("patient", clinicId, "Bia");
  expect(await refusal(removeWord(other.ctx, { id }))).toBe("care_words.not_found");
});

test("twenty are kept, however many come at once", async () => {
  const { patient } = await linkedPair(testWorld());
  const tried = await Promise.allSettled(Array.from({ length: 23 }, () => addWord(patient.ctx, own)));
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  expect(await refusal(addWord(patient.ctx, own))).toBe("care_words.too_many");
});

test("a program says one thing at a time, of the words that it saw", async () => {
  const { world, patient, psychologist } = await linkedPair(testWorld());
  const { ctx } = patient;
  const first = await addWord(ctx, own);
  world.clock.now += 1000;
  const second = await addWord(ctx, own);
  await changeWord(ctx, { id: second.id, text: "Mudou" });
  const old = { version: 1 };
  expect(await refusal(applyWord(ctx, second, { move: "up", ...old }))).toBe("care_words.changed_elsewhere");
  expect(await refusal(applyWord(ctx, second, { onHome: false, ...old }))).toBe("care_words.changed_elsewhere");
  expect((await readWords(ctx)).kept.map(({ id }) => id)).toEqual([first.id, second.id]);
  await applyWord(ctx, second, { move: "up", version: 2 });
  expect((await readWords(ctx)).kept.map(({ id }) => id)).toEqual([second.id, first.id]);
  const gift = await giveWord(psychologist.ctx, { patientId: patient.memberId, text: "Com você" });
  expect(await refusal(applyWord(ctx, gift, { accept: true, version: 9 }))).toBe("care_words.changed_elsewhere");
  await applyWord(ctx, gift, { accept: true, ...old });
  const halves = [
    { move: "up", text: "x" },
    { accept: true, onHome: true },
    { accept: true, move: "up" },
  ];
  expect(halves.map((body) => changeWordSchema.safeParse(body).success)).toEqual([false, false, false]);
});
