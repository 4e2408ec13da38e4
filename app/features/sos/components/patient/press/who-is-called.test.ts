import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Duty } from "~/features/sos/duty";
import { WhoIsCalled } from "./who-is-called";

const duty: Duty = {
  psychologists: [{ id: "mem_1", name: "Lia Prado" }],
  others: true,
  contacts: 0,
  unknown: false,
  team: true,
};
const said = (known: Duty | null, isOnline: boolean) =>
  renderToStaticMarkup(createElement(WhoIsCalled, { duty: known, isOnline }));

test("without network nothing is promised for the moment of the press, whoever is on duty", () => {
  for (const known of [duty, { ...duty, psychologists: [], others: false, contacts: 1 }, null]) {
    expect(said(known, false)).toContain("sai assim que houver conexão");
    expect(said(known, false)).not.toMatch(/assim que você apertar|Ao apertar/);
  }
});

test("with network who hears of it is named; when that is not known, no team is promised", () => {
  expect(said(duty, true)).toContain("Lia Prado recebe o aviso assim que você apertar.");
  expect(said(null, true)).not.toContain("equipe");
});
