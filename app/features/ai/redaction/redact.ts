import { findNames } from "./find-names";
import { findNumbers } from "./find-numbers";
import { findPlaces } from "./find-places";
import { foldWord } from "./fold-word";
import { settled, type Span, type SpanKind } from "./span";
import { tokensOf } from "./token";

/** What stands for a part that was taken out. */
const labels: Record<SpanKind, string> = {
  name: "PESSOA",
  phone: "TELEFONE",
  email: "EMAIL",
  cpf: "CPF",
  crp: "CRP",
  address: "ENDERECO",
  place: "LUGAR",
  birth: "NASCIMENTO",
  school: "ESCOLA",
  employer: "TRABALHO",
  link: "LINK",
  number: "NUMERO",
};

/** A text without what says who is spoken of, and what brings it back. */
export type Redacted = {
  text: string;
  /** Placeholder → what stood there first. */ places: ReadonlyMap<string, string>;
};

const placeholder =
  /⟦(?:PESSOA|TELEFONE|EMAIL|CPF|CRP|ENDERECO|LUGAR|NASCIMENTO|ESCOLA|TRABALHO|LINK|NUMERO)_\d{1,4}⟧/gu;

/** What says who somebody is, in a text, in order. @param known whole names of people who may be spoken of */
export function findPersonal(text: string, known: readonly string[]): Span[] {
  const tokens = tokensOf(text);
  const numbers = findNumbers(text);
  return settled([...numbers, ...findPlaces(tokens), ...findNames(tokens, known)]);
}

/**
 * Several texts without names, numbers and places, one numbering for all of them: the same person is the same placeholder
 * (`⟦PESSOA_1⟧`) in each. Marks like ours in the text lose their brackets first, so that nobody's text names another's place.
 * @param known whole names of people who may be spoken of
 */
export function redactAll(texts: readonly string[], known: readonly string[]): Redacted & { texts: string[] } {
  const places = new Map<string, string>();
  const numbers = new Map<string, string>();
  const counts = new Map<SpanKind, number>();
  function placeOf(kind: SpanKind, said: string): string {
    const key = `${kind}:${foldWord(said)}`;
    const had = numbers.get(key);
    if (had !== undefined) return had;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const place = `⟦${labels[kind]}_${number}⟧`;
    numbers.set(key, place);
    places.set(place, said);
    return place;
  }
  const redacted = texts.map((given) => {
    const text = given.replace(/[⟦⟧]/gu, "");
    let out = "";
    let at = 0;
    for (const { kind, start, end } of findPersonal(text, known)) {
      out += text.slice(at, start) + placeOf(kind, text.slice(start, end));
      at = end;
    }
    return out + text.slice(at);
  });
  return { text: redacted.join("\n"), texts: redacted, places };
}

/** A model's text with what had been taken out; a place that never was has no words, and is `null`. */
export function restore(text: string, places: ReadonlyMap<string, string>): string | null {
  let isWhole = true;
  const whole = text.replace(placeholder, (place) => {
    const said = places.get(place);
    if (said === undefined) isWhole = false;
    return said ?? "";
  });
  return isWhole && !/[⟦⟧]/u.test(whole) ? whole : null;
}
