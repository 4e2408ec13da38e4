import { expect, test } from "vitest";
import { lateScripts } from "./late-scripts.server";

const page = `<html><head></head><body><main>type="module" async=""</main><link rel="modulepreload" href="/assets/a.js"/><link rel="modulepreload" href="/assets/b.js"/><script nonce="n">window.x=1</script><script nonce="n" type="module" async="">import "/assets/a.js"</script></body></html>`;

test("no script of a late page is loaded by itself, and every element stays where React looks for it", () => {
  const late = lateScripts(page, "n");
  expect(late).not.toContain('modulepreload" href');
  expect(late).not.toMatch(/<script[^>]*type="module"/);
  expect(late.match(/<link /g)).toHaveLength(2);
  expect(late).toContain('<script nonce="n" type="text/plain" data-later>import "/assets/a.js"</script>');
  expect(late).toContain('<main>type="module" async=""</main>');
});

test("what loads them carries the nonce and stands behind the page", () => {
  expect(lateScripts(page, "abc").split("</html>")[1]).toMatch(/^<script nonce="abc">.*<\/script>$/s);
});

test("a page without scripts is left as it is", () => {
  expect(lateScripts("<html><body></body></html>", "n")).toBe("<html><body></body></html>");
});
