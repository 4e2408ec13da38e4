import type { NoticeKind } from "./notice-kind";

/** What is said outside the app: neutral, for lock screens and shared mailboxes (no name, no clinical word). */
type OutsideWords = { subject: string; line: string; action: string };

const neutral: OutsideWords = {
  subject: "Você tem uma atualização",
  line: "Há uma novidade para você na CÁRIS.",
  action: "Ver na CÁRIS",
};

const words: Partial<Record<NoticeKind, OutsideWords>> = {
  "sos.alert": {
    subject: "Alguém precisa de você agora",
    line: "Há um pedido de ajuda esperando sua resposta na CÁRIS.",
    action: "Responder agora",
  },
  "sos.answered": {
    subject: "Alguém respondeu a você",
    line: "Há uma resposta para você na CÁRIS.",
    action: "Ver na CÁRIS",
  },
  test: {
    subject: "Aviso de teste",
    line: "Este é o teste que você pediu: os avisos chegam por aqui.",
    action: "Ver seus avisos",
  },
};

/** Words of one notice, or of a digest of several. */
export function outsideWords(kind: NoticeKind, gathers: number | null): OutsideWords {
  if (gathers !== null && gathers > 1) {
    return {
      subject: `Você tem ${gathers} atualizações`,
      line: `Enquanto você descansava, chegaram ${gathers} novidades na CÁRIS.`,
      action: "Ver na CÁRIS",
    };
  }
  return words[kind] ?? neutral;
}
