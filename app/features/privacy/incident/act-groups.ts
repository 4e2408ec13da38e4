/** What can be touched of a clinic's people, in words, and by which beginnings the audit's acts belong to it. */
type ActGroup = { label: string; of: readonly string[] };

/** Each act of the audit is in one of them; a test holds them against the acts that have words. */
export const actGroups = {
  diary: { label: "Diário, reflexões e resumos", of: ["diary", "insight", "summary", "transcript", "story"] },
  records: {
    label: "Prontuário, anotações restritas e relatórios",
    of: ["records", "working_notes", "note_help", "report", "plain", "document", "agreement", "ai_problem"],
  },
  care: {
    label: "Lista de pacientes, linha do tempo, cadastro e contatos",
    of: ["caseload", "care", "care_link", "moving", "risk", "people", "member", "achievements"],
  },
  measures: {
    label: "Questionários, tarefas, metas, remédios e práticas",
    of: ["measures", "task", "goal", "goals", "medication", "practice", "care_word"],
  },
  chat: { label: "Conversas", of: ["chat"] },
  files: { label: "Arquivos", of: ["files"] },
  help: { label: "Pedidos de ajuda, contatos de emergência e plano de segurança", of: ["sos", "safety_plan"] },
  agenda: {
    label: "Sessões e agenda",
    of: ["appointment", "appointments", "availability", "clinic_day", "series", "waiting", "telehealth"],
  },
  money: {
    label: "Cobranças, recibos e pagamentos",
    of: ["charge", "receipt", "payee", "payer", "pix_by_mail", "subscription", "billing", "plan"],
  },
  copies: {
    label: "Cópias, importações e apagamento de dados",
    of: ["person", "takeout", "erasure", "imports", "retention", "hold", "rights_request", "contact", "audit"],
  },
  access: {
    label: "Acesso excepcional, autorizações e dúvidas sobre acessos",
    of: ["break_glass", "access", "access_doubt", "consent", "whatsapp", "ai", "incident", "kernel"],
  },
  accounts: {
    label: "Contas, entradas, convites e avisos",
    of: [
      ...["account", "login", "membership", "invitation", "professional", "crp", "notices", "announcement"],
      ...["clinic", "saved_view"],
    ],
  },
} as const satisfies Record<string, ActGroup>;

export type ActGroupCode = keyof typeof actGroups;
export const actGroupCodes = Object.keys(actGroups) as [ActGroupCode, ...ActGroupCode[]];

/** The beginnings (up to the dot) of all acts of these groups; a code of before that is none any more has none. */
export function actsOfGroups(codes: readonly string[]): string[] {
  return codes.flatMap((code) => [...(actGroups[code as ActGroupCode]?.of ?? [])]);
}
