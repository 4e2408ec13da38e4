import type { ErrorRules } from "~/lib/app-error";

/** Refusals of clinics, their people and who treats whom. */
export const errors = {
  "tenancy.invite_invalid": { status: 404, words: "Este convite não vale mais. Peça um novo a quem convidou você." },
  "tenancy.invite_by_mail": { status: 409, words: "Convites para a equipe vão só por e-mail." },
  "tenancy.invite_for_other_person": {
    status: 403,
    words: "Este convite é para outro e-mail. Entre com a conta certa.",
  },
  "tenancy.already_member": { status: 409, words: "Esta pessoa já faz parte da clínica." },
  "tenancy.member_not_found": { status: 404, words: "Não encontramos esta pessoa." },
  "tenancy.patient_not_found": { status: 404, words: "Não encontramos este paciente." },
  "tenancy.link_exists": { status: 409, words: "Este vínculo já existe." },
  "tenancy.link_not_found": { status: 404, words: "Não encontramos este vínculo." },
  "tenancy.last_admin": { status: 409, words: "A clínica precisa de pelo menos uma pessoa na administração." },
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
