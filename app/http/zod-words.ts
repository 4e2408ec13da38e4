import type * as z from "zod";

const kinds: Record<string, string> = {
  string: "um texto",
  number: "um número",
  int: "um número inteiro",
  boolean: "true ou false",
  array: "uma lista",
  object: "um objeto",
  date: "uma data",
  null: "null",
};

const listed = new Intl.ListFormat("pt-BR", { type: "conjunction" });
const quoted = (words: readonly unknown[]) => listed.format(words.map((word) => `“${String(word)}”`));

function bound(origin: string, number: unknown, isLeast: boolean): string {
  const much = `${isLeast ? "no mínimo" : "no máximo"} ${String(number)}`;
  if (origin === "string") return `Use ${much} caracteres.`;
  return origin === "array" || origin === "set" ? `Mande ${much}.` : `Use um número de ${much}.`;
}

/** What is said in Portuguese of a value that a schema refuses and has no words of its own for: zod's own are English. */
export const zodWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "unrecognized_keys":
      return `Este pedido não tem ${quoted(issue.keys)}. Confira o nome.`;
    case "invalid_type":
      if (issue.input === undefined) return "Falta este valor.";
      return `Mande ${kinds[issue.expected] ?? "outro tipo de valor"}.`;
    case "too_small":
      return bound(issue.origin, issue.minimum, true);
    case "too_big":
      return bound(issue.origin, issue.maximum, false);
    case "invalid_value":
      return `Use um destes: ${quoted(issue.values)}.`;
    case "not_multiple_of":
      return `Use um múltiplo de ${issue.divisor}.`;
    case "invalid_format":
      return "Este valor não está no formato esperado.";
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
      return "Este valor não serve aqui.";
    default:
      return "Este valor não serve aqui.";
  }
};
