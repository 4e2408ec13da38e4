/** One thing that a language model is asked for. */
type Use = {
  /** What comes back, as both sides call it. */
  name: string;
  /** What goes. */
  goes: string;
  /** How it goes: a text without names, as well as a program can; of a sound none can be taken out. */
  as: "text" | "sound";
  /** Whose wish it is. */
  askedBy: "patient" | "professional";
  /** The consent without which nothing goes (`consent/consent-purpose.ts`). */
  yes: "ai" | "ai-voice" | "ai-care" | "ai-document";
};

/**
 * All that a language model is asked for. The policy, the terms, the pages of security and companies, the first page, the register (LGPD
 * art. 37) and the certificate of an erasure print from here; the features that may ask are the keys of it, so that what is not said
 * here does not compile (ADR 0126).
 */
export const modelUses = {
  reflection: {
    name: "uma reflexão",
    goes: "a anotação da página em que você pede",
    as: "text",
    askedBy: "patient",
    yes: "ai",
  },
  transcript: {
    name: "a transcrição de um áudio",
    goes: "o áudio da anotação compartilhada em que você pede",
    as: "sound",
    askedBy: "patient",
    yes: "ai-voice",
  },
  summary: {
    name: "um resumo da semana",
    goes: "as anotações da semana que você compartilhou",
    as: "text",
    askedBy: "professional",
    yes: "ai-care",
  },
  note: {
    name: "ajuda para escrever uma nota",
    goes: "as palavras que quem atende escolhe enviar",
    as: "text",
    askedBy: "professional",
    yes: "ai-care",
  },
  plain: {
    name: "um documento em palavras simples",
    goes: "o documento que quem atende escreveu sobre você",
    as: "text",
    askedBy: "professional",
    yes: "ai-document",
  },
} as const satisfies Record<string, Use>;

/** What a model may be asked for. */
export type ModelUse = keyof typeof modelUses;

const uses: readonly Use[] = Object.values(modelUses);
const by = (who: Use["askedBy"]) => uses.filter(({ askedBy }) => askedBy === who);
/** One or the other, as `Intl.ListFormat` says it: its tables would be opened by every start for the sentences below. */
const either = (words: readonly string[]) =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" ou ");
const each = (list: readonly Use[]) => either(list.map(({ name, goes }) => `${name} (vai: ${goes})`));

/** Every use, who asks for it, and what goes: the rest of a sentence, said to a patient. */
export const usesSaid = `você pede ${each(by("patient"))}; quem atende você pede ${each(by("professional"))}`;

/** The same in short, without what goes. */
export const usesInShort = `você pede ${namesOf("patient")}; quem atende você, ${namesOf("professional")}`;

/** What goes, one thing after the other, as a sentence begins. */
export const whatGoes = capital(either(uses.map(({ goes }) => goes)));

const hasSound = uses.some((use) => use.as === "sound");

/** What becomes of names before it goes, as whole sentences. */
export const namesSaid = `Um texto vai sem nomes, telefones, e-mails, documentos e lugares, o melhor que um programa consegue tirar.${
  hasSound ? " Um áudio vai como foi gravado: a voz, e os nomes ditos nele." : ""
}`;

/** The kinds of what went, for who reads what was there. */
export const kindsGone = `textos sem nomes${hasSound ? " e áudios como foram gravados" : ""}`;

/** What somebody may ask for, one or the other. */
export function namesOf(who: Use["askedBy"]): string {
  return either(by(who).map(({ name }) => name));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
