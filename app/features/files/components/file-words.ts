const number = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** Bytes as people say them: "240 kB", "1,2 MB". */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`;
}

/** Milliseconds as a clock: "0:07", "12:30". */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Milliseconds for a screen reader: "1 minuto e 5 segundos". */
export function spokenLength(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
  const minutes = whole === 1 ? "1 minuto" : `${whole} minutos`;
  const left = rest === 1 ? "1 segundo" : `${rest} segundos`;
  return whole === 0 ? left : rest === 0 ? minutes : `${minutes} e ${left}`;
}
