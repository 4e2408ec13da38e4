import { causeWords } from "./cause-words";
import { fieldLabels } from "./field-labels";
import { stateWords } from "./state-words";
import { actionWords } from "~/features/audit/reading/audit-words";

/** Fields whose value is a code of ours, not somebody's words. */
const codedFields: ReadonlySet<string> = new Set([
  ...[
    "action",
    "entity",
    "right",
    "by",
    "state",
    "status",
    "kind",
    "type",
    "role",
    "how",
    "place",
    "cycle",
    "freq",
    "every",
  ],
  ...[
    "method",
    "source",
    "origin",
    "channel",
    "outcome",
    "severity",
    "cancelledBy",
    "cancelReason",
    "purpose",
    "document",
  ],
  ...["phoneSharing", "fact", "feature", "verdict", "endedReason", "cause", "law", "asker", "result", "replyTime"],
  ...["authorisedWay", "letInWithout", "sees", "step", "basis", "template", "term"],
]);

/** Fields that are codes in one store, and somebody's words in others. */
const codedIn: ReadonlySet<string> = new Set([
  "sos_event.reason",
  "ai_problem.reason",
  "telehealth_consent.answer",
  "audit_entry.fields",
  "goal_change.from",
  "goal_change.to",
  "task.exercise",
  "exercise.exercise",
  "practice_done.exercise",
  "practice_tally.exercise",
]);

/** Whether what stands in a field of a store is a code of ours. */
export function isCoded(store: string, field: string): boolean {
  return codedFields.has(field) || codedIn.has(`${store}.${field}`);
}

const words: Record<string, string> = { ...stateWords, ...causeWords };

/** Where a code means something else than elsewhere: `field=code`. */
const inField: Record<string, string> = {
  "verdict=right": "correto",
  "verdict=wrong": "não estava correto",
  "verdict=nobody": "ninguém reviu",
  "reason=wrong": "está errado",
  "sees=what the clinic pays": "o que a clínica paga",
  "feature=note": "ajuda para escrever uma nota",
  "status=none": "sem resposta que se pudesse mostrar",
  "state=asked": "pedido",
  "right=review": "rever uma decisão automática",
  "kind=other": "outro",
  "kind=practice": "exercício",
  "by=patient": "paciente",
  "letInWithout=contract": "contrato",
};

/** What the audit calls what was done something with. */
const entities: Record<string, string> = {
  account: "conta",
  member: "pessoa na clínica",
  clinic: "clínica",
  diary_entry: "anotação do diário",
  appointment: "sessão",
  invitation: "convite",
  session_note: "nota do prontuário",
  goal: "meta",
  care_word: "palavra de cuidado",
  subscription: "plano da clínica",
  membership: "lugar na clínica",
  chat_room: "conversa",
  care_link: "acompanhamento",
  thing: "dado",
  task: "tarefa",
  sos_alert: "pedido de ajuda",
  safety_plan: "plano de segurança",
  rights_request: "pedido sobre dados",
  regimen: "remédio ou hábito",
  import_file: "planilha trazida",
  report: "relatório",
  contact_code: "código por SMS",
  charge: "cobrança",
  agreement: "acordo",
  scale_assignment: "questionário pedido",
  receipt: "recibo",
  practice_done: "exercício praticado",
  login_session: "entrada em um aparelho",
  issued_document: "documento",
  care_handover: "proposta sobre quem acompanha",
  care_guardian: "responsável",
  appointment_series: "sessões que se repetem",
  takeout: "cópia profissional",
  scale_answer: "questionário respondido",
  saved_view: "lista guardada",
  questionnaire: "questionário",
  legal_hold: "ordem de guarda",
  incident: "incidente",
  file: "arquivo",
  erasure: "pedido de apagar",
  clinic_move: "mudança de clínica",
  check_in: "humor do dia",
  care_cycle: "ciclo",
  break_glass: "acesso extraordinário",
  announcement: "recado da clínica",
  ai_problem: "problema em texto de inteligência artificial",
  account_token: "link por e-mail",
  access_doubt: "dúvida sobre um acesso",
  waiting: "espera por horário",
  risk_signal: "sinal",
  retention_report: "relatório de guarda",
  push_subscription: "avisos no aparelho",
  practice_tally: "exercícios praticados",
  plan: "plano",
  pix_by_mail: "Pix por e-mail",
  payer: "quem paga",
  payee: "dados de recebimento",
  note_template: "modelo de registro",
  mail: "e-mail",
  emergency_contact: "pessoa de confiança",
  domain_event: "acontecimento",
  delivery: "entrega de aviso",
};

const own = (of: Record<string, string>, code: string) => (Object.hasOwn(of, code) ? (of[code] ?? null) : null);

/** What a code means in a field; null where it has no words. */
export function codeWords(field: string, code: string): string | null {
  if (field === "action") return actionWords(code);
  if (field === "entity") return own(entities, code);
  if (field === "fields") return fieldLabels[code] ?? own(words, code);
  return own(inField, `${field}=${code}`) ?? own(words, code);
}
