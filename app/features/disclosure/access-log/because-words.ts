import type { Right } from "~/features/kernel/events/right";

const because: Record<Right, string> = {
  own: "",
  "care-link": "porque acompanha você",
  substitute: "porque foi chamado ou chamada em um pedido de ajuda seu",
  keeping: "porque tem o dever de guardar o que escreveu",
  "break-glass": "por um acesso excepcional, com um motivo",
  office: "pela administração da clínica",
  support: "pelo suporte da CÁRIS",
};

/** By which right, as a sentence goes on; rows from before it was written down say nothing. */
export function becauseWords(right: Right | null): string {
  return right === null ? "" : because[right];
}
