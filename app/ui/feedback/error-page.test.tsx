import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorNote } from "./error-page";

const typed = [["content", "duas palavras", "Texto"] as [string, string, string], ["key", "k1"] as [string, string]];

test("after a failure of ours one press sends all again, and nothing loads the page anew", () => {
  const html = renderToStaticMarkup(<ErrorNote kind={500} typed={typed} action="/dashboard/diary/new" />);
  expect(html).toContain('<form method="post" action="/dashboard/diary/new"');
  expect(html).toMatch(/<textarea name="content"[^>]*>duas palavras<\/textarea>/);
  expect(html).toContain('<input type="hidden" name="key" value="k1"/>');
  expect(html).toContain("Enviar de novo");
  expect(html).not.toContain("Tentar de novo</a>");
});

test("a page that failed while it was read is tried again", () => {
  expect(renderToStaticMarkup(<ErrorNote kind={500} />)).toContain("Tentar de novo</a>");
});
