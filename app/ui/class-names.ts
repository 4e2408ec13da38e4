/** Joins class names, leaving out what is false or missing. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  let said = "";
  for (const name of names) if (name) said += said ? ` ${name}` : name;
  return said;
}
