import type { ListedContact } from "~/features/sos/contacts/list-own-contacts.server";

/** What a contact gets, as their patient is told: calmly, and only what is so. */
export const smsWords: Record<ListedContact["sms"], string> = {
  none: "Não recebe SMS",
  unknown: "Pode receber um SMS se você pedir ajuda e ninguém responder",
  new: "Recebe um SMS se você pedir ajuda e ninguém responder; por ele confirma se aceita receber outros",
  waiting: "Esperando confirmar: já recebeu um SMS e só recebe outro depois de aceitar pelo link dele",
  confirmed: "Confirmou: recebe um SMS se você pedir ajuda e ninguém responder",
  refused: "Prefere não receber SMS. Você continua podendo ligar",
};
