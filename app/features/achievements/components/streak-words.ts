import type { Achievements } from "../progress/read-achievements.server";
import { daysOfReturn } from "../rules/streak.policy";

const days = (count: number) => (count === 1 ? "1 dia" : `${count.toLocaleString("pt-BR")} dias`);

/** A streak in words that never blame: what was done, and that nothing was lost. */
export function streakWords({ streak, recentDays, activeDays }: Achievements): { title: string; words: string } {
  const inAll = activeDays === 0 ? "" : ` Ao todo foram ${days(activeDays)}, e eles ficam.`;
  if (activeDays === 0)
    return {
      title: "Seu primeiro dia pode ser hoje",
      words: "Escrever uma linha ou registrar como você está já conta. Se hoje não der, tudo bem.",
    };
  if (streak.paused)
    return { title: "Em pausa", words: `Nada é pedido enquanto você descansa.${inAll} Voltar é quando você quiser.` };
  if (streak.returning !== null && streak.returning > 0) {
    const left = daysOfReturn - streak.returning;
    return {
      title: "Que bom ter você de volta",
      words: `Com mais ${days(left)} a sua sequência de antes volta a contar inteira.${inAll}`,
    };
  }
  if (streak.days === 0)
    return {
      title: "Quando você quiser",
      words: `Uma pausa não apaga nada.${inAll} Três dias depois de voltar, a sequência continua de onde estava.`,
    };
  const rest = " Dois dias de descanso por semana fazem parte.";
  return {
    title: `${days(streak.days)} em sequência`,
    words: `Nas últimas quatro semanas você fez algo por você em ${days(recentDays)}.${rest}`,
  };
}
