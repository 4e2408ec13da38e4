import type { ErrorRules } from "~/lib/app-error";

/** Refusals of calls for help. */
export const errors = {
  "sos.not_found": { status: 404, words: "Não encontramos este pedido de ajuda." },
  "sos.closed": { status: 409, words: "Este pedido de ajuda já foi encerrado." },
  "sos.contact_not_found": { status: 404, words: "Não encontramos este contato." },
  "sos.too_many_contacts": { status: 422, words: "Cabem cinco contatos. Remova um para incluir outro." },
  "sos.own_cover": {
    status: 403,
    words:
      "Ninguém da administração se põe no lugar de quem acompanha: quem substitui lê o pedido de ajuda. Escolha outra pessoa.",
  },
  "sos.cover_too_new": {
    status: 409,
    words:
      "Esta pessoa está na clínica há menos de sete dias. Até lá, a própria psicóloga ou o próprio psicólogo pode indicá-la; a administração continua sendo chamada.",
  },
  "sos.not_raised": {
    status: 503,
    words:
      "O seu pedido não chegou até nós agora. Ligue 188 (CVV, apoio) ou 192 (SAMU, emergência). Você pode tentar de novo.",
  },
} as const satisfies ErrorRules;

export type SosErrorCode = keyof typeof errors;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
