import { roles, type Role } from "~/features/kernel/actor";
import type { ConsentWords } from "./words/consent-words";
import { aiCareWords } from "./words/ai-care-words";
import { aiDocumentWords } from "./words/ai-document-words";
import { aiVoiceWords } from "./words/ai-voice-words";
import { aiWords } from "./words/ai-words";
import { emergencyContactWords } from "./words/emergency-contact-words";
import { telehealthPoints, telehealthWholePoints } from "./words/telehealth-words";

/** One purpose that people may agree to. */
type PurposeRule = {
  /** Who may be asked. */
  roles: readonly Role[];
  /** Every version that was ever shown, the first first. One that somebody has seen is never altered: it is what they agreed to. */
  words: readonly [ConsentWords, ...ConsentWords[]];
  /** The oldest version whose yes still holds: a text that means something else asks anew. */
  holdsFrom: number;
};

/**
 * The purposes for which somebody is asked, each by itself (LGPD art. 8 §4). A purpose stands here once something honours it; none is
 * offered that nothing reads.
 */
export const consentPurposes = {
  /** As a whole; each contact has a line of its own, too. */
  "emergency-contact": { roles: ["patient"], holdsFrom: 1, words: emergencyContactWords },
  /** Asked before each session, as the law says (Lei 14.510/2022), with a line for each, in the words of the first version; as a whole it can be taken back. */
  telehealth: {
    roles: ["patient"],
    holdsFrom: 1,
    words: [
      {
        title: "Sessões por vídeo",
        question: "Você aceita ser atendido por vídeo?",
        points: telehealthPoints,
        agree: "Aceito o atendimento online",
      },
      {
        title: "Sessões por vídeo",
        question: "Você aceita fazer sessões por vídeo?",
        points: telehealthWholePoints,
        agree: "Aceito fazer sessões por vídeo",
      },
    ],
  },
  /** A model may be asked about what they wrote, by their own wish. */
  ai: { roles: ["patient"], holdsFrom: 1, words: aiWords },
  /** A sound of theirs may be written down by a model, by their own wish: with the names in it, which no text that is sent has. */
  "ai-voice": { roles: ["patient"], holdsFrom: 1, words: aiVoiceWords },
  /** A model may be asked by who cares for them: about what they share, and in the words of who asks. */
  "ai-care": { roles: ["patient"], holdsFrom: 1, words: aiCareWords },
  /** A model may be given a document of theirs by who wrote it, to say it in plain words. */
  "ai-document": { roles: ["patient"], holdsFrom: 1, words: aiDocumentWords },
  whatsapp: {
    roles,
    holdsFrom: 1,
    words: [
      {
        title: "Avisos pelo WhatsApp",
        question: "Você quer receber avisos da CÁRIS pelo WhatsApp?",
        points: [
          "As mensagens vão para o celular confirmado na sua conta, também se um dia você confirmar outro número.",
          "As palavras são neutras: nenhum nome e nada do que foi escrito. Mas quem vê a sua tela vê que a mensagem é da CÁRIS.",
          "O WhatsApp é da Meta e o envio é feito pela Twilio. As duas empresas, fora do Brasil, ficam sabendo que o seu número recebe avisos da CÁRIS.",
          "O que iria por SMS passa a ir pelo WhatsApp; o que não der para entregar por lá vai por SMS. Pedidos de ajuda chegam pelos dois a quem atende.",
          "Você pode mudar de ideia quando quiser, aqui ou respondendo SAIR a uma mensagem. Vale na hora.",
        ],
        agree: "Quero receber pelo WhatsApp",
      },
    ],
  },
} as const satisfies Record<string, PurposeRule>;

export type ConsentPurpose = keyof typeof consentPurposes;

/**
 * Purposes that nothing uses yet, and what they would be called: the answer is no, and nobody can say yes before there are words to read.
 * What honours one brings its words and moves it up.
 */
const awaitedPurposes: Record<string, { roles: readonly Role[]; title: string }> = {
  research: { roles: ["patient"], title: "Pesquisa" },
};

/** What a purpose that nothing uses yet would be called; null for every other text. */
export function awaitedTitle(text: string, role: Role): string | null {
  const rule = Object.hasOwn(awaitedPurposes, text) ? awaitedPurposes[text] : undefined;
  return rule?.roles.includes(role) ? rule.title : null;
}

/** Whether a text is a purpose that people of this role may be asked about. */
export function isPurposeFor(text: string, role: Role): text is ConsentPurpose {
  const rule: PurposeRule | undefined = Object.hasOwn(consentPurposes, text)
    ? consentPurposes[text as ConsentPurpose]
    : undefined;
  return rule !== undefined && rule.roles.includes(role);
}

/** What somebody of a role is asked, in the order of the page. */
export function purposesOf(role: Role): ConsentPurpose[] {
  return (Object.keys(consentPurposes) as ConsentPurpose[]).filter((purpose) => isPurposeFor(purpose, role));
}

/** The rule of a purpose. */
export function purposeRule(purpose: ConsentPurpose): PurposeRule {
  return consentPurposes[purpose];
}

/** The version shown now, from 1. */
export function newestVersion(purpose: ConsentPurpose): number {
  return purposeRule(purpose).words.length;
}

/** The words of a version, from 1; those shown now for one that never was. */
export function wordsOf(purpose: ConsentPurpose, version: number): ConsentWords {
  return purposeRule(purpose).words[version - 1] ?? newestWords(purpose);
}

/** The words shown now. */
export function newestWords(purpose: ConsentPurpose): ConsentWords {
  const { words } = purposeRule(purpose);
  return words.at(-1) ?? words[0];
}

/** Whether a yes to this version still holds: the words since then mean the same. @param agreedTo null or 0 after a no */
export function isInForce(purpose: ConsentPurpose, agreedTo: number | null): boolean {
  return (agreedTo ?? 0) >= purposeRule(purpose).holdsFrom;
}
