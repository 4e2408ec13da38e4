import type { ErrorRules } from "~/lib/app-error";

/** Refusals of a patient's care. */
export const errors = {
  "care.minor_without_authorisation": {
    status: 422,
    words:
      "Esta pessoa é menor de idade e ainda não há autorização escrita de quem é responsável. Registre a autorização no perfil antes de marcar a sessão.",
  },
  // The same, said to the person themselves.
  "care.authorisation_awaited": {
    status: 422,
    words:
      "Antes da primeira sessão, quem é responsável por você autoriza o acompanhamento por escrito. Isso ainda falta: converse com quem acompanha você, e depois dá para marcar por aqui.",
  },
  "care.guardian_changed_elsewhere": {
    status: 409,
    words:
      "Estes dados foram alterados depois que você abriu a página. Nada foi salvo: recarregue, confira e salve de novo.",
  },
  "care.no_receiver": { status: 409, words: "Escolha quem assume pelo menos uma pessoa." },
  "care.handover_waiting": {
    status: 409,
    words: "Já existe uma proposta esperando a resposta desta pessoa. Retire-a antes de fazer outra.",
  },
  "care.asked_lately": {
    status: 409,
    words:
      "Esta pessoa disse não há menos de sete dias. Converse com ela antes; se ela quiser, a própria psicóloga ou o próprio psicólogo pode convidar.",
  },
  "care.handover_over": {
    status: 409,
    words: "Esta proposta não está mais em aberto: foi retirada, respondida ou venceu. Nada mudou.",
  },
  "care.cycle_not_found": { status: 404, words: "Não encontramos o que foi dito." },
  "care.handover_not_found": { status: 404, words: "Não encontramos esta proposta." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
