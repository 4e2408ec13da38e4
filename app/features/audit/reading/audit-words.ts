import type { Right } from "~/features/kernel/events/right";

/** What the part of the product before the dot is called. */
const areas: Record<string, string> = {
  account: "Conta",
  agreement: "Acordo",
  appointment: "Sessão",
  appointments: "Agenda",
  audit: "Auditoria",
  availability: "Horários",
  billing: "Pagamento",
  care: "Cuidado",
  care_link: "Acompanhamento",
  caseload: "Pacientes",
  charge: "Cobrança",
  chat: "Conversa",
  clinic: "Clínica",
  clinic_day: "Dia da clínica",
  consent: "Consentimento",
  diary: "Diário",
  document: "Documento",
  files: "Arquivo",
  invitation: "Convite",
  invite: "Convite",
  kernel: "Sistema",
  login: "Acesso",
  measures: "Escalas",
  member: "Pessoa",
  membership: "Vínculo com a clínica",
  moving: "Mudança de clínica",
  notices: "Avisos",
  payee: "Dados de quem recebe",
  payer: "Dados de quem paga",
  person: "Dados da pessoa",
  pix_by_mail: "Pix por e-mail",
  plan: "Plano",
  professional: "CRP",
  receipt: "Recibo",
  records: "Prontuário",
  report: "Relatório",
  risk: "Sinais",
  safety_plan: "Plano de segurança",
  series: "Série de sessões",
  sos: "Pedido de ajuda",
  subscription: "Assinatura",
  task: "Tarefa",
  telehealth: "Sessão online",
  uninvite: "Convite",
  waiting: "Lista de espera",
  whatsapp: "WhatsApp",
  working_notes: "Anotações de trabalho",
};

/** What reads, and so is looked for most. */
const readings: Record<string, string> = {
  read: "aberto",
  look: "visto",
  list: "lista aberta",
  open: "aberto",
  open_plan: "plano aberto em um pedido de ajuda",
  open_phone: "telefone aberto",
  open_room: "conversa aberta",
  river: "resumo de pacientes aberto",
  read_contact: "contato aberto",
  show_link: "link mostrado",
  export: "dados exportados",
};

const acts: Record<string, string> = {
  ...readings,
  accept: "aceito",
  acknowledge: "visto e confirmado",
  add: "incluído",
  answer: "respondido",
  archive: "arquivado",
  assign: "proposto",
  book: "marcada",
  book_own: "marcada pela própria pessoa",
  cancel: "cancelado",
  change: "mudado",
  change_password: "senha mudada",
  change_photo: "foto mudada",
  change_profile: "dados mudados",
  close: "encerrado",
  create: "criado",
  decline: "recusado",
  discard: "descartado",
  disable: "desativado",
  enable: "reativado",
  end: "encerrado",
  end_others: "outros aparelhos encerrados",
  grant: "dado",
  give: "dada",
  issue: "emitido",
  join: "entrou",
  keep: "guardado",
  leave: "saiu",
  move: "mudada de horário",
  publish: "publicado",
  raise: "feito",
  register: "criada",
  resend: "enviado de novo",
  reset_password: "senha redefinida",
  restore: "versão restaurada",
  review: "revisto",
  revoke: "revogado",
  save: "salvo",
  share: "compartilhado",
  sign: "assinado",
  start: "começou",
  store: "guardado",
  switch: "trocou de clínica",
  test_call: "chamada de teste",
  totp_off: "segundo passo desligado",
  totp_on: "segundo passo ligado",
  unshare: "deixou de ser compartilhado",
  verify: "verificado",
  verify_email: "e-mail confirmado",
  withdraw: "retirado",
};

/** A row's act in words; what has none yet is told by its code, for nothing is left out of an audit. */
export function actionWords(action: string): string {
  const [area = "", act = ""] = action.split(".");
  const said = areas[area];
  if (said === undefined) return action;
  return act === "" ? said : `${said}: ${acts[act] ?? act.replaceAll("_", " ")}`;
}

/** Whether somebody only looked. */
export function isReading(action: string): boolean {
  return Object.hasOwn(readings, action.split(".")[1] ?? "");
}

const rights: Record<Right, string> = {
  own: "é da própria pessoa",
  "care-link": "acompanha",
  substitute: "substitui em um pedido de ajuda",
  keeping: "guarda o que escreveu",
  "break-glass": "acesso excepcional",
  office: "administração da clínica",
  support: "suporte da CÁRIS",
};

/** By which right, in words; null where it says none. */
export function rightWords(right: Right | null): string | null {
  return right === null ? null : rights[right];
}

const roles: Record<string, string> = {
  patient: "paciente",
  psychologist: "psicologia",
  admin: "administração",
  platform: "CÁRIS",
  system: "o sistema",
  account: "pessoa",
  nobody: "sem acesso",
};

export function roleWords(role: string): string {
  return roles[role] ?? role;
}
