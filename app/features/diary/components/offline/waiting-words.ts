/** What waits on this device for the network: only how many, for whoever opens the page has not signed in. */
export function waitingWords({ entries, calls }: { entries: number; calls: number }, isSaved: boolean): string {
  const call = calls > 0 ? "O seu pedido de ajuda ainda não saiu deste aparelho. " : "";
  if (entries === 0) return call + (isSaved ? "Enviada. Ela já está no seu diário." : "");
  const waits =
    entries === 1
      ? "1 anotação espera a internet neste aparelho."
      : `${entries} anotações esperam a internet neste aparelho.`;
  return call + waits;
}
