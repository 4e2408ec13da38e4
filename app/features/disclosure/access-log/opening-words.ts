import type { Right } from "~/features/kernel/events/right";

/** Acts that open something of a person's, and what it is called to them. Signals are never a label that a patient reads. */
const opened = {
  "access_doubt.read": "o que você escreveu sobre um acesso",
  "achievements.read": "as conquistas que você mostra",
  "agreement.read": "um termo ou contrato",
  "ai_problem.read": "um problema relatado em um texto de inteligência artificial",
  "appointment.read": "o que foi combinado para uma sessão",
  "care.read": "dados do acompanhamento",
  "care.read_contact": "seu contato",
  "care_word.read": "palavras de cuidado que ofereceu a você",
  "caseload.list": "a lista de pacientes, com humor e ciclo de cada pessoa",
  "caseload.river": "a linha do tempo do seu acompanhamento",
  "charge.list": "pagamentos",
  "charge.read": "pagamentos",
  "chat.read": "a conversa com você",
  "diary.list": "o que você compartilha do diário",
  "diary.read": "uma anotação do diário",
  "document.read": "um documento",
  "files.open": "um arquivo",
  "goals.read": "as metas que você compartilha",
  "measures.read": "respostas de questionários",
  "medication.read": "os remédios e hábitos que você mostra",
  "payer.read": "dados de pagamento",
  "note_help.ask": "palavras-chave de uma nota, para escrever com inteligência artificial",
  "plain.ask": "um documento, para uma versão simples por inteligência artificial",
  "receipt.read": "um recibo",
  "records.read": "o prontuário",
  "records.search": "o prontuário",
  "report.look": "um resumo do período",
  "report.read": "um relatório",
  "rights_request.read": "um pedido seu sobre os seus dados",
  "risk.read": "o resumo do seu acompanhamento",
  "safety_plan.read": "o plano de segurança",
  "sos.open_phone": "seu telefone, em um pedido de ajuda",
  "sos.open_plan": "o plano de segurança e os contatos, em um pedido de ajuda",
  "sos.read": "um pedido de ajuda",
  "summary.ask": "o que você compartilha do diário, para um resumo por inteligência artificial",
  "summary.read": "um resumo do que você compartilha do diário",
  "task.list": "suas tarefas",
  "task.read": "uma tarefa",
  "transcript.read": "a transcrição de um áudio do diário",
  "working_notes.read": "o prontuário",
} as const satisfies Record<string, string>;

declare module "~/features/kernel/events/note-opening.server" {
  // oxlint-disable-next-line typescript/no-empty-object-type, typescript/consistent-type-definitions -- only an interface can be merged
  interface OpeningActions extends Record<keyof typeof opened, true> {}
}

export const readingActions: string[] = Object.keys(opened);

/** What was opened, in the person's words. */
export function openedWords(action: string): string {
  return (opened as Record<string, string>)[action] ?? "seus dados";
}

const because: Record<Right, string> = {
  own: "",
  "care-link": "porque acompanha você",
  substitute: "porque foi chamado ou chamada em um pedido de ajuda seu",
  keeping: "porque tem o dever de guardar o que escreveu",
  "break-glass": "por um acesso excepcional, com um motivo",
  office: "pela administração da clínica",
  support: "pelo suporte da CÁRIS",
};

/** By which right, as a sentence goes on; rows from before it was written down say nothing. */
export function becauseWords(right: Right | null): string {
  return right === null ? "" : because[right];
}
