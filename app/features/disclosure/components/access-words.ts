import { formatDay, formatWhen, type Reader } from "~/ui/time/format-time";
import type { Access, Grant } from "../access-log/list-access-log.server";
import { becauseWords } from "../access-log/because-words";

const verdicts = {
  right: "estava correto",
  wrong: "não estava correto",
  nobody: "ninguém mais reviu",
} as const;

/** What became of an exceptional access, a sentence each. */
function grantLines({ openedAt, until, approved, isRead, verdict, why, reviewed }: Grant, reader: Reader): string[] {
  const isOver = until <= reader.now;
  return [
    isOver
      ? `Podia ler ${formatWhen(openedAt, reader)}, até ${formatWhen(until, reader)}. ${isRead ? "Leu: está nesta lista." : "Não leu nada."}`
      : `Pode ler até ${formatWhen(until, reader)}.`,
    approved === null ? [] : `Aprovado por ${approved}.`,
    verdict === null ? [] : `Revisão${reviewed === null ? "" : `, por ${reviewed}`}: ${verdicts[verdict]}.`,
    why === null ? [] : `Por quê: ${why}`,
  ].flat();
}

/** An access as its page shows it, in words that are ready. */
export function accessSaid({ what, asked, grant, right, at, actorId: _, role: __, ...access }: Access, reader: Reader) {
  const because = becauseWords(right);
  const tail = because === "" ? "" : `, ${because}`;
  const things = what.map(({ words, entry }) => {
    return { words: entry ? `${words}, de ${formatDay(entry.at, reader)}` : words, entryId: entry?.id ?? null };
  });
  const act = grant
    ? "pôde ler, por quinze minutos, o que você compartilha do diário e as notas assinadas"
    : (asked ?? (things.length === 1 ? "abriu" : "abriu:"));
  return {
    ...{ ...access, act, tail, things, at },
    lines: grant ? grantLines(grant, reader) : [],
    // What went to a model has its hour; the others are told as people say it.
    when: asked === null ? null : formatWhen(at, reader),
    exceptional: right === "break-glass",
  };
}
