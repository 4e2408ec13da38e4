/** What is said of who is told of a safety answer; nothing where nobody cares for the person here. @param isSent whether it was handed in */
export function toldOfSafety(hasTeam: boolean, isSent: boolean): string {
  if (!hasTeam) return "";
  return isSent
    ? "Quem acompanha você recebe um aviso sobre esta resposta. Se for urgente, não espere: ligue ou use o SOS."
    : "Quando você concluir, quem acompanha você recebe um aviso. Se for urgente, não espere: ligue ou use o SOS.";
}
