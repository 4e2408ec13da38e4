import type { Role } from "~/features/kernel/actor";

type Count = { role: Role; active: boolean; people: number; countedAt: number };
type Shown = { role?: Role | undefined; state?: "active" | "off" | undefined; isNarrowed: boolean };

const number = new Intl.NumberFormat("pt-BR");

const peopleOf = (n: number) => (n === 1 ? "1 pessoa" : `${number.format(n)} pessoas`);

/**
 * How many people a list has, in words: exactly where all of them are on the page, else as last counted, else that there are more.
 * @param onPage people on the page @param more whether the list goes on
 */
export function countWords(
  counts: readonly Count[],
  { role, state, isNarrowed }: Shown,
  onPage: number,
  more: boolean,
): string {
  if (!more) return peopleOf(onPage);
  const meant = counts.filter(
    (one) => (role === undefined || one.role === role) && (state === undefined || one.active === (state === "active")),
  );
  const kept = meant.reduce((sum, { people }) => sum + people, 0);
  if (isNarrowed || kept <= onPage) return `mais de ${number.format(onPage)} pessoas`;
  // Who has several roles is counted in each; a number of yesterday is not one of today.
  return kept > 1000 ? `mais de ${number.format(Math.floor(kept / 100) * 100)} pessoas` : `cerca de ${peopleOf(kept)}`;
}
