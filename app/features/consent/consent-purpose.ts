import { roles, type Role } from "~/features/kernel/actor";

/** What somebody is shown before they agree or not: the question, what it means, and the button. */
export type ConsentWords = {
  title: string;
  question: string;
  /** Who gets what, what it cannot do, and how it ends: one plain sentence each. */
  points: readonly string[];
  agree: string;
};

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

/** Whether a text is a purpose that people of this role may be asked about. */
export function isPurposeFor(text: string, role: Role): text is ConsentPurpose {
  const rule: PurposeRule | undefined = Object.hasOwn(consentPurposes, text)
    ? consentPurposes[text as ConsentPurpose]
    : undefined;
  return rule !== undefined && rule.roles.includes(role);
}

/** The rule of a purpose. */
export function purposeRule(purpose: ConsentPurpose): PurposeRule {
  return consentPurposes[purpose];
}

/** The version shown now, from 1. */
export function newestVersion(purpose: ConsentPurpose): number {
  return purposeRule(purpose).words.length;
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
