import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Conversations, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "chat.close_room": "encerrou uma conversa",
    "chat.leave": "saiu de uma conversa",
    "chat.office_hours": "mudou os horários de resposta",
    "chat.open_group": "abriu uma conversa em grupo",
    "chat.open_room": "abriu uma conversa",
    "chat.read": "leu uma conversa",
    "chat.reopen_room": "reabriu uma conversa",
    "chat.return": "voltou a uma conversa",
  },
  opened: {
    "chat.read": "a conversa com você",
  },
  touches: { chat: ["chat"] },
  stores: {
    office_hours: "Horário de resposta",
    ChatRoom: "Mensagens",
    chat_room: "Conversas",
    chat_member: "Sua presença nas conversas",
  },
  things: {
    chat_room: "conversa",
  },
  fields: {
    replyTime: "Prazo de resposta",
  },
  codes: {
    same_day: "no mesmo dia",
    one_day: "em um dia",
    two_days: "em dois dias",
    one_week: "em uma semana",
    heart: "carinho",
    thanks: "obrigado",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
