import { namesOf } from "~/ui/copy/model-uses";

/** An operation of treatment (LGPD art. 37) as its register tells it: one for each feature that holds something of a person. */
export type OperationWords = { what: string; why: string; of: string };

const patients = "Pacientes";
const team = "Psicólogas, psicólogos e administração";
const all = "Pacientes e equipe";

/** By feature. A test finds one that holds something of a person and is not here. */
export const operationWords: Record<string, OperationWords> = {
  kernel: { what: "Registro do que acontece e de quem acessa", why: "Provar o que foi feito, e por quem", of: all },
  identity: { what: "Contas e entradas", why: "Saber quem é quem, e proteger a conta", of: all },
  tenancy: {
    what: "Clínicas, equipe, convites e vínculos",
    why: "Quem faz parte de qual clínica e quem atende quem",
    of: all,
  },
  care: {
    what: "Acompanhamento, responsáveis e passagens",
    why: "Organizar o cuidado, também de menores de 18 anos",
    of: "Pacientes e responsáveis",
  },
  consent: { what: "Livro de consentimentos", why: "Provar o que cada pessoa autorizou e retirou", of: all },
  files: { what: "Fotos, áudios e documentos", why: "Guardar o que a pessoa anexa", of: all },
  notifications: {
    what: "Avisos e a sua entrega",
    why: "Avisar por onde a pessoa escolheu, e provar o envio",
    of: all,
  },
  diary: { what: "Diário e humor", why: "Acompanhar como a pessoa está", of: patients },
  chat: { what: "Conversas", why: "Falar com quem acompanha, e dentro da equipe", of: all },
  appointments: { what: "Agenda e sessões", why: "Marcar, mudar e lembrar sessões", of: all },
  tasks: { what: "Tarefas entre sessões", why: "Exercícios combinados no atendimento", of: patients },
  measures: { what: "Escalas e questionários", why: "Medir como a pessoa evolui", of: all },
  "safety-plan": {
    what: "Plano de segurança",
    why: "O que fazer e quem chamar em uma crise",
    of: "Pacientes e pessoas próximas",
  },
  records: { what: "Prontuário", why: "Registro do atendimento, que a lei exige", of: all },
  documents: {
    what: "Documentos psicológicos",
    why: "Declarações, atestados e laudos (Resolução CFP 06/2019)",
    of: patients,
  },
  agreements: {
    what: "Termos e contratos",
    why: "O que paciente e profissional combinam por escrito",
    of: "Pacientes, responsáveis e equipe",
  },
  receipts: {
    what: "Cobranças e recibos das sessões",
    why: "Contas do profissional e Receita Saúde",
    of: "Pacientes, quem paga e equipe",
  },
  telehealth: {
    what: "Sessões por vídeo",
    why: "Atender a distância (Lei 14.510/2022)",
    of: "Pacientes, convidados e equipe",
  },
  sos: {
    what: "Pedidos de ajuda",
    why: "Chamar quem pode ajudar em uma crise",
    of: "Pacientes, contatos de emergência e equipe",
  },
  risk: { what: "Sinais por regra fixa", why: "Chamar a atenção de quem acompanha; uma pessoa decide", of: patients },
  disclosure: {
    what: "Acesso excepcional e dúvidas sobre acessos",
    why: "Controlar e explicar quem abriu o quê",
    of: patients,
  },
  practice: {
    what: "Exercícios feitos no aplicativo",
    why: "Lembrar o que a pessoa praticou e como ficou",
    of: patients,
  },
  medication: {
    what: "Remédios e hábitos que a pessoa anota",
    why: "Lembrar na hora certa e mostrar o que foi tomado ou feito",
    of: patients,
  },
  "care-words": {
    what: "Palavras de cuidado",
    why: "Ler em um dia difícil o que a pessoa escolheu",
    of: patients,
  },
  goals: {
    what: "Metas em passos, da pessoa e de quem acompanha",
    why: "Combinar o que se busca no acompanhamento e ver o caminho",
    of: patients,
  },
  achievements: { what: "Conquistas", why: "Mostrar o caminho feito, se a pessoa quiser", of: patients },
  insights: {
    what: "Textos de um modelo de linguagem",
    why: `O que a própria pessoa pede (${namesOf("patient")}) e o que quem atende pede com a autorização dela (${namesOf("professional")})`,
    of: patients,
  },
  ai: {
    what: "Chave de desligar a inteligência artificial",
    why: "Respeitar o não da clínica ou do profissional",
    of: patients,
  },
  moving: { what: "Mudança entre clínicas", why: "Levar o próprio diário para outra clínica", of: patients },
  imports: { what: "Trazer e levar planilhas", why: "Começar e sair sem perder nada", of: all },
  reports: { what: "Relatórios e números", why: "Resumos de um período e números da clínica", of: all },
  billing: { what: "Plano da clínica", why: "Cobrar o plano", of: team },
  operations: { what: "Saúde do serviço e incidentes", why: "Manter o serviço de pé e avisar de incidentes", of: all },
  privacy: { what: "Direitos sobre os dados", why: "Cópias, pedidos, exclusão e guarda", of: all },
};
