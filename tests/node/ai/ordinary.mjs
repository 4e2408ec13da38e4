import { readFileSync } from "node:fs";
import { judgeAnswer } from "~/features/ai/guard/judge-answer";
import { judgeNote } from "~/features/ai/guard/judge-note";
import { judgeSummary } from "~/features/ai/guard/judge-summary";
import { reflectionSystem } from "~/features/ai/guard/reflection-prompt";
import { redactAll } from "~/features/ai/redaction/redact";
import "./lists.mjs";

const kinds = { R: "reflection", S: "summary", N: "note" };

/** What a careful model would answer to ordinary texts. @param part those that the closed lists were fitted to, or those written after them */
export function readOrdinary(part) {
  const lines = readFileSync(new URL(`./ordinary-${part}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => {
    const [kind, sent, ...said] = line.split("\t");
    return { kind: kinds[kind], sent: sent.split(" | "), said };
  });
}

/** Why such an answer is thrown away; "shown" when it is not. */
export function endOf({ kind, sent, said }) {
  const { texts, places } = redactAll(sent, []);
  const parts = said[0].split(" | ");
  if (kind === "reflection") {
    const content = JSON.stringify({ observation: said[0], question: said[1] });
    const judged = judgeAnswer(content, { input: texts[0], system: reflectionSystem, places });
    return judged.ok ? "shown" : judged.refusal;
  }
  if (kind === "note") {
    const judged = judgeNote(JSON.stringify({ paragraphs: parts }), { text: texts[0], places });
    return judged.ok ? "shown" : judged.refusal;
  }
  const sentences = parts.map((part) => {
    const [text, source] = part.split("#");
    return { text, sources: [Number(source)] };
  });
  const judged = judgeSummary(JSON.stringify({ sentences, themes: [] }), { texts, places });
  return judged.ok ? "shown" : judged.refusal;
}

/** What a model may not say, of texts that hold some of its words. */
export function readBad() {
  const lines = readFileSync(new URL("./bad-answers.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => {
    const [kind, sent, bad] = line.split("\t");
    return { kind: kinds[kind], sent, bad };
  });
}

/** Each bad sentence in every place of its form, alone and among good ones. */
export function badWays({ kind, sent, bad }) {
  const asked = { kind, sent: [sent] };
  const good = "Dá para ver que esse dia pediu muito de você.";
  if (kind === "reflection")
    return [
      { ...asked, said: [bad, "O que ficou com você depois disso?"] },
      { ...asked, said: [`${good} ${bad}`, "O que ficou com você depois disso?"] },
      { ...asked, said: [good, bad.replace(/[.]$/, "?")] },
    ];
  const source = kind === "summary" ? "#1" : "";
  return [
    { ...asked, said: [`${bad}${source}`] },
    { ...asked, said: [`A pessoa falou desse dia.${source} | ${bad}${source}`] },
  ];
}
