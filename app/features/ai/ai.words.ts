import type { Words } from "~/features/kernel/said/words";

/** The switches of AI, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "ai.turn_off": "desligou a inteligência artificial",
    "ai.turn_off_for": "desligou um uso de inteligência artificial para uma pessoa",
    "ai.turn_on": "ligou a inteligência artificial",
    "ai.turn_on_for": "ligou um uso de inteligência artificial para uma pessoa",
  },
  touches: { access: ["ai"] },
  stores: {
    ai_switch: "Onde a inteligência artificial foi desligada para você",
  },
  parts: {
    ai_note: "ajuda para escrever notas",
    ai_plain: "documentos em palavras simples",
    ai_reflection: "reflexões",
    ai_summary: "resumo da semana",
    ai_transcript: "transcrições",
  },
} as const satisfies Words;
