import { expect, test } from "vitest";
import { serverLinks } from "../../scripts/server-links.mjs";

test("whoever imports Remix's links gets ours, but ours itself, wherever the project's folder is", () => {
  for (const house of ["/home/someone/caris", "/app", "/srv/app/ui/app"]) {
    const { resolveId } = serverLinks(house);
    /** @param {string | undefined} importer @param {string} [id] */
    const asked = (importer, id = "@remix-run/react") =>
      typeof resolveId === "function" ? /** @type {any} */ (resolveId)(id, importer) : null;
    const drawn = asked(`${house}/app/features/diary/components/list.tsx`);
    expect(drawn).toContain("server-links");
    expect(asked(`${house}/app/ui/server-link.tsx`)).toBeUndefined();
    expect(asked(drawn)).toBeUndefined();
    expect(asked(`${house}/node_modules/some/index.js`)).toBeUndefined();
    expect(asked(undefined)).toBeUndefined();
    expect(asked(`${house}/app/root.tsx`, "react")).toBeUndefined();
  }
});
