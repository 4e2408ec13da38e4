import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** The diary, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "diary.answer": "respondeu no diário",
    "diary.carry_in": "trouxe o diário de outra clínica",
    "diary.check_in": "fez um registro rápido",
    "diary.undo_check_in": "desfez um registro rápido",
    "diary.comment": "comentou uma anotação",
    "diary.delete": "apagou uma anotação do diário",
    "diary.edit": "mudou uma anotação do diário",
    "diary.list": "abriu a lista do diário",
    "diary.read": "abriu uma anotação do diário",
    "diary.restore": "trouxe de volta uma anotação",
    "diary.write": "escreveu no diário",
  },
  opened: {
    "diary.list": "o que você compartilha do diário",
    "diary.read": "uma anotação do diário",
  },
  touches: { diary: ["diary", "story"] },
  stores: {
    diary_comment: "Comentários no seu diário",
    diary_read: "Quem leu o seu diário",
    diary_entry: "Diário",
    check_in: "Humor do dia",
  },
  things: {
    diary_entry: "anotação do diário",
    check_in: "humor do dia",
  },
  fields: {
    sadness: "Tristeza",
    anger: "Raiva",
    disgust: "Nojo",
    surprise: "Surpresa",
    joy: "Alegria",
    anticipation: "Expectativa",
  },
  parts: {
    emotions: "emoções",
    isPrivate: "só para mim",
    mood: "humor",
    occurredAt: "hora",
    tags: "etiquetas",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
