/** A list cut into parts of at most `size`, in order: D1 takes 100 bound parameters in a statement. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}
