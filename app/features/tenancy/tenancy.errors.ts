import type { ErrorRules } from "~/lib/app-error";

/** Refusals of clinics, their people and who treats whom. */
export const errors = {
  "tenancy.invite_invalid": { status: 404, words: "Este convite não vale mais. Peça um novo a quem convidou você." },
  "tenancy.closed_lately": {
    status: 429,
    words:
      "O encerramento já foi pedido nas últimas 24 horas, e todas as pessoas da clínica foram avisadas por e-mail. Para não avisar todo mundo outra vez, espere um dia desde o último pedido.",
  },
  "tenancy.clinic_has_admin": {
    status: 409,
    words: "Esta clínica já tem quem a administre. Daqui em diante, quem convida é a administração dela.",
  },
  "tenancy.trial_mails": {
    status: 429,
    words:
      "Antes do primeiro pagamento, uma clínica envia até 100 convites por dia: assim ninguém usa a CÁRIS para encher a caixa de quem não pediu. Os que faltam podem ir amanhã; com um plano, vão agora.",
  },
  "tenancy.no_owner_invitation": {
    status: 409,
    words: "Não há convite em aberto para quem vai administrar esta clínica: já foi aceito, cancelado, ou venceu.",
  },
  "tenancy.invite_by_mail": { status: 409, words: "Convites para a equipe vão só por e-mail." },
  "tenancy.invite_sender_gone": {
    status: 409,
    words:
      "Quem enviou este convite não está mais na clínica, e o link dele não abre. Reenvie o convite e tente de novo.",
  },
  "tenancy.invite_carer_gone": {
    status: 409,
    words:
      "Quem acompanharia esta pessoa não está mais na clínica, e o convite não vale mais. Cancele este e convide de novo, com outra pessoa.",
  },
  "tenancy.invite_for_other_person": {
    status: 403,
    words: "Este convite é para outro e-mail. Entre com a conta certa.",
  },
  "tenancy.already_member": { status: 409, words: "Esta pessoa já faz parte da clínica." },
  "tenancy.member_not_found": { status: 404, words: "Não encontramos esta pessoa." },
  "tenancy.patient_not_found": { status: 404, words: "Não encontramos este paciente." },
  "tenancy.link_exists": { status: 409, words: "Este vínculo já existe." },
  "tenancy.own_care": {
    status: 403,
    words:
      "Ninguém da administração se vincula a um paciente. No seu perfil da psicologia, convide a pessoa: quem aceita é ela.",
  },
  "tenancy.patient_decides": {
    status: 409,
    words: "Esta pessoa já começou aqui: quem decide sobre um acompanhamento novo é ela.",
  },
  "tenancy.link_not_found": { status: 404, words: "Não encontramos este vínculo." },
  "tenancy.last_admin": { status: 409, words: "A clínica precisa de pelo menos uma pessoa na administração." },
  "tenancy.not_of_team": {
    status: 409,
    words: "Só quem já é da equipe muda de perfil por aqui. Para trazer alguém à equipe, envie um convite.",
  },
  "tenancy.role_needs_crp": {
    status: 409,
    words:
      "Esta pessoa ainda não informou um CRP, e sem ele ninguém atende. Envie um convite de Psicologia: o CRP é pedido ao aceitar.",
  },
  "tenancy.role_has_patients": {
    status: 409,
    words:
      "Esta pessoa ainda acompanha pacientes. Passe cada acompanhamento a alguém da equipe, e tire o perfil depois.",
  },
  "tenancy.no_role_left": {
    status: 409,
    words: "Deixe ao menos um perfil. Para a pessoa não entrar mais, desative o acesso.",
  },
  "tenancy.other_place": {
    status: 409,
    words:
      "Esta página é de outra clínica ou de outro papel seu: você trocou em outra aba, e nada foi salvo. Volte para lá em Conta › Clínicas e envie de novo, ou abra esta página de novo para continuar onde está.",
  },
  "tenancy.too_many_views": {
    status: 409,
    words: "Você já guardou 12 listas. Tire uma que não usa mais e guarde esta.",
  },
  "tenancy.nobody_marked": { status: 409, words: "Ninguém estava marcado. Marque pessoas na lista e tente de novo." },
  "tenancy.no_invitation_marked": {
    status: 409,
    words: "Nenhum convite que ainda possa ser aceito estava marcado. Marque na lista e tente de novo.",
  },
  "tenancy.crp_changed": {
    status: 409,
    words: "O CRP desta pessoa mudou depois que você abriu a página. Confira o número novo; nada foi registrado.",
  },
  "tenancy.undo_over": {
    status: 409,
    words: "Não dá mais para desfazer de uma vez: passou uma hora, ou alguém já mudou depois. Mude pessoa por pessoa.",
  },
  "tenancy.no_second_step": { status: 409, words: "Esta pessoa não usa verificação em duas etapas." },
  "tenancy.second_step_kept": {
    status: 409,
    words:
      "A verificação em duas etapas desta pessoa não pode ser desfeita por aqui: o e-mail dela não foi confirmado, a conta é usada também fora desta clínica, é da plataforma, ou é a sua. Quem tem os códigos de recuperação entra com um deles; quem não tem fala com a CÁRIS.",
  },
  "tenancy.relocation_running": {
    status: 409,
    words: "Uma clínica já está mudando de banco. Espere essa mudança acabar, ou cancele.",
  },
  "tenancy.relocation_pointless": { status: 409, words: "A clínica já está neste banco." },
  "tenancy.relocation_settled": { status: 409, words: "Esta mudança já aconteceu e não pode mais ser cancelada." },
  "tenancy.clinic_held": {
    status: 409,
    words:
      "A clínica está suspensa ou sendo encerrada: nada novo começa aqui. Ler, exportar, o cuidado em curso e os pedidos de ajuda continuam.",
  },
  "tenancy.care_goes_on": {
    status: 409,
    words:
      "Ainda há pessoas em acompanhamento nesta clínica. Encerre ou passe cada acompanhamento antes de encerrar a clínica.",
  },
  "tenancy.clinic_closed": {
    status: 409,
    words: "O prazo para desfazer terminou e a clínica está encerrada. Fale com a CÁRIS.",
  },
  "tenancy.clinic_not_found": { status: 404, words: "Não encontramos esta clínica." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
