import type { Exercise } from "./exercise";

/** What is read on the task itself; the exercise leads by its own words once it is opened. */
const intro = "Um exercício que conduz você, no seu ritmo. Dá para pausar, e parar no meio também vale.";

const guided = (practice: string, name: string, minutes: number, purpose: string): Exercise => ({
  ...{ code: `practice-${practice.replaceAll("_", "-")}`, name, group: "guided", purpose, intro, minutes, fields: [] },
  practice,
});

/** Exercises that are led by time, under Práticas; as tasks they ask nothing: what was felt before and after stays with who practised. */
export const guidedOnes: readonly Exercise[] = [
  guided("breathing", "Respiração 4-4", 5, "Ritmo igual para inspirar e soltar; o mais simples para começar."),
  guided("breathing_478", "Respiração 4-7-8", 5, "Expiração longa, muitas vezes antes de dormir."),
  guided("box", "Respiração quadrada", 5, "Quatro tempos iguais, com pausas; treina atenção sob pressão."),
  guided("grounding", "Cinco sentidos, com guia", 5, "Voltar ao presente em ansiedade ou dissociação, sem escrever."),
  guided("body_scan", "Atenção pelo corpo", 10, "Percorrer o corpo com a atenção, sem mudar nada."),
  guided("safe_place", "Lugar seguro", 10, "Imaginar um lugar de calma e poder voltar a ele."),
  guided("relaxation", "Soltar os músculos", 12, "Relaxamento progressivo: contrair e soltar cada grupo."),
  guided("mindfulness", "Atenção plena", 10, "Ficar com a respiração e voltar a ela, de 3 a 20 minutos."),
];
