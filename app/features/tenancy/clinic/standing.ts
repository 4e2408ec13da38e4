/** What a clinic may begin: everything; nothing new, by the platform's word; nothing new, for it closes; nothing new, for it is closed. */
export type Standing = "open" | "suspended" | "closing" | "closed";

type Times = { suspendedAt: number | null; closesAt: number | null };

/** How a clinic stands at an instant. Ends are times: no job has to run for them. */
export function standingOf({ suspendedAt, closesAt }: Times, now: number): Standing {
  if (closesAt !== null) return closesAt <= now ? "closed" : "closing";
  return suspendedAt === null ? "open" : "suspended";
}

/**
 * What the people of a clinic are told while nothing new begins there; null while all is as ever. Care and calls for help go on always.
 * @param day on which it closes, as people say it
 */
export function standingWords(
  standing: Standing,
  role: "patient" | "psychologist" | "admin",
  day: string,
): string | null {
  if (standing === "open") return null;
  const what = { suspended: "está suspensa na CÁRIS", closing: `encerra em ${day}`, closed: `encerrou em ${day}` }[
    standing
  ];
  const guards = standing === "suspended" ? "" : " Os prontuários ficam sob sua guarda por 20 anos.";
  if (role === "patient")
    return `A sua clínica ${what}. O que você escreveu continua seu e o pedido de ajuda funciona como sempre; o cuidado em curso continua.`;
  if (role === "psychologist")
    return `A clínica ${what}. Quem você já acompanha continua: sessões, prontuário, conversas e pedidos de ajuda.${guards} Novos convites e vínculos não são aceitos.`;
  return `A clínica ${what}. Ler, exportar, o cuidado em curso e os pedidos de ajuda continuam. Convites, novas pessoas, vínculos e dados da clínica não mudam.`;
}
