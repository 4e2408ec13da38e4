import type { ErrorRules } from "~/lib/app-error";

/** Refusals of notices and their deliveries. */
export const errors = {
  "notices.not_found": { status: 404, words: "Não encontramos este aviso." },
  "notices.no_address": {
    status: 409,
    words: "Por aqui ainda não chegamos até você. Confirme o e-mail ou o celular, ou permita avisos neste aparelho.",
  },
  "notices.link_invalid": { status: 404, words: "Este link não vale. Você pode escolher seus avisos na sua conta." },
  "notices.went_by_sms": {
    status: 409,
    words: "Este aviso já foi por SMS. De novo pelo WhatsApp chegaria duas vezes.",
  },
  "notices.delivery_not_found": { status: 404, words: "Não encontramos este envio." },
  "notices.code_invalid": { status: 422, words: "O código não confere ou já venceu. Peça outro." },
  "notices.unsigned": { status: 403, words: "Este recibo não traz a assinatura do provedor." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
