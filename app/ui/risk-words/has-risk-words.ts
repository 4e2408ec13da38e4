import { idioms, refusals, somebodyElse, turnedAround, turnedTwice, wishes } from "./phrases";
import { plainClauses } from "./plain-words";

const words = (phrases: string[]) => new RegExp(`(?<=^| )(?:${phrases.join("|")})(?= |$)`, "g");
const idiom = words(idioms);
const wish = words(wishes);
const refusal = words(refusals);

/** "me matar" after these is what another does to one. */
const byAnother = /(?:^| )(?:vai|vao|quer|querem|quis|queriam|iam|tentou|pode|ameacou|ameaca) $/;

function isOwnWish(before: string): boolean {
  if (turnedAround.test(before) && !turnedTwice.test(before)) return false;
  return !somebodyElse.test(before) && !byAnother.test(before);
}

function isRisk(clause: string): boolean {
  const said = clause.replace(idiom, "…");
  for (const found of said.matchAll(refusal)) {
    if (!somebodyElse.test(said.slice(0, found.index))) return true;
  }
  for (const found of said.matchAll(wish)) {
    if (isOwnWish(said.slice(0, found.index))) return true;
  }
  return false;
}

/**
 * Whether a text holds words of somebody who may be in danger from themself. Looked at on the device only, to show help;
 * nothing follows from it. It is a list and no diagnosis: it misses things, and it is wrong sometimes.
 */
export function hasRiskWords(text: string): boolean {
  return plainClauses(text).some(isRisk);
}
