import { expect, test } from "vitest";
import { helpPages } from "./components/help/help-pages";
import { helpRoles } from "./components/help/help-page";
import { searchHelp } from "./search-help.server";

const first = (query: string) => searchHelp(query, undefined)[0]?.slug;

test("people's own words find the page", () => {
  expect(first("esqueci minha senha")).toBe("esqueci-a-senha");
  expect(first("perdi meu celular")).toBe("aparelho-perdido");
  expect(first("Férias")).toBe("horarios");
  expect(first("recibo imposto de renda")).toBe("recibos-e-pix");
  expect(first("prontuario")).toBe("nota-da-sessao");
  expect(first("privado")).toBe("so-para-mim");
  expect(searchHelp("zzz", undefined)).toEqual([]);
});

test("each page has an address of its own, stands with a role, and fits in a search engine's line", () => {
  expect(new Set(helpPages.map(({ slug }) => slug)).size).toBe(helpPages.length);
  for (const { slug, title, lead } of helpPages) {
    expect(slug).toMatch(/^[a-z0-9-]{4,40}$/);
    expect([slug, title.length <= 80, lead.length <= 170]).toEqual([slug, true, true]);
  }
  for (const role of helpRoles) expect(searchHelp("", role).length).toBeGreaterThan(10);
});

test("what is typed is bounded: a megabyte costs no more than a line", () => {
  const started = Date.now();
  for (let i = 0; i < 50; i++) searchHelp("sessão ".repeat(150_000), undefined);
  expect(Date.now() - started).toBeLessThan(2000);
});
