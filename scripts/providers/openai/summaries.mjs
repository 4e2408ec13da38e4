// What the simulated model says where it is to sum up several texts.

import { topicOf } from "./topics.mjs";

/** A word of a text that an answer takes up: its longest in small letters. */
export function takenUp(/** @type {string} */ text) {
  const words = text.replace(/====[^=]*====/g, " ").match(/(?<![\p{L}⟦])\p{Ll}{5,14}(?!\p{L})/gu) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0] ?? "hoje";
}

/** The texts between numbered marks. */
function textsIn(/** @type {string} */ question) {
  return [...question.matchAll(/==== ANOTAÇÃO \d+ ====\n([\s\S]*?)\n==== FIM ====/gu)].map(([, text = ""]) => text);
}

/** A sentence of each of the first four texts that are about something, each once, and the first subject that has a name. */
export function summaryOf(/** @type {string} */ question) {
  const days = textsIn(question).map((text, i) => ({ text, number: i + 1, topic: topicOf(text) }));
  const known = days.filter(({ topic }) => topic !== null).slice(0, 4);
  // Where the days are about nothing that is known here, a word of each.
  if (known.length === 0)
    return {
      sentences: days.slice(0, 4).map(({ text, number }) => ({
        text: `A pessoa conta que “${takenUp(text)}” teve lugar nesse dia.`,
        sources: [number],
      })),
      themes: days.slice(0, 1).map(({ text }) => ({ text: takenUp(text), sources: [1] })),
    };
  const saidOf = new Map(known.map(({ topic, number }) => [topic?.sentence ?? "", number]));
  const subject = known.find(({ topic }) => topic?.subject);
  return {
    sentences: [...saidOf].map(([text, number]) => ({ text, sources: [number] })),
    themes: subject ? [{ text: subject.topic?.subject, sources: [subject.number] }] : [],
  };
}

/** Paragraphs of a note: each takes up a word of the keywords. */
export function paragraphsOf(/** @type {string} */ question) {
  const [first, second] = [takenUp(question), takenUp(question.replaceAll(takenUp(question), " "))];
  return {
    paragraphs: [
      `A sessão abriu espaço para “${first}”, com calma e tempo para pensar.`,
      `Também apareceu “${second}” no que foi contado.`,
    ],
  };
}

/** A document in plain words: three words of each of its parts. */
export function plainOf(/** @type {string} */ question) {
  // What is denied is left to whoever can deny it.
  const affirmed = question.replace(/====[^=]*====/g, " ").replace(/[^.\n]*(?<!\p{L})não(?!\p{L})[^.\n]*\./giu, " ");
  const parts = affirmed.split("\n").filter((part) => part.trim().length > 40);
  const longest = (/** @type {string} */ part) =>
    [...new Set(part.match(/(?<![\p{L}⟦])\p{Ll}{5,14}(?!\p{L})/gu) ?? [])]
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 3);
  const said = parts
    .map(longest)
    .filter(({ length }) => length === 3)
    .slice(0, 4);
  return { paragraphs: said.map(([a, b, c]) => `O texto fala de “${a}” e de “${b}”, e ainda de “${c}”.`) };
}
