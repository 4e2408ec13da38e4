import type { ActGroupCode } from "~/features/kernel/said/words";

/** What can be touched of a clinic's people, in words. Which acts of the audit belong to it, features say (`touches` of their words). */
export const actGroups = {
  diary: "Diário, reflexões e resumos",
  records: "Prontuário, anotações restritas e relatórios",
  care: "Lista de pacientes, linha do tempo, cadastro e contatos",
  measures: "Questionários, tarefas, metas, remédios e práticas",
  chat: "Conversas",
  files: "Arquivos",
  help: "Pedidos de ajuda, contatos de emergência e plano de segurança",
  agenda: "Sessões e agenda",
  money: "Cobranças, recibos e pagamentos",
  copies: "Cópias, importações e apagamento de dados",
  access: "Acesso excepcional, autorizações e dúvidas sobre acessos",
  accounts: "Contas, entradas, convites e avisos",
} as const satisfies Record<ActGroupCode, string>;

export const actGroupCodes = Object.keys(actGroups) as [ActGroupCode, ...ActGroupCode[]];
