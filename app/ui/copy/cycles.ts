/** The four cycles, in the order of the ring. */
export const cycles = ["criar", "cuidar", "crescer", "curar"] as const;

export type Cycle = (typeof cycles)[number];

export const cycleWords: Record<Cycle, { name: string; meaning: string; /** What fills its arc. */ moves: string }> = {
  criar: { name: "Criar", meaning: "Dar forma ao que você sente", moves: "escrever e registrar os dias" },
  cuidar: { name: "Cuidar", meaning: "Pedir e receber ajuda", moves: "praticar, ou reler o plano de segurança" },
  crescer: { name: "Crescer", meaning: "Enxergar o caminho", moves: "fazer as tarefas combinadas" },
  curar: { name: "Curar", meaning: "Encontrar quem acompanha você", moves: "estar nas sessões" },
};
