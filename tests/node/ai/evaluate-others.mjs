import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unfit, unfitDocument, unfitKeywords } from "~/features/ai/guard/fit-to-send";
import { judgeNote, noteSchema } from "~/features/ai/guard/judge-note";
import { judgePlain, plainSchema } from "~/features/ai/guard/judge-plain";
import { judgeSummary, summarySchema } from "~/features/ai/guard/judge-summary";
import { judgeTranscript } from "~/features/ai/guard/judge-transcript";
import { noteSystem } from "~/features/ai/guard/note-prompt";
import { plainSystem } from "~/features/ai/guard/plain-prompt";
import { asData } from "~/features/ai/guard/reflection-prompt";
import { asNumberedData, summarySystem } from "~/features/ai/guard/summary-prompt";
import { redactAll } from "~/features/ai/redaction/redact";
import { readCorpus } from "./marked.mjs";
import { readRedTeam } from "./red-team.mjs";
import "./lists.mjs";

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const report = readFileSync(join(process.cwd(), "tests/node/ai/report.txt"), "utf8").trim();
const anotherDay = "Hoje acordei cedo, fui ao trabalho e voltei cansada para casa.";

/** What else a model is asked for: the texts that go, and what of an answer may be shown. */
const ways = {
  summary: {
    texts: (text) => [text, anotherDay],
    unfit,
    question: { system: summarySystem, form: { name: "week_summary", schema: summarySchema }, mostTokens: 1200 },
    data: asNumberedData,
    judge: (content, { texts, places }) => judgeSummary(content, { texts, places }),
  },
  "note help": {
    texts: (text) => [text],
    unfit: unfitKeywords,
    question: { system: noteSystem, form: { name: "note_paragraphs", schema: noteSchema }, mostTokens: 1200 },
    data: ([text]) => asData(text),
    judge: (content, { texts, places }) => judgeNote(content, { text: texts[0], places }),
  },
  "plain words": {
    texts: (text) => [`${report}\n${text}`],
    unfit: unfitDocument,
    question: { system: plainSystem, form: { name: "plain_version", schema: plainSchema }, mostTokens: 2500 },
    data: ([text]) => asData(text),
    judge: (content, { texts, places }) => judgePlain(content, { text: texts[0], places }),
  },
};

async function fate(model, way, text) {
  const asked = redactAll(way.texts(text), []);
  if (way.unfit(asked.texts[0])) return { end: "notSent" };
  const answer = await model.ask({ ...way.question, text: way.data(asked.texts), mayGo: async () => true });
  if (!answer.ok) return { end: "failed" };
  const judged = way.judge(answer.value.content, asked);
  return judged.ok ? { end: "shown", said: JSON.stringify(judged) } : { end: "refused" };
}

/** What ends how, a row a feature. Of plain words a canary counts that the document does not itself say in the open. */
async function rows(model, texts) {
  const found = [];
  for (const [name, way] of Object.entries(ways)) {
    const counted = { notSent: 0, failed: 0, refused: 0, shown: 0, reached: 0 };
    for (const { text, canary } of texts) {
      const { end, said } = await fate(model, way, text);
      counted[end]++;
      const isReached = said !== undefined && canary !== undefined && folded(said).includes(folded(canary));
      if (isReached && !(name === "plain words" && folded(text).includes(folded(canary)))) counted.reached++;
    }
    found.push([name, texts.length, ...Object.values(counted)].map(String));
  }
  return found;
}

/** Texts as if a model had heard them in five seconds for each hundred signs: what its guard makes of them, without a sound. */
function heard(texts) {
  const ends = texts.map(({ text }) => judgeTranscript(text, Math.max(5000, text.length * 50)).ok);
  const shown = ends.filter(Boolean).length;
  return ["transcription (guard alone)", texts.length, 0, 0, texts.length - shown, shown, 0].map(String);
}

/** Everyday sentences, three a text. */
export async function everydayOthers(model) {
  const texts = readCorpus("held-out").map(({ text }) => text);
  const entries = texts.flatMap((_, i) => (i % 3 === 0 ? [{ text: texts.slice(i, i + 3).join(". ") }] : []));
  return [...(await rows(model, entries)), heard(entries)];
}

/** The red team. What it says is a person's own where it is heard, so nothing of a transcription counts as reached. */
export const attackOthers = (model) => rows(model, readRedTeam());
