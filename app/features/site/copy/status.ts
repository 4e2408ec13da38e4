import type { Health } from "~/features/kernel/read-health.server";

type Part = keyof Health["services"];

/** Our own parts, in the order of what weighs most, as people know them. */
export const parts: readonly { part: Part; name: string; well: string; down: string }[] = [
  {
    part: "sos",
    name: "Pedidos de ajuda",
    well: "O botão chama, e há quem vigie se cada pedido tem um próximo passo.",
    down: "O botão pode demorar a chamar a equipe. Ligue 188 (CVV) ou 192 (SAMU).",
  },
  {
    part: "database",
    name: "Diário, agenda e prontuário",
    well: "Leitura e escrita funcionam.",
    down: "Páginas podem não abrir ou não salvar. O que você escreve no diário espera no aparelho.",
  },
  {
    part: "realtime",
    name: "Conversas e salas",
    well: "Mensagens chegam na hora.",
    down: "Mensagens podem demorar, e salas de sessão podem não abrir.",
  },
  {
    part: "queue",
    name: "Avisos",
    well: "E-mail, SMS, WhatsApp e avisos no aparelho saem.",
    down: "Avisos estão atrasados. Nenhum se perde: saem quando a fila andar.",
  },
  {
    part: "storage",
    name: "Fotos, voz e documentos",
    well: "Arquivos abrem e podem ser enviados.",
    down: "Arquivos podem não abrir. Textos não dependem deles.",
  },
  {
    part: "cache",
    name: "Memória rápida",
    well: "Responde.",
    down: "Algumas páginas ficam mais lentas.",
  },
];
