const list = new Intl.ListFormat("pt-BR", { type: "conjunction" });

/** Names as one says them: "Ana Lima, Rui Sá e Eva Reis". */
export function namesInWords(names: string[]): string {
  return list.format(names);
}
