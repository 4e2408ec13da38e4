import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import type { FirstStep, OwnerStep, PatientStep } from "../../first-steps/first-steps";

/** What a step asks, why, and where it is done. */
export type StepWords = { act: string; why: string; to: string };

/** A psychologist's. */
export const psychologistStepWords: Readonly<Record<FirstStep, StepWords>> = {
  phone: {
    act: "Confirmar o celular",
    why: "Sem ele, nenhum SMS chega quando um paciente pede ajuda.",
    to: accountPaths.accountPhone(),
  },
  email: { act: "Confirmar o e-mail", why: "Sem isso, nenhum e-mail de aviso é mandado.", to: paths.account() },
  push: {
    act: "Ligar avisos neste aparelho",
    why: "É o jeito mais rápido de saber de um pedido de ajuda.",
    to: accountPaths.accountNotices(),
  },
  "two-step": {
    act: "Ligar a entrada em duas etapas",
    why: "Uma senha descoberta não abre os prontuários.",
    to: accountPaths.accountTwoStep(),
  },
  hours: {
    act: "Dizer quando você atende mensagens",
    why: "Seus pacientes veem quando esperar resposta.",
    to: teamPaths.officeHours(),
  },
  substitute: {
    act: "Escolher quem substitui você",
    why: "É quem chamamos quando você não responde a um pedido de ajuda.",
    to: teamPaths.cover(),
  },
  invite: {
    act: "Convidar o primeiro paciente",
    why: "Por e-mail ou com um código na tela; ao aceitar, a pessoa já fica com você.",
    to: teamPaths.invites(),
  },
};

/** Who runs a clinic, and may not treat anybody. */
export const ownerStepWords: Readonly<Record<OwnerStep, StepWords>> = {
  email: { act: "Confirmar o e-mail", why: "É por ele que a clínica recebe avisos e faturas.", to: paths.account() },
  phone: {
    act: "Confirmar o celular",
    why: "Se ninguém responde a um pedido de ajuda, a administração é chamada por SMS.",
    to: accountPaths.accountPhone(),
  },
  "two-step": {
    act: "Ligar a entrada em duas etapas",
    why: "Uma senha descoberta não abre a clínica.",
    to: accountPaths.accountTwoStep(),
  },
  team: {
    act: "Convidar quem atende",
    why: "Psicólogas e psicólogos informam o CRP ao aceitar.",
    to: teamPaths.adminInvites(),
  },
  patient: {
    act: "Convidar o primeiro paciente",
    why: "O convite já diz quem vai acompanhar a pessoa.",
    to: teamPaths.adminInvites(),
  },
};

/** A patient's: few, and none is asked for twice. */
export const patientStepWords: Readonly<Record<PatientStep, StepWords>> = {
  entry: {
    act: "Registrar como você está",
    why: "Um rosto basta. Se alguém acompanha você, essa pessoa vê; o diário pode ser só seu.",
    to: paths.checkIn(),
  },
  contact: {
    act: "Dizer quem você chamaria",
    why: "O número fica à mão no SOS, também sem internet.",
    to: paths.contacts(),
  },
  plan: {
    act: "Começar um plano de segurança",
    why: "Um caminho pronto para quando o momento apertar. Pode ficar para a próxima sessão.",
    to: paths.plan(),
  },
};
