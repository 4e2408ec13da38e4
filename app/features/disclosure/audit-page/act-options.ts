import { actionWords } from "~/features/audit/reading/audit-words";

/** Acts as a list to choose from, in order of their words; of two with the same words the second brings its code. */
export function actOptions(acts: readonly string[]): { value: string; label: string }[] {
  const options = acts.map((value) => {
    const words = actionWords(value);
    return { value, label: words.charAt(0).toLocaleUpperCase("pt-BR") + words.slice(1) };
  });
  options.sort((a, b) => a.label.localeCompare(b.label, "pt-BR") || (a.value < b.value ? -1 : 1));
  return options.map((one, at) =>
    one.label === options[at - 1]?.label ? { ...one, label: `${one.label} (${one.value})` } : one,
  );
}
