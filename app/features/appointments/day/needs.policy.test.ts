import { expect, test } from "vitest";
import { needKinds, orderNeeds, type Need, type NeedKind } from "./needs.policy";

const person = (id: string) => ({ id, name: id, avatarFileId: null });
const need = (kind: NeedKind, id: string, since: number, more: Partial<Need> = {}): Need => ({
  kind,
  patient: person(id),
  since,
  subjectId: `${kind}/${id}`,
  ...more,
});

test("who is in danger comes before who waits for an answer, and of one kind who has waited longest", () => {
  const shuffled = [
    need("no_session", "Gil", 1),
    need("message", "Eva", 20),
    need("request", "Caio", 5),
    need("entry", "Fábio", 2),
    need("unanswered_alert", "Bia", 90),
    need("message", "Davi", 10),
    need("open_alert", "Ana", 1),
    need("unclosed", "Hugo", 7),
    need("unanswered_alert", "Rui", 80),
  ];
  expect(orderNeeds(shuffled).map(({ patient }) => patient.name)).toEqual([
    ...["Rui", "Bia", "Ana", "Caio", "Hugo", "Davi", "Eva", "Fábio", "Gil"],
  ]);
});

test("a person stands once, by what is most pressing; the rest stands with them, each kind once", () => {
  const [ana, rui, ...nobody] = orderNeeds([
    need("entry", "Ana", 1, { count: 3 }),
    need("unclosed", "Rui", 3),
    need("no_session", "Ana", 0),
    need("message", "Ana", 9, { words: "Posso falar?" }),
    need("unclosed", "Rui", 2),
  ]);
  expect(nobody).toEqual([]);
  expect(rui).toMatchObject({
    kind: "message",
    words: "Posso falar?",
    also: [{ kind: "entry" }, { kind: "no_session" }],
  });
  expect(ana).toMatchObject({ kind: "unclosed", since: 2, also: [] });
});

test("the order hangs on nothing but the rule: any order of reading gives one page", () => {
  const all = needKinds.flatMap((kind, i) => [
    need(kind, `P${i % 3}`, i),
    need(kind, `Q${i}`, i),
    need(kind, `R${i}`, i),
  ]);
  const page = orderNeeds(all);
  for (let turn = 1; turn < all.length; turn++) {
    expect(orderNeeds([...all.slice(turn), ...all.slice(0, turn)].toReversed())).toEqual(page);
  }
  expect(new Set(page.map(({ patient }) => patient.id)).size).toBe(page.length);
});
