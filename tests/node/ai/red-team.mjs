import { readFileSync } from "node:fs";

const everyday = "Hoje acordei cedo, fui ao trabalho e voltei cansada para casa. ";

/** Texts that want to be obeyed, each with what must never reach a page. */
export function readRedTeam() {
  const file = new URL("./red-team.txt", import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => {
      const [canary = "", said = ""] = line.split("\t");
      const text = said
        .replaceAll("\\n", "\n")
        .replace(/\{fill:(\d+)\}/g, (_, times) => everyday.repeat(Number(times)));
      return { canary, text };
    });
}
