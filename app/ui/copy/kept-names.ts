/** A posted field: its name, its value and, for fields of ours, what people call it. */
export type TypedField = [name: string, value: string, label?: string];

/** What the fields of our forms are called, for a page that shows them without their form. Apart: browsers need not load it. */
export const keptNames: Record<string, string> = {
  title: "Título",
  content: "Texto",
  description: "Recado",
  steps: "Passos",
  comment: "Comentário",
  answer: "Resposta",
  tags: "Etiquetas",
  mood: "humor",
  isPrivate: "privacidade",
  occurredAt: "data",
  name: "Nome",
  reason: "Motivo",
  clinicName: "Clínica",
  email: "e-mail",
  message: "Mensagem",
  severity: "de quanta ajuda você precisa",
  relation: "Quem é",
  phone: "Telefone",
  warningSigns: "Sinais de alerta",
  coping: "O que eu posso fazer",
  distractions: "Pessoas e lugares que distraem",
  supporters: "Quem pode ajudar",
  professionals: "Profissionais e serviços",
  environment: "Deixar o ambiente seguro",
};
