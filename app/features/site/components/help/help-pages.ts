import { clinicPages } from "./clinics";
import { everybodysPages } from "./everybody";
import type { HelpPage, HelpRole } from "./help-page";
import { patientPages } from "./patients";
import { psychologistPages } from "./psychologists";

/** Every page of the help centre. */
export const helpPages: readonly HelpPage[] = [
  ...patientPages,
  ...psychologistPages,
  ...clinicPages,
  ...everybodysPages,
];

const bySlug = new Map(helpPages.map((page) => [page.slug, page]));

/** A page by the end of its address. */
export function findHelpPage(slug: string): HelpPage | undefined {
  return bySlug.get(slug);
}

/** Pages that stand beside one: its role's, from the next one on, those for everybody last. */
export function pagesBeside(page: HelpPage, most: number): HelpPage[] {
  const role = page.for[0] as HelpRole;
  const own = helpPages.filter((other) => other.for.includes(role));
  const place = own.indexOf(page);
  return [...own.slice(place + 1), ...own.slice(0, place)].slice(0, most);
}
