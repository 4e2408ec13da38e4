import type { Words } from "~/features/kernel/said/words";

/** Notices and their delivery, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "notices.device_add": "ligou os avisos em um aparelho",
    "notices.device_forget": "desligou os avisos de um aparelho",
    "notices.preferences": "mudou as preferências de avisos",
    "notices.retry_mail": "mandou uma carta de novo",
    "notices.retry": "mandou um envio de novo",
    "notices.unsubscribe": "deixou de receber um e-mail",
    "whatsapp.opt_out": "saiu do WhatsApp",
  },
  touches: { access: ["whatsapp"], accounts: ["notices"] },
  stores: {
    push_subscription: "Aparelhos que recebem avisos",
    notice_preference: "Que avisos você quer",
    quiet_hours: "Horário de silêncio",
    delivery_attempt: "Tentativas de entrega de avisos",
    delivery: "Avisos enviados",
    notice: "Avisos",
  },
  things: {
    push_subscription: "avisos no aparelho",
    mail: "e-mail",
    delivery: "entrega de aviso",
  },
  fields: {
    fromMinute: "A partir de",
    toMinute: "Até",
  },
  parts: {
    preferences: "preferências",
    quietHours: "silêncio",
  },
} as const satisfies Words;
