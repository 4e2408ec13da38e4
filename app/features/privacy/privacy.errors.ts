import type { ErrorRules } from "~/lib/app-error";

/** Refusals of what somebody asks of their own data. */
export const errors = {
  "export.not_found": { status: 404, words: "Esta cópia não existe ou já foi apagada. Você pode pedir outra." },
  "export.running": { status: 409, words: "Uma cópia já está sendo feita. Espere ela ficar pronta." },
  "privacy.request_open": {
    status: 409,
    words: "Este pedido já está feito e espera resposta. Você acompanha aqui mesmo.",
  },
  "privacy.no_guardian": {
    status: 409,
    words:
      "Hoje não há responsável anotado para esta pessoa, ou ela já é maior de idade. Quem acompanha anota o responsável no cadastro.",
  },
  "privacy.request_not_found": {
    status: 404,
    words: "Este pedido não está aqui. Confira a lista como ela está agora.",
  },
  "privacy.request_settled": {
    status: 409,
    words: "Este pedido já foi respondido ou retirado. Confira como ele está.",
  },
  "privacy.erasure_not_found": { status: 404, words: "Este apagamento não está na lista desta clínica." },
  "privacy.erasure_asked": {
    status: 409,
    words: "Este pedido já está feito. Recarregue a página para ver até quando dá para desistir.",
  },
  "privacy.erasure_begun": {
    status: 409,
    words: "Já começamos a apagar: daqui em diante não dá para voltar atrás. O certificado chega por e-mail.",
  },
  "privacy.erasure_elsewhere": {
    status: 409,
    words:
      "Esta conta não pode ser apagada por aqui agora. Escreva à pessoa encarregada da CÁRIS (o endereço está na política de privacidade): ela confere com vocês.",
  },
  "privacy.person_on_hold": {
    status: 409,
    words: "Os dados desta pessoa estão retidos por uma obrigação legal. Veja em Guarda e descarte.",
  },
  "privacy.care_goes_on": {
    status: 409,
    words: "Você ainda acompanha alguém. Passe cada pessoa a outro profissional ou encerre o acompanhamento antes.",
  },
  "privacy.runs_alone": {
    status: 409,
    words: "Uma clínica ficaria sem ninguém na administração. Dê esse papel a outra pessoa ou encerre a clínica antes.",
  },
  "privacy.on_hold": {
    status: 409,
    words:
      "Seus dados estão retidos por uma obrigação legal. O motivo está em “Seus dados”; quando acabar, o pedido pode ser feito.",
  },
  "privacy.hold_stands": { status: 409, words: "Os dados desta pessoa já estão retidos. Recarregue a página." },
  "privacy.hold_not_found": { status: 404, words: "Esta retenção não existe nesta clínica." },
  "privacy.hold_over": { status: 409, words: "Esta retenção já foi encerrada. Recarregue a página." },
  "privacy.hold_nobody": { status: 422, words: "Não encontramos a conta. Confira o e-mail." },
  "privacy.incident_not_found": { status: 404, words: "Este incidente não existe." },
  "privacy.incident_closed": { status: 409, words: "Este incidente já foi encerrado: nada nele muda mais." },
  "privacy.incident_nobody": {
    status: 409,
    words: "Não há ninguém a avisar: liste as pessoas, ou todas já foram avisadas.",
  },
  "privacy.incident_lists": {
    status: 409,
    words: "Uma lista de pessoas ainda está sendo feita ou retirada. Espere terminar e tente de novo.",
  },
  "privacy.incident_list_left": { status: 409, words: "Esta lista já foi retirada." },
  "privacy.retention_over": {
    status: 409,
    words: "Este relatório já não espera decisão. Recarregue a página para ver como está.",
  },
  "privacy.runs_platform": {
    status: 409,
    words: "Esta conta administra a plataforma. Outra pessoa precisa tirar esse papel antes.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
