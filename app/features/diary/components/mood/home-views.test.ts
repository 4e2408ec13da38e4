import { expect, test } from "vitest";
import { commentsFound, lastEntryView } from "./home-views";

const entry = {
  ...{ id: "dia_1", title: "Depois da aula", words: "Ninguém pode saber que", mood: 2 },
  ...{ isPrivate: false, comments: 0, occurredAt: Date.parse("2026-03-02T12:00:00Z") },
};
const reader = { now: Date.parse("2026-03-02T15:00:00Z"), zone: "America/Sao_Paulo" };

test("the home shows the first words of a note that is shared, and of one's own alone the title and the face", () => {
  expect(lastEntryView(entry, reader).items).toMatchObject([{ words: entry.words, mood: 2 }]);
  const own = lastEntryView({ ...entry, isPrivate: true }, reader);
  expect(own.items).toMatchObject([{ title: "Depois da aula", mood: 2 }]);
  expect(JSON.stringify(own)).not.toContain(entry.words);
});

test("one answer in the diary is told as one", () => {
  expect(commentsFound(1)?.view.words).toBe("Há uma resposta nova ao que você escreveu.");
  expect(commentsFound(2)?.view.words).toBe("Há respostas novas ao que você escreveu.");
});
