import type { ActGroupCode } from "~/features/kernel/said/words";
import { everyWords } from "~/registry/words";

/** The beginnings (up to the dot) of all acts of these groups; a code of before that is none any more has none. */
export function actsOfGroups(codes: readonly string[]): string[] {
  return codes.flatMap((code) => everyWords.flatMap(({ touches }) => touches?.[code as ActGroupCode] ?? []));
}
