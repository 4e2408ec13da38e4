/** The four cycles, in the order of the ring. */
export const cycles = ["criar", "cuidar", "crescer", "curar"] as const;

export type Cycle = (typeof cycles)[number];

export const cycleWords: Record<Cycle, { name: string; meaning: string }> = {
  criar: { name: "Criar", meaning: "Dar forma ao que você sente" },
  cuidar: { name: "Cuidar", meaning: "Pedir e receber ajuda" },
  crescer: { name: "Crescer", meaning: "Enxergar o caminho" },
  curar: { name: "Curar", meaning: "Encontrar quem acompanha você" },
};
